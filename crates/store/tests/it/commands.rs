//! Random histories: any command, on few leads, addresses, ids and times, so that they meet.

use crate::plain::{self, days, hours, id};
use crate::tape::{Bytes, Tape};
use crate::world::ADMIN;
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::command::{
    AttemptImport, Cause, ImportKind, ImportStart, ImportTotals, KnownResponse, LeadImport,
    LeadReference, LeadUpdate, NewAttempt, NewKey, NewLead, NewUser, ProfileUpdate, ResponseMark,
    StateReport, UserUpdate, VoidRequest,
};
use touchbase_core::identity::Identity;
use touchbase_core::lead::OptOutScope;
use touchbase_core::{
    AttemptId, Command, Direction, ImportId, KeyId, LeadId, Method, Profile, Role, State, Status,
    Timestamp, UserId,
};

/// Turns bytes into commands. What was to be made before can be named later, whether it came about or not.
pub(crate) struct Script {
    now: Timestamp,
    steps: u64,
    leads: Vec<LeadId>,
    attempts: Vec<AttemptId>,
    keys: Vec<KeyId>,
    users: Vec<UserId>,
}

/// The import that every imported row belongs to: it must have been started.
pub(crate) fn start_import() -> Command {
    Command::StartImport(import(0))
}

fn import(number: u8) -> ImportStart {
    ImportStart {
        import_id: ImportId(id(6, u64::from(number))),
        kind: ImportKind::Leads,
        fingerprint: [number; 32],
    }
}

impl Script {
    pub(crate) fn new() -> Self {
        Self {
            now: crate::world::DAWN,
            steps: 0,
            leads: vec![plain::lead_id(0)],
            attempts: vec![plain::attempt_id(0)],
            keys: vec![KeyId(id(3, 1))],
            users: vec![ADMIN],
        }
    }

    /// The command that a step's bytes mean.
    pub(crate) fn command(&mut self, bytes: &Bytes, now: Timestamp) -> Command {
        let tape = &mut Tape::of(bytes);
        (self.now, self.steps) = (now, self.steps + 1);
        // The first choices are the plainest, and what happens most often.
        match tape.below(32) {
            0..4 => self.create_lead(tape),
            4..12 => Command::RecordAttempt(Box::new(self.attempt(tape))),
            12..14 => self.mark(tape),
            14..16 => self.void(tape),
            16..18 => Command::ReportState(StateReport {
                external: external(tape),
                state: tape.pick(&State::ALL),
            }),
            18..20 => self.update_lead(tape),
            20 | 21 => Command::MergeLeads {
                loser: tape.pick(&self.leads),
                into: tape.pick(&self.leads),
            },
            22 => Command::EraseLead(tape.pick(&self.leads)),
            23 => Command::OptOut {
                lead_id: tape.pick(&self.leads),
                scope: scope(tape),
            },
            24 => Command::WithdrawOptOut {
                lead_id: tape.pick(&self.leads),
                scope: scope(tape),
            },
            25 | 26 => self.import_lead(tape),
            27 | 28 => self.import_attempt(tape),
            29 => self.people(tape),
            30 => Command::StartImport(ImportStart {
                fingerprint: [tape.pick(&[0, 1]); 32],
                ..import(u8::try_from(self.steps).unwrap_or(u8::MAX))
            }),
            _ => Command::FinishImport(ImportTotals {
                import_id: ImportId(id(6, tape.below(3) as u64)),
                kind: ImportKind::Attempts,
                created: tape.below(2) as u64,
                updated: 0,
                unchanged: 1,
                rejected: 0,
            }),
        }
    }

    fn create_lead(&mut self, tape: &mut Tape<'_>) -> Command {
        let lead_id = plain::lead_id(self.steps);
        self.leads.push(lead_id);
        Command::CreateLead(Box::new(NewLead {
            lead_id,
            profile: self.profile(tape),
            status: Status::New,
            identities: identities(tape),
        }))
    }

    fn profile(&self, tape: &mut Tape<'_>) -> Profile {
        Profile {
            name: Some(
                tape.pick(&["Zoë Ångström", "Bob", "bob", "İlker Çelik"])
                    .to_owned(),
            ),
            organization: tape.maybe(3, |_| "Straße & Söhne".to_owned()),
            title: tape.maybe(3, |_| "Head of \"Quotes\"".to_owned()),
            owner_id: tape.maybe(3, |tape| tape.pick(&self.users)),
            source: "manual".to_owned(),
            time_zone: tape.maybe(4, |_| "Europe/Berlin".to_owned()),
            custom: tape
                .pick(&["{}", r#"{"tier":1}"#, r#"{"tier":null,"note":"ж"}"#])
                .to_owned(),
        }
    }

    fn update_lead(&self, tape: &mut Tape<'_>) -> Command {
        let profile = self.profile(tape);
        Command::UpdateLead(Box::new(LeadUpdate {
            lead_id: tape.pick(&self.leads),
            status: tape.maybe(2, |tape| tape.pick(&Status::ALL)),
            identities: tape.maybe(3, identities),
            profile: ProfileUpdate {
                name: tape.maybe(3, |_| profile.name),
                organization: tape.maybe(3, |_| profile.organization),
                title: tape.maybe(3, |_| profile.title),
                owner_id: tape.maybe(3, |_| profile.owner_id),
                source: tape.maybe(4, |_| "fair".to_owned()),
                time_zone: tape.maybe(4, |_| profile.time_zone),
                custom: tape.maybe(3, |_| profile.custom),
            },
        }))
    }

    fn attempt(&mut self, tape: &mut Tape<'_>) -> NewAttempt {
        let attempt_id = plain::attempt_id(self.steps);
        self.attempts.push(attempt_id);
        let direction = tape.pick(&Direction::ALL);
        NewAttempt {
            attempt_id,
            lead_id: tape.pick(&self.leads),
            user_id: Some(tape.pick(&self.users)),
            method: tape.pick(&[Method::Email, Method::Email, Method::Call, Method::Whatsapp]),
            direction,
            state: tape.pick(&[
                State::Logged,
                State::Sent,
                State::Queued,
                State::NoAnswer,
                State::Completed,
            ]),
            occurred_at: tape
                .maybe(8, |_| ())
                .map_or_else(|| Some(self.moment(tape)), |()| None),
            response: match direction {
                Direction::Outbound => tape.maybe(6, |tape| self.known_response(tape)),
                Direction::Inbound => None,
            },
            cause: match tape.below(4) {
                0 => Cause::AlreadyHappened,
                1 => Cause::Provider,
                _ => Cause::Intention {
                    override_reason: None,
                },
            },
            external: tape.maybe(3, external),
            threading: threading(tape),
            subject: tape.maybe(2, |_| "Quick question".to_owned()),
            body: tape.maybe(2, |tape| {
                tape.pick(&["STOP", "Hello,\nthere", "yes"]).to_owned()
            }),
            metadata: tape.pick(&["{}", r#"{"a":"\"","b":[1.50]}"#]).to_owned(),
        }
    }

    /// One of few times, some of them equal, the last ones not to be believed.
    fn moment(&self, tape: &mut Tape<'_>) -> Timestamp {
        match tape.below(12) {
            11 => self.now.plus(days(2)),
            10 => Timestamp::from_micros(0),
            steps => self.now.minus(hours(12 * steps as u64)),
        }
    }

    fn known_response(&self, tape: &mut Tape<'_>) -> KnownResponse {
        match tape.below(3) {
            0 => KnownResponse::NotAnswered,
            1 => KnownResponse::Answered(None),
            _ => KnownResponse::Answered(Some(self.moment(tape))),
        }
    }

    fn mark(&self, tape: &mut Tape<'_>) -> Command {
        let responded = tape.below(3) > 0;
        Command::MarkResponded(ResponseMark {
            attempt_id: tape.pick(&self.attempts),
            responded,
            response_at: tape
                .maybe(2, |tape| self.moment(tape))
                .filter(|_| responded),
        })
    }

    fn void(&self, tape: &mut Tape<'_>) -> Command {
        Command::VoidAttempt(VoidRequest {
            attempt_id: tape.pick(&self.attempts),
            reason: "Wrong person".to_owned(),
            salt: [3; 16],
        })
    }

    fn import_lead(&mut self, tape: &mut Tape<'_>) -> Command {
        let lead_id = plain::lead_id(self.steps);
        self.leads.push(lead_id);
        Command::ImportLead(Box::new(LeadImport {
            import_id: import(0).import_id,
            lead_id,
            external: tape.maybe(2, external),
            profile: self.profile(tape),
            owner_email: tape.maybe(4, |_| "ALICE@acme.example".to_owned()),
            status: tape.maybe(3, |tape| tape.pick(&Status::ALL)),
            identities: identities(tape),
            opt_outs: tape.maybe(4, scope).into_iter().collect(),
            created_at: tape.maybe(2, |tape| self.moment(tape)),
        }))
    }

    fn import_attempt(&mut self, tape: &mut Tape<'_>) -> Command {
        let mut attempt = self.attempt(tape);
        attempt.cause = Cause::Import(import(0).import_id);
        let known = tape.maybe(2, |_| attempt.lead_id);
        attempt.lead_id = plain::lead_id(self.steps);
        self.leads.push(attempt.lead_id);
        Command::ImportAttempt(Box::new(AttemptImport {
            attempt,
            lead: LeadReference {
                lead_id: known,
                external: tape.maybe(3, external),
                identities: identities(tape),
            },
            user_email: tape.maybe(4, |_| "nobody@acme.example".to_owned()),
        }))
    }

    fn people(&mut self, tape: &mut Tape<'_>) -> Command {
        match tape.below(4) {
            0 => {
                // Somebody with an address that is taken never comes to be: others are not to refer to them.
                let new = plain::user(100 + self.steps, tape.pick(&Role::ALL));
                self.users.push(new.user_id);
                Command::CreateUser(NewUser { ..new })
            }
            1 => Command::UpdateUser(UserUpdate {
                user_id: tape.pick(&self.users),
                name: tape.maybe(2, |_| "Renamed".to_owned()),
                role: tape.maybe(2, |tape| tape.pick(&Role::ALL)),
                active: tape.maybe(2, |tape| tape.below(2) == 0),
            }),
            2 => {
                let key_id = KeyId(id(3, 100 + self.steps));
                self.keys.push(key_id);
                Command::CreateKey(NewKey {
                    key_id,
                    user_id: tape.pick(&self.users),
                    label: "robot".to_owned(),
                    token_hash: [100 + u8::try_from(self.steps).unwrap(); 32],
                })
            }
            _ => Command::RevokeKey(tape.pick(&self.keys)),
        }
    }
}

fn scope(tape: &mut Tape<'_>) -> OptOutScope {
    let scopes: Vec<_> = OptOutScope::every().collect();
    tape.pick(&scopes)
}

/// Two of these are one number in two spellings.
fn identities(tape: &mut Tape<'_>) -> Vec<Identity> {
    let address = |tape: &mut Tape<'_>| match tape.below(6) {
        0 => plain::email("jane@x.example"),
        1 => plain::email("bob@x.example"),
        2 => plain::email("zoe@y.example"),
        3 => plain::phone("+33612345678"),
        4 => plain::phone("+5511987654321"),
        _ => plain::phone("+551187654321"),
    };
    let count = tape.below(3);
    (0..count).map(|_| address(tape)).collect()
}

fn external(tape: &mut Tape<'_>) -> ExternalId {
    ExternalId {
        source: "twilio".to_owned(),
        id: format!("SM{}", tape.below(4)),
    }
}

fn threading(tape: &mut Tape<'_>) -> Threading {
    let message = |tape: &mut Tape<'_>| format!("<{}@x>", tape.below(4));
    Threading {
        message_id: tape.maybe(3, message),
        references: tape
            .maybe(3, |tape| vec![message(tape), "<0@x>".to_owned()])
            .unwrap_or_default(),
        thread_id: tape.maybe(3, |tape| format!("t{}", tape.below(2))),
    }
}
