//! The demo company and its six users: the same in every world.

use super::talk::Gender;
use super::{DemoCompany, Language, Rep};
use touchbase_core::Role;

/// The company.
pub(super) const COMPANY: DemoCompany = DemoCompany {
    name: "Lindenplan GmbH",
    time_zone: "Europe/Berlin",
    region: "DE",
};

/// Places in [`TEAM`].
pub(super) const CLARA: usize = 0;
pub(super) const ALICE: usize = 1;
pub(super) const MARCUS: usize = 2;
pub(super) const JULIEN: usize = 3;
pub(super) const RAFAEL: usize = 4;
/// The software.
pub(super) const NOVA: usize = 5;

/// The users, the admin first.
pub(super) static TEAM: [Rep; 6] = [
    Rep {
        name: "Clara Hoffmann",
        email: "clara.hoffmann@lindenplan.example",
        role: Role::Admin,
        time_zone: "Europe/Berlin",
        languages: &[Language::German, Language::English],
        gender: Gender::Woman,
    },
    Rep {
        name: "Alice Martin",
        email: "alice.martin@lindenplan.example",
        role: Role::Rep,
        time_zone: "Europe/London",
        languages: &[Language::English, Language::German],
        gender: Gender::Woman,
    },
    Rep {
        name: "Marcus Lee",
        email: "marcus.lee@lindenplan.example",
        role: Role::Rep,
        time_zone: "America/New_York",
        languages: &[Language::English, Language::Spanish],
        gender: Gender::Man,
    },
    Rep {
        name: "Julien Fournier",
        email: "julien.fournier@lindenplan.example",
        role: Role::Rep,
        time_zone: "Europe/Paris",
        languages: &[Language::French, Language::Spanish, Language::English],
        gender: Gender::Man,
    },
    Rep {
        name: "Rafael Monteiro",
        email: "rafael.monteiro@lindenplan.example",
        role: Role::Rep,
        time_zone: "America/Sao_Paulo",
        languages: &[Language::Portuguese, Language::Spanish, Language::English],
        gender: Gender::Man,
    },
    Rep {
        name: "Nova",
        email: "nova@lindenplan.example",
        role: Role::Agent,
        time_zone: "Europe/Berlin",
        languages: &Language::ALL,
        gender: Gender::Software,
    },
];

/// The user at this place.
pub(super) fn member(place: usize) -> &'static Rep {
    TEAM.get(place).unwrap_or(&TEAM[CLARA])
}

/// Somebody else who writes this language: a person, if there is one.
pub(super) fn colleague_of(place: usize, language: Language) -> usize {
    let mut others = TEAM.iter().enumerate().filter(|(other, _)| *other != place);
    others
        .find(|(_, rep)| rep.languages.contains(&language))
        .map_or(NOVA, |(other, _)| other)
}

impl Rep {
    /// The name that colleagues use.
    pub(super) fn first(&self) -> &'static str {
        self.name
            .split_once(' ')
            .map_or(self.name, |(first, _)| first)
    }

    /// The family's name; software has none.
    pub(super) fn family(&self) -> &'static str {
        self.name
            .split_once(' ')
            .map_or(self.name, |(_, family)| family)
    }
}
