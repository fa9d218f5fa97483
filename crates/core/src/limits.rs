//! Every bound of the domain, its unit in its name and the reason beside it. Bounds of the network are the server's.

use std::time::Duration;

/// How far ahead of our clock a user's `occurred_at` may be: clocks differ by minutes, not more (semantics.md, *The attempt*).
pub const CLOCK_SKEW_MAX: Duration = Duration::from_mins(5);
/// A subject: RFC 5322 recommends lines of 78 characters; ten times that is no longer a subject.
pub const SUBJECT_CHARS_MAX: usize = 1_000;
/// A body: long enough for any mail text; the request itself is bounded at 1 MiB.
pub const BODY_CHARS_MAX: usize = 900_000;
/// Metadata of an attempt, as JSON text: ids and settings of a channel, not content.
pub const METADATA_BYTES_MAX: usize = 16_384;
/// Custom fields of a lead, as JSON text.
pub const CUSTOM_BYTES_MAX: usize = 16_384;
/// A name, organisation, title or label: fits on a screen, and in an index.
pub const NAME_CHARS_MAX: usize = 200;
/// One value of an identity: an e-mail address has at most 254 octets (RFC 5321), a profile URL a little more.
pub const IDENTITY_CHARS_MAX: usize = 320;
/// Identities of one lead: a person has few addresses; more is a switchboard or a mistake.
pub const IDENTITIES_PER_LEAD_MAX: usize = 50;
/// A reason for a void or an override.
pub const REASON_CHARS_MAX: usize = 1_000;
/// A message, thread or external id: Message-IDs are at most one line of 998 octets (RFC 5322, 2.1.1).
pub const EXTERNAL_ID_CHARS_MAX: usize = 998;
/// Imported rows in one transaction: the more, the fewer pages are written twice; the fewer, the sooner others get their turn at the
/// database. So many take about a fifth of a second.
pub const IMPORT_ROWS_PER_COMMIT_MAX: usize = 2_000;
/// Answers remembered for an `Idempotency-Key` (contract.md, *HTTP*).
pub const IDEMPOTENCY_KEPT: Duration = Duration::from_hours(7 * 24);
/// An `Idempotency-Key`: the length that the IETF draft's readers accept.
pub const IDEMPOTENCY_KEY_CHARS_MAX: usize = 255;
