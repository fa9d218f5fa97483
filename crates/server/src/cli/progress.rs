//! Progress on stderr, if that is a terminal; nothing otherwise.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// How often something moves while nothing is counted.
const TICK: Duration = Duration::from_millis(120);

/// Of so many bytes, if it is known how many.
pub(super) fn bytes(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (
            ProgressBar::new(total),
            "{wide_bar} {bytes}/{total_bytes}  {msg}  {eta} left",
        ),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes}  {msg}"),
    };
    styled(&bar, template)
}

/// Of things that are counted and whose end is not known.
pub(super) fn counting(what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(what);
    styled(&bar, "{spinner} {human_pos} {msg}")
}

fn styled(bar: &ProgressBar, template: &str) -> ProgressBar {
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(TICK);
    bar.clone()
}
