//! What a caller is told is what is kept.

use crate::world::{World, of_lead};
use touchbase_core::*;

/// Compares the answer to a command with the world after it.
pub(crate) fn assert_true(world: &World, outcome: &Outcome) {
    match outcome {
        Outcome::Company(id) => assert_eq!(world.company().id, *id),
        Outcome::User(user) => assert!(world.users.contains(user), "{user:?}"),
        Outcome::Key(key) => {
            let kept = world.keys.iter().any(|(kept, _)| kept == key);
            assert!(kept, "{key:?}");
        }
        Outcome::Lead(view) => {
            let lead = world.lead(view.lead.id);
            let (identities, opt_outs) = (
                of_lead(&world.identities, lead.id),
                of_lead(&world.opt_outs, lead.id),
            );
            assert_eq!(**view, LeadView::new(lead.clone(), identities, opt_outs));
        }
        Outcome::Attempt(view) => {
            assert_eq!(view.lead, *world.lead(view.lead.id));
            assert_eq!(view.attempt, *world.attempt(view.attempt.fact.id));
            assert_eq!(view.attempt.fact.lead_id, view.lead.id);
        }
        Outcome::ImportStarted(id) => {
            let open = world
                .imports
                .iter()
                .any(|(import, _, finished_at)| import.import_id == *id && finished_at.is_none());
            assert!(open, "import {id} is not open");
        }
        Outcome::Erased | Outcome::Reported(_) | Outcome::Imported(_) | Outcome::ImportFinished => {
        }
    }
}
