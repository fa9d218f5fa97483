//! The people and messages of the benchmark: the same for the same number of leads, up to the day on which they are made.
//!
//! In the format of touchbase's own export, which is what its import reads best.

mod draw;
mod words;

pub(crate) use draw::Draw;

use anyhow::Context;
use std::path::Path;
use uuid::Uuid;
use words::{BODIES, FAMILY_NAMES, GIVEN_NAMES, ORGANIZATIONS, SUBJECTS, TITLES};

/// The admin as whom everything is done.
pub(crate) const ADMIN_EMAIL: &str = "ann@bench.example";
/// A subject, for the attempts that are posted.
pub(crate) const SUBJECT: &str = "Quick question about your onboarding next quarter";
/// A message of about 300 bytes, for the same.
pub(crate) const BODY: &str = "Hello, I saw that your team is growing and thought that now may be a good time to talk. \
    We help companies of your size to bring new colleagues up to speed in half the time, without another tool to learn. \
    Would you have twenty minutes on Tuesday or Thursday afternoon for a short call? Best regards, Ann";

/// One lead in so many was never contacted.
const NEVER_CONTACTED_PART: u64 = 20;
/// History goes back this far.
const HISTORY_MILLISECONDS: u64 = 365 * DAY_MILLISECONDS;
const DAY_MILLISECONDS: u64 = 24 * 60 * 60 * 1_000;

/// How many leads there are, and how many attempts for each on average.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Size {
    pub(crate) leads: u64,
    pub(crate) attempts_per_lead: u64,
}

/// A company's people and messages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Data {
    size: Size,
    today_milliseconds: u64,
}

impl Data {
    /// That much, the last of it from before this day began.
    pub(crate) fn new(size: Size, now_milliseconds: u64) -> Self {
        Self {
            size,
            today_milliseconds: now_milliseconds - now_milliseconds % DAY_MILLISECONDS,
        }
    }

    /// How many leads there are.
    pub(crate) fn leads(&self) -> u64 {
        self.size.leads
    }

    /// How many attempts there are.
    pub(crate) fn attempts(&self) -> u64 {
        self.size.leads * self.size.attempts_per_lead
    }

    /// The ids of leads that have attempts, or would, if there were any: at most so many, spread over all.
    pub(crate) fn contacted_leads(&self, count: u64) -> Vec<Uuid> {
        let contacted = self.contacted();
        let count = count.min(contacted);
        (0..count)
            .map(|number| self.lead_id(number * contacted / count))
            .collect()
    }

    /// Writes the file of leads.
    pub(crate) fn write_leads(&self, path: &Path) -> anyhow::Result<()> {
        let mut file = csv_file(path)?;
        file.write_record([
            "id",
            "name",
            "organization",
            "title",
            "email",
            "phone",
            "status",
            "owner_email",
            "source",
            "time_zone",
            "opted_out",
            "custom",
            "created_at",
        ])?;
        for number in 0..self.size.leads {
            file.write_record(self.lead(number))?;
        }
        Ok(file.flush()?)
    }

    /// Writes the file of attempts, the oldest first.
    pub(crate) fn write_attempts(&self, path: &Path) -> anyhow::Result<()> {
        let mut file = csv_file(path)?;
        file.write_record([
            "id",
            "lead_id",
            "user_email",
            "method",
            "direction",
            "state",
            "subject",
            "body",
            "occurred_at",
            "metadata",
        ])?;
        for number in 0..self.attempts() {
            file.write_record(self.attempt(number))?;
        }
        Ok(file.flush()?)
    }

    fn lead(&self, number: u64) -> [String; 13] {
        let mut draw = Draw::seeded(number);
        let (given, family) = (draw.word(&GIVEN_NAMES), draw.word(&FAMILY_NAMES));
        let organization = draw.word(&ORGANIZATIONS);
        [
            self.lead_id(number).to_string(),
            format!("{given} {family}"),
            organization.to_owned(),
            draw.word(&TITLES).to_owned(),
            email(number),
            phone(number),
            // Contacted before, so that an attempt changes what it changes for nearly every lead: no status.
            "contacted".to_owned(),
            ADMIN_EMAIL.to_owned(),
            "conference".to_owned(),
            "Europe/Berlin".to_owned(),
            String::new(),
            format!("{{\"employees\":{},\"tier\":\"b\"}}", draw.below(5_000)),
            self.lead_created_at(number).to_string(),
        ]
    }

    fn attempt(&self, number: u64) -> [String; 10] {
        let mut draw = Draw::seeded(!number);
        let occurred_at = self.attempt_occurred_at(number);
        let (method, direction) = match draw.below(20) {
            0..9 => ("email", "outbound"),
            9..12 => ("call", "outbound"),
            12..14 => ("linkedin", "outbound"),
            14..18 => ("email", "inbound"),
            _ => ("whatsapp", "inbound"),
        };
        let state = if direction == "inbound" {
            "received"
        } else {
            "logged"
        };
        [
            id_of_time(occurred_at, draw.next_number()).to_string(),
            self.lead_of_attempt(number).to_string(),
            if direction == "inbound" {
                ""
            } else {
                ADMIN_EMAIL
            }
            .to_owned(),
            method.to_owned(),
            direction.to_owned(),
            state.to_owned(),
            draw.word(&SUBJECTS).to_owned(),
            format!("{} {}", draw.word(&BODIES), draw.word(&BODIES)),
            occurred_at.to_string(),
            "{}".to_owned(),
        ]
    }

    fn contacted(&self) -> u64 {
        self.size.leads - self.size.leads / NEVER_CONTACTED_PART
    }

    /// Ids sort by the time at which they were made, as those of the server do.
    fn lead_id(&self, number: u64) -> Uuid {
        id_of_time(
            self.lead_created_at(number),
            Draw::seeded(number).next_number(),
        )
    }

    /// All before the history begins, one after the other.
    fn lead_created_at(&self, number: u64) -> u64 {
        let history_began = self.today_milliseconds - HISTORY_MILLISECONDS;
        history_began - DAY_MILLISECONDS - (self.size.leads - number)
    }

    /// Each has its turn before the first has its second: everybody has about as many.
    fn lead_of_attempt(&self, number: u64) -> Uuid {
        let (turn, place) = (number / self.contacted(), number % self.contacted());
        // In another order each turn, so that neighbours in one are none in the next.
        let stride = nearest_coprime(self.contacted() / 3 + turn, self.contacted());
        self.lead_id(place * stride % self.contacted())
    }

    fn attempt_occurred_at(&self, number: u64) -> u64 {
        let since = number * HISTORY_MILLISECONDS / self.attempts().max(1);
        self.today_milliseconds - HISTORY_MILLISECONDS + since
    }
}

/// An address that nobody else has.
pub(crate) fn email(number: u64) -> String {
    let mut draw = Draw::seeded(number);
    let (given, family) = (draw.word(&GIVEN_NAMES), draw.word(&FAMILY_NAMES));
    format!("{given}.{family}.{number}@mail.example").to_lowercase()
}

/// A name that one lead in so many has.
pub(crate) fn frequent_name() -> &'static str {
    FAMILY_NAMES.first().copied().unwrap_or_default()
}

/// A North American number that nobody else has, behind the apostrophe that an export puts before a plus sign.
fn phone(number: u64) -> String {
    const AREAS: [&str; 6] = ["212", "312", "415", "512", "617", "702"];
    let (area, rest) = (number / 7_900_000, number % 7_900_000);
    let area = usize::try_from(area).ok().and_then(|area| AREAS.get(area));
    let (exchange, line) = (210 + rest / 10_000, rest % 10_000);
    format!("'+1{}{exchange}{line:04}", area.unwrap_or(&"808"))
}

/// A UUID of version 7 with this time in front.
pub(crate) fn id_of_time(milliseconds: u64, random: u64) -> Uuid {
    let mut bytes = [0; 10];
    if let Some(end) = bytes.last_chunk_mut() {
        *end = random.to_be_bytes();
    }
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid()
}

/// The least number from this one on that has no divisor in common with the other.
fn nearest_coprime(from: u64, to: u64) -> u64 {
    let mut candidates = from.max(1)..;
    candidates
        .find(|candidate| greatest_common_divisor(*candidate, to) == 1)
        .unwrap_or(1)
}

const fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn csv_file(path: &Path) -> anyhow::Result<csv::Writer<std::fs::File>> {
    csv::Writer::from_path(path).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests;
