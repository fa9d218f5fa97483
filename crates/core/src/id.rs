//! Identifiers: one type per kind of thing, so that a lead's id cannot be passed where a user's is meant.
//!
//! Ids are made outside (they need a clock and randomness) and arrive inside commands.

use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, out)
            }
        }
    )*};
}

ids! {
    /// A company: the tenant.
    CompanyId;
    /// A user of a company: a person, an agent or an integration.
    UserId;
    /// A lead: a person the company communicates with.
    LeadId;
    /// A contact attempt.
    AttemptId;
    /// An API key of a user.
    KeyId;
    /// One import of a file.
    ImportId;
}
