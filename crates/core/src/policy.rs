//! A company's rules: every number and answer that a company may choose, with the defaults that ship
//! (semantics.md, *The guard* and *Responses*).

use std::time::Duration;

/// The rules of one company.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Policy {
    /// The IANA time zone in which the company counts its days.
    pub time_zone: String,
    /// The region in which national phone numbers are read: ISO 3166-1 alpha-2.
    pub default_region: String,
    /// How long after an outbound attempt an inbound one by the same method still answers it.
    pub attribution_window: Duration,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            time_zone: "UTC".to_owned(),
            default_region: "US".to_owned(),
            attribution_window: Duration::from_hours(14 * 24),
        }
    }
}
