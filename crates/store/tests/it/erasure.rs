//! Of an erased person no byte is left, and what is left is enough to keep them away (edges: E1–E5; promise V12).

use crate::dump::assert_same;
use crate::plain::{self, attempt, attempt_id, before, email, hours, inbound, lead_id, record};
use crate::world::{ADMIN, COMPANY, Engine, World, decided};
use std::fs;
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::command::{
    AttemptImport, Cause, ImportKind, ImportStart, LeadImport, LeadReference, NewAttempt, NewLead,
    StateReport,
};
use touchbase_core::identity::{Identity, IdentityKind};
use touchbase_core::lead::OptOutScope;
use touchbase_core::{Command, ImportId, Method, Outcome, Profile, Refusal, State, Status};
use touchbase_store::{Entry, Remember, StoredAnswer};

/// What every text about a person holds.
const CANARY: &str = "kanarie7q";
const PHONE: &str = "3369876";

/// Who is erased: every fortieth, amid a crowd.
const CROWD: u64 = 800;

fn persons() -> impl Iterator<Item = u64> {
    (25..=CROWD).step_by(40)
}

/// A name of letters that nothing else has, each person's in another order. The search index keeps three of them at a time: so
/// it is two of them that are looked for.
fn rare_name(number: u64) -> String {
    let letters: Vec<char> = ('\u{A500}'..'\u{A604}').collect();
    let letter = |place: u64| plain::nth(&letters, number * 31 + place * place * 7);
    (0..60).map(letter).collect()
}

fn is_rare(letter: char) -> bool {
    ('\u{A500}'..'\u{A604}').contains(&letter)
}

/// Everything that can be said of a person, said.
fn person(number: u64) -> NewLead {
    let said = |what: &str| Some(format!("{CANARY} {what} {number}"));
    NewLead {
        profile: Profile {
            name: Some(format!("{} {CANARY} {number}", rare_name(number))),
            organization: said("organisation"),
            title: said("title"),
            time_zone: said("zone"),
            custom: format!(r#"{{"note":"{CANARY} {number}"}}"#),
            ..plain::profile()
        },
        identities: addresses(number),
        ..plain::lead(number, "")
    }
}

fn addresses(number: u64) -> Vec<Identity> {
    let profile = format!("https://www.linkedin.com/in/{CANARY}-{number}");
    vec![
        email(&format!("{CANARY}.{number}@x.example")),
        plain::phone(&format!("+{PHONE}{number:04}")),
        Identity::parse(IdentityKind::Linkedin, &profile, "FR").unwrap(),
    ]
}

/// A message full of what the person wrote; some do not fit into a page.
fn message(number: u64, lead: u64) -> NewAttempt {
    let text = |what: &str| format!("{CANARY} {what} {number} ");
    NewAttempt {
        subject: Some(text("subject")),
        body: Some(text("body").repeat(plain::nth(&[1, 9, 40, 200], number))),
        metadata: format!(r#"{{"said":"{CANARY} {number}"}}"#),
        threading: Threading {
            message_id: Some(text("message")),
            references: vec![text("reference")],
            thread_id: Some(text("thread")),
        },
        ..attempt(number, lead_id(lead), before(hours(number % 400)))
    }
}

/// What happens to a person before the erasure: written to, renamed, merged with another, answered, taken back.
fn life(number: u64) -> Vec<Command> {
    let mut renamed = plain::update(lead_id(number));
    renamed.profile.name = Some(Some(format!("Née {CANARY} {}", rare_name(number + 7))));
    renamed.identities = Some(addresses(number).split_off(1));
    let double = 10_000 + number;
    let answer = NewAttempt {
        body: Some(format!("{CANARY} answers")),
        ..inbound(3 * number + 2, lead_id(number), before(hours(1)))
    };
    vec![
        plain::create(person(number)),
        record(message(3 * number, number)),
        record(message(3 * number + 1, number)),
        record(answer),
        plain::void(3 * number, &format!("{CANARY} was somebody else")),
        Command::UpdateLead(Box::new(renamed)),
        plain::create(NewLead {
            identities: Vec::new(),
            ..NewLead {
                lead_id: lead_id(double),
                ..person(number)
            }
        }),
        Command::MergeLeads {
            loser: lead_id(double),
            into: lead_id(number),
        },
        Command::OptOut {
            lead_id: lead_id(number),
            scope: OptOutScope::Method(Method::Sms),
        },
    ]
}

/// Somebody else, with as much to say.
fn neighbour(number: u64) -> Vec<Command> {
    let mut new = plain::lead(number, &format!("Somebody {number}"));
    new.identities = vec![email(&format!(
        "{:x}@y.example",
        number * 2_654_435_761 % 99_991
    ))];
    let body = "something else ".repeat(plain::nth(&[0, 3, 30, 290], number / 3));
    let message = attempt(3 * number, new.lead_id, before(hours(number % 400)));
    vec![
        plain::create(new),
        record(NewAttempt {
            body: Some(body),
            ..message
        }),
    ]
}

/// An entry whose answer is remembered and tells all.
fn telling(world: &World, number: u64, command: Command) -> Entry {
    let remember = Remember {
        user_id: ADMIN,
        route: "POST /api/leads".to_owned(),
        key: format!("key {number}"),
        fingerprint: [0; 32],
        render: Box::new(|answer| {
            Some(StoredAnswer {
                status: 201,
                body: format!("{answer:?}").into_bytes(),
            })
        }),
    };
    Entry {
        remember: Some(remember),
        ..world.entry(command)
    }
}

/// A company in which some are to be erased, their rows scattered among all others.
async fn crowded(engine: Engine) -> World {
    let world = World::new(engine).await;
    for batch in (1..=CROWD).collect::<Vec<_>>().chunks(100) {
        let is_person = |number: &u64| persons().any(|person| person == *number);
        let lives = batch.iter().flat_map(|number| {
            if is_person(number) {
                life(*number)
            } else {
                neighbour(*number)
            }
        });
        let entries = lives.map(|command| world.entry(command)).collect();
        for answer in world.store.commit_all(entries).await {
            decided(answer).unwrap();
        }
    }
    for number in persons() {
        let told = telling(
            &world,
            number,
            plain::rename(lead_id(number), &format!("{CANARY} {number}")),
        );
        decided(world.store.commit(told).await).unwrap();
        // That somebody has this address tells of them too.
        let taken = NewLead {
            identities: addresses(number).split_off(2),
            ..plain::lead(20_000 + number, "Other")
        };
        let refused = telling(&world, 10_000 + number, plain::create(taken));
        assert!(matches!(
            decided(world.store.commit(refused).await),
            Err(Refusal::IdentityTaken { .. })
        ));
    }
    world
}

/// The files of the database that hold something of the person.
fn traces(world: &World) -> Vec<String> {
    let mut traces = Vec::new();
    for file in fs::read_dir(world.path().parent().unwrap()).unwrap() {
        let path = file.unwrap().path();
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).to_ascii_lowercase();
        let letters = text.chars().zip(text.chars().skip(1));
        let rare = letters.filter(|(one, next)| is_rare(*one) && is_rare(*next));
        let counts = [CANARY, PHONE].map(|canary| text.matches(canary).count());
        let found = (rare.count(), counts);
        if found != (0, [0, 0]) {
            traces.push(format!("{found:?} in {}", path.display()));
        }
    }
    traces
}

#[tokio::test]
async fn no_byte_of_an_erased_person_is_left() {
    for engine in Engine::ALL {
        let world = crowded(engine).await;
        assert!(!traces(&world).is_empty());
        let (attempts, reading) = (
            world
                .store
                .attempts_after(COMPANY, None, 10_000)
                .await
                .unwrap()
                .len(),
            world.hold_a_snapshot().await,
        );
        for number in persons() {
            assert_eq!(
                world.answer(Command::EraseLead(lead_id(number))).await,
                Ok(Outcome::Erased)
            );
        }
        // Whoever reads may hold the log open for a while: it is emptied when they are done.
        drop(reading);
        for _ in 0..2 {
            world
                .done(plain::set_status(lead_id(1), Status::Lost))
                .await;
        }
        assert_eq!(traces(&world), [""; 0]);
        assert_eq!(
            world
                .store
                .attempts_after(COMPANY, None, 10_000)
                .await
                .unwrap()
                .len(),
            attempts
        );
        world.assert_sound().await;
        world.store.close().await;
        assert_eq!(traces(&world), [""; 0]);
    }
}

const IMPORT: ImportId = ImportId(plain::id(6, 1));

/// Jane, by every address and outside id that she has, erased.
async fn world_without_jane(engine: Engine) -> World {
    let world = World::new(engine).await;
    let started = Command::StartImport(ImportStart {
        import_id: IMPORT,
        kind: ImportKind::Leads,
        fingerprint: [1; 32],
    });
    world.done(started).await;
    world
        .done(import(1, addresses_of_jane(), Some("crm 1")))
        .await;
    let opted_out = Command::OptOut {
        lead_id: lead_id(1),
        scope: OptOutScope::Method(Method::Sms),
    };
    world.done(opted_out).await;
    let message = NewAttempt {
        external: Some(external("SM1")),
        state: State::Sent,
        ..attempt(1, lead_id(1), before(hours(2)))
    };
    world.done(record(message)).await;
    world.done(Command::EraseLead(lead_id(1))).await;
    world
}

fn addresses_of_jane() -> Vec<Identity> {
    vec![email("jane@x.example"), plain::phone("+5511987654321")]
}

fn external(id: &str) -> ExternalId {
    ExternalId {
        source: "elsewhere".to_owned(),
        id: id.to_owned(),
    }
}

fn import(number: u64, identities: Vec<Identity>, id: Option<&str>) -> Command {
    Command::ImportLead(Box::new(LeadImport {
        import_id: IMPORT,
        lead_id: lead_id(number),
        external: id.map(external),
        profile: Profile {
            name: Some("Jane".to_owned()),
            ..plain::profile()
        },
        owner_email: None,
        status: None,
        identities,
        opt_outs: Vec::new(),
        created_at: None,
    }))
}

fn import_attempt(identities: Vec<Identity>, id: Option<&str>) -> Command {
    let cause = Cause::Import(IMPORT);
    Command::ImportAttempt(Box::new(AttemptImport {
        attempt: NewAttempt {
            cause,
            ..attempt(7, lead_id(7), before(hours(1)))
        },
        lead: LeadReference {
            lead_id: None,
            external: id.map(external),
            identities,
        },
        user_email: None,
    }))
}

/// By every spelling of every address, before a restart and after it (edges: E2, E3).
#[tokio::test]
async fn nothing_late_brings_an_erased_person_back() {
    for engine in Engine::ALL {
        let mut world = world_without_jane(engine).await;
        for _ in 0..2 {
            let dump = world.dump().await;
            for late in [
                import(2, vec![email("JANE@x.example ")], None),
                import(2, vec![plain::phone("+551187654321")], None),
                import(2, Vec::new(), Some("crm 1")),
                import(1, Vec::new(), None),
                import_attempt(vec![plain::phone("+55 11 98765-4321")], None),
                import_attempt(Vec::new(), Some("crm 1")),
            ] {
                assert_eq!(
                    world.answer(late.clone()).await,
                    Err(Refusal::Erased),
                    "{late:?}"
                );
            }
            let report = Command::ReportState(StateReport {
                external: external("SM1"),
                state: State::Delivered,
            });
            assert_eq!(world.answer(report).await, Ok(Outcome::Reported(0)));
            assert_same(&world.dump().await, &dump);
            world.reopen().await;
        }
        world.assert_sound().await;
    }
}

/// Who types the person in anew makes a new lead, which wants to be left alone (semantics.md, *Identity*).
#[tokio::test]
async fn who_is_typed_in_anew_is_left_alone() {
    for engine in Engine::ALL {
        let world = world_without_jane(engine).await;
        let again = NewLead {
            identities: vec![plain::phone("+551187654321")],
            ..plain::lead(2, "Jane")
        };
        let made = world.lead(plain::create(again)).await;
        assert!(made.opt_outs.has(OptOutScope::All));
        assert!(made.opt_outs.has(OptOutScope::Method(Method::Sms)));
        assert_eq!(made.summary.contact_count(), 0);
        world.assert_sound().await;
    }
}

/// The counts stay, the person is nowhere to be found, and there is nobody to be erased twice (edge: E5).
#[tokio::test]
async fn an_erased_person_is_nowhere_and_still_counted() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        for number in 1..=2 {
            world.done(plain::create(plain::lead(number, "Jane"))).await;
            world
                .done(record(attempt(
                    number,
                    lead_id(number),
                    before(hours(number)),
                )))
                .await;
        }
        world
            .done(Command::MergeLeads {
                loser: lead_id(1),
                into: lead_id(2),
            })
            .await;
        world.done(Command::EraseLead(lead_id(1))).await;
        for id in [lead_id(1), lead_id(2)] {
            assert_eq!(world.store.lead(COMPANY, id).await.unwrap(), None);
            assert_eq!(
                world.store.history(COMPANY, id, None, 9).await.unwrap(),
                None
            );
            let again = world.answer(Command::EraseLead(id)).await;
            assert_eq!(again, Err(Refusal::NotFound("lead")));
        }
        let leads = world.store.leads_after(COMPANY, None, 9).await.unwrap();
        let counts: u32 = leads.iter().map(|lead| lead.summary.contact_count()).sum();
        assert_eq!(counts, 2);
        assert_eq!(
            world.store.attempt(COMPANY, attempt_id(1)).await.unwrap(),
            None
        );
        world.assert_sound().await;
    }
}
