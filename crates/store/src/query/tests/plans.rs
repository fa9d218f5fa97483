//! How SQLite runs what is asked often: from one index, in order, without sorting and without looking at everything. It must
//! not depend on whether the database was ever analysed.

use super::samples::{self, COMPANY, LEAD};
use super::{Statement, catalogue, database};
use crate::query::events::{EventFilter, events};
use crate::query::leads::list::{
    self, LeadFilter, LeadKey, LeadOrder, LeadSort, ListQuery, PageStart, SearchPlan, Segment,
    Stretch,
};
use crate::query::{answers, attempts, leads, tenants, users};
use rusqlite::types::Null;
use rusqlite::{Connection, params_from_iter};
use tempfile::TempDir;
use touchbase_core::event::EventType;
use touchbase_core::{Method, Status, Timestamp};

/// The same crowd twice: as it came, and after SQLite looked at how it is distributed.
fn crowds() -> [(Connection, TempDir); 2] {
    ["", "ANALYZE"].map(|last| {
        let (connection, directory) = database();
        let crowd = include_str!("crowd.sql");
        connection.execute_batch(crowd).unwrap();
        connection.execute_batch(last).unwrap();
        (connection, directory)
    })
}

/// The steps in which a statement is run.
fn plan(connection: &Connection, sql: &str) -> Vec<String> {
    let explained = format!("EXPLAIN QUERY PLAN {sql}");
    let mut statement = connection.prepare(&explained).unwrap();
    let nothing = (0..statement.parameter_count()).map(|_| Null);
    let steps = statement.query_map(params_from_iter(nothing), |row| row.get(3));
    steps.unwrap().map(Result::unwrap).collect()
}

const AT: Timestamp = Timestamp::from_micros(2_000_000);

#[test]
fn a_list_is_one_index_read_from_a_place() {
    for (connection, _directory) in crowds() {
        for (filter, sort, index) in ordered_lists() {
            for descending in [true, false] {
                let order = LeadOrder { sort, descending };
                for (page, bound) in pages(&filter, order, &SearchPlan::Scan) {
                    let steps = plan(&connection, &page);
                    let (search, rest) = steps.split_first().unwrap();
                    let wanted = format!("SEARCH l USING INDEX {index} (company_id=?");
                    assert!(
                        search.starts_with(&wanted),
                        "{search} for {filter:?} {order:?}"
                    );
                    assert!(
                        search.contains(&bound),
                        "{search} without {bound} for {filter:?}"
                    );
                    assert_eq!(rest, ADDRESSES, "{filter:?} {order:?}");
                }
            }
        }
    }
}

/// The addresses of each lead on the page come along.
const ADDRESSES: [&str; 2] = [
    "CORRELATED SCALAR SUBQUERY 1",
    "SEARCH i USING COVERING INDEX identities_by_lead (company_id=? AND lead_id=?)",
];

/// What is listed in an order that an index has, and the index that it is read from.
fn ordered_lists() -> Vec<(LeadFilter, LeadSort, &'static str)> {
    let all = LeadFilter::default;
    let of = |segment| LeadFilter {
        segment: Some(segment),
        ..all()
    };
    let status = || LeadFilter {
        status: Some(Status::New),
        ..all()
    };
    let owner = || LeadFilter {
        owner_id: Some(samples::USER),
        ..all()
    };
    let method = || LeadFilter {
        method: Some(Method::Email),
        ..all()
    };
    let both = || LeadFilter {
        status: Some(Status::New),
        ..owner()
    };
    let mine = |segment| LeadFilter {
        owner_id: Some(samples::USER),
        ..of(segment)
    };
    let (contact, outbound) = (LeadSort::LastContactedAt, LeadSort::LastOutboundAt);
    let (activity, creation) = (LeadSort::LastActivityAt, LeadSort::CreatedAt);
    vec![
        (all(), contact, "leads_by_contact"),
        (all(), activity, "leads_by_activity"),
        (all(), outbound, "leads_by_outbound"),
        (all(), creation, "leads_by_creation"),
        (all(), LeadSort::Name, "leads_by_name"),
        (method(), contact, "leads_by_contact"),
        (status(), contact, "leads_by_status"),
        (owner(), contact, "leads_by_owner"),
        (both(), contact, "leads_by_owner"),
        (status(), activity, "leads_by_activity"),
        (owner(), creation, "leads_by_creation"),
        (both(), LeadSort::Name, "leads_by_name"),
        (of(Segment::NotContacted(AT)), outbound, "leads_by_outbound"),
        (of(Segment::NeverContacted), contact, "leads_by_contact"),
        (of(Segment::AwaitingUs), contact, "leads_by_turn"),
        (of(Segment::AwaitingThem(AT)), contact, "leads_by_turn"),
        (
            of(Segment::RecentlyActive(AT)),
            activity,
            "leads_by_activity",
        ),
        (
            mine(Segment::NotContacted(AT)),
            outbound,
            "leads_by_outbound",
        ),
        (mine(Segment::NeverContacted), contact, "leads_by_owner"),
        (mine(Segment::AwaitingUs), contact, "leads_by_turn"),
        (mine(Segment::AwaitingThem(AT)), contact, "leads_by_turn"),
        (
            mine(Segment::RecentlyActive(AT)),
            activity,
            "leads_by_activity",
        ),
    ]
}

/// Every kind of page of a list, and what must bound it: the place after which it begins.
fn pages(filter: &LeadFilter, order: LeadOrder, plan: &SearchPlan) -> Vec<(String, String)> {
    let column = column(order.sort);
    let comparison = if order.descending { '<' } else { '>' };
    let key = match order.sort {
        LeadSort::Name => LeadKey::Text("person 7".to_owned()),
        LeadSort::LastContactedAt
        | LeadSort::LastActivityAt
        | LeadSort::LastOutboundAt
        | LeadSort::CreatedAt => LeadKey::Time(AT),
    };
    let after_value = PageStart { key, id: LEAD };
    let after_nothing = PageStart {
        key: LeadKey::Nothing,
        id: LEAD,
    };
    let query = ListQuery {
        filter,
        order,
        plan: plan.clone(),
    };
    let mut pages = Vec::new();
    for start in [None, Some(&after_value), Some(&after_nothing)] {
        for stretch in list::stretches(filter, order, start) {
            let bound = match (stretch, start) {
                (Stretch::WithValue, None) => String::new(),
                (Stretch::WithValue, Some(_)) => format!("({column},id){comparison}(?,?)"),
                (Stretch::WithoutValue, Some(start)) if *start == after_nothing => {
                    format!("{column}=? AND id{comparison}?")
                }
                (Stretch::WithoutValue, _) => format!("{column}=?"),
            };
            let read = list::page(COMPANY, &query, stretch, start, 50);
            pages.push((read.sql.into_owned(), bound));
        }
    }
    pages
}

fn column(sort: LeadSort) -> &'static str {
    match sort {
        LeadSort::LastContactedAt => "last_contacted_at",
        LeadSort::LastActivityAt => "last_activity_at",
        LeadSort::LastOutboundAt => "last_outbound_at",
        LeadSort::CreatedAt => "created_at",
        LeadSort::Name => "name_key",
    }
}

/// The rest of the company is not looked at.
#[test]
fn a_search_reads_the_rows_that_the_index_names() {
    let named = SearchPlan::Named("[1,2,3]".to_owned());
    for (connection, _directory) in crowds() {
        for (filter, sort, _) in ordered_lists() {
            let search = Some("person".to_owned());
            let filter = LeadFilter { search, ..filter };
            let order = LeadOrder {
                sort,
                descending: true,
            };
            for (page, _) in pages(&filter, order, &named) {
                let steps = plan(&connection, &page);
                assert_eq!(
                    steps[0], "SEARCH l USING INTEGER PRIMARY KEY (rowid=?)",
                    "{filter:?}"
                );
            }
        }
    }
}

#[test]
fn what_is_asked_often_is_found_by_its_key() {
    for (connection, _directory) in crowds() {
        for (statement, expected) in look_ups() {
            let steps = plan(&connection, &statement.sql);
            assert_eq!(steps, expected, "{}", statement.sql);
        }
    }
}

/// Statements, and the steps in which they are to be run.
fn look_ups() -> Vec<(Statement, &'static [&'static str])> {
    of_tenants()
        .into_iter()
        .chain(of_leads())
        .chain(of_attempts())
        .collect()
}

fn of_tenants() -> Vec<(Statement, &'static [&'static str])> {
    let remember = samples::remember();
    vec![
        (
            tenants::principal(&[0; 32]).into(),
            &[
                "SEARCH t USING PRIMARY KEY (token_hash=?)",
                "SEARCH k USING INDEX sqlite_autoindex_api_keys_1 (company_id=? AND id=?)",
                "SEARCH u USING INDEX sqlite_autoindex_users_1 (company_id=? AND id=?)",
            ],
        ),
        (
            users::user(COMPANY, samples::USER).into(),
            &["SEARCH users USING INDEX sqlite_autoindex_users_1 (company_id=? AND id=?)"],
        ),
        (
            users::users(COMPANY, None, 50).into(),
            &["SEARCH users USING INDEX sqlite_autoindex_users_1 (company_id=? AND id>?)"],
        ),
        (
            answers::remembered(COMPANY, &remember, AT).into(),
            &[
                "SEARCH remembered_answers USING PRIMARY KEY (company_id=? AND user_id=? AND route=? AND key=?)",
            ],
        ),
        (
            answers::forget_old(COMPANY, AT).into(),
            &[
                "SEARCH remembered_answers USING INDEX remembered_answers_by_age (company_id=? AND created_at<?)",
            ],
        ),
    ]
}

fn of_leads() -> Vec<(Statement, &'static [&'static str])> {
    let (external, identity) = (samples::external(), samples::identity());
    let of_lead = EventFilter {
        after: 7,
        types: vec![EventType::LeadContacted],
        lead_id: Some(LEAD),
    };
    let of_type = EventFilter {
        lead_id: None,
        ..of_lead.clone()
    };
    vec![
        (
            leads::lead(COMPANY, LEAD).into(),
            &["SEARCH l USING INDEX sqlite_autoindex_leads_1 (company_id=? AND id=?)"],
        ),
        (
            leads::leads_after(COMPANY, None, 500).into(),
            &["SEARCH l USING INDEX sqlite_autoindex_leads_1 (company_id=? AND id>?)"],
        ),
        (
            leads::identities(COMPANY, LEAD).into(),
            &[
                "SEARCH identities USING COVERING INDEX identities_by_lead (company_id=? AND lead_id=?)",
            ],
        ),
        (
            leads::holder(COMPANY, &identity.key).into(),
            &["SEARCH identities USING PRIMARY KEY (company_id=? AND match_key=?)"],
        ),
        (
            leads::by_external(COMPANY, &external).into(),
            &[
                "SEARCH external_ids USING PRIMARY KEY (company_id=? AND source=? AND external_id=?)",
            ],
        ),
        (
            leads::opt_outs(COMPANY, LEAD).into(),
            &["SEARCH opt_outs USING PRIMARY KEY (company_id=? AND lead_id=?)"],
        ),
        (
            events(COMPANY, &EventFilter::default(), 50).into(),
            &["SEARCH e USING PRIMARY KEY (company_id=? AND seq>?)"],
        ),
        (
            events(COMPANY, &of_type, 50).into(),
            &["SEARCH e USING PRIMARY KEY (company_id=? AND seq>?)"],
        ),
        // A lead has few events: they are sorted rather than the whole feed read.
        (
            events(COMPANY, &of_lead, 50).into(),
            &[
                "SEARCH e USING INDEX events_by_lead (company_id=? AND lead_id=? AND seq>?)",
                "LIST SUBQUERY 2",
                "COMPOUND QUERY",
                "LEFT-MOST SUBQUERY",
                "SCAN CONSTANT ROW",
                "UNION ALL",
                "SEARCH leads USING INDEX leads_by_survivor (company_id=? AND merged_into=?)",
                "USE TEMP B-TREE FOR ORDER BY",
            ],
        ),
    ]
}

fn of_attempts() -> Vec<(Statement, &'static [&'static str])> {
    let external = samples::external();
    vec![
        (
            attempts::history(COMPANY, LEAD, None, 50).into(),
            &[
                "SEARCH a USING INDEX attempts_by_lead (company_id=? AND lead_id=? AND (counted_at,id)<(?,?))",
            ],
        ),
        (
            attempts::total(COMPANY, LEAD).into(),
            &["SEARCH attempts USING COVERING INDEX attempts_by_lead (company_id=? AND lead_id=?)"],
        ),
        (
            attempts::facts(COMPANY, LEAD).into(),
            &["SEARCH a USING INDEX attempts_by_lead (company_id=? AND lead_id=?)"],
        ),
        (
            attempts::attempt(COMPANY, samples::ATTEMPT).into(),
            &["SEARCH a USING INDEX sqlite_autoindex_attempts_1 (company_id=? AND id=?)"],
        ),
        (
            attempts::attempts_after(COMPANY, None, 500).into(),
            &["SEARCH a USING INDEX sqlite_autoindex_attempts_1 (company_id=? AND id>?)"],
        ),
        (
            attempts::by_external(COMPANY, &external).into(),
            &[
                "SEARCH attempts USING INDEX attempts_by_external_id (company_id=? AND external_source=? AND external_id=?)",
            ],
        ),
        (
            attempts::waiting_state(COMPANY, &external).into(),
            &[
                "SEARCH waiting_states USING PRIMARY KEY (company_id=? AND source=? AND external_id=?)",
            ],
        ),
    ]
}

/// Whatever is asked or written, no table that grows is read from end to end, not even one company's part of it.
#[test]
fn no_statement_looks_at_everything() {
    let growing = [
        "leads",
        "attempts",
        "events",
        "identities",
        "external_ids",
        "opt_outs",
        "remembered_answers",
    ];
    let aliases = ["l", "a", "e", "i", "x", "o", "kept"];
    let is_growing = |table: &str| growing.contains(&table) || aliases.contains(&table);
    for (connection, _directory) in crowds() {
        for Statement { sql, .. } in catalogue::statements() {
            for step in plan(&connection, &sql) {
                let words: Vec<&str> = step.split(' ').collect();
                let looks_at_all = words[0] == "SCAN" || step.ends_with("(company_id=?)");
                let is_read_in_order = sql.contains("ORDER BY") && sql.contains("LIMIT");
                assert!(
                    !looks_at_all || is_read_in_order || !is_growing(words[1]),
                    "{step} in {sql}"
                );
            }
        }
    }
}
