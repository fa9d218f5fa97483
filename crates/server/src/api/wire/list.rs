//! Parts that all lists share.

use super::limit::Limit;
use serde::{Deserialize, Serialize, Serializer};
use utoipa::IntoParams;

/// Which part of a list that knows no filters.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct PageParameters {
    /// How many entries on a page.
    #[serde(default)]
    #[param(inline, required = false)]
    pub(in crate::api) limit: Limit,
    /// Where the page begins: `next_cursor` of the page before.
    pub(in crate::api) cursor: Option<String>,
}

/// A list written entry by entry, without a second list of what is written.
pub(in crate::api) struct Each<'a, T, W> {
    /// What is listed.
    pub(in crate::api) of: &'a [T],
    /// How one of them looks.
    pub(in crate::api) wire: fn(&'a T) -> W,
}

impl<T, W: Serialize> Serialize for Each<'_, T, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.of.iter().map(self.wire))
    }
}
