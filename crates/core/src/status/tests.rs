use super::*;

const NOON: Timestamp = Timestamp::YEAR_2000;

/// Edge: R5: status × trigger.
#[test]
fn triggers_move_only_forward() {
    use Status::{Contacted, Conversing, Converted, Enriched, Lost, New, Qualified};
    let table = [
        (New, Contacted, Conversing),
        (Enriched, Contacted, Conversing),
        (Contacted, Contacted, Conversing),
        (Conversing, Conversing, Conversing),
        (Qualified, Qualified, Qualified),
        (Converted, Converted, Converted),
        (Lost, Lost, Lost),
    ];
    assert_eq!(table.map(|(status, _, _)| status), Status::ALL);
    for (status, contacted, answered) in table {
        assert_eq!(status.after(Trigger::Contact, NOON, None), contacted);
        assert_eq!(status.after(Trigger::Response, NOON, None), answered);
    }
}

/// Edge: R7: before, at and after the time at which a person set the status.
#[test]
fn what_a_person_set_later_stays() {
    let micros = |offset| Timestamp::from_micros(NOON.as_micros() + offset);
    for trigger in [Trigger::Contact, Trigger::Response] {
        let after = |offset| Status::New.after(trigger, NOON, Some(micros(offset)));
        assert_eq!(after(1), Status::New);
        assert_eq!(after(0), Status::New.after(trigger, NOON, None));
        assert_eq!(after(-1), Status::New.after(trigger, NOON, None));
    }
}

#[test]
fn names_read_back() {
    for status in Status::ALL {
        assert_eq!(Status::from_name(status.name()), Some(status));
    }
    assert_eq!(Status::from_name("won"), None);
}
