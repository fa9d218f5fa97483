//! What every page has around it: head, style, and the headers that keep a browser to what the page contains.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

/// No script, nothing from elsewhere, forms to ourselves only (threats: H13, H32).
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// A page with its title.
pub(super) fn page(status: StatusCode, title: &str, content: &Markup) -> Response {
    let headers = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (CACHE_CONTROL, "no-store"),
    ];
    (status, headers, document(title, content)).into_response()
}

fn document(title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · touchbase" }
                // An empty picture, so that no browser asks for another.
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/pages.css";
            }
            body {
                main {
                    p.brand { "touchbase" }
                    (content)
                }
            }
        }
    }
}
