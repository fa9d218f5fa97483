//! What the demo says when it is ready: where it is, who one can be, what to try.

use super::load::{Loaded, Token};
use crate::cli::server::Server;
use crate::demo::World;
use std::collections::BTreeSet;
use touchbase_core::LeadId;

/// What to look at.
const LOOK_AT: [&str; 4] = [
    "/api/leads?sort=last_contacted_at&limit=3",
    "/api/leads?segment=awaiting_us",
    "/api/leads?segment=not_contacted&days=30",
    "/api/events?after=0",
];

/// All of it.
pub(super) fn text(world: &World, loaded: &Loaded, server: &Server) -> String {
    let (address, origin) = (server.address(), server.origin());
    let (name, users) = (world.company.name, world.reps.len());
    let (leads, attempts) = (world.leads.len(), world.attempts.len());
    let tokens = tokens(&loaded.tokens);
    let examples = examples(world, loaded, origin);
    format!(
        "\
listening on {address}

{name}: {leads} leads, {users} users, {attempts} messages and calls in a year.
It goes on while you watch. Everything is gone when you stop this (Ctrl-C).

How to use the API:  {origin}/docs

Tokens:
{tokens}
{examples}"
    )
}

fn tokens(tokens: &[Token]) -> String {
    let width = tokens.iter().map(|token| token.name.chars().count()).max();
    let width = width.unwrap_or_default();
    let line = |token: &Token| {
        let role = token.role.name();
        format!("  {:width$}  {role:5}  {}\n", token.name, token.secret)
    };
    tokens.iter().map(line).collect::<Vec<_>>().concat()
}

/// As the last of those who have a token: a rep.
fn examples(world: &World, loaded: &Loaded, origin: &str) -> String {
    const CURL: &str = "curl -H \"Authorization: Bearer $TOKEN\"";
    let Some(token) = loaded.tokens.last() else {
        return String::new();
    };
    let mut lines = vec![
        format!("Try, as {}:", token.name),
        format!("  TOKEN={}", token.secret),
    ];
    lines.extend(
        LOOK_AT
            .iter()
            .map(|path| format!("  {CURL} '{origin}{path}'")),
    );
    if let Some(lead_id) = untouched(world, loaded) {
        let body = r#"{"method":"email","direction":"outbound","subject":"Hello"}"#;
        lines.push(format!("  {CURL} --json '{body}' \\"));
        lines.push(format!("      {origin}/api/leads/{lead_id}/contacts\n"));
    }
    lines.join("\n")
}

/// Somebody whom nobody has contacted yet: there is nothing to be said against an e-mail.
fn untouched(world: &World, loaded: &Loaded) -> Option<LeadId> {
    let contacted: BTreeSet<usize> = world.attempts.iter().map(|attempt| attempt.lead).collect();
    let mut leads = (0..).zip(&loaded.leads);
    leads
        .find(|(place, _)| !contacted.contains(place))
        .map(|(_, lead_id)| *lead_id)
}
