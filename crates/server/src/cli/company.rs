//! Which company a command is about.

use anyhow::{anyhow, bail};
use touchbase_core::Company;
use touchbase_store::Store;

/// As many companies as an error message names.
const NAMED_MAX: usize = 10;

/// The company, where one is needed.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct CompanyOption {
    /// The company, by its name. May be left out while there is only one.
    #[arg(long, env = "TOUCHBASE_COMPANY", value_name = "NAME", global = true)]
    company: Option<String>,
}

impl CompanyOption {
    /// The company that is meant.
    pub(super) async fn find(&self, store: &Store) -> anyhow::Result<Company> {
        let mut companies = named_or_all(store, self.company.as_deref()).await?;
        match (companies.pop(), companies.is_empty()) {
            (Some(company), true) => Ok(company),
            (Some(last), false) => {
                companies.push(last);
                bail!(
                    "there are several companies: say which with --company ({})",
                    names(&companies)
                )
            }
            (None, _) => Err(none_yet()),
        }
    }
}

/// The company of this name, or every one.
pub(super) async fn named_or_all(
    store: &Store,
    name: Option<&str>,
) -> anyhow::Result<Vec<Company>> {
    let Some(name) = name else {
        return Ok(store.companies().await?);
    };
    if let Some(company) = store.company_by_name(name.trim()).await? {
        return Ok(vec![company]);
    }
    let companies = store.companies().await?;
    if companies.is_empty() {
        return Err(none_yet());
    }
    bail!(
        "there is no company named “{name}”; there is {}",
        names(&companies)
    )
}

fn none_yet() -> anyhow::Error {
    anyhow!("there is no company yet: make one with `touchbase init`")
}

fn names(companies: &[Company]) -> String {
    let mut names: Vec<String> = companies
        .iter()
        .take(NAMED_MAX)
        .map(|company| format!("“{}”", company.name))
        .collect();
    if companies.len() > NAMED_MAX {
        names.push(format!("and {} more", companies.len() - NAMED_MAX));
    }
    names.join(", ")
}
