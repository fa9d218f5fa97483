//! Random commands over few leads, users, addresses, messages and times, so that they meet.

use crate::world::{ADA, COMPANY, World};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::fmt;
use std::sync::LazyLock;
use std::time::Duration;
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::command::*;
use touchbase_core::identity::{Identity, IdentityKind};
use touchbase_core::lead::OptOutScope;
use touchbase_core::*;
use uuid::Uuid;

/// Leads that are there from the start.
const LEADS: u128 = 3;
/// Ids of leads, attempts, users and so on that commands name: some exist by then, some do not.
const NAMED_LEADS: u128 = 6;
const NAMED_ATTEMPTS: u128 = 8;

/// A random command, who gives it, when it arrived and when it is decided.
#[derive(Clone)]
pub(super) struct Step {
    pub(super) request: Request,
    pub(super) now: Timestamp,
}

/// On one line, so that a failing series can be read.
impl fmt::Debug for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (request, now) = (&self.request, self.now);
        let by = request
            .actor
            .user_id
            .map_or(request.actor.kind.name().to_owned(), |id| id.to_string());
        write!(
            out,
            "{now} (received {}) {by}: {:?}",
            request.received_at, request.command
        )
    }
}

/// A series of commands. What they make gets an id of its own.
pub(super) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = (actor(), command(), now(), option::weighted(0.1, moment()));
    prop::collection::vec(step, 1..most).prop_map(|drawn| {
        let steps = drawn.into_iter().enumerate();
        let steps = steps.map(|(place, (actor, command, now, received_at))| Step {
            request: Request {
                company_id: COMPANY,
                actor,
                received_at: received_at.unwrap_or(now),
                command: with_ids(command, place as u128),
            },
            now,
        });
        steps.collect()
    })
}

/// A company with users, leads and an import under way.
pub(super) fn populated() -> World {
    static POPULATED: LazyLock<World> = LazyLock::new(|| {
        let mut world = World::founded(slot(0));
        let mut take = |command| {
            let request = crate::world::request(Actor::user(ADA, Role::Admin), command, slot(0));
            let decision = world.take(&request, slot(0));
            assert!(decision.answer.is_ok(), "{decision:?}");
        };
        for (number, role) in [(1, Role::Rep), (2, Role::Agent), (3, Role::Viewer)] {
            take(Command::CreateUser(new_user(
                user_id(number),
                email(number),
                role,
            )));
        }
        for number in 0..LEADS {
            take(Command::CreateLead(Box::new(NewLead {
                lead_id: lead_id(number),
                profile: profile(Some("Jane".to_owned()), None),
                status: Status::New,
                identities: Vec::new(),
            })));
        }
        take(Command::StartImport(ImportStart {
            import_id: IMPORT,
            kind: ImportKind::Leads,
            fingerprint: [9; 32],
        }));
        world
    });
    POPULATED.clone()
}

const IMPORT: ImportId = ImportId(Uuid::from_u128(0x1a));

/// The greater of two is not the later made.
pub(super) fn attempt_id(number: u128) -> AttemptId {
    AttemptId(Uuid::from_u128(0xa0_0000 + number * 167 % 256))
}

fn lead_id(number: u128) -> LeadId {
    LeadId(Uuid::from_u128(0x1ead_0000 + number))
}

fn user_id(number: u128) -> UserId {
    if number == 0 {
        ADA
    } else {
        UserId(Uuid::from_u128(0x05e2_0000 + number))
    }
}

fn key_id(number: u128) -> KeyId {
    KeyId(Uuid::from_u128(0x2e_0000 + number))
}

/// What the step at this place makes gets the ids of that place.
fn with_ids(command: Command, place: u128) -> Command {
    let (lead, attempt) = (lead_id(LEADS + place), attempt_id(place));
    match command {
        Command::CreateUser(new) => Command::CreateUser(NewUser {
            user_id: user_id(4 + place),
            ..new
        }),
        Command::CreateKey(new) => Command::CreateKey(NewKey {
            key_id: key_id(place),
            ..new
        }),
        Command::CreateLead(mut new) => {
            new.lead_id = lead;
            Command::CreateLead(new)
        }
        Command::RecordAttempt(mut new) => {
            new.attempt_id = attempt;
            Command::RecordAttempt(new)
        }
        // A row of our own export names what is there already.
        Command::ImportLead(mut row) => {
            if !(0..LEADS + place).any(|number| lead_id(number) == row.lead_id) {
                row.lead_id = lead;
            }
            Command::ImportLead(row)
        }
        Command::ImportAttempt(mut row) => {
            row.attempt.lead_id = lead;
            if !(0..place).any(|number| attempt_id(number) == row.attempt.attempt_id) {
                row.attempt.attempt_id = attempt;
            }
            Command::ImportAttempt(row)
        }
        Command::StartImport(start) => Command::StartImport(ImportStart {
            import_id: ImportId(Uuid::from_u128(0x1b_0000 + place)),
            ..start
        }),
        other => other,
    }
}

/// Times that meet: twice the same, a microsecond apart, the edges of the attribution window.
pub(super) fn slot(number: usize) -> Timestamp {
    const DAY_MICROS: i64 = 86_400_000_000;
    let days = [0, 0, 1, 2, 2, 14, 14, 14, 15, 16];
    let micros = [0, 60_000_000, 0, 0, 1, -1, 0, 1, 0, 0];
    let base = Timestamp::from_micros(1_767_000_000_000_000);
    let offset = days[number] * DAY_MICROS + micros[number];
    Timestamp::from_micros(base.as_micros() + offset)
}

pub(super) fn moment() -> impl Strategy<Value = Timestamp> {
    (0..10_usize).prop_map(slot)
}

/// Mostly after everything, sometimes in the middle: clocks jump.
fn now() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        4 => (0..5_u64).prop_map(|days| slot(9).plus(Duration::from_hours(24 * days))),
        1 => moment(),
    ]
}

fn actor() -> impl Strategy<Value = Actor> {
    let provider = Actor {
        user_id: None,
        role: None,
        kind: ActorKind::Provider,
    };
    select(vec![
        Actor::user(ADA, Role::Admin),
        Actor::user(user_id(1), Role::Rep),
        Actor::user(user_id(2), Role::Agent),
        Actor::INTEGRATION,
        provider,
    ])
}

fn a_lead() -> impl Strategy<Value = LeadId> {
    (0..NAMED_LEADS).prop_map(lead_id)
}

fn an_attempt() -> impl Strategy<Value = AttemptId> {
    (0..NAMED_ATTEMPTS).prop_map(attempt_id)
}

fn a_user() -> impl Strategy<Value = UserId> {
    (0..5_u128).prop_map(user_id)
}

fn email(number: u128) -> String {
    format!("user{number}@acme.test")
}

fn an_email() -> impl Strategy<Value = String> {
    (0..6_u128).prop_map(email)
}

fn a_role() -> impl Strategy<Value = Role> {
    select(Role::ALL.to_vec())
}

fn a_status() -> impl Strategy<Value = Status> {
    select(Status::ALL.to_vec())
}

pub(super) fn an_external() -> impl Strategy<Value = ExternalId> {
    select(vec!["1", "2", "3"]).prop_map(|id| ExternalId {
        source: "elsewhere".to_owned(),
        id: id.to_owned(),
    })
}

/// Addresses, some of them other spellings or other kinds of the same.
fn addresses() -> impl Strategy<Value = Vec<Identity>> {
    static ADDRESSES: LazyLock<Vec<Identity>> = LazyLock::new(|| {
        let given = [
            (IdentityKind::Phone, "+5511987654321"),
            (IdentityKind::Phone, "+551187654321"),
            (IdentityKind::Whatsapp, "+5511987654321"),
            (IdentityKind::Phone, "+525512345678"),
            (IdentityKind::Whatsapp, "+5215512345678"),
            (IdentityKind::Email, "jane@example.com"),
            (IdentityKind::Email, "doe@example.com"),
            (IdentityKind::Linkedin, "in/jane-doe"),
        ];
        let parsed = given.map(|(kind, given)| Identity::parse(kind, given, "US"));
        parsed
            .map(|identity| identity.expect("an address"))
            .to_vec()
    });
    prop::sample::subsequence(ADDRESSES.clone(), 0..=3)
}

fn name() -> impl Strategy<Value = Option<String>> {
    option::of(select(vec![
        "Jane".to_owned(),
        "Émile".to_owned(),
        " ".to_owned(),
    ]))
}

fn profile(name: Option<String>, owner_id: Option<UserId>) -> Profile {
    Profile {
        name,
        owner_id,
        source: "manual".to_owned(),
        custom: "{\"size\":3}".to_owned(),
        ..Profile::default()
    }
}

fn new_user(user_id: UserId, email: String, role: Role) -> NewUser {
    NewUser {
        user_id,
        name: "Somebody".to_owned(),
        email,
        role,
    }
}

fn scope() -> impl Strategy<Value = OptOutScope> {
    select(vec![
        OptOutScope::All,
        OptOutScope::Method(Method::Email),
        OptOutScope::Method(Method::Sms),
    ])
}

/// States that a provider reports.
pub(super) fn reported() -> impl Strategy<Value = State> {
    select(vec![
        State::Queued,
        State::Sending,
        State::Sent,
        State::NoAnswer,
        State::Canceled,
        State::Failed,
        State::Delivered,
        State::Read,
        State::Completed,
        State::Voicemail,
    ])
}

/// An attempt with a lead, its id and its cause aside.
pub(super) fn an_attempt_with(lead_id: LeadId) -> impl Strategy<Value = NewAttempt> {
    let method = select(vec![Method::Email, Method::Sms, Method::Call]);
    let direction = select(Direction::ALL.to_vec());
    let state = prop_oneof![
        3 => Just(State::Logged),
        1 => select(State::ALL.to_vec()).prop_filter("born voided", |state| *state != State::Voided),
    ];
    let body = option::of(select(vec!["STOP", "Yes", "What does it cost?"]));
    let message = || select(vec!["m1".to_owned(), "m2".to_owned(), "m3".to_owned()]);
    let thread = option::of(select(vec!["t1".to_owned(), "t2".to_owned()]));
    let threading = (
        option::of(message()),
        prop::collection::vec(message(), 0..2),
        thread,
    );
    let said = (body, threading);
    (method, direction, state, option::of(moment()), said).prop_map(
        move |(method, direction, state, occurred_at, (body, threading))| NewAttempt {
            attempt_id: attempt_id(0),
            lead_id,
            user_id: Some(ADA),
            method,
            direction,
            state,
            subject: None,
            body: body.map(str::to_owned),
            metadata: "{}".to_owned(),
            occurred_at,
            threading: Threading {
                message_id: threading.0,
                references: threading.1,
                thread_id: threading.2,
            },
            external: None,
            response: None,
            cause: Cause::AlreadyHappened,
        },
    )
}

fn attempt() -> impl Strategy<Value = NewAttempt> {
    let cause = select(vec![
        Cause::AlreadyHappened,
        Cause::Provider,
        Cause::Intention {
            override_reason: None,
        },
    ]);
    let response = prop_oneof![
        4 => Just(None),
        1 => Just(Some(KnownResponse::NotAnswered)),
        1 => option::of(moment()).prop_map(|at| Some(KnownResponse::Answered(at))),
    ];
    let attempt = a_lead().prop_flat_map(an_attempt_with);
    (attempt, cause, response, option::of(an_external())).prop_map(
        |(attempt, cause, response, external)| NewAttempt {
            cause,
            response,
            external,
            ..attempt
        },
    )
}

/// Any command but that which makes a company.
fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        12 => attempt().prop_map(|attempt| Command::RecordAttempt(Box::new(attempt))),
        6 => about_attempts(),
        10 => about_leads(),
        5 => imports(),
        3 => administration(),
    ]
}

fn about_attempts() -> impl Strategy<Value = Command> {
    let mark = (an_attempt(), any::<bool>(), option::of(moment()));
    prop_oneof![
        mark.prop_map(
            |(attempt_id, responded, response_at)| Command::MarkResponded(ResponseMark {
                attempt_id,
                responded,
                response_at,
            })
        ),
        an_attempt().prop_map(|attempt_id| Command::VoidAttempt(VoidRequest {
            attempt_id,
            reason: "a mistake".to_owned(),
            salt: [3; 16],
        })),
        (an_external(), reported())
            .prop_map(|(external, state)| Command::ReportState(StateReport { external, state })),
    ]
}

fn about_leads() -> impl Strategy<Value = Command> {
    let new = (name(), option::of(a_user()), a_status(), addresses());
    let change = (
        a_lead(),
        option::of(name()),
        option::of(a_status()),
        option::of(addresses()),
    );
    prop_oneof![
        3 => new.prop_map(|(name, owner_id, status, identities)| {
            Command::CreateLead(Box::new(NewLead {
                lead_id: lead_id(0),
                profile: profile(name, owner_id),
                status,
                identities,
            }))
        }),
        4 => change.prop_map(|(lead_id, name, status, identities)| {
            Command::UpdateLead(Box::new(LeadUpdate {
                lead_id,
                profile: ProfileUpdate {
                    name,
                    ..ProfileUpdate::default()
                },
                status,
                identities,
            }))
        }),
        2 => (a_lead(), a_lead()).prop_map(|(loser, into)| Command::MergeLeads { loser, into }),
        1 => a_lead().prop_map(Command::EraseLead),
        1 => (a_lead(), scope()).prop_map(|(lead_id, scope)| Command::OptOut { lead_id, scope }),
        1 => (a_lead(), scope())
            .prop_map(|(lead_id, scope)| Command::WithdrawOptOut { lead_id, scope }),
    ]
}

fn imports() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => imported_lead(),
        4 => imported_attempt(),
        1 => (0..2_u8).prop_map(|file| Command::StartImport(ImportStart {
            import_id: IMPORT,
            kind: ImportKind::Leads,
            fingerprint: [file; 32],
        })),
        1 => (0..2_u64).prop_map(|created| Command::FinishImport(ImportTotals {
            import_id: IMPORT,
            kind: ImportKind::Leads,
            created,
            updated: 0,
            unchanged: 1,
            rejected: 0,
        })),
    ]
}

fn imported_lead() -> impl Strategy<Value = Command> {
    let who = (a_lead(), option::of(an_external()), addresses(), name());
    let what = (
        option::of(a_status()),
        option::of(scope()),
        option::of(an_email()),
    );
    (who, what).prop_map(
        |((lead_id, external, identities, name), (status, scope, owner_email))| {
            Command::ImportLead(Box::new(LeadImport {
                import_id: IMPORT,
                lead_id,
                external,
                profile: profile(name, None),
                owner_email,
                status,
                identities,
                opt_outs: scope.into_iter().collect(),
                created_at: None,
            }))
        },
    )
}

fn imported_attempt() -> impl Strategy<Value = Command> {
    let lead = (option::of(a_lead()), option::of(an_external()), addresses());
    (attempt(), an_attempt(), lead, option::of(an_email())).prop_map(
        |(attempt, attempt_id, (lead_id, external, identities), user_email)| {
            Command::ImportAttempt(Box::new(AttemptImport {
                attempt: NewAttempt {
                    attempt_id,
                    cause: Cause::Import(IMPORT),
                    ..attempt
                },
                lead: LeadReference {
                    lead_id,
                    external,
                    identities,
                },
                user_email,
            }))
        },
    )
}

fn administration() -> impl Strategy<Value = Command> {
    let update = (a_user(), option::of(a_role()), option::of(any::<bool>()));
    prop_oneof![
        (an_email(), a_role()).prop_map(|(email, role)| Command::CreateUser(new_user(
            user_id(0),
            email,
            role
        ))),
        update.prop_map(|(user_id, role, active)| Command::UpdateUser(UserUpdate {
            user_id,
            name: None,
            role,
            active,
        })),
        a_user().prop_map(|user_id| Command::CreateKey(NewKey {
            key_id: key_id(0),
            user_id,
            label: "a script".to_owned(),
            token_hash: [2; 32],
        })),
        (0..20_u128).prop_map(|number| Command::RevokeKey(key_id(number))),
        Just(Command::CreateCompany(Box::new(crate::world::founding(
            "Another"
        )))),
    ]
}
