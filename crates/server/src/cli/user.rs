//! `touchbase user`: who acts in a company, without the web page.

use super::Ending;
use super::company::CompanyOption;
use super::output::{self, OutputOptions};
use super::session::{Session, unexpected};
use crate::config::DatabaseOptions;
use crate::http::Rfc3339;
use anyhow::anyhow;
use clap::ValueEnum;
use serde_json::{Value, json};
use std::io::{self, Write};
use touchbase_core::command::{NewUser, UserUpdate};
use touchbase_core::identity::{Identity, IdentityKind};
use touchbase_core::{Command, CompanyId, Outcome, Role, User, UserId};

/// Adds, lists and deactivates the users of a company
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
    /// Adds a user
    #[command(after_help = "\
Example:
  touchbase user add --name 'Bob Example' --email bob@acme.example --role rep")]
    Add(NewUserOptions),
    /// Lists the users
    List,
    /// Deactivates a user: the name stays in the history, the keys no longer work
    Deactivate(UserOption),
}

#[derive(clap::Args, Debug)]
struct NewUserOptions {
    /// The name, as colleagues see it.
    #[arg(long, env = "TOUCHBASE_NAME", value_name = "NAME")]
    name: String,

    /// The e-mail address; nobody else in the company has it.
    #[arg(long, env = "TOUCHBASE_EMAIL", value_name = "EMAIL")]
    email: String,

    /// What the user may do.
    #[arg(long, env = "TOUCHBASE_ROLE", value_name = "ROLE")]
    role: RoleName,
}

/// The user that a command is about.
#[derive(clap::Args, Debug)]
pub(super) struct UserOption {
    /// The user, by e-mail address.
    #[arg(long, env = "TOUCHBASE_EMAIL", value_name = "EMAIL")]
    pub(super) email: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleName {
    /// Reads.
    Viewer,
    /// Works with leads.
    Rep,
    /// Administers as well.
    Admin,
    /// Software that works with leads; its overrides are not accepted unless the policy says so.
    Agent,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Viewer => Self::Viewer,
            RoleName::Rep => Self::Rep,
            RoleName::Admin => Self::Admin,
            RoleName::Agent => Self::Agent,
        }
    }
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let session = Session::open(&options.database)?;
    let company_id = session.company(&options.company)?.id;
    match &options.action {
        Action::Add(new) => {
            let user = add(&session, company_id, new)?;
            print(&user, options.output, out)?;
        }
        Action::List => list(&every(&session, company_id)?, options.output, out)?,
        Action::Deactivate(option) => {
            let user = option.find(&session, company_id)?;
            let user = deactivate(&session, company_id, user.id)?;
            print(&user, options.output, out)?;
        }
    }
    Ok(Ending::Clean)
}

impl UserOption {
    /// The user that is meant.
    pub(super) fn find(&self, session: &Session, company_id: CompanyId) -> anyhow::Result<User> {
        let email = normal_email(&self.email);
        let user = session.wait(session.store.user_by_email(company_id, &email))?;
        user.ok_or_else(|| {
            anyhow!("no user of this company has the e-mail address {email}; `touchbase user list` shows them")
        })
    }
}

/// Every user of a company.
pub(super) fn every(session: &Session, company_id: CompanyId) -> anyhow::Result<Vec<User>> {
    const PAGE: usize = 500;
    let mut users: Vec<User> = Vec::new();
    loop {
        let after = users.last().map(|user| user.id);
        let page = session.wait(session.store.users(company_id, after, PAGE))?;
        let is_last = page.len() < PAGE;
        users.extend(page);
        if is_last {
            return Ok(users);
        }
    }
}

fn add(session: &Session, company_id: CompanyId, new: &NewUserOptions) -> anyhow::Result<User> {
    let command = Command::CreateUser(NewUser {
        user_id: UserId(session.runtime.uuid_v7()),
        name: new.name.clone(),
        email: new.email.clone(),
        role: new.role.into(),
    });
    user_of(session.ask(company_id, command)?)
}

fn deactivate(session: &Session, company_id: CompanyId, user_id: UserId) -> anyhow::Result<User> {
    let command = Command::UpdateUser(UserUpdate {
        user_id,
        name: None,
        role: None,
        active: Some(false),
    });
    user_of(session.ask(company_id, command)?)
}

fn user_of(outcome: Outcome) -> anyhow::Result<User> {
    let Outcome::User(user) = outcome else {
        return Err(unexpected(&outcome));
    };
    Ok(user)
}

/// An address as the ledger keeps it.
pub(super) fn normal_email(given: &str) -> String {
    match Identity::parse(IdentityKind::Email, given, "") {
        Ok(identity) => identity.value,
        Err(_no_address) => given.trim().to_lowercase(),
    }
}

fn print(user: &User, output: OutputOptions, out: &mut dyn Write) -> io::Result<()> {
    if output.json {
        return output::json(out, &document(user));
    }
    let fields = [
        ("user", user.id.to_string()),
        ("name", user.name.clone()),
        ("email", user.email.clone()),
        ("role", user.role.name().to_owned()),
        ("active", yes_or_no(user.active).to_owned()),
    ];
    output::fields(out, &fields)
}

fn list(users: &[User], output: OutputOptions, out: &mut dyn Write) -> io::Result<()> {
    if output.json {
        return output::json(out, &users.iter().map(document).collect());
    }
    let rows = users.iter().map(|user| {
        [
            user.email.clone(),
            user.name.clone(),
            user.role.name().to_owned(),
            yes_or_no(user.active).to_owned(),
            user.id.to_string(),
        ]
    });
    output::table(out, ["email", "name", "role", "active", "id"], rows)
}

fn document(user: &User) -> Value {
    json!({
        "id": user.id.to_string(), "name": user.name, "email": user.email, "role": user.role.name(),
        "active": user.active, "created_at": Rfc3339(user.created_at),
    })
}

const fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}
