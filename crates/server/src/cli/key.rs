//! `touchbase key`: the keys with which programs act as users.

use super::Ending;
use super::company::CompanyOption;
use super::output::{self, OutputOptions};
use super::session::Session;
use super::user::{self, UserOption};
use crate::config::DatabaseOptions;
use crate::founding::new_key;
use crate::http::Rfc3339;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};
use touchbase_core::{ApiKey, Command, CompanyId, KeyId, UserId};
use uuid::Uuid;

/// Makes, lists and revokes API keys
#[derive(clap::Args, Debug)]
pub(super) struct Options {
    #[command(subcommand)]
    action: Action,
    #[command(flatten)]
    company: CompanyOption,
    #[command(flatten)]
    output: OutputOptions,
    #[command(flatten, next_help_heading = "Database")]
    database: DatabaseOptions,
}

#[derive(clap::Subcommand, Debug)]
enum Action {
    /// Makes a key for a user and prints its token, once
    #[command(after_help = "\
Example:
  TOKEN=$(touchbase key create --email bob@acme.example --label 'nightly sync')
  curl -H \"Authorization: Bearer $TOKEN\" http://127.0.0.1:8080/api/me")]
    Create(NewKeyOptions),
    /// Revokes a key: within a second it no longer works
    Revoke(KeyArgument),
    /// Lists the keys; their tokens are not kept and cannot be shown
    List,
}

#[derive(clap::Args, Debug)]
struct NewKeyOptions {
    #[command(flatten)]
    user: UserOption,

    /// What the key is for, in your words.
    #[arg(long, env = "TOUCHBASE_LABEL", value_name = "LABEL")]
    label: String,
}

#[derive(clap::Args, Debug)]
struct KeyArgument {
    /// The key, by the id that `key list` shows.
    #[arg(value_name = "KEY_ID")]
    id: Uuid,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let session = Session::open(&options.database)?;
    let company_id = session.company(&options.company)?.id;
    match &options.action {
        Action::Create(new) => create(&session, company_id, new, options.output, out)?,
        Action::Revoke(key) => {
            session.ask(company_id, Command::RevokeKey(KeyId(key.id)))?;
            if options.output.json {
                output::json(out, &json!({ "id": key.id.to_string(), "revoked": true }))?;
            } else {
                writeln!(out, "revoked {}", key.id)?;
            }
        }
        Action::List => list(&session, company_id, options.output, out)?,
    }
    Ok(Ending::Clean)
}

fn create(
    session: &Session,
    company_id: CompanyId,
    new: &NewKeyOptions,
    output: OutputOptions,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let user = new.user.find(session, company_id)?;
    let (key, token) = new_key(&session.runtime, user.id, &new.label);
    let key_id = key.key_id.to_string();
    session.ask(company_id, Command::CreateKey(key))?;
    if output.json {
        let result = json!({ "id": key_id, "user_id": user.id.to_string(), "token": token });
        output::json(out, &result)?;
    } else {
        writeln!(out, "{token}")?;
        out.flush()?;
    }
    Ok(())
}

fn list(
    session: &Session,
    company_id: CompanyId,
    output: OutputOptions,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let users = user::every(session, company_id)?;
    let emails: BTreeMap<UserId, String> = users
        .into_iter()
        .map(|user| (user.id, user.email))
        .collect();
    let email = |key: &ApiKey| emails.get(&key.user_id).cloned().unwrap_or_default();
    let keys = every(session, company_id)?;
    if output.json {
        let documents = keys.iter().map(|key| document(key, &email(key))).collect();
        output::json(out, &documents)?;
        return Ok(());
    }
    let rows = keys.iter().map(|key| {
        [
            key.id.to_string(),
            email(key),
            key.label.clone(),
            Rfc3339(key.created_at).to_string(),
            key.revoked_at
                .map(Rfc3339)
                .map_or_else(String::new, |at| at.to_string()),
        ]
    });
    Ok(print_rows(out, rows)?)
}

fn print_rows(out: &mut dyn Write, rows: impl Iterator<Item = [String; 5]>) -> io::Result<()> {
    output::table(out, ["id", "user", "label", "created", "revoked"], rows)
}

fn every(session: &Session, company_id: CompanyId) -> anyhow::Result<Vec<ApiKey>> {
    const PAGE: usize = 500;
    let mut keys: Vec<ApiKey> = Vec::new();
    loop {
        let after = keys.last().map(|key| key.id);
        let page = session.wait(session.store.keys(company_id, after, PAGE))?;
        let is_last = page.len() < PAGE;
        keys.extend(page);
        if is_last {
            return Ok(keys);
        }
    }
}

fn document(key: &ApiKey, email: &str) -> Value {
    json!({
        "id": key.id.to_string(), "user_id": key.user_id.to_string(), "user_email": email, "label": key.label,
        "created_at": Rfc3339(key.created_at), "revoked_at": key.revoked_at.map(Rfc3339),
    })
}
