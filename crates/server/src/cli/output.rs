//! How results look: one JSON document for programs, a table on a terminal, lines with tabs for other programs.

use clap::builder::BoolishValueParser;
use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};
use serde_json::Value;
use std::io::{self, IsTerminal, Write};

/// For every command with a result.
#[derive(clap::Args, Clone, Copy, Debug)]
pub(super) struct OutputOptions {
    /// Prints the result as one JSON document.
    #[arg(long, env = "TOUCHBASE_JSON", value_parser = BoolishValueParser::new(), global = true)]
    pub(super) json: bool,
}

/// Prints a JSON document on a line.
pub(super) fn json(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    writeln!(out, "{value}")?;
    out.flush()
}

/// Prints rows: aligned under their headers on a terminal, else one a line with tabs between the cells and no header.
pub(super) fn table<const N: usize>(
    out: &mut dyn Write,
    headers: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> io::Result<()> {
    if !io::stdout().is_terminal() {
        for row in rows {
            writeln!(out, "{}", row.join("\t"))?;
        }
        return out.flush();
    }
    let mut table = Table::new();
    table
        .load_style(NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(headers.map(str::to_uppercase))
        .add_rows(rows);
    writeln!(out, "{}", table.trim_fmt())?;
    out.flush()
}

/// Prints names and what they stand for, aligned.
pub(super) fn fields(out: &mut dyn Write, fields: &[(&str, String)]) -> io::Result<()> {
    let width = fields
        .iter()
        .map(|(name, _)| name.len())
        .max()
        .unwrap_or_default();
    for (name, value) in fields {
        writeln!(out, "{name:width$}  {value}")?;
    }
    out.flush()
}
