//! Whole files: what each product's export becomes (golden files), and that our own export loses nothing. edge: X1, X3, X4

mod round_trip;

use super::{
    AttemptFile, AttemptRow, Calendar, DateOrder, FileError, LeadFile, LeadReference, LeadRow,
    Options, Outcome, UserReference,
};
use std::fmt::Write;
use touchbase_core::attempt::ExternalId;
use touchbase_core::identity::IdentityKind;
use touchbase_core::{Status, Timestamp};

pub(super) fn options(order: Option<DateOrder>) -> Options {
    let now: jiff::Timestamp = "2026-11-20T08:30:00Z".parse().unwrap();
    let calendar = Calendar {
        zone: jiff::tz::TimeZone::get("Europe/Berlin").unwrap(),
        order,
        now: Timestamp::from_micros(now.as_microsecond()),
    };
    Options {
        format: None,
        encoding: None,
        product: None,
        calendar,
    }
}

/// A row as people compare it: what it says, one thing after the other.
struct Said(String);

impl Said {
    fn add(&mut self, name: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            write!(
                self.0,
                "\n  {name}: {}",
                value.to_string().replace('\n', "⏎")
            )
            .unwrap();
        }
    }
}

fn id(external: &ExternalId) -> String {
    format!("{}/{}", external.source, external.id)
}

fn user(user: &UserReference) -> String {
    match user {
        UserReference::Email(email) => format!("<{email}>"),
        UserReference::Name(name) => name.clone(),
    }
}

fn time(at: Timestamp) -> String {
    jiff::Timestamp::from_microsecond(at.as_micros())
        .unwrap()
        .to_string()
}

fn addresses(identities: &[(IdentityKind, String)]) -> String {
    let texts: Vec<_> = identities
        .iter()
        .map(|(kind, value)| format!("{} {value}", kind.name()))
        .collect();
    texts.join(", ")
}

fn lead(row: &LeadRow) -> String {
    let mut said = Said(format!("line {}", row.line));
    said.add("id", row.id);
    said.add("external", row.external.as_ref().map(id));
    said.add("name", row.name.as_ref());
    said.add("organization", row.organization.as_ref());
    said.add("title", row.title.as_ref());
    said.add("owner", row.owner.as_ref().map(user));
    said.add("status", row.status.map(Status::name));
    said.add("source", row.source.as_ref());
    said.add("time_zone", row.time_zone.as_ref());
    said.add("created_at", row.created_at.map(time));
    said.add(
        "identities",
        Some(addresses(&row.identities)).filter(|text| !text.is_empty()),
    );
    let scopes: Vec<_> = row.opted_out.iter().map(|scope| scope.name()).collect();
    said.add(
        "opted_out",
        Some(scopes.join(", ")).filter(|text| !text.is_empty()),
    );
    said.add(
        "custom",
        serde_json::to_string(&row.custom)
            .ok()
            .filter(|_| !row.custom.is_empty()),
    );
    for warning in &row.warnings {
        said.add("warning", Some(warning));
    }
    said.0
}

fn reference(lead: &LeadReference) -> String {
    let own = lead.lead_id.map(|id| format!("id {id}"));
    let external = lead.external.as_ref().map(id);
    let identities = Some(addresses(&lead.identities)).filter(|text| !text.is_empty());
    let name = lead.name.as_ref().map(|name| format!("named {name}"));
    own.into_iter()
        .chain(external)
        .chain(identities)
        .chain(name)
        .collect::<Vec<_>>()
        .join(" or ")
}

fn attempt(row: &AttemptRow) -> String {
    let mut said = Said(format!("line {}", row.line));
    said.add("id", row.id);
    said.add("external", row.external.as_ref().map(id));
    for lead in &row.leads {
        said.add("lead", Some(reference(lead)));
    }
    said.add("user", row.user.as_ref().map(user));
    let state = row.state.map_or("", |state| state.name());
    said.add(
        "contact",
        Some(format!("{} {} {state}", row.direction.name(), row.method.name()).trim_end()),
    );
    said.add("occurred_at", Some(time(row.occurred_at)));
    said.add("subject", row.subject.as_ref());
    said.add("body", row.body.as_ref());
    said.add("responded", row.responded);
    said.add("response_at", row.response_at.map(time));
    said.add("message_id", row.threading.message_id.as_ref());
    said.add(
        "metadata",
        serde_json::to_string(&row.metadata)
            .ok()
            .filter(|_| !row.metadata.is_empty()),
    );
    said.0
}

fn rows<T>(
    product: &str,
    file: impl Iterator<Item = Result<Outcome<T>, FileError>>,
    row: fn(&T) -> String,
) -> String {
    let mut shown = format!("from {product}\n");
    for outcome in file {
        let text = match outcome.unwrap() {
            Outcome::Row(found) => row(&found),
            Outcome::Skipped(remark) => format!("skipped {remark}"),
            Outcome::Bad(remark) => format!("refused {remark}"),
        };
        shown.push_str(&text);
        shown.push('\n');
    }
    shown
}

fn leads(file: &str, order: Option<DateOrder>) -> String {
    let file = LeadFile::open(file.as_bytes(), &options(order)).unwrap();
    rows(file.written_by().name(), file, lead)
}

fn attempts(file: &str, order: Option<DateOrder>) -> String {
    let file = AttemptFile::open(file.as_bytes(), &options(order)).unwrap();
    rows(file.written_by().name(), file, attempt)
}

/// The fixture and what is expected of it, which stands beside it.
macro_rules! golden {
    ($name:literal) => {
        (
            include_str!(concat!("../../tests/fixtures/import/", $name)),
            include_str!(concat!(
                "../../tests/fixtures/import/",
                $name,
                ".expected.txt"
            )),
        )
    };
}

#[test]
fn files_of_leads_give_the_rows_that_stand_beside_them() {
    let cases = [
        (golden!("hubspot-contacts.csv"), None),
        (golden!("salesforce-leads.csv"), Some(DateOrder::MonthFirst)),
        (golden!("salesforce-contacts-export.csv"), None),
        (golden!("pipedrive-people.csv"), None),
        (golden!("pipedrive-people-plain.csv"), None),
        (golden!("anything-leads.jsonl"), None),
    ];
    for ((file, expected), order) in cases {
        let given = leads(file, order);
        assert!(given == expected, "given:\n{given}");
    }
}

#[test]
fn files_of_attempts_give_the_rows_that_stand_beside_them() {
    let cases = [
        (golden!("hubspot-activities.csv"), None),
        (golden!("hubspot-calls.csv"), None),
        (golden!("salesforce-tasks.csv"), None),
        (golden!("salesforce-activities.csv"), None),
        (golden!("pipedrive-activities.csv"), None),
        (golden!("anything-attempts.csv"), None),
    ];
    for ((file, expected), order) in cases {
        let given = attempts(file, order);
        assert!(given == expected, "given:\n{given}");
    }
}
