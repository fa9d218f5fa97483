//! Where a scene is played: a world, the names in it, and the time.

use super::line::Line;
use super::{calendar, commands, show, tables};
use crate::oracle;
use crate::world::{ADA, World, request};
use std::fmt::Display;
use touchbase_core::{Actor, ActorKind, Role, Timestamp, UserId};
use uuid::Uuid;

/// A scene in play.
pub(super) struct Stage {
    pub(super) world: World,
    pub(super) names: Names,
    pub(super) now: Timestamp,
}

/// Who is there from the start, beside the admin ada.
const COLLEAGUES: [(&str, &str); 4] = [
    ("bob", "rep"),
    ("cleo", "rep"),
    ("robo", "agent"),
    ("vic", "viewer"),
];

impl Stage {
    /// A company with its people, and nobody contacted yet.
    pub(super) fn new() -> Self {
        let now = calendar::read("day 1 08:00").expect("a time");
        let mut stage = Self {
            world: World::founded(now),
            names: Names(vec![("ada".to_owned(), ADA.0)]),
            now,
        };
        for (name, role) in COLLEAGUES {
            let line = Line::read(&format!("given ada: user {name} {role}"));
            stage.play(line.expect("a line"));
        }
        stage
    }

    /// Carries a line out and says what followed.
    pub(super) fn play(&mut self, mut line: Line) -> Vec<String> {
        self.now = line.at.unwrap_or(self.now);
        let verb = line.word();
        if verb == "table" {
            return tables::table(&line.word());
        }
        let actor = self.actor(&line.actor);
        let received_at = line.time("received").unwrap_or(self.now);
        let command = commands::command(&verb, &mut line, actor, &mut self.names);
        line.assert_is_used_up();
        let request = request(actor, command, received_at);
        let before = self.world.clone();
        let decision = self.world.take(&request, self.now);
        let breaches = oracle::breaches(&self.world);
        assert!(breaches.is_empty(), "{request:?}\n{breaches:#?}");
        if line.is_given {
            assert!(decision.answer.is_ok(), "{request:?}\n{decision:?}");
            return Vec::new();
        }
        show::decision(self, &before, &decision)
    }

    fn actor(&self, name: &str) -> Actor {
        let provider = Actor {
            user_id: None,
            role: None,
            kind: ActorKind::Provider,
        };
        match name {
            "cli" => Actor::INTEGRATION,
            "provider" => provider,
            name => {
                let id = UserId(self.names.known(name));
                let user = self.world.users.iter().find(|user| user.id == id);
                Actor::user(id, user.map_or(Role::Rep, |user| user.role))
            }
        }
    }
}

/// Which name means which id, whatever it is the id of.
pub(super) struct Names(Vec<(String, Uuid)>);

impl Names {
    /// The id of a name; a new name gets the next one, greater than those before.
    pub(super) fn id(&mut self, name: &str) -> Uuid {
        if let Some((_, id)) = self.0.iter().find(|(known, _)| known == name) {
            return *id;
        }
        let id = 0x1000 + self.0.len() as u128;
        self.set(name, id)
    }

    /// Gives a new name an id of choice.
    pub(super) fn set(&mut self, name: &str, id: u128) -> Uuid {
        let id = Uuid::from_u128(id);
        self.0.push((name.to_owned(), id));
        id
    }

    fn known(&self, name: &str) -> Uuid {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.unwrap_or_else(|| panic!("who is {name:?}?")).1
    }

    /// The name of an id.
    pub(super) fn name(&self, id: impl Display) -> &str {
        let id = id.to_string();
        let found = self.0.iter().find(|(_, known)| known.to_string() == id);
        found.map_or("?", |(name, _)| name)
    }
}
