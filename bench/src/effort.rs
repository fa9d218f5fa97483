//! How much each figure costs: how many connections, for how long.

use crate::load::Load;
use std::time::Duration;

/// The same for every figure of a run.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Effort {
    /// How long each figure is measured.
    #[arg(long, value_name = "NUMBER", default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..=600))]
    seconds: u64,
    /// Connections at the same time: figures are taken at each of these numbers.
    #[arg(long, value_name = "NUMBER,…", value_delimiter = ',', default_values_t = [1, 16, 64], value_parser = clap::value_parser!(u16).range(1..=1_024))]
    connections: Vec<u16>,
}

impl Effort {
    /// The loads to measure under.
    pub(crate) fn loads(&self) -> impl Iterator<Item = Load> {
        let measured = Duration::from_secs(self.seconds);
        self.connections.iter().map(move |connections| Load {
            connections: usize::from(*connections),
            measured,
        })
    }
}
