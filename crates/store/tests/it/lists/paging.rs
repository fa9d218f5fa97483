//! Pages: every lead once, in order, whatever happens meanwhile (edge: S13).

use super::crowd::{COLLEAGUE, EVERYTHING, compare, expected, gather, orders, page, walk};
use crate::plain::{self, attempt, days, lead_id, record};
use crate::world::{COMPANY, Engine, World};
use std::collections::{BTreeMap, BTreeSet};
use touchbase_core::{Command, Lead, LeadId, Method, Status};
use touchbase_store::{LeadFilter, LeadOrder, Segment};

#[tokio::test]
async fn every_order_lists_every_living_lead_once() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        gather(&world, 150).await;
        let filter = LeadFilter::default();
        for order in orders() {
            let expected = expected(&world, &filter, order).await;
            assert!(expected.len() > 100);
            for limit in [1, 7, expected.len(), EVERYTHING] {
                let found = walk(&world, &filter, order, limit).await;
                assert_eq!(found, expected, "{order:?} by {limit}");
            }
        }
        let seq = world.store.seq(COMPANY).await.unwrap();
        assert_eq!(page(&world, &filter, order(), None, 3).await.as_of, seq);
    }
}

fn order() -> LeadOrder {
    orders().next().unwrap()
}

#[tokio::test]
async fn every_filter_holds_in_every_order() {
    for engine in Engine::ALL {
        let world = World::new(engine).await;
        gather(&world, 120).await;
        for filter in filters(&world) {
            for order in orders() {
                let found = walk(&world, &filter, order, 5).await;
                assert_eq!(
                    found,
                    expected(&world, &filter, order).await,
                    "{filter:?} {order:?}"
                );
            }
        }
    }
}

/// Each filter alone, and every segment with each of them.
fn filters(world: &World) -> Vec<LeadFilter> {
    let all = LeadFilter::default;
    let plain = [
        all(),
        LeadFilter {
            status: Some(Status::Contacted),
            ..all()
        },
        LeadFilter {
            owner_id: Some(COLLEAGUE),
            ..all()
        },
        LeadFilter {
            method: Some(Method::Call),
            ..all()
        },
        LeadFilter {
            source: Some("fair".to_owned()),
            ..all()
        },
        LeadFilter {
            search: Some("person 1".to_owned()),
            ..all()
        },
        LeadFilter {
            search: Some("1".to_owned()),
            status: Some(Status::New),
            ..all()
        },
    ];
    let cut = world.now().minus(days(20));
    let segments = [
        None,
        Some(Segment::NotContacted(cut)),
        Some(Segment::NeverContacted),
        Some(Segment::AwaitingUs),
        Some(Segment::AwaitingThem(cut)),
        Some(Segment::RecentlyActive(cut)),
    ];
    let of = |segment| {
        plain.iter().map(move |filter| LeadFilter {
            segment,
            ..filter.clone()
        })
    };
    segments.into_iter().flat_map(of).collect()
}

#[tokio::test]
async fn pages_stay_right_while_leads_change() {
    for engine in Engine::ALL {
        for order in orders() {
            let world = World::new(engine).await;
            gather(&world, 100).await;
            let before = living(&world).await;
            let (seen, touched) = walk_while_changing(&world, order, before.len()).await;

            let mut untouched: Vec<&Lead> = before
                .values()
                .filter(|lead| !touched.contains(&lead.id))
                .collect();
            assert!(untouched.len() > before.len() * 3 / 4);
            untouched.sort_by(|one, other| compare(one, other, order));
            let untouched: Vec<LeadId> = untouched.into_iter().map(|lead| lead.id).collect();
            let seen: Vec<LeadId> = seen
                .into_iter()
                .filter(|id| untouched.contains(id))
                .collect();
            assert_eq!(seen, untouched, "{order:?}");
        }
    }
}

async fn living(world: &World) -> BTreeMap<LeadId, Lead> {
    let leads = world
        .store
        .leads_after(COMPANY, None, EVERYTHING)
        .await
        .unwrap();
    let living = leads
        .into_iter()
        .filter(|lead| lead.merged_into.is_none() && lead.erased_at.is_none());
    living.map(|lead| (lead.id, lead)).collect()
}

/// Walks all pages; after each of them a lead or two change, every tenth in all.
async fn walk_while_changing(
    world: &World,
    order: LeadOrder,
    count: usize,
) -> (Vec<LeadId>, BTreeSet<LeadId>) {
    let (mut seen, mut touched) = (Vec::new(), BTreeSet::new());
    let mut start = None;
    for turn in 1.. {
        let page = page(world, &LeadFilter::default(), order, start.as_ref(), 10).await;
        seen.extend(page.leads.iter().map(|view| view.lead.id));
        start = page.next;
        if start.is_none() {
            break;
        }
        world.wait(days(1));
        for (named, command) in changes(turn, world) {
            // The id of a merged lead stands for its survivor.
            for number in named {
                let living = world.store.lead(COMPANY, lead_id(number)).await.unwrap();
                touched.extend(living.map(|view| view.lead.id));
            }
            // What names a lead that is gone by now is refused: that is a change as good as any.
            drop(world.answer(command).await);
        }
    }
    assert!(seen.len() <= count + touched.len());
    (seen, touched)
}

/// One change of each kind in turn, to leads all over the list: to its beginning, its end, out of it and into it; each with the
/// numbers of the leads that it is about.
fn changes(turn: u64, world: &World) -> Vec<(Vec<u64>, Command)> {
    let somebody = |number: u64| 1 + (turn * 37 + number * 11) % 100;
    let (written, renamed, third, fourth) = (somebody(1), somebody(2), somebody(3), somebody(4));
    let contact = attempt(1_000 + turn, lead_id(written), world.now());
    let name = plain::nth(&["Aaron", "Zuzana"], turn);
    let (loser, into) = (lead_id(third), lead_id(fourth));
    let other = match turn % 4 {
        0 => (vec![third], Command::EraseLead(loser)),
        1 => (vec![third, fourth], Command::MergeLeads { loser, into }),
        2 => (vec![], plain::create(plain::lead(1_000 + turn, "Newcomer"))),
        // The crowd's second attempts bear twice the number of their lead.
        _ => (vec![third], plain::void(2 * third, "mistake")),
    };
    vec![
        (vec![written], record(contact)),
        (vec![renamed], plain::rename(lead_id(renamed), name)),
        other,
    ]
}
