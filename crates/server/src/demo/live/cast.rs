//! The people on stage while the demo runs: what is known of each lead, and who may be contacted.

use crate::demo::draw::Draw;
use crate::demo::people::Person;
use crate::demo::texts::Texts;
use crate::demo::{DemoAttempt, DemoLead, World, rhythm, team};
use jiff::tz::TimeZone;
use std::time::Duration;
use touchbase_core::{Method, OptOuts, Status, Timestamp};

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

/// What is known of a lead.
pub(super) struct Member {
    pub(super) person: Person,
    pub(super) zone: TimeZone,
    owner: Option<usize>,
    opt_outs: OptOuts,
    status: Status,
    last_contact_at: Option<Timestamp>,
    /// The latest mail thread.
    pub(super) mail: Option<Thread>,
    /// Whether it was invited on `LinkedIn`.
    invited: bool,
}

/// A mail thread.
pub(super) struct Thread {
    pub(super) id: String,
    /// Without "Re: ".
    pub(super) subject: String,
    pub(super) begun: bool,
}

/// Between whom something goes on, and how.
#[derive(Clone, Copy)]
pub(super) struct Link {
    pub(super) lead: usize,
    pub(super) rep: usize,
    pub(super) method: Method,
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

    /// Who may contact whom, and how; none if nobody is found soon. Mails are now and then the software's.
    pub(super) fn choose(&self, draw: &mut Draw, now: Timestamp) -> Option<Link> {
        let (lead, method) = (0..120).find_map(|_| {
            let lead = draw.below(self.members.len());
            let method = draw.weighted(METHODS);
            let may_be_contacted = self.member(lead).may_be_contacted(method, now);
            may_be_contacted.then_some((lead, method))
        })?;
        let is_software = method == Method::Email && draw.chance(250);
        let rep = if is_software {
            team::NOVA
        } else {
            self.owner(draw, lead)
        };
        Some(Link { lead, rep, method })
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

    /// Takes in what was said.
    pub(super) fn remember(&mut self, attempt: &DemoAttempt) {
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

    #[expect(
        clippy::expect_used,
        reason = "leads are named by places that `enter` gave"
    )]
    pub(super) fn member(&self, lead: usize) -> &Member {
        self.members.get(lead).expect("the lead is on stage")
    }

    #[expect(
        clippy::expect_used,
        reason = "leads are named by places that `enter` gave"
    )]
    pub(super) fn member_mut(&mut self, lead: usize) -> &mut Member {
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
