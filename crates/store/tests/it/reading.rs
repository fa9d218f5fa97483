//! What is asked by key, page by page, or before the company is known; and that nobody reads another company's.

use crate::plain::{self, attempt, before, email, hours, lead_id, record};
use crate::world::{ADMIN, COMPANY, Engine, World, decided};
use touchbase_core::attempt::ExternalId;
use touchbase_core::command::{
    ImportKind, ImportStart, LeadImport, NewKey, NewLead, StateReport, UserUpdate,
};
use touchbase_core::event::EventType;
use touchbase_core::{AttemptId, Command, CompanyId, ImportId, KeyId, LeadId, Role, State, UserId};
use touchbase_store::{EventFilter, LeadFilter, LeadOrder, LeadSort, NamedAttempt};

/// A company with two leads, both contacted, and a third into which the second was merged.
async fn world_with_history(engine: Engine) -> World {
    let world = World::new(engine).await;
    for number in 1..=3 {
        world.done(plain::create(plain::lead(number, "Jane"))).await;
    }
    for number in 1..=20 {
        // Four at each time: their ids tell them apart.
        let at = before(hours(number / 4));
        let lead = lead_id(1 + number % 2);
        world.done(record(attempt(number, lead, at))).await;
    }
    let (loser, into) = (lead_id(2), lead_id(3));
    world.done(Command::MergeLeads { loser, into }).await;
    world
}

#[tokio::test]
async fn a_history_is_read_newest_first_page_by_page() {
    for engine in Engine::ALL {
        let world = world_with_history(engine).await;
        // The id of a merged lead stands for its survivor.
        for (lead, kept_by) in [(1, 1), (2, 3), (3, 3)] {
            let found = whole_history(&world, lead_id(lead)).await;
            assert_eq!(found.len(), 10);
            assert!(found.iter().all(|named| {
                let is_alices = named.user_name.as_deref() == Some("Alice Martin");
                is_alices && named.attempt.fact.lead_id == lead_id(kept_by)
            }));
            let places = found.iter().map(|named| named.attempt.fact.place());
            assert!(places.is_sorted_by(|newer, older| newer > older));
        }
        let nobody = world.store.history(COMPANY, lead_id(404), None, 3).await;
        assert_eq!(nobody.unwrap(), None);
    }
}

async fn whole_history(world: &World, id: LeadId) -> Vec<NamedAttempt> {
    let mut found: Vec<NamedAttempt> = Vec::new();
    loop {
        let place = found.last().map(|named| named.attempt.fact.place());
        let page = world.store.history(COMPANY, id, place, 3).await.unwrap();
        let (page, total) = page.unwrap();
        if page.is_empty() {
            assert_eq!(found.len() as u64, total);
            return found;
        }
        found.extend(page);
    }
}

/// Everything after N is complete, in order, and may be narrowed (semantics.md, *Events*).
#[tokio::test]
async fn the_feed_is_read_from_a_number_on() {
    for engine in Engine::ALL {
        let world = world_with_history(engine).await;
        let all = world
            .store
            .events(COMPANY, &EventFilter::default(), 1_000)
            .await
            .unwrap();
        assert_eq!(all.len() as u64, world.store.seq(COMPANY).await.unwrap());
        for after in 0..all.len() {
            let filter = EventFilter {
                after: after as u64,
                ..EventFilter::default()
            };
            let page = world.store.events(COMPANY, &filter, 5).await.unwrap();
            let expected: Vec<_> = all.iter().skip(after).take(5).cloned().collect();
            assert_eq!(page, expected);
        }
        for filter in narrowed() {
            let found = world.store.events(COMPANY, &filter, 1_000).await.unwrap();
            let expected = all.iter().filter(|event| {
                let is_kind = filter.types.is_empty() || filter.types.contains(&event.event.kind);
                let is_about = is_about(event.event.lead_id, filter.lead_id);
                event.seq > filter.after && is_kind && is_about
            });
            assert_eq!(found, expected.cloned().collect::<Vec<_>>(), "{filter:?}");
        }
    }
}

fn narrowed() -> Vec<EventFilter> {
    let kinds = [EventType::LeadContacted, EventType::LeadMerged];
    let leads = [None, Some(lead_id(1)), Some(lead_id(2)), Some(lead_id(3))];
    let of = |lead_id| {
        let types = [&kinds[..0], &kinds[..1], &kinds].map(<[EventType]>::to_vec);
        types.map(|types| EventFilter {
            after: 6,
            types,
            lead_id,
        })
    };
    leads.into_iter().flat_map(of).collect()
}

/// What was about a lead that was merged is about its survivor too.
fn is_about(lead: Option<LeadId>, wanted: Option<LeadId>) -> bool {
    wanted.is_none_or(|wanted| {
        lead == Some(wanted) || (lead, wanted) == (Some(lead_id(2)), lead_id(3))
    })
}

#[tokio::test]
async fn exports_go_on_where_they_were() {
    for engine in Engine::ALL {
        let world = world_with_history(engine).await;
        let all = world
            .store
            .attempts_after(COMPANY, None, 1_000)
            .await
            .unwrap();
        let mut pages = Vec::new();
        let mut after: Option<AttemptId> = None;
        loop {
            let page = world.store.attempts_after(COMPANY, after, 7).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.fact.id);
            pages.extend(page);
        }
        assert_eq!((pages.len(), &pages), (20, &all));
        let leads = world.store.leads_after(COMPANY, None, 1_000).await.unwrap();
        let rest = world
            .store
            .leads_after(COMPANY, Some(leads[0].id), 1_000)
            .await
            .unwrap();
        assert_eq!(rest, leads[1..]);
    }
}

#[tokio::test]
async fn a_token_stands_for_its_user_until_one_of_them_ends() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let rep = plain::user(2, Role::Rep);
        let key = |number: u8| NewKey {
            key_id: KeyId(plain::id(3, u64::from(number))),
            user_id: rep.user_id,
            label: "phone".to_owned(),
            token_hash: [number; 32],
        };
        let principal = async |number: u8| world.store.principal(&[number; 32]).await.unwrap();
        world.done(Command::CreateUser(rep.clone())).await;
        for number in [2, 3] {
            world.done(Command::CreateKey(key(number))).await;
        }
        let found = principal(2).await.unwrap();
        assert_eq!(
            (found.company_id, found.user_id, found.role),
            (COMPANY, rep.user_id, Role::Rep)
        );
        assert_eq!(
            (found.key_id, found.user_name),
            (key(2).key_id, rep.name.clone())
        );
        assert_eq!(principal(9).await, None);

        world.done(Command::RevokeKey(key(2).key_id)).await;
        assert_eq!(
            (principal(2).await.is_some(), principal(3).await.is_some()),
            (false, true)
        );
        for active in [false, true] {
            let (user_id, name, role) = (rep.user_id, None, None);
            let active = Some(active);
            world
                .done(Command::UpdateUser(UserUpdate {
                    user_id,
                    name,
                    role,
                    active,
                }))
                .await;
            assert_eq!(principal(3).await.is_some(), active == Some(true));
        }
    }
}

#[tokio::test]
async fn people_are_found_by_name_address_and_place() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        for number in 2..=9 {
            world
                .done(Command::CreateUser(plain::user(number, Role::Rep)))
                .await;
        }
        let store = &world.store;
        store.ping().await.unwrap();
        let company = store.company(COMPANY).await.unwrap();
        assert_eq!(
            store.companies().await.unwrap(),
            Vec::from_iter(company.clone())
        );
        assert_eq!(store.company_by_name("Acme").await.unwrap(), company);
        assert_eq!(store.company_by_name("acme").await.unwrap(), None);
        let admin = store.user(COMPANY, ADMIN).await.unwrap();
        assert_eq!(
            store
                .user_by_email(COMPANY, "alice@acme.example")
                .await
                .unwrap(),
            admin
        );
        assert_eq!(
            store
                .user_by_email(COMPANY, "nobody@acme.example")
                .await
                .unwrap(),
            None
        );
        let users = store.users(COMPANY, None, 100).await.unwrap();
        assert_eq!(users.len(), 9);
        assert_eq!(
            store.users(COMPANY, Some(users[4].id), 2).await.unwrap(),
            users[5..7]
        );
        assert_eq!(store.keys(COMPANY, None, 100).await.unwrap().len(), 1);
    }
}

/// Two companies with the same of everything: neither sees the other's (edge: N1).
#[tokio::test]
async fn what_belongs_to_another_company_does_not_exist() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let other = CompanyId(plain::id(1, 2));
        for (company, number) in [(COMPANY, 1), (other, 2)] {
            let mut commands = vec![
                plain::create(NewLead {
                    identities: vec![email("jane@x.example")],
                    ..plain::lead(number, "Jane")
                }),
                record(touchbase_core::command::NewAttempt {
                    user_id: Some(UserId(plain::id(2, number))),
                    ..attempt(number, lead_id(number), before(hours(1)))
                }),
            ];
            if company == other {
                commands.insert(0, plain::company_with(2, "Globex"));
            }
            for command in commands {
                let mut entry = world.entry(command);
                entry.request.company_id = company;
                decided(world.store.commit(entry).await).unwrap();
            }
        }
        let store = &world.store;
        assert_eq!(store.lead(COMPANY, lead_id(2)).await.unwrap(), None);
        assert_eq!(
            store.history(COMPANY, lead_id(2), None, 9).await.unwrap(),
            None
        );
        assert_eq!(
            store.attempt(COMPANY, plain::attempt_id(2)).await.unwrap(),
            None
        );
        assert_eq!(
            store.user(COMPANY, UserId(plain::id(2, 2))).await.unwrap(),
            None
        );
        assert_eq!(store.leads_after(COMPANY, None, 9).await.unwrap().len(), 1);
        assert_eq!(
            store.attempts_after(COMPANY, None, 9).await.unwrap().len(),
            1
        );
        for search in [None, Some("jane".to_owned()), Some("ja".to_owned())] {
            let filter = LeadFilter {
                search,
                ..LeadFilter::default()
            };
            let order = LeadOrder {
                sort: LeadSort::Name,
                descending: false,
            };
            let page = store.leads(COMPANY, &filter, order, None, 9).await.unwrap();
            let found: Vec<LeadId> = page.leads.iter().map(|view| view.lead.id).collect();
            assert_eq!(found, [lead_id(1)]);
        }
        let foreign = EventFilter {
            lead_id: Some(lead_id(2)),
            ..EventFilter::default()
        };
        assert_eq!(store.events(COMPANY, &foreign, 9).await.unwrap(), []);
        for command in [
            Command::EraseLead(lead_id(2)),
            plain::void(2, "mine"),
            plain::mark(2, true),
        ] {
            assert!(world.answer(command).await.is_err());
        }
        world.assert_sound().await;
        assert_eq!(store.verify(other, &|_| {}).await.unwrap().breaches, []);
    }
}

/// Whoever keeps what it read asks whether anything changed: also what no event tells of.
#[tokio::test]
async fn the_revision_moves_with_the_data_and_only_with_it() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        let import_id = ImportId(plain::id(6, 1));
        let (kind, fingerprint) = (ImportKind::Leads, [1; 32]);
        let source = "twilio".to_owned();
        let external = ExternalId {
            source,
            id: "SM1".to_owned(),
        };
        let quiet = [
            Command::StartImport(ImportStart {
                import_id,
                kind,
                fingerprint,
            }),
            Command::ImportLead(Box::new(LeadImport {
                import_id,
                lead_id: lead_id(1),
                external: None,
                profile: plain::profile(),
                owner_email: None,
                status: None,
                identities: vec![email("jane@x.example")],
                opt_outs: Vec::new(),
                created_at: None,
            })),
            Command::ReportState(StateReport {
                external,
                state: State::Sent,
            }),
        ];
        for command in quiet {
            let (before, seq) = (
                world.store.revision(COMPANY).await.unwrap(),
                world.store.seq(COMPANY).await.unwrap(),
            );
            world.done(command.clone()).await;
            let after = world.another().await.revision(COMPANY).await.unwrap();
            assert!(after > before, "{command:?}");
            assert_eq!(world.store.seq(COMPANY).await.unwrap(), seq);
            world.done(command).await;
            world
                .answer(Command::EraseLead(lead_id(404)))
                .await
                .unwrap_err();
        }
        let before = world.store.revision(COMPANY).await.unwrap();
        world
            .answer(Command::EraseLead(lead_id(404)))
            .await
            .unwrap_err();
        assert_eq!(world.store.backfill(COMPANY, |_| {}).await.unwrap(), 0);
        assert_eq!(world.store.revision(COMPANY).await.unwrap(), before);
    }
}
