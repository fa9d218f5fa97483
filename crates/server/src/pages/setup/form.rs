//! What the set-up page shows: the form, what was wrong with it, and in the end the token.

use crate::founding::{DEFAULT_REGION, DEFAULT_TIME_ZONE};
use jiff::tz::TimeZoneName;
use maud::{Markup, html};
use serde::Deserialize;

/// The form as it is filled in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Form {
    pub(super) token: String,
    pub(super) company: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) time_zone: String,
    pub(super) region: String,
}

/// One field of the form.
struct Field<'a> {
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: &'static str,
    autocomplete: &'static str,
    value: &'a str,
}

/// What is wrong with a field.
#[derive(Clone, Copy)]
struct Wrong<'a> {
    field: &'a str,
    message: &'a str,
}

/// Who has not the link, and where it is.
pub(super) fn how_to_find_the_link() -> Markup {
    html! {
        h1 { "Nearly there" }
        p {
            "This server has no company yet. Whoever started it makes the first one: "
            code { "touchbase serve" } " has printed a link to this page that works once."
        }
        p { "It looks like this, and stands where the server's output goes:" }
        pre { code { "set up your company: http://…/setup?token=…" } }
        p { "Each start prints a new link; older ones no longer work." }
    }
}

/// The form as it is at first.
pub(super) fn blank(token: String) -> Markup {
    let form = Form {
        token,
        company: String::new(),
        name: String::new(),
        email: String::new(),
        time_zone: DEFAULT_TIME_ZONE.to_owned(),
        region: DEFAULT_REGION.to_owned(),
    };
    shown(&form, None)
}

/// The form as it was sent, and what is wrong with it.
pub(super) fn wrong(form: &Form, field: &str, message: &str) -> Markup {
    shown(form, Some(Wrong { field, message }))
}

fn shown(form: &Form, wrong: Option<Wrong<'_>>) -> Markup {
    html! {
        h1 { "Set up your company" }
        p { "You become its first admin, and get a token with which programs can work as you." }
        form method="post" action="/setup" {
            input type="hidden" name="token" value=(form.token);
            @for field in fields(form) { (input(&field, wrong)) }
            datalist id="time-zones" {
                @for zone in jiff::tz::db().available().filter(is_place) { option value=(zone); }
            }
            button type="submit" { "Make the company" }
        }
    }
}

/// Zones that people call by a place; the others are for machines, but for UTC.
fn is_place(zone: &TimeZoneName<'_>) -> bool {
    let name = zone.as_str();
    name == DEFAULT_TIME_ZONE || (name.contains('/') && !name.starts_with("Etc/"))
}

fn fields(form: &Form) -> [Field<'_>; 5] {
    [
        Field {
            name: "company",
            label: "Company",
            hint: "",
            kind: "text",
            autocomplete: "organization",
            value: &form.company,
        },
        Field {
            name: "name",
            label: "Your name",
            hint: "As your colleagues see it.",
            kind: "text",
            autocomplete: "name",
            value: &form.name,
        },
        Field {
            name: "email",
            label: "Your e-mail address",
            hint: "",
            kind: "email",
            autocomplete: "email",
            value: &form.email,
        },
        Field {
            name: "time_zone",
            label: "Time zone",
            hint: "In which the company counts its days, as in Europe/Berlin.",
            kind: "text",
            autocomplete: "off",
            value: &form.time_zone,
        },
        Field {
            name: "region",
            label: "Country of phone numbers",
            hint: "Two letters, as in DE: how 030 1234567 is understood.",
            kind: "text",
            autocomplete: "country",
            value: &form.region,
        },
    ]
}

fn input(field: &Field<'_>, wrong: Option<Wrong<'_>>) -> Markup {
    let wrong = wrong.filter(|wrong| wrong.field == field.name);
    let (hint_id, error_id) = (
        format!("{}-hint", field.name),
        format!("{}-error", field.name),
    );
    let mut described_by = Vec::new();
    if !field.hint.is_empty() {
        described_by.push(hint_id.as_str());
    }
    if wrong.is_some() {
        described_by.push(error_id.as_str());
    }
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let list = (field.name == "time_zone").then_some("time-zones");
    html! {
        div.field {
            label for=(field.name) { (field.label) }
            @if !field.hint.is_empty() { p.hint id=(hint_id) { (field.hint) } }
            input type=(field.kind) id=(field.name) name=(field.name) value=(field.value) required autocomplete=(field.autocomplete)
                list=[list] aria-invalid=[wrong.map(|_| "true")] aria-describedby=[described_by];
            @if let Some(wrong) = wrong { p.error id=(error_id) role="alert" { (wrong.message) } }
        }
    }
}

/// The token, this once.
pub(super) fn token(origin: &str, token: &str) -> Markup {
    html! {
        h1 { "Your company is ready" }
        p { "This is your API token. It is shown this once: keep it where secrets are kept." }
        pre.secret { code { (token) } }
        p { "Try it:" }
        pre.secret { code { "curl -H 'Authorization: Bearer " (token) "' " (origin) "/api/me" } }
        h2 { "What next" }
        ul {
            li { a href="/docs" { "How to use the API" } }
            li { "Bring your leads and your history: " code { "touchbase import leads people.csv" } }
            li { "Add your colleagues: " code { "touchbase user add --help" } }
        }
    }
}
