//! Whether a form was sent from one of our own pages (threat: H13).

use axum::http::header::{HOST, HeaderMap, ORIGIN};

/// What the browser says of where the form was: `Sec-Fetch-Site`, else `Origin`. A browser always says one of them of a form
/// that is posted; who says neither is no browser, and has no cookie or page to be misused.
pub(super) fn is_same_origin(headers: &HeaderMap, own_origin: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(ORIGIN.as_str()) else {
        return true;
    };
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    origin == own_origin || (authority.is_some() && authority == text(HOST.as_str()))
}

#[cfg(test)]
mod tests;
