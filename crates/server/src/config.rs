//! What an operator can set: options, each also an environment variable `TOUCHBASE_<OPTION>`, each with its reason.
//!
//! Only parsed here; nothing is opened but the data directory. clap is the one reader of the environment.

mod database;

pub use database::{Database, DatabaseOptions, prepare_data_directory};

use clap::{Args, ValueEnum};
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

/// How the program reports on itself, whatever it does.
#[derive(Args, Clone, Debug)]
pub struct LogOptions {
    /// What to log: a level, or `target=level` pairs. `debug` adds a line for each request.
    #[arg(
        long,
        env = "TOUCHBASE_LOG",
        value_name = "FILTER",
        default_value = "info",
        global = true
    )]
    pub log: String,

    /// How to log: for people, or one JSON object a line for a log collector.
    #[arg(
        long,
        env = "TOUCHBASE_LOG_FORMAT",
        value_name = "FORMAT",
        default_value = "text",
        global = true
    )]
    pub log_format: LogFormat,
}

/// The shape of a log line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum LogFormat {
    /// For people; coloured on a terminal.
    Text,
    /// One object a line.
    Json,
}

/// Where and how the server listens, and its bounds.
#[derive(Args, Clone, Debug)]
pub struct ServeOptions {
    /// The address to serve on; port 0 takes any free one. Loopback by default: a proxy in front of it does TLS.
    #[arg(
        long,
        env = "TOUCHBASE_LISTEN",
        value_name = "HOST:PORT",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: SocketAddr,

    /// The address that people and providers use, when it is not the one listened on. Links and signatures follow it.
    #[arg(long, env = "TOUCHBASE_PUBLIC_URL", value_name = "URL", value_parser = public_url)]
    pub public_url: Option<String>,

    /// Proxies whose `X-Forwarded-For` is believed. By default nobody's: anyone can send that header.
    #[arg(
        long,
        env = "TOUCHBASE_TRUSTED_PROXIES",
        value_name = "CIDR,…",
        value_delimiter = ',',
        value_parser = network
    )]
    pub trusted_proxies: Vec<IpNet>,

    /// Requests per second that one user or API key may make, after which 429 is answered; 0 for no limit. It keeps one
    /// runaway script from starving the others.
    #[arg(
        long,
        env = "TOUCHBASE_RATE_LIMIT",
        value_name = "NUMBER",
        default_value_t = 50_000
    )]
    pub rate_limit: u32,

    /// Connections open at once, after which new ones are answered 503. Mind the limit of open files (`ulimit -n`).
    #[arg(
        long,
        env = "TOUCHBASE_MAX_CONNECTIONS",
        value_name = "NUMBER",
        default_value_t = 4_096
    )]
    pub max_connections: usize,

    /// Connections open at once from one address, so that no single client takes them all. Loopback and trusted proxies
    /// stand for many clients and are exempt.
    #[arg(
        long,
        env = "TOUCHBASE_MAX_CONNECTIONS_PER_ADDRESS",
        value_name = "NUMBER",
        default_value_t = 256
    )]
    pub max_connections_per_address: usize,

    /// Seconds after which a request is given up with 503, so that nobody waits for ever.
    #[arg(long, env = "TOUCHBASE_REQUEST_TIMEOUT", value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    pub request_timeout: Duration,
}

/// A network in CIDR notation, or a single address.
fn network(text: &str) -> Result<IpNet, String> {
    let address = || text.parse::<IpAddr>().map(IpNet::from).ok();
    let network = text.parse::<IpNet>().ok().or_else(address);
    network.ok_or_else(|| "neither a network such as 10.0.0.0/8 nor an address".to_owned())
}

/// Whole seconds, at least one.
fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse::<u32>() {
        Ok(seconds) if seconds > 0 => Ok(Duration::from_secs(seconds.into())),
        Ok(_) | Err(_) => Err("not a number of seconds above 0".to_owned()),
    }
}

/// An origin, without a trailing slash, so that a path can follow it.
fn public_url(text: &str) -> Result<String, String> {
    let refusal = || "not a web address such as https://touchbase.example.com".to_owned();
    let uri: axum::http::Uri = text.parse().map_err(|_not_a_uri| refusal())?;
    let web = matches!(uri.scheme_str(), Some("http" | "https"));
    if web && uri.authority().is_some() && uri.query().is_none() {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err(refusal())
    }
}

#[cfg(test)]
mod tests;
