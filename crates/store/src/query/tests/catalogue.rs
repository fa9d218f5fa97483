//! Every statement there is: it can be prepared, its values stand in order, and it begins with the company.

use super::samples::{self, COMPANY, LEAD};
use super::{Statement, database};
use crate::lower::{append_event, lower, set_head};
use crate::query::events::EventFilter;
use crate::query::leads::list::{
    self, LeadFilter, LeadKey, LeadOrder, LeadSort, ListQuery, PageStart, SearchPlan, Segment,
    Stretch,
};
use crate::query::{answers, attempts, events, leads, tenants, users};
use std::collections::BTreeSet;
use std::path::Path;
use touchbase_core::event::EventType;
use touchbase_core::{Method, Status, Timestamp};

/// Texts that do not begin with a company, because they find it, are it, or know none: tokens and names of companies, and the
/// search index, whose rows are looked up among the company's.
const WITHOUT_COMPANY: [&str; 6] = [
    "FROM tokens t JOIN",
    "INSERT INTO tokens (token_hash, company_id,",
    "FROM companies",
    "INSERT INTO companies (id,",
    "UPDATE companies SET seq = $1, head = $2,",
    "SELECT rowid FROM lead_search WHERE lead_search MATCH $1 LIMIT $2",
];

#[test]
fn every_statement_prepares_with_its_values_in_order() {
    let (connection, _directory) = database();
    for Statement { sql, values } in statements() {
        let statement = connection.prepare(&sql).unwrap();
        assert_eq!(statement.parameter_count(), values, "{sql}");
        // SQLite numbers `$2` by its first appearance, PostgreSQL by its name: both must say the same.
        let names = (1..=values).map(|place| statement.parameter_name(place).unwrap().to_owned());
        let in_order = (1..=values).map(|place| format!("${place}"));
        assert!(names.eq(in_order), "{sql}");
    }
}

/// Architecture, invariant 4.
#[test]
fn every_statement_begins_with_the_company() {
    let mut exempt: BTreeSet<&str> = BTreeSet::new();
    for Statement { sql, .. } in statements() {
        let text = sql.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = WITHOUT_COMPANY.iter().find(|known| text.contains(**known));
        exempt.extend(known);
        assert!(known.is_some() || begins_with_company(&text), "{text}");
    }
    assert_eq!(exempt.len(), WITHOUT_COMPANY.len());
}

fn begins_with_company(text: &str) -> bool {
    let inserts = text.starts_with("INSERT INTO") && text.contains(" (company_id, ");
    let condition = text.split_once(" WHERE ").map(|(_, condition)| condition);
    let column = condition.map(|condition| {
        condition
            .split_once('.')
            .filter(|(alias, _)| alias.len() == 1)
            .map_or(condition, |(_, column)| column)
    });
    inserts || column.is_some_and(|column| column.starts_with("company_id = $"))
}

/// Whoever adds a query adds it here.
#[test]
fn every_query_is_in_the_catalogue() {
    let catalogue = include_str!("catalogue.rs");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/query");
    let mut queries = 0;
    for file in [
        "answers",
        "attempts",
        "events",
        "leads",
        "leads/list",
        "tenants",
        "users",
    ] {
        let source = std::fs::read_to_string(folder.join(file).with_extension("rs")).unwrap();
        let module = file.rsplit('/').next().unwrap();
        for function in source.split("\npub(crate) fn ").skip(1) {
            let (signature, _) = function.split_once("{\n").unwrap();
            let (_, answer) = signature.split_once("->").unwrap();
            if ["Read<", "Write<"]
                .iter()
                .any(|statement| answer.contains(statement))
            {
                let name = signature.split(['<', '(']).next().unwrap();
                let call = format!("{module}::{name}(");
                assert!(catalogue.contains(&call), "{call}) is missing");
                queries += 1;
            }
        }
    }
    assert!(queries > 30);
}

/// The members of the enumeration, as its source lists them.
#[test]
fn every_change_is_in_the_catalogue() {
    let source = include_str!("../../../../core/src/change.rs");
    let (_, members) = source.split_once("pub enum Change {").unwrap();
    let (members, _) = members.split_once("\n}").unwrap();
    let members = members
        .lines()
        .filter_map(|line| line.trim().split_once('('));
    let members = members
        .map(|(name, _)| name)
        .filter(|name| !name.starts_with('/'));
    let changes = samples::changes();
    let shown = changes.iter().map(|change| format!("{change:?}"));
    let sampled: BTreeSet<String> = shown
        .map(|shown| shown.split('(').next().unwrap().to_owned())
        .collect();
    assert_eq!(sampled, members.map(str::to_owned).collect());
}

pub(super) fn statements() -> Vec<Statement> {
    [
        writes(),
        tenants_and_users(),
        of_leads(),
        of_attempts(),
        lists(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn writes() -> Vec<Statement> {
    let (remember, answer) = (samples::remember(), samples::answer());
    let sealed = samples::event();
    let head = samples::head();
    let mut writes: Vec<Statement> = vec![
        answers::remembered(COMPANY, &remember, Timestamp::YEAR_2000).into(),
        answers::remember(
            COMPANY,
            &remember,
            &answer,
            Some(LEAD),
            Timestamp::YEAR_2000,
        )
        .into(),
        answers::forget_old(COMPANY, Timestamp::YEAR_2000).into(),
        append_event(COMPANY, &sealed).into(),
        set_head(&head).into(),
    ];
    for change in &samples::changes() {
        writes.extend(lower(COMPANY, change).into_iter().map(Statement::from));
    }
    writes
}

fn tenants_and_users() -> Vec<Statement> {
    vec![
        tenants::principal(&[0; 32]).into(),
        tenants::companies().into(),
        tenants::company_by_name("Acme").into(),
        tenants::company(COMPANY).into(),
        tenants::seq(COMPANY).into(),
        tenants::revision(COMPANY).into(),
        leads::stands_for(COMPANY, LEAD).into(),
        users::user(COMPANY, samples::USER).into(),
        users::user_by_email(COMPANY, "alice@acme.example").into(),
        users::users(COMPANY, None, 1).into(),
        users::active_admins(COMPANY).into(),
        users::key(COMPANY, samples::KEY).into(),
        users::keys(COMPANY, None, 1).into(),
    ]
}

fn of_leads() -> Vec<Statement> {
    let (identity, external) = (samples::identity(), samples::external());
    let of_lead = EventFilter {
        after: 7,
        types: vec![EventType::LeadContacted, EventType::LeadUpdated],
        lead_id: Some(LEAD),
    };
    let of_type = EventFilter {
        lead_id: None,
        ..of_lead.clone()
    };
    vec![
        leads::lead(COMPANY, LEAD).into(),
        leads::leads_after(COMPANY, None, 1).into(),
        leads::identities(COMPANY, LEAD).into(),
        leads::opt_outs(COMPANY, LEAD).into(),
        leads::holder(COMPANY, &identity.key).into(),
        leads::erased(COMPANY, &[0; 32]).into(),
        leads::derived(COMPANY, LEAD).into(),
        leads::by_external(COMPANY, &external).into(),
        leads::externals(COMPANY, LEAD).into(),
        events::events(COMPANY, &EventFilter::default(), 1).into(),
        events::events(COMPANY, &of_lead, 1).into(),
        events::events(COMPANY, &of_type, 1).into(),
    ]
}

fn of_attempts() -> Vec<Statement> {
    let external = samples::external();
    vec![
        attempts::history(COMPANY, LEAD, None, 1).into(),
        attempts::total(COMPANY, LEAD).into(),
        attempts::named(COMPANY, samples::ATTEMPT).into(),
        attempts::attempt(COMPANY, samples::ATTEMPT).into(),
        attempts::attempts_after(COMPANY, None, 1).into(),
        attempts::facts(COMPANY, LEAD).into(),
        attempts::by_external(COMPANY, &external).into(),
        attempts::waiting_state(COMPANY, &external).into(),
        attempts::open_import(COMPANY, &[0; 32]).into(),
    ]
}

/// Every list with every filter, in every order, from the start and from a cursor.
fn lists() -> Vec<Statement> {
    let mut found = vec![list::candidates("jane").unwrap().into()];
    let at = Timestamp::YEAR_2000;
    let segments = [
        None,
        Some(Segment::NotContacted(at)),
        Some(Segment::NeverContacted),
        Some(Segment::AwaitingUs),
        Some(Segment::AwaitingThem(at)),
        Some(Segment::RecentlyActive(at)),
    ];
    for segment in segments {
        let everything = LeadFilter {
            status: Some(Status::New),
            owner_id: Some(samples::USER),
            method: Some(Method::Email),
            source: Some("manual".to_owned()),
            search: Some("jane".to_owned()),
            segment,
        };
        for filter in [
            LeadFilter {
                segment,
                ..LeadFilter::default()
            },
            everything,
        ] {
            for sort in LeadSort::ALL {
                for descending in [true, false] {
                    found.extend(pages(&filter, LeadOrder { sort, descending }));
                }
            }
        }
    }
    found
}

fn pages(filter: &LeadFilter, order: LeadOrder) -> Vec<Statement> {
    let key = match order.sort {
        LeadSort::Name => LeadKey::Text("jane".to_owned()),
        LeadSort::LastContactedAt
        | LeadSort::LastActivityAt
        | LeadSort::LastOutboundAt
        | LeadSort::CreatedAt => LeadKey::Time(Timestamp::YEAR_2000),
    };
    let (cursor, tail) = (
        PageStart { key, id: LEAD },
        PageStart {
            key: LeadKey::Nothing,
            id: LEAD,
        },
    );
    let places = [
        (Stretch::WithValue, None),
        (Stretch::WithValue, Some(&cursor)),
        (Stretch::WithoutValue, None),
        (Stretch::WithoutValue, Some(&tail)),
    ];
    let plans = [SearchPlan::Named("[1]".to_owned()), SearchPlan::Scan];
    let queries = plans.map(|plan| ListQuery {
        filter,
        order,
        plan,
    });
    let read = |query: &ListQuery<'_>, (stretch, start)| {
        Statement::from(list::page(COMPANY, query, stretch, start, 50))
    };
    let of = |query: &ListQuery<'_>| places.map(|place| read(query, place));
    queries.iter().flat_map(of).collect()
}
