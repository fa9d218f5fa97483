use super::*;
use crate::{Change, NameOrigin, OptOuts, Profile, Status, Summary, Timestamp};
use uuid::Uuid;

const JANE: LeadId = LeadId(Uuid::from_u128(1));
const JOHN: LeadId = LeadId(Uuid::from_u128(2));

fn lead(id: LeadId, name: &str) -> Lead {
    Lead {
        id,
        profile: Profile {
            name: Some(name.to_owned()),
            ..Profile::default()
        },
        name_origin: Some(NameOrigin::Person),
        status: Status::New,
        status_set_at: None,
        opt_outs: OptOuts::NONE,
        summary: Summary::default(),
        created_at: Timestamp::YEAR_2000,
        updated_at: Timestamp::YEAR_2000,
        merged_into: None,
        erased_at: None,
    }
}

/// Style, rule 2: not fetched is a question, absent is an answer.
#[test]
fn not_fetched_is_not_absent() {
    let mut facts = Facts::of(None);
    assert_eq!(facts.lead(JANE), Err(Missing(Need::Lead(JANE))));
    facts.learn(Fact::Lead(JANE, None));
    assert_eq!(facts.lead(JANE), Ok(None));
}

/// Architecture, invariant 7: what the batch changed is not overwritten by what was read before.
#[test]
fn what_is_known_stays() {
    let mut facts = Facts::of(None);
    facts.apply(&Change::InsertLead(Box::new(lead(JANE, "Jane"))));
    facts.learn(Fact::Lead(JANE, None));
    facts.learn(Fact::History(JANE, History::new()));
    let known = facts.lead(JANE).unwrap().unwrap();
    assert_eq!(known.profile.name.as_deref(), Some("Jane"));
}

/// A lead that was just made has nothing: there is no need to ask.
#[test]
fn of_a_new_lead_everything_is_known() {
    let mut facts = Facts::of(None);
    facts.apply(&Change::InsertLead(Box::new(lead(JANE, "Jane"))));
    assert_eq!(facts.identities(JANE), Ok([].as_slice()));
    assert_eq!(facts.externals(JANE), Ok([].as_slice()));
    assert_eq!(facts.opt_outs(JANE), Ok([].as_slice()));
    assert_eq!(facts.history(JANE), Ok(&History::new()));
}

/// V14: the id of a merged lead stands for its survivor, that of an erased one for nobody.
#[test]
fn ids_stand_for_the_living() {
    let mut facts = Facts::of(None);
    let merged = Lead {
        merged_into: Some(JOHN),
        ..lead(JANE, "Jane")
    };
    facts.learn(Fact::Lead(JANE, Some(Box::new(merged.clone()))));
    assert_eq!(facts.stored_lead(JANE), Ok(Some(&merged)));
    assert_eq!(facts.lead(JANE), Err(Missing(Need::Lead(JOHN))));
    facts.learn(Fact::Lead(JOHN, Some(Box::new(lead(JOHN, "John")))));
    assert_eq!(facts.lead(JANE), Ok(Some(&lead(JOHN, "John"))));
    let erased = Lead {
        erased_at: Some(Timestamp::YEAR_2000),
        ..lead(JOHN, "John")
    };
    facts.apply(&Change::UpdateLead(Box::new(erased)));
    assert_eq!(facts.lead(JOHN), Ok(None));
    assert_eq!(facts.lead(JANE), Ok(None));
}
