//! `/docs/problems`: what each code of a refusal means. Every refusal names its place here as its `type`.

use maud::{DOCTYPE, Markup, html};

/// A kind of refusal.
pub struct ProblemCode {
    /// Its stable code.
    pub code: &'static str,
    /// The HTTP status that it comes with.
    pub status: u16,
    /// What it means, and what to do.
    pub meaning: &'static str,
}

/// Every code that the API answers.
pub const PROBLEM_CODES: [ProblemCode; 32] = [
    code(
        "incomplete_body",
        400,
        "The connection broke off before the body was complete.",
    ),
    code(
        "invalid_idempotency_key",
        400,
        "The Idempotency-Key is empty, longer than 255 characters, given twice, or has a space or another character that is not visible ASCII.",
    ),
    code(
        "malformed_json",
        400,
        "The body is not JSON, or is nested too deeply.",
    ),
    code(
        "unauthorized",
        401,
        "There is no bearer token, or it was never given out, was revoked, or its user is deactivated.",
    ),
    code(
        "forbidden",
        403,
        "The caller's role does not allow it; the detail says who may.",
    ),
    code(
        "not_found",
        404,
        "What is named does not exist in this company. What belongs to another company does not exist either.",
    ),
    code(
        "method_not_allowed",
        405,
        "The path exists, but does not take this method; the Allow header says which it takes.",
    ),
    code("body_timeout", 408, "The body came too slowly."),
    code(
        "already_merged",
        409,
        "The lead was merged before; lead_id is the survivor.",
    ),
    code("already_voided", 409, "The attempt was voided before."),
    code(
        "company_taken",
        409,
        "Another company of this installation has the name.",
    ),
    code(
        "deactivated",
        409,
        "The user is deactivated and can be given no key.",
    ),
    code(
        "email_taken",
        409,
        "Another user of the company has the e-mail address.",
    ),
    code(
        "erased",
        409,
        "The person was erased; old news about them does not bring them back.",
    ),
    code(
        "guard_refused",
        409,
        "The guard speaks against the attempt; guard has the decision and every reason, each with who may override it.",
    ),
    code(
        "identity_taken",
        409,
        "Another lead has the identity; lead_id says which. Open that lead, or merge the two.",
    ),
    code(
        "last_admin",
        409,
        "This is the last active admin of the company. Make another user an admin first.",
    ),
    code(
        "sealed_answer",
        409,
        "The Idempotency-Key was used with another token, and only that token opens what was answered.",
    ),
    code("body_too_large", 413, "The body is larger than 1 MiB."),
    code(
        "unsupported_media_type",
        415,
        "The body is not application/json in UTF-8, or is compressed.",
    ),
    code(
        "idempotency_mismatch",
        422,
        "The Idempotency-Key was used for another body. Use a new key for a new request.",
    ),
    code(
        "invalid",
        422,
        "A field's value is not acceptable; errors says which and why.",
    ),
    code(
        "invalid_body",
        422,
        "A field is unknown, missing or of another type; errors says which.",
    ),
    code(
        "invalid_cursor",
        422,
        "The cursor was made for another list, order or filter. Start again without it.",
    ),
    code(
        "invalid_parameters",
        422,
        "A query parameter is unknown or of another type; errors says which.",
    ),
    code(
        "merge_into_itself",
        422,
        "A lead cannot be merged into itself.",
    ),
    code(
        "rate_limited",
        429,
        "Too many requests with one key, or too many unknown tokens from one address. Retry-After says when to go on.",
    ),
    code(
        "internal",
        500,
        "Our fault. The cause is in the server's log, under request_id.",
    ),
    code(
        "database_unavailable",
        503,
        "The database does not answer. Nothing was changed; try again after Retry-After.",
    ),
    code(
        "overloaded",
        503,
        "Too many requests are under way. Nothing was changed; try again after Retry-After.",
    ),
    code(
        "stopping",
        503,
        "The server is stopping. Nothing was changed; another one, or the same one again, will answer.",
    ),
    code(
        "timeout",
        503,
        "It took too long. Whether it was done is not known: repeat it with the same Idempotency-Key.",
    ),
];

const fn code(code: &'static str, status: u16, meaning: &'static str) -> ProblemCode {
    ProblemCode {
        code,
        status,
        meaning,
    }
}

const STYLE: &str = "\
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 46rem; margin: 3rem auto; padding: 0 1rem }
section { border-top: 1px solid color-mix(in srgb, currentcolor 20%, transparent); padding: 1rem 0 }
section:target { background: color-mix(in srgb, currentcolor 8%, transparent) }
h2 { font: 600 1rem ui-monospace, monospace; margin: 0 }
h2 small { font-weight: 400; opacity: .7 }
p { margin: .25rem 0 0 }";

/// The page.
pub(super) fn page() -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { "Refusals · touchbase API" }
                style { (STYLE) }
            }
            body {
                main {
                    h1 { "Refusals" }
                    p {
                        "Every refusal is " code { "application/problem+json" } " with one of these codes. "
                        a href="/docs/" { "All operations" } "."
                    }
                    @for ProblemCode { code, status, meaning } in &PROBLEM_CODES {
                        section id=(code) {
                            h2 { (code) " " small { (status) } }
                            p { (meaning) }
                        }
                    }
                }
            }
        }
    }
}
