//! After any history everything is as promised, and it does not matter how it was cut into batches.

use super::pool::{Step, populated, steps};
use crate::oracle;
use crate::world::World;
use proptest::prelude::*;
use touchbase_core::event::Event;
use touchbase_core::{Decision, Outcome, Refusal};

/// What a caller is told, and what everybody is told.
type Told = (Result<Outcome, Refusal>, Vec<Event>);

/// The order in which changes are written matters to nobody.
fn told(decision: Decision) -> Told {
    (decision.answer, decision.events)
}

/// Carries out each step as a batch of its own.
fn singly(world: &mut World, steps: &[Step]) -> Vec<Told> {
    let take = |step: &Step| told(world.take(&step.request, step.now));
    steps.iter().map(take).collect()
}

/// Carries out the steps as one batch, the facts carried along.
fn together(world: &mut World, steps: &[Step]) -> Vec<Told> {
    let mut facts = world.facts();
    let take = |step: &Step| told(world.take_with(&mut facts, &step.request, step.now));
    steps.iter().map(take).collect()
}

proptest! {
    // Everything is looked at after every step.
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Style, ring 2: V1, V4, V5, V9, V12–V14 hold in every reachable state; edges: S1, I12, E3.
    #[test]
    fn no_history_breaks_a_promise(steps in steps(40)) {
        let mut world = populated();
        for step in steps {
            world.take(&step.request, step.now);
            let breaches = oracle::breaches(&world);
            prop_assert!(breaches.is_empty(), "{:#?} after {:#?}", breaches, step);
        }
    }
}

proptest! {
    /// Architecture, invariant 7: a batch of *n* equals *n* batches of one.
    #[test]
    fn batches_do_not_matter(steps in steps(40), cuts in prop::collection::vec(1..10_usize, 40)) {
        let (mut one_by_one, mut at_once, mut in_parts) = (populated(), populated(), populated());
        let answers = singly(&mut one_by_one, &steps);
        prop_assert_eq!(&answers, &together(&mut at_once, &steps));
        prop_assert_eq!(one_by_one.in_order(), at_once.in_order());

        let mut rest = steps.as_slice();
        let mut answered = Vec::new();
        for cut in cuts {
            let (part, later) = rest.split_at(cut.min(rest.len()));
            answered.extend(together(&mut in_parts, part));
            rest = later;
        }
        prop_assert_eq!(answers, answered);
        prop_assert_eq!(one_by_one.in_order(), in_parts.in_order());
    }

    /// Promise: a refusal changes nothing. Edge: G10, but for the event that it leaves.
    #[test]
    fn refusals_change_nothing(steps in steps(30)) {
        let mut world = populated();
        for step in steps {
            let before = world.clone();
            let decision = world.take(&step.request, step.now);
            if decision.answer.is_err() {
                prop_assert!(decision.changes.is_empty() && decision.events.is_empty());
                prop_assert_eq!(&world, &before);
            }
        }
    }

    /// Style, rule 1: a decision depends on the request, the time and the facts, and on nothing else.
    #[test]
    fn decisions_depend_on_their_inputs_alone(steps in steps(20), last in steps(2)) {
        let mut world = populated();
        let mut facts = world.facts();
        for step in steps {
            world.take_with(&mut facts, &step.request, step.now);
        }
        for Step { request, now } in last {
            let decided = world.decide(&mut facts, &request, now);
            prop_assert_eq!(&world.decide(&mut facts.clone(), &request, now), &decided);
            let afresh = world.decide(&mut world.facts(), &request, now);
            prop_assert_eq!(told(afresh), told(decided));
        }
    }
}
