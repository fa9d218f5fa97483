//! What is read: every kind of page that people wait for.

use crate::attempts;
use crate::data::{Data, email, frequent_name};
use crate::load::{self, ID, Question, Target};
use anyhow::Context;
use serde::Deserialize;

/// What everything is compared with.
pub(super) const NOTHING: &str = "nothing";
/// Leads of whom histories are read.
const HISTORIES: u64 = 10_000;
/// The page that is far behind, and its length: short, so that the smaller database has so many.
const FAR_PAGE: usize = 1_000;
const FAR_PAGE_LEADS: usize = 9;
/// The leads that wait for an answer, and the like.
const SEGMENTS: [&str; 5] = [
    "not_contacted",
    "never_contacted",
    "awaiting_us",
    "awaiting_them",
    "recently_active",
];

/// A question, and whom it is put to.
pub(super) struct Asked {
    pub(super) target: Target,
    pub(super) question: Question,
}

/// All that is read from such a database, and what the route that does nothing answers.
pub(super) fn all(
    server: Target,
    nothing: Target,
    token: &str,
    data: &Data,
) -> anyhow::Result<Vec<Asked>> {
    let page = |what: &str, path: &str| Question::get(what, path, token);
    let list = page("list of 50", "/api/leads?limit=50");
    let history = page("history", &format!("/api/leads/{ID}/contacts"));
    let history = history.about(&data.contacted_leads(HISTORIES));
    let same_bytes = |question: &Question| {
        let count = load::ask_once(server, question)?.len();
        let what = format!("nothing, the bytes of a {}", question.name);
        anyhow::Ok(page(&what, &format!("/bytes/{count}")))
    };
    let limits = [
        attempts::question("/nothing", token).named(NOTHING),
        same_bytes(&list)?,
        same_bytes(&history)?,
    ];
    let far = far_cursor(server, token)?;
    let one = email(data.leads() / 2);
    let many = frequent_name().to_lowercase();
    let pages = [
        list,
        page("list of 20", "/api/leads?limit=20"),
        page(
            "list of 50 from page 1,000",
            &format!("/api/leads?limit=50&cursor={far}"),
        ),
        history,
    ];
    let segments = SEGMENTS.map(|segment| page(segment, &format!("/api/leads?segment={segment}")));
    let searches = [
        page("search of one", &format!("/api/leads?q={one}")),
        page("search of many", &format!("/api/leads?q={many}")),
    ];
    let of = |target: Target| move |question| Asked { target, question };
    let read = pages.into_iter().chain(segments).chain(searches);
    Ok(limits
        .into_iter()
        .map(of(nothing))
        .chain(read.map(of(server)))
        .collect())
}

/// What is read of a page here.
#[derive(Deserialize)]
struct Page {
    next_cursor: Option<String>,
}

/// Where page 1,000 begins, found as a client finds it: page by page. With fewer leads than that, the last page but one.
fn far_cursor(target: Target, token: &str) -> anyhow::Result<String> {
    let first = format!("/api/leads?limit={FAR_PAGE_LEADS}");
    let mut path = first.clone();
    let mut far = None;
    for _page in 1..FAR_PAGE {
        let body = load::ask_once(target, &Question::get("a page on the way", &path, token))?;
        let page: Page = serde_json::from_slice(&body).context("a page is no page")?;
        let Some(cursor) = page.next_cursor else {
            break;
        };
        path = format!("{first}&cursor={cursor}");
        far = Some(cursor);
    }
    far.context("all leads are on the first page")
}
