//! How a story writes: mails in threads, chat messages, notes of calls.

use super::Story;
use crate::demo::talk::{Appointment, Speaker, Talk};
use crate::demo::texts::{Exchange, Letter, Texts, TimeOfDay};
use crate::demo::{DemoAttempt, DemoOptOut, rhythm, team};
use std::time::Duration;
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Direction, Method, State, Status, Timestamp, Trigger, keyword};

/// How far back an answer without a thread is taken for one: the policy's default.
const ATTRIBUTION_WINDOW: Duration = Duration::from_hours(14 * 24);

/// Something spoken, of which a rep takes notes: a call, or a meeting.
#[derive(Clone, Copy)]
pub(super) struct Spoken {
    pub(super) method: Method,
    pub(super) at: Timestamp,
    pub(super) direction: Direction,
    pub(super) state: State,
    /// Whether both sides spoke.
    pub(super) is_held: bool,
    pub(super) subject: &'static str,
    pub(super) notes: &'static [&'static str],
}

impl Story {
    /// The sentences of the lead's language.
    pub(super) fn texts(&self) -> &'static Texts {
        self.person.language.texts()
    }

    /// One of these that was not said to this lead yet; else the one that was said longest ago.
    pub(super) fn fresh(&mut self, texts: &'static [&'static str]) -> &'static str {
        self.fresh_by(texts, |text| text)
    }

    /// The same of letters.
    pub(super) fn fresh_letter(&mut self, letters: &'static [Letter]) -> Letter {
        self.fresh_by(letters, |letter| letter.body)
    }

    /// The same of exchanges.
    pub(super) fn fresh_exchange(&mut self, exchanges: &'static [Exchange]) -> Exchange {
        self.fresh_by(exchanges, |exchange| exchange.theirs)
    }

    fn fresh_by<T: Copy>(&mut self, texts: &[T], key: fn(T) -> &'static str) -> T {
        let unsaid = |text: &&T| !self.said.contains(&key(**text));
        let unsaid: Vec<T> = texts.iter().filter(unsaid).copied().collect();
        let said_at = |text: &&T| self.said.iter().rposition(|said| *said == key(**text));
        let longest_ago = texts.iter().min_by_key(said_at).copied();
        let text = longest_ago.filter(|_| unsaid.is_empty());
        let text = text.unwrap_or_else(|| self.draw.pick(&unsaid));
        self.said.push(key(text));
        text
    }

    /// Makes up a meeting some days after `at`, to be proposed.
    pub(super) fn propose(&mut self, at: Timestamp) {
        let days = self.draw.between(2, 5);
        let date = rhythm::meeting_day(rhythm::date_of(at, &self.lead_zone), days);
        let hours = self.texts().manner.hours;
        let rep_zone = rhythm::zone(team::member(self.owner).time_zone);
        let suits_both = |hour: &TimeOfDay| {
            let agreed = Appointment { date, hour: *hour };
            let meeting = rhythm::appointment(agreed, &self.lead_zone, at);
            rhythm::may_ring(meeting, &rep_zone, Method::Call)
        };
        let suitable: Vec<TimeOfDay> = hours.iter().copied().filter(suits_both).collect();
        let hour = self.draw.pick(if suitable.is_empty() {
            hours
        } else {
            &suitable
        });
        self.appointment = Appointment { date, hour };
    }

    /// Writes the first mail of a thread.
    pub(super) fn letter(&mut self, speaker: Speaker, at: Timestamp, letter: Letter) -> Option<()> {
        let subject = self.filled(speaker, letter.subject);
        self.begin_thread(subject);
        self.mail(speaker, at, letter.body)
    }

    /// The next mails belong to a thread of this subject.
    fn begin_thread(&mut self, subject: String) {
        self.subject = subject;
        self.threads += 1;
    }

    /// Writes a mail in the thread, or a message: each other method has one endless thread with a lead.
    pub(super) fn write(
        &mut self,
        speaker: Speaker,
        method: Method,
        at: Timestamp,
        text: &'static str,
    ) -> Option<()> {
        if method == Method::Email {
            return self.mail(speaker, at, text);
        }
        let body = self.filled(speaker, text);
        let thread = Some(format!("{}-{}", method.name(), self.number));
        let attempt = self.attempt(speaker, method, at, body);
        self.record(DemoAttempt { thread, ..attempt })
    }

    /// A mail answers, if it is not the first of its thread.
    fn mail(&mut self, speaker: Speaker, at: Timestamp, body: &str) -> Option<()> {
        if self.threads == 0 {
            let subject = self.filled(speaker, self.texts().ours.subject);
            self.begin_thread(subject);
        }
        let thread = format!("mail-{}-{}", self.number, self.threads);
        let begun = |attempt: &DemoAttempt| attempt.thread.as_ref() == Some(&thread);
        let prefix = if self.told.attempts.iter().any(begun) {
            "Re: "
        } else {
            ""
        };
        let subject = Some(format!("{prefix}{}", self.subject));
        let body = self.talk(speaker).mail(body);
        let attempt = self.attempt(speaker, Method::Email, at, body);
        self.record(DemoAttempt {
            subject,
            thread: Some(thread),
            ..attempt
        })
    }

    /// Takes notes. What we began and held is answered while it lasts.
    pub(super) fn note(&mut self, spoken: Spoken) -> Option<()> {
        let speaker = match spoken.direction {
            Direction::Outbound => Speaker::Us,
            Direction::Inbound => Speaker::Them,
        };
        let note = self.fresh(spoken.notes);
        // Reps write the notes, whoever rang.
        let body = self.filled(Speaker::Us, note);
        let lasted = Duration::from_secs(self.draw.between(4, 40));
        let is_answered = spoken.is_held && speaker == Speaker::Us;
        let attempt = self.attempt(speaker, spoken.method, spoken.at, body);
        self.record(DemoAttempt {
            state: spoken.state,
            subject: Some(spoken.subject.to_owned()),
            responded_at: is_answered.then(|| spoken.at.plus(lasted).min(self.now)),
            ..attempt
        })
    }

    /// The lead does not want to be contacted any more.
    pub(super) fn opt_out(&mut self, scope: OptOutScope) {
        let at = self
            .clock
            .plus(Duration::from_mins(self.draw.between(0, 50)))
            .min(self.now);
        self.told.opt_out = Some(DemoOptOut {
            lead: self.number,
            scope,
            at,
        });
    }

    /// A person sets the status.
    pub(super) fn judge(&mut self, status: Status) {
        self.status = status;
    }

    fn filled(&self, speaker: Speaker, text: &str) -> String {
        self.talk(speaker).fill(text)
    }

    fn talk(&self, speaker: Speaker) -> Talk<'_> {
        Talk {
            lead: &self.person,
            rep: team::member(self.writer),
            speaker,
            appointment: self.appointment,
        }
    }

    fn attempt(
        &self,
        speaker: Speaker,
        method: Method,
        at: Timestamp,
        body: String,
    ) -> DemoAttempt {
        let (rep, direction, state) = match speaker {
            Speaker::Us => (Some(self.writer), Direction::Outbound, State::Sent),
            Speaker::Them => (None, Direction::Inbound, State::Received),
        };
        DemoAttempt {
            lead: self.number,
            rep,
            method,
            direction,
            state,
            subject: None,
            body,
            occurred_at: at,
            thread: None,
            responded_at: None,
        }
    }

    /// Writes it down, unless it has not happened yet.
    fn record(&mut self, attempt: DemoAttempt) -> Option<()> {
        if attempt.occurred_at > self.now {
            return None;
        }
        self.clock = attempt.occurred_at;
        if attempt.state.counts() {
            self.status = self.status.after(Trigger::Contact, self.clock, None);
        }
        if attempt.responded_at.is_some() || self.is_answer(&attempt) {
            self.status = self.status.after(Trigger::Response, self.clock, None);
        }
        self.told.attempts.push(attempt);
        Some(())
    }

    /// Whether the rules of attribution will credit it to something of ours.
    fn is_answer(&self, attempt: &DemoAttempt) -> bool {
        let answers = |ours: &DemoAttempt| {
            let same_thread = attempt.thread.is_some() && ours.thread == attempt.thread;
            let is_near = attempt.occurred_at < ours.occurred_at.plus(ATTRIBUTION_WINDOW);
            ours.direction == Direction::Outbound
                && ours.state.counts()
                && (same_thread || (ours.method == attempt.method && is_near))
        };
        attempt.direction == Direction::Inbound
            && keyword::keyword(&attempt.body).is_none()
            && self.told.attempts.iter().any(answers)
    }
}
