//! What can be said about a file to import.

use super::super::company::CompanyOption;
use super::super::output::OutputOptions;
use crate::config::DatabaseOptions;
use crate::interchange::{self, Calendar, DateOrder, Format, Product};
use anyhow::Context;
use clap::ValueEnum;
use clap::builder::BoolishValueParser;
use encoding_rs::Encoding;
use jiff::tz::TimeZone;
use std::path::PathBuf;
use touchbase_core::command::ImportKind;
use touchbase_core::{Company, Timestamp};

/// Takes in leads or contact attempts that another program exported
///
/// Understood are the exports of HubSpot, Salesforce and Pipedrive, touchbase's own, and any other CSV or JSON Lines whose
/// columns have such names. What a column without a field of its own holds is kept beside the rest.
///
/// A row that is known by its id changes nothing, so a file can be imported again and an import that was killed is simply
/// run again. A row that cannot be taken is reported with its line and the reason, and does not stop the others; the exit
/// code is then 1. A server may run on the same database meanwhile.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  touchbase import leads hubspot-contacts.csv --dry-run
  touchbase import attempts salesforce-tasks.csv --dates mdy
  gunzip -c history.jsonl.gz | touchbase import attempts - --company 'Acme GmbH'")]
pub(in crate::cli) struct Options {
    /// What the rows of the file are.
    pub(super) kind: KindName,

    /// The file; `-` is standard input.
    pub(super) file: PathBuf,

    /// Tries everything on a copy of the database and says what would happen; changes nothing.
    #[arg(long, env = "TOUCHBASE_DRY_RUN", value_parser = BoolishValueParser::new())]
    pub(super) dry_run: bool,

    /// How the file is written. By default it is seen from the file's name, else from its first character.
    #[arg(long, env = "TOUCHBASE_FORMAT", value_name = "FORMAT")]
    format: Option<FormatName>,

    /// The program that wrote the file, whose ids are in it. By default it is seen from the names of the columns.
    #[arg(long, env = "TOUCHBASE_PRODUCT", value_name = "PRODUCT")]
    product: Option<ProductName>,

    /// What comes first in dates such as 03/04/2025. By default such a date is an error, for it may mean two days.
    #[arg(long, env = "TOUCHBASE_DATES", value_name = "ORDER")]
    dates: Option<DatesName>,

    /// The encoding of a file that is neither UTF-8 nor UTF-16, as in windows-1252.
    #[arg(long, env = "TOUCHBASE_ENCODING", value_name = "NAME", value_parser = encoding)]
    encoding: Option<&'static Encoding>,

    #[command(flatten)]
    pub(super) company: CompanyOption,
    #[command(flatten)]
    pub(super) output: OutputOptions,
    #[command(flatten, next_help_heading = "Database")]
    pub(super) database: DatabaseOptions,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum KindName {
    /// People: one a row.
    Leads,
    /// What was sent, said and received: one communication a row.
    Attempts,
}

impl From<KindName> for ImportKind {
    fn from(name: KindName) -> Self {
        match name {
            KindName::Leads => Self::Leads,
            KindName::Attempts => Self::Attempts,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum FormatName {
    /// Cells between commas, semicolons or tabs; the first line names the columns.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum ProductName {
    /// HubSpot.
    Hubspot,
    /// Salesforce.
    Salesforce,
    /// Pipedrive.
    Pipedrive,
    /// `touchbase export`.
    Touchbase,
    /// Any other program, or a person.
    Csv,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum DatesName {
    /// The day: 3 April.
    Dmy,
    /// The month: March 4.
    Mdy,
}

impl Options {
    /// How the file is to be read for this company.
    pub(super) fn reading(
        &self,
        company: &Company,
        now: Timestamp,
    ) -> anyhow::Result<interchange::Options> {
        let zone = &company.policy.time_zone;
        let calendar = Calendar {
            zone: TimeZone::get(zone)
                .with_context(|| format!("the company's time zone {zone} is not known here"))?,
            order: self.dates.map(|dates| match dates {
                DatesName::Dmy => DateOrder::DayFirst,
                DatesName::Mdy => DateOrder::MonthFirst,
            }),
            now,
        };
        let said = self.format.map(|format| match format {
            FormatName::Csv => Format::Csv,
            FormatName::Jsonl => Format::Jsonl,
        });
        Ok(interchange::Options {
            format: said.or_else(|| Format::of_path(&self.file)),
            encoding: self.encoding,
            product: self.product.map(|product| match product {
                ProductName::Hubspot => Product::Hubspot,
                ProductName::Salesforce => Product::Salesforce,
                ProductName::Pipedrive => Product::Pipedrive,
                ProductName::Touchbase => Product::Touchbase,
                ProductName::Csv => Product::Csv,
            }),
            calendar,
        })
    }
}

fn encoding(name: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(name.as_bytes())
        .ok_or_else(|| "not the name of an encoding, such as windows-1252".to_owned())
}
