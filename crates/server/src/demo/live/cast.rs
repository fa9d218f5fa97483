//! The people on stage while the demo runs: what is known of each lead, whom one may contact, and how it is put in words.

use crate::demo::draw::Draw;
use crate::demo::people::Person;
use crate::demo::talk::{Appointment, Speaker, Talk};
use crate::demo::texts::Texts;
use crate::demo::{DemoAttempt, DemoLead, World, rhythm, team};
use jiff::tz::TimeZone;
use std::time::Duration;
use touchbase_core::{Direction, Method, OptOuts, State, Status, Timestamp};

/// How long somebody who was in touch is left in peace, in days: what the guard asks for.
const PEACE_DAYS: i64 = 7;

/// How long a lead that was in touch does not write of its own accord.
const WRITING_PAUSE: Duration = Duration::from_mins(40);

/// How often reps use which method.
const METHODS: &[(u32, Method)] = &[
    (50, Method::Email),
    (20, Method::Call),
    (12, Method::Linkedin),
    (12, Method::Whatsapp),
    (6, Method::Sms),
];

/// Everybody there is.
pub(super) struct Cast {
    members: Vec<Member>,
}

struct Member {
    person: Person,
    zone: TimeZone,
    owner: Option<usize>,
    opt_outs: OptOuts,
    status: Status,
    last_contact_at: Option<Timestamp>,
    /// The latest mail thread.
    mail: Option<Thread>,
    /// Whether it was invited on `LinkedIn`.
    invited: bool,
}

struct Thread {
    id: String,
    /// Without "Re: ".
    subject: String,
    begun: bool,
}

/// What somebody says.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) lead: usize,
    pub(super) speaker: Speaker,
    pub(super) rep: usize,
    pub(super) method: Method,
    pub(super) text: &'static str,
}

impl Cast {
    /// The leads of a world, as it left them.
    pub(super) fn of(world: &World) -> Self {
        let mut cast = Self {
            members: Vec::new(),
        };
        for lead in &world.leads {
            cast.enter(lead);
        }
        for attempt in &world.attempts {
            cast.remember(attempt);
        }
        for opt_out in &world.opt_outs {
            let member = cast.member_mut(opt_out.lead);
            member.opt_outs = member.opt_outs.with(opt_out.scope);
        }
        cast
    }

    /// Somebody new: its place.
    pub(super) fn enter(&mut self, lead: &DemoLead) -> usize {
        self.members.push(Member {
            person: lead.person.clone(),
            zone: rhythm::zone(lead.time_zone),
            owner: lead.owner,
            opt_outs: OptOuts::NONE,
            status: lead.status,
            last_contact_at: None,
            mail: None,
            invited: false,
        });
        self.members.len() - 1
    }

    /// The sentences in the lead's language.
    pub(super) fn texts(&self, lead: usize) -> &'static Texts {
        self.member(lead).person.language.texts()
    }

    /// Somebody who may be contacted, and how; none if nobody is found soon.
    pub(super) fn choose(&self, draw: &mut Draw, now: Timestamp) -> Option<(usize, Method)> {
        (0..120).find_map(|_| {
            let lead = draw.below(self.members.len());
            let method = draw.weighted(METHODS);
            self.member(lead)
                .may_be_contacted(method, now)
                .then_some((lead, method))
        })
    }

    /// Somebody in a mail thread with us who has not been in touch just now; none if nobody is found soon.
    pub(super) fn choose_writer(&self, draw: &mut Draw, now: Timestamp) -> Option<usize> {
        (0..60)
            .map(|_| draw.below(self.members.len()))
            .find(|lead| self.member(*lead).may_write(now))
    }

    /// Whether this lead has bought.
    pub(super) fn is_customer(&self, lead: usize) -> bool {
        self.member(lead).status == Status::Converted
    }

    /// Who contacts this lead: its owner, or for a mail now and then the software.
    pub(super) fn rep_for(&self, draw: &mut Draw, lead: usize, method: Method) -> usize {
        if method == Method::Email && draw.chance(250) {
            team::NOVA
        } else {
            self.owner(draw, lead)
        }
    }

    /// Who looks after this lead, or would.
    pub(super) fn owner(&self, draw: &mut Draw, lead: usize) -> usize {
        let member = self.member(lead);
        member
            .owner
            .unwrap_or_else(|| draw.weighted(member.person.country.reps))
    }

    /// Whether a mail to this lead begins its first thread.
    pub(super) fn is_stranger_by_mail(&self, lead: usize) -> bool {
        self.member(lead).mail.is_none()
    }

    /// A person sets the status.
    pub(super) fn judge(&mut self, lead: usize, status: Status) {
        self.member_mut(lead).status = status;
    }

    /// The next mail to or from this lead begins a thread of this subject.
    pub(super) fn begin_thread(
        &mut self,
        draw: &mut Draw,
        line: &Line,
        subject: &str,
        now: Timestamp,
    ) {
        let subject = self.talk(draw, line, now).fill(subject);
        let id = format!("mail-{}-live", line.lead);
        self.member_mut(line.lead).mail = Some(Thread {
            id,
            subject,
            begun: false,
        });
    }

    /// Puts a line in words, as it is said at `now`.
    pub(super) fn say(&mut self, draw: &mut Draw, line: &Line, now: Timestamp) -> DemoAttempt {
        let talk = self.talk(draw, line, now);
        let body = match line.method {
            Method::Email => talk.mail(line.text),
            Method::Linkedin | Method::Call | Method::Sms | Method::Whatsapp | Method::Other => {
                talk.fill(line.text)
            }
        };
        let (rep, direction, state) = match line.speaker {
            Speaker::Us => (Some(line.rep), Direction::Outbound, State::Sent),
            Speaker::Them => (None, Direction::Inbound, State::Received),
        };
        let (subject, thread) = self.thread(line);
        let attempt = DemoAttempt {
            lead: line.lead,
            rep,
            method: line.method,
            direction,
            state,
            subject,
            body,
            occurred_at: now,
            thread,
            responded_at: None,
        };
        self.remember(&attempt);
        attempt
    }

    /// The subject and the thread of what is said next.
    fn thread(&self, line: &Line) -> (Option<String>, Option<String>) {
        match line.method {
            Method::Email => {
                let mail = self.member(line.lead).mail.as_ref();
                (
                    mail.map(Thread::next_subject),
                    mail.map(|thread| thread.id.clone()),
                )
            }
            Method::Call | Method::Other => (None, None),
            Method::Linkedin | Method::Sms | Method::Whatsapp => {
                (None, Some(format!("{}-{}", line.method.name(), line.lead)))
            }
        }
    }

    fn remember(&mut self, attempt: &DemoAttempt) {
        let member = self.member_mut(attempt.lead);
        member.last_contact_at = member.last_contact_at.max(Some(attempt.occurred_at));
        member.owner = member
            .owner
            .or(attempt.rep.filter(|rep| *rep != team::NOVA));
        member.invited |= attempt.method == Method::Linkedin;
        if let (Method::Email, Some(id), Some(subject)) =
            (attempt.method, &attempt.thread, &attempt.subject)
        {
            let subject = subject.strip_prefix("Re: ").unwrap_or(subject).to_owned();
            member.mail = Some(Thread {
                id: id.clone(),
                subject,
                begun: true,
            });
        }
    }

    fn talk(&self, draw: &mut Draw, line: &Line, now: Timestamp) -> Talk<'_> {
        let member = self.member(line.lead);
        let days = draw.between(2, 5);
        let date = rhythm::meeting_day(rhythm::date_of(now, &member.zone), days);
        let hour = draw.pick(member.person.language.texts().manner.hours);
        Talk {
            lead: &member.person,
            rep: team::member(line.rep),
            speaker: line.speaker,
            appointment: Appointment { date, hour },
        }
    }

    #[expect(
        clippy::expect_used,
        reason = "leads are named by places that `enter` gave"
    )]
    fn member(&self, lead: usize) -> &Member {
        self.members.get(lead).expect("the lead is on stage")
    }

    #[expect(
        clippy::expect_used,
        reason = "leads are named by places that `enter` gave"
    )]
    fn member_mut(&mut self, lead: usize) -> &mut Member {
        self.members.get_mut(lead).expect("the lead is on stage")
    }
}

impl Member {
    fn may_write(&self, now: Timestamp) -> bool {
        let is_calm = |last: Timestamp| last.plus(WRITING_PAUSE) < now;
        self.mail.is_some()
            && self.status != Status::Lost
            && !self.opt_outs.forbids(Method::Email)
            && self.last_contact_at.is_some_and(is_calm)
    }

    fn may_be_contacted(&self, method: Method, now: Timestamp) -> bool {
        let is_asked_already = method == Method::Linkedin && self.invited;
        let is_decided = matches!(self.status, Status::Converted | Status::Lost);
        let in_peace = |last: Timestamp| last.plus(rhythm::days(PEACE_DAYS)) < now;
        self.person.reach.has(method)
            && !is_asked_already
            && !is_decided
            && !self.opt_outs.forbids(method)
            && self.last_contact_at.is_none_or(in_peace)
            && rhythm::may_ring(now, &self.zone, method)
    }
}

impl Thread {
    fn next_subject(&self) -> String {
        if self.begun {
            format!("Re: {}", self.subject)
        } else {
            self.subject.clone()
        }
    }
}
