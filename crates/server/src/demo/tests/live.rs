//! What goes on while the demo runs.

use super::*;
use touchbase_core::OptOuts;

const STEPS: usize = 4_000;

#[test]
fn a_seed_always_goes_on_in_the_same_way() {
    let world = World::generate(3, NOW);
    let go_on = |seed| format!("{:?}", live(&world, seed).take(200).collect::<Vec<_>>());
    assert_eq!(go_on(3), go_on(3));
    assert_ne!(go_on(3), go_on(4));
}

#[test]
fn it_is_irregular_and_of_every_kind() {
    let world = World::generate(3, NOW);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut delays = BTreeSet::new();
    for step in live(&world, 3).take(STEPS) {
        assert!((1_500..=6_000).contains(&step.delay_ms), "{step:?}");
        delays.insert(step.delay_ms);
        let kind = match &step.action {
            LiveAction::Attempt(attempt) => attempt.direction.name(),
            LiveAction::NewLead(..) => "new lead",
            LiveAction::Responded { .. } => "responded",
            LiveAction::Judged { .. } => "judged",
        };
        *kinds.entry(kind).or_default() += 1;
    }
    assert!(delays.len() > 1_000);
    assert_eq!(kinds.len(), 5, "{kinds:?}");
    assert!(kinds.values().all(|count| *count >= 5), "{kinds:?}");
    assert!(
        kinds["outbound"] + kinds["inbound"] > STEPS * 7 / 10,
        "{kinds:?}"
    );
}

/// New leads take the next place, everybody else is known, and who opted out is left alone. Outreach begins only after a
/// week of peace.
#[test]
fn it_contacts_only_who_may_be_contacted() {
    let world = World::generate(3, NOW);
    let mut opt_outs = vec![OptOuts::NONE; world.leads.len()];
    for opt_out in &world.opt_outs {
        opt_outs[opt_out.lead] = opt_outs[opt_out.lead].with(opt_out.scope);
    }
    let mut last: Vec<Option<DemoAttempt>> = vec![None; world.leads.len()];
    for attempt in &world.attempts {
        last[attempt.lead] = Some(attempt.clone());
    }
    for step in live(&world, 3).take(STEPS) {
        let attempt = match step.action {
            LiveAction::Attempt(attempt) => attempt,
            LiveAction::NewLead(_, attempt) => {
                assert_eq!(attempt.lead, last.len());
                last.push(Some(attempt));
                opt_outs.push(OptOuts::NONE);
                continue;
            }
            LiveAction::Responded { lead, .. } | LiveAction::Judged { lead, .. } => {
                assert!(lead < last.len());
                continue;
            }
        };
        if attempt.direction == Direction::Outbound {
            assert!(
                !opt_outs[attempt.lead].forbids(attempt.method),
                "{attempt:?}"
            );
            let before = last[attempt.lead].as_ref();
            let in_peace = before.is_none_or(|before| {
                let week_after = before.occurred_at.plus(Duration::from_hours(7 * 24));
                before.direction == Direction::Inbound || week_after <= attempt.occurred_at
            });
            assert!(in_peace, "{before:?}, then {attempt:?}");
        }
        assert!(!attempt.body.contains(['{', '}']), "{attempt:?}");
        let place = attempt.lead;
        last[place] = Some(attempt);
    }
}

#[test]
fn newcomers_have_addresses_of_their_own() {
    let world = World::generate(3, NOW);
    let known = world.leads.iter().flat_map(|lead| lead.identities.clone());
    let mut known: BTreeSet<_> = known.collect();
    for step in live(&world, 3).take(STEPS) {
        let LiveAction::NewLead(lead, message) = step.action else {
            continue;
        };
        assert_eq!(message.direction, Direction::Inbound);
        for identity in lead.identities {
            assert!(known.insert(identity.clone()), "{identity:?}");
        }
    }
}
