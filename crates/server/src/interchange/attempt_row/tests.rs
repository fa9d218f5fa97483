//! Rows of files of attempts: with whom, when, how, and what makes them the same again. edge: X2, X3, S11, C3

use super::{AttemptFile, AttemptRow};
use crate::interchange::tests::options;
use crate::interchange::{Calendar, Outcome};
use jiff::tz::TimeZone;
use touchbase_core::{Direction, Method, State};

fn outcomes(file: &str) -> Vec<Outcome<AttemptRow>> {
    let file = AttemptFile::open(file.as_bytes(), &options(None)).unwrap();
    file.map(Result::unwrap).collect()
}

fn only(file: &str) -> AttemptRow {
    match outcomes(file).remove(0) {
        Outcome::Row(row) => row,
        Outcome::Skipped(remark) | Outcome::Bad(remark) => panic!("{remark}"),
    }
}

/// What became of a row: how it went, or why not.
fn shown(file: &str) -> String {
    match outcomes(file).remove(0) {
        Outcome::Row(row) => {
            let state = row.state.map_or("", State::name);
            format!("{} {} {state}", row.direction.name(), row.method.name())
                .trim_end()
                .to_owned()
        }
        Outcome::Skipped(remark) => format!("skipped: {}", remark.message),
        Outcome::Bad(remark) => format!("refused: {}", remark.message),
    }
}

#[test]
fn the_words_of_hubspot() {
    let cases = [
        ("EMAIL,,,", "outbound email"),
        ("INCOMING_EMAIL,,,", "inbound email"),
        ("FORWARDED_EMAIL,,,", "inbound email"),
        ("Email (received),,,", "inbound email"),
        ("EMAIL,INCOMING_EMAIL,,", "inbound email"),
        ("CALL,,,", "outbound call"),
        ("CALL,INBOUND,,NO_ANSWER", "inbound call"),
        ("CALL,OUTBOUND,,NO_ANSWER", "outbound call no_answer"),
        ("CALL,OUTBOUND,Busy,COMPLETED", "outbound call busy"),
        (
            "CALL,OUTBOUND,Wrong number,COMPLETED",
            "outbound call failed",
        ),
        (
            "CALL,OUTBOUND,Interested!,COMPLETED",
            "outbound call completed",
        ),
        ("CALL,OUTBOUND,Interested!,", "outbound call"),
        (
            "CALL,OUTBOUND,,CANCELED",
            "skipped: the row tells of what was canceled",
        ),
        ("MEETING,,,", "outbound other"),
        ("LINKEDIN_MESSAGE,,,", "outbound linkedin"),
        ("WHATS_APP,,,", "outbound whatsapp"),
        ("SMS,INBOUND,,", "inbound sms"),
        ("NOTE,,,", "skipped: the row is a note, not a contact"),
        ("TASK,,,", "skipped: the row is a task, not a contact"),
        (",,,", "outbound call"),
        (
            "CALL,sideways,,",
            "refused: “sideways” is no direction: write outbound or inbound",
        ),
    ];
    for (cells, expected) in cases {
        let file = format!(
            "Record ID,Activity date,Associated Contact IDs,Activity type,Direction,Call outcome,Call status\n1,2025-03-14 09:05,9,{cells}\n"
        );
        assert_eq!(shown(&file), expected, "{cells}");
    }
}

#[test]
fn any_file_can_say_it_by_our_names() {
    for method in Method::ALL {
        for direction in Direction::ALL {
            let said = format!("{} {}", direction.name(), method.name());
            let file = format!(
                "email,occurred_at,method,direction\na@x.example,2025-03-14,{},{}\n",
                method.name(),
                direction.name()
            );
            assert_eq!(shown(&file), said);
            for state in State::ALL {
                let file = format!(
                    "email,occurred_at,status,method,direction\na@x.example,2025-03-14,{},{},{}\n",
                    state.name(),
                    method.name(),
                    direction.name()
                );
                let expected = if matches!(state, State::Queued | State::Sending) {
                    "skipped: the row tells of a message that was not sent".to_owned()
                } else if state == State::Canceled {
                    "skipped: the row tells of what was canceled".to_owned()
                } else {
                    format!("{said} {}", state.name())
                };
                assert_eq!(shown(&file), expected);
            }
        }
    }
}

#[test]
fn a_row_names_its_leads_by_id_address_or_name() {
    let leads = |headers: &str, cells: &str| {
        let row = only(&format!(
            "Activity type,Activity date,{headers}\nEMAIL,2025-03-14 09:05,{cells}\n"
        ));
        let texts = row.leads.into_iter().map(|lead| {
            let id = lead.external.map(|external| external.id);
            let addresses = lead.identities.into_iter().map(|(_, value)| value);
            id.into_iter()
                .chain(addresses)
                .chain(lead.name)
                .collect::<Vec<_>>()
                .join("+")
        });
        texts.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        leads("Associated Contact IDs,Associated Contact", "9,Ann"),
        "9+Ann"
    );
    assert_eq!(
        leads("Associated Contact IDs,Associated Contact", "8;9,Ann;Bob"),
        "8 9"
    );
    assert_eq!(
        leads("Associated Contact,Email", "Ann,a@x.example"),
        "a@x.example+Ann"
    );
    assert_eq!(
        leads("Associated Contact", "Ann;Bob (b@x.example)"),
        "b@x.example"
    );
    assert_eq!(leads("Associated Contact", "Ann;Bob"), "Ann Bob");
    assert_eq!(
        leads(
            "Email to address,Email from address",
            "a@x.example;b@x.example,us@y.example"
        ),
        "a@x.example b@x.example"
    );
}

#[test]
fn a_date_without_time_borrows_one_of_the_same_day() {
    let at = |cells: &str| {
        let row = only(&format!(
            "WhoId,TaskSubtype,ActivityDate,CompletedDateTime,CreatedDate\n00Q5g00000FaKe1,Call,{cells}\n"
        ));
        let at = jiff::Timestamp::from_microsecond(row.occurred_at.as_micros())
            .unwrap()
            .to_string();
        (at, row.metadata.contains_key("date_only"))
    };
    let cases = [
        (
            "2025-03-14,2025-03-14T08:00:00Z,2025-03-14T07:00:00Z",
            ("2025-03-14T08:00:00Z", false),
        ),
        (
            "2025-03-14,2025-03-17T08:00:00Z,2025-03-14T07:00:00Z",
            ("2025-03-14T07:00:00Z", false),
        ),
        (
            "2025-03-14,2025-03-17T08:00:00Z,",
            ("2025-03-14T11:00:00Z", true),
        ),
        ("2025-03-14,2025-03-14,", ("2025-03-14T11:00:00Z", true)),
        (",2025-03-17T08:00:00Z,", ("2025-03-17T08:00:00Z", false)),
    ];
    for (cells, (expected, is_date_only)) in cases {
        assert_eq!(at(cells), (expected.to_owned(), is_date_only), "{cells}");
    }
}

#[test]
fn a_row_without_id_gets_one_of_what_it_says() {
    let id = |cells: &str, options: &crate::interchange::Options| {
        let file = format!("email,method,direction,date,subject,body,note2\n{cells}\n");
        match AttemptFile::open(file.as_bytes(), options).unwrap().next() {
            Some(Ok(Outcome::Row(row))) => row.external.unwrap().id,
            other => panic!("{other:?}"),
        }
    };
    let here = options(None);
    let mut elsewhere = options(None);
    elsewhere.calendar = Calendar {
        zone: TimeZone::get("Asia/Tokyo").unwrap(),
        ..elsewhere.calendar
    };
    let first = id("a@x.example,email,outbound,2025-03-14,S,B,x", &here);
    assert!(first.starts_with("sha256:") && first.len() == 71);
    assert_eq!(
        first,
        id("a@x.example,email,outbound,2025-03-14,S,B,y", &elsewhere)
    );
    for other in [
        "b@x.example,email,outbound,2025-03-14,S,B,x",
        "a@x.example,sms,outbound,2025-03-14,S,B,x",
        "a@x.example,email,inbound,2025-03-14,S,B,x",
        "a@x.example,email,outbound,2025-03-15,S,B,x",
        "a@x.example,email,outbound,2025-03-14,SB,,x",
        "a@x.example,email,outbound,2025-03-14,,SB,x",
    ] {
        assert_ne!(first, id(other, &here), "{other}");
    }
}

#[test]
fn a_mail_keeps_what_ties_it_to_others_and_its_text_before_its_html() {
    let row = only(
        "Activity type,Activity date,Email,Email message ID,In-Reply-To,Email HTML,Email body\n\
         EMAIL,2025-03-14 09:05,a@x.example,<1@x.example>,<0@x.example> <2@x.example>,<p>Hi</p>,Hi\n",
    );
    assert_eq!(row.threading.message_id.as_deref(), Some("<1@x.example>"));
    assert_eq!(row.threading.references, ["<0@x.example>", "<2@x.example>"]);
    assert_eq!((row.body.as_deref(), row.metadata.len()), (Some("Hi"), 0));
    let html = only(
        "Activity type,Activity date,Email,Email HTML,Email body\nEMAIL,2025-03-14,a@x.example,<p>Hi</p>,\n",
    );
    assert_eq!(html.body.as_deref(), Some("<p>Hi</p>"));
}

#[test]
fn a_file_that_does_not_tell_with_whom_when_and_how_is_refused() {
    let cases = [
        ("method,direction,occurred_at,subject", "the lead"),
        ("email,method,direction,subject", "the time"),
        ("email,direction,occurred_at,subject", "the method"),
    ];
    for (header, missing) in cases {
        let error = AttemptFile::open(format!("{header}\n").as_bytes(), &options(None))
            .err()
            .unwrap()
            .to_string();
        assert!(
            error.starts_with(&format!("the file has no column for {missing}; it has “")),
            "{error}"
        );
    }
}
