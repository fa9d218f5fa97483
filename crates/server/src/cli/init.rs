//! `touchbase init`: a company with its first admin and an API key, without the web page.

use super::Ending;
use super::output::{self, OutputOptions};
use super::session::Session;
use super::user::normal_email;
use crate::ask::AskError;
use crate::config::DatabaseOptions;
use crate::founding::{DEFAULT_REGION, DEFAULT_TIME_ZONE, Founded, Founding, new_key};
use anyhow::bail;
use serde_json::json;
use std::io::{self, Write};
use touchbase_core::{Command, Company, Refusal, Role};

/// Makes a company with its first admin and an API key
///
/// Again with the same company and the same admin, it makes one more key for that admin.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Example:
  touchbase init --company 'Acme GmbH' --name 'Alice Martin' --email alice@acme.example \\
      --time-zone Europe/Berlin --region DE")]
pub(super) struct Options {
    /// The company's name.
    #[arg(long, env = "TOUCHBASE_COMPANY", value_name = "NAME")]
    company: String,

    /// The name of its first admin, as colleagues see it.
    #[arg(long, env = "TOUCHBASE_NAME", value_name = "NAME")]
    name: String,

    /// The admin's e-mail address.
    #[arg(long, env = "TOUCHBASE_EMAIL", value_name = "EMAIL")]
    email: String,

    /// The IANA time zone in which the company counts its days, as in Europe/Berlin.
    #[arg(long, env = "TOUCHBASE_TIME_ZONE", value_name = "ZONE", default_value = DEFAULT_TIME_ZONE)]
    time_zone: String,

    /// The country whose national phone numbers the company writes: two letters, as in DE.
    #[arg(long, env = "TOUCHBASE_REGION", value_name = "COUNTRY", default_value = DEFAULT_REGION)]
    region: String,

    #[command(flatten)]
    output: OutputOptions,
    #[command(flatten, next_help_heading = "Database")]
    database: DatabaseOptions,
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<Ending> {
    let (session, _migrated) = Session::create(&options.database)?;
    let founding = Founding {
        company: options.company.clone(),
        name: options.name.clone(),
        email: options.email.clone(),
        time_zone: options.time_zone.clone(),
        region: options.region.clone(),
        key_label: "made by touchbase init",
    };
    let founded = match session.wait(founding.carry_out(&session.store, &session.runtime)) {
        Err(AskError::Refused(Refusal::CompanyTaken(name))) => {
            let Some(company) = session.wait(session.store.company_by_name(&name))? else {
                bail!("the company “{name}” was there a moment ago and is gone");
            };
            one_more_key(&session, &company, &founding)?
        }
        founded => founded?,
    };
    print(&founded, options.output, out)?;
    Ok(Ending::Clean)
}

fn one_more_key(
    session: &Session,
    company: &Company,
    founding: &Founding,
) -> anyhow::Result<Founded> {
    let email = normal_email(&founding.email);
    let user = session.wait(session.store.user_by_email(company.id, &email))?;
    let Some(user) = user.filter(|user| user.role == Role::Admin) else {
        bail!(
            "there is already a company named “{}”, and {email} is no admin of it. Name one of its admins to get one more \
             key, or add a user with `touchbase user add`",
            company.name
        );
    };
    let (key, token) = new_key(&session.runtime, user.id, founding.key_label);
    session.ask(company.id, Command::CreateKey(key))?;
    Ok(Founded {
        company_id: company.id,
        user_id: user.id,
        token,
    })
}

fn print(founded: &Founded, output: OutputOptions, out: &mut dyn Write) -> io::Result<()> {
    let Founded {
        company_id,
        user_id,
        token,
    } = founded;
    if output.json {
        let result = json!({
            "company_id": company_id.to_string(), "user_id": user_id.to_string(), "token": token,
        });
        return output::json(out, &result);
    }
    let fields = [
        ("company", company_id.to_string()),
        ("user", user_id.to_string()),
        ("token", token.clone()),
    ];
    output::fields(out, &fields)?;
    writeln!(
        io::stderr(),
        "The token is shown this once: keep it where secrets are kept."
    )
}
