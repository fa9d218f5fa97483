//! What is exported is read back unchanged, and harms no spreadsheet. edge: X1

use super::options;
use crate::interchange::{
    AttemptFile, AttemptRecord, AttemptRow, EventRecord, Exported, Exporter, Format, LeadFile,
    LeadRecord, LeadRow, Outcome, UserReference,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::identity::IdentityKind;
use touchbase_core::lead::OptOutScope;
use touchbase_core::{
    ActorKind, AttemptId, Direction, LeadId, Method, State, Status, Summary, Timestamp,
};
use uuid::Uuid;

fn written<Record: Exported>(records: &[Record], format: Format) -> String {
    let mut file = Vec::new();
    let mut exporter = Exporter::new(&mut file, format).unwrap();
    for record in records {
        exporter.write(record).unwrap();
    }
    exporter.finish().unwrap();
    String::from_utf8(file).unwrap()
}

fn only<T, E: std::fmt::Debug>(mut file: impl Iterator<Item = Result<Outcome<T>, E>>) -> T
where
    T: std::fmt::Debug,
{
    let row = match file.next().unwrap().unwrap() {
        Outcome::Row(row) => row,
        Outcome::Skipped(remark) | Outcome::Bad(remark) => panic!("{remark}"),
    };
    assert!(file.next().is_none());
    row
}

fn read_lead(file: &[u8]) -> LeadRow {
    only(LeadFile::open(file, &options(None)).unwrap())
}

fn read_attempt(file: &[u8]) -> AttemptRow {
    only(AttemptFile::open(file, &options(None)).unwrap())
}

/// A text as people and programs write them, and as attackers do; an empty one is none.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "['=+@ \t\r\n\u{200b};,\"\\\\a-]{1,8}"]
        .prop_filter("empty", |text| !text.is_empty())
}

fn object() -> impl Strategy<Value = Map<String, Value>> {
    let value = prop_oneof![
        text().prop_map(Value::String),
        any::<i64>().prop_map(|number| json!([number, null, {"a": true}]))
    ];
    btree_map(text(), value, 0..3).prop_map(|members| members.into_iter().collect())
}

fn timestamp() -> impl Strategy<Value = Timestamp> {
    (Timestamp::YEAR_2000.as_micros()..1_763_000_000_000_000).prop_map(Timestamp::from_micros)
}

fn external() -> impl Strategy<Value = Option<ExternalId>> {
    option::of((text(), text()).prop_map(|(source, id)| ExternalId { source, id }))
}

fn email() -> impl Strategy<Value = Option<String>> {
    option::of("[a-z+=]{1,5}@[a-z]{1,5}\\.example")
}

fn lead() -> impl Strategy<Value = LeadRecord> {
    let addresses = || btree_set(text(), 0..3);
    let identities = (addresses(), addresses(), addresses(), addresses()).prop_map(
        |(phone, email, whatsapp, linkedin)| {
            let of = |kind| move |address| (kind, address);
            let phone = phone.into_iter().map(of(IdentityKind::Phone));
            let email = email.into_iter().map(of(IdentityKind::Email));
            let whatsapp = whatsapp.into_iter().map(of(IdentityKind::Whatsapp));
            phone
                .chain(email)
                .chain(whatsapp)
                .chain(linkedin.into_iter().map(of(IdentityKind::Linkedin)))
                .collect()
        },
    );
    let scopes: Vec<_> = OptOutScope::every().collect();
    let opted_out = btree_set(select(scopes), 0..3).prop_map(|scopes| scopes.into_iter().collect());
    let texts = (
        option::of(text()),
        option::of(text()),
        option::of(text()),
        text(),
    );
    let rest = (
        select(Status::ALL.to_vec()),
        email(),
        option::of(select(vec!["Europe/Berlin", "America/New_York"])),
        external(),
    );
    (
        any::<u128>(),
        texts,
        identities,
        opted_out,
        object(),
        timestamp(),
        rest,
    )
        .prop_map(
            |(
                id,
                (name, organization, title, source),
                identities,
                opted_out,
                custom,
                created_at,
                rest,
            )| LeadRecord {
                id: LeadId(Uuid::from_u128(id)),
                name,
                organization,
                title,
                source,
                identities,
                opted_out,
                custom,
                created_at,
                status: rest.0,
                owner_email: rest.1,
                time_zone: rest.2.map(str::to_owned),
                external: rest.3,
                summary: Summary::default(),
                last_contact_by: None,
            },
        )
}

fn attempt() -> impl Strategy<Value = AttemptRecord> {
    let kind = (
        select(Method::ALL.to_vec()),
        select(Direction::ALL.to_vec()),
        select(State::ALL.to_vec()),
    );
    let times = (timestamp(), option::of(timestamp()), any::<Option<bool>>());
    let threading = (option::of(text()), vec(text(), 0..3), option::of(text())).prop_map(
        |(message_id, references, thread_id)| Threading {
            message_id,
            references,
            thread_id,
        },
    );
    let texts = (
        option::of(text()),
        option::of(text()),
        option::of(text()),
        email(),
    );
    (
        any::<(u128, u128)>(),
        kind,
        times,
        texts,
        threading,
        object(),
        external(),
    )
        .prop_map(
            |(
                ids,
                (method, direction, state),
                (occurred_at, response_at, responded),
                texts,
                threading,
                metadata,
                external,
            )| {
                AttemptRecord {
                    id: AttemptId(Uuid::from_u128(ids.0)),
                    lead_id: LeadId(Uuid::from_u128(ids.1)),
                    method,
                    direction,
                    state,
                    occurred_at,
                    response_at,
                    responded,
                    subject: texts.0,
                    body: texts.1,
                    void_reason: texts.2,
                    user_email: texts.3,
                    threading,
                    metadata,
                    external,
                    actor: ActorKind::Human,
                    received_at: occurred_at,
                    created_at: occurred_at,
                }
            },
        )
}

fn assert_same_lead(row: &LeadRow, record: &LeadRecord) {
    assert_eq!(row.id, Some(record.id));
    assert_eq!(row.external, record.external);
    assert_eq!(row.name, record.name);
    assert_eq!(row.organization, record.organization);
    assert_eq!(row.title, record.title);
    assert_eq!(
        row.owner,
        record.owner_email.clone().map(UserReference::Email)
    );
    assert_eq!(row.status, Some(record.status));
    assert_eq!(row.source.as_ref(), Some(&record.source));
    assert_eq!(row.time_zone, record.time_zone);
    assert_eq!(row.created_at, Some(record.created_at));
    assert_eq!(row.identities, record.identities);
    assert_eq!(row.opted_out, record.opted_out);
    assert_eq!(row.custom, record.custom);
    assert!(row.warnings.is_empty());
}

fn assert_same_attempt(row: &AttemptRow, record: &AttemptRecord) {
    assert_eq!(row.id, Some(record.id));
    assert_eq!(row.external, record.external);
    assert_eq!(
        row.leads
            .iter()
            .map(|lead| lead.lead_id)
            .collect::<Vec<_>>(),
        [Some(record.lead_id)]
    );
    assert_eq!(
        row.user,
        record.user_email.clone().map(UserReference::Email)
    );
    assert_eq!(
        (row.method, row.direction, row.state),
        (record.method, record.direction, Some(record.state))
    );
    assert_eq!(row.subject, record.subject);
    assert_eq!(row.body, record.body);
    assert_eq!(row.void_reason, record.void_reason);
    assert_eq!(row.occurred_at, record.occurred_at);
    assert_eq!(
        (row.responded, row.response_at),
        (record.responded, record.response_at)
    );
    assert_eq!(row.threading, record.threading);
    assert_eq!(row.metadata, record.metadata);
}

fn assert_harmless(csv: &str) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes());
    for record in reader.records() {
        for cell in &record.unwrap() {
            let visible = cell.trim_start_matches(|char: char| {
                (char.is_whitespace() && char != '\t' && char != '\r') || char == '\u{200b}'
            });
            assert!(
                !visible.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell:?}"
            );
        }
    }
}

proptest! {
    #[test]
    fn leads_come_back_unchanged(record in lead()) {
        let csv = written(std::slice::from_ref(&record), Format::Csv);
        assert_harmless(&csv);
        assert_same_lead(&read_lead(csv.as_bytes()), &record);
        let jsonl = written(std::slice::from_ref(&record), Format::Jsonl);
        assert_same_lead(&read_lead(jsonl.as_bytes()), &record);
    }

    #[test]
    fn attempts_come_back_unchanged(record in attempt()) {
        let csv = written(std::slice::from_ref(&record), Format::Csv);
        assert_harmless(&csv);
        assert_same_attempt(&read_attempt(csv.as_bytes()), &record);
        let jsonl = written(std::slice::from_ref(&record), Format::Jsonl);
        assert_same_attempt(&read_attempt(jsonl.as_bytes()), &record);
    }

    #[test]
    fn a_spreadsheet_may_save_the_export_in_its_own_manner(record in lead()) {
        let csv = written(std::slice::from_ref(&record), Format::Csv);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
        let mut saved = csv::WriterBuilder::new().delimiter(b';').from_writer(b"\xef\xbb\xbf".to_vec());
        for row in reader.records() {
            saved.write_record(&row.unwrap()).unwrap();
        }
        assert_same_lead(&read_lead(&saved.into_inner().unwrap()), &record);
    }
}

#[test]
fn events_are_written_with_their_data() {
    let record = EventRecord {
        seq: 7,
        at: Timestamp::from_micros(1_741_943_100_000_001),
        event_type: "lead:contacted".to_owned(),
        actor: ActorKind::Human,
        user_id: None,
        lead_id: Some(LeadId(Uuid::from_u128(1))),
        attempt_id: None,
        data: Map::from_iter([("method".to_owned(), json!("sms"))]),
        hash: "00ff".to_owned(),
    };
    let records = [record];
    assert_eq!(
        written(&records, Format::Csv),
        "seq,at,type,actor,user_id,lead_id,attempt_id,data,hash\n\
         7,2025-03-14T09:05:00.000001Z,lead:contacted,human,,00000000-0000-0000-0000-000000000001,,\"{\"\"method\"\":\"\"sms\"\"}\",00ff\n"
    );
    assert_eq!(
        written(&records, Format::Jsonl),
        "{\"seq\":7,\"at\":\"2025-03-14T09:05:00.000001Z\",\"type\":\"lead:contacted\",\"actor\":\"human\",\"user_id\":null,\
         \"lead_id\":\"00000000-0000-0000-0000-000000000001\",\"attempt_id\":null,\"data\":{\"method\":\"sms\"},\"hash\":\"00ff\"}\n"
    );
}

#[test]
fn an_export_of_nothing_is_its_header() {
    let csv = written::<LeadRecord>(&[], Format::Csv);
    assert!(
        csv.starts_with("id,name,organization,title,email,phone,whatsapp,linkedin,status,"),
        "{csv}"
    );
    assert_eq!(
        LeadFile::open(csv.as_bytes(), &options(None))
            .unwrap()
            .count(),
        0
    );
    assert_eq!(written::<LeadRecord>(&[], Format::Jsonl), "");
}

#[test]
fn only_our_own_export_is_unescaped_and_its_marks_may_not_be_removed() {
    let name = |file: &str| read_lead(file.as_bytes()).name.unwrap();
    assert_eq!(
        name("id,opted_out,custom,name\n00000000-0000-0000-0000-000000000001,,,'=1\n"),
        "=1"
    );
    assert_eq!(name("id,custom,name\n1,,'=1\n"), "'=1");
}
