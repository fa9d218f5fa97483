//! How what is said while the demo runs is put in words.

use super::cast::{Cast, Link, Thread};
use crate::demo::draw::Draw;
use crate::demo::talk::{Appointment, Speaker, Talk};
use crate::demo::{DemoAttempt, rhythm, team};
use touchbase_core::{Direction, Method, State, Timestamp};

impl Cast {
    /// The next mail to or from this lead begins a thread of this subject.
    pub(super) fn begin_thread(
        &mut self,
        draw: &mut Draw,
        link: Link,
        subject: &str,
        now: Timestamp,
    ) {
        let subject = self.talk(draw, link, Speaker::Us, now).fill(subject);
        let id = format!("mail-{}-live", link.lead);
        self.member_mut(link.lead).mail = Some(Thread {
            id,
            subject,
            begun: false,
        });
    }

    /// Makes a message of a sentence, as it is said at `now`.
    pub(super) fn say(
        &mut self,
        draw: &mut Draw,
        link: Link,
        speaker: Speaker,
        text: &'static str,
        now: Timestamp,
    ) -> DemoAttempt {
        let talk = self.talk(draw, link, speaker, now);
        let body = match link.method {
            Method::Email => talk.mail(text),
            Method::Linkedin | Method::Call | Method::Sms | Method::Whatsapp | Method::Other => {
                talk.fill(text)
            }
        };
        let (rep, direction, state) = match speaker {
            Speaker::Us => (Some(link.rep), Direction::Outbound, State::Sent),
            Speaker::Them => (None, Direction::Inbound, State::Received),
        };
        let (subject, thread) = self.thread(link);
        let attempt = DemoAttempt {
            lead: link.lead,
            rep,
            method: link.method,
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
    fn thread(&self, link: Link) -> (Option<String>, Option<String>) {
        match link.method {
            Method::Email => {
                let mail = self.member(link.lead).mail.as_ref();
                (
                    mail.map(Thread::next_subject),
                    mail.map(|thread| thread.id.clone()),
                )
            }
            Method::Call | Method::Other => (None, None),
            Method::Linkedin | Method::Sms | Method::Whatsapp => {
                (None, Some(format!("{}-{}", link.method.name(), link.lead)))
            }
        }
    }

    fn talk(&self, draw: &mut Draw, link: Link, speaker: Speaker, now: Timestamp) -> Talk<'_> {
        let member = self.member(link.lead);
        let days = draw.between(2, 5);
        let date = rhythm::meeting_day(rhythm::date_of(now, &member.zone), days);
        let hour = draw.pick(member.person.language.texts().manner.hours);
        Talk {
            lead: &member.person,
            rep: team::member(link.rep),
            speaker,
            appointment: Appointment { date, hour },
        }
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
