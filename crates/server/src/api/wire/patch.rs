//! Fields of a JSON merge patch (RFC 7396): absent means unchanged, `null` means emptied.

use serde::{Deserialize, Deserializer};

/// For a field that can be emptied: the outer option says whether it was sent.
#[expect(
    clippy::option_option,
    reason = "a merge patch tells three things apart: absent, null, a value"
)]
pub(in crate::api) fn emptiable<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}

/// For a field that always has a value: `null` is refused.
pub(in crate::api) fn lasting<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}
