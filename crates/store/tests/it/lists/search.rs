//! Search: substrings of names, organisations and addresses, without regard to case and accents, on any engine alike
//! (edge: S15). Nothing that is typed is syntax.

use super::crowd::{EVERYTHING, orders, page};
use crate::plain::{self, email, lead_id, phone};
use crate::world::{Engine, World};
use touchbase_core::command::LeadUpdate;
use touchbase_core::{Command, text};
use touchbase_store::LeadFilter;

const NOBODY: [u64; 0] = [];

/// The numbers of the leads that a text finds, in every order the same.
async fn found(world: &World, typed: &str) -> Vec<u64> {
    let filter = LeadFilter {
        search: Some(text::fold(typed)),
        ..LeadFilter::default()
    };
    let mut answers: Vec<Vec<u64>> = Vec::new();
    for order in orders() {
        let page = page(world, &filter, order, None, EVERYTHING).await;
        let is = |view: &touchbase_core::LeadView, number: u64| view.lead.id == lead_id(number);
        let numbers = (1..100).filter(|number| page.leads.iter().any(|view| is(view, *number)));
        answers.push(numbers.collect());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
    answers.remove(0)
}

async fn company(engine: Engine) -> World {
    let world = World::new(engine).await;
    let names = [
        ("Zoë Ångström", "Straße & Söhne"),
        ("İlker ÇELİK", "50% off_road"),
        (
            r#"Jane "JJ" O'Neil"#,
            r"back\slash * (NEAR) -minus ^caret col:on",
        ),
        ("Łukasz", "AND OR NOT"),
        ("李小龍", "ꕉꕊ"),
    ];
    for (number, (name, organization)) in (1..).zip(names) {
        let mut new = plain::lead(number, name);
        new.profile.organization = Some(organization.to_owned());
        new.identities = vec![
            email(&format!("mail{number}@sub.domain.example")),
            phone(&format!("+3361234567{number}")),
        ];
        world.done(plain::create(new)).await;
    }
    world
}

#[tokio::test]
async fn finds_substrings_without_case_and_accents() {
    let cases: [(&str, &[u64]); 30] = [
        ("zoe", &[1]),
        ("ZOË", &[1]),
        ("angst", &[1]),
        ("strasse", &[1]),
        ("STRASSE & SOHNE", &[1]),
        ("ilker", &[2]),
        ("celik", &[2]),
        ("lukasz", &[4]),
        ("LUKASZ", &[4]),
        // In the middle of a name, an organisation, an e-mail address, a phone number.
        ("ker c", &[2]),
        ("hne", &[1]),
        ("main.ex", &[1, 2, 3, 4, 5]),
        ("1234", &[1, 2, 3, 4, 5]),
        ("+33612345674", &[4]),
        // Shorter than the index can tell.
        ("zo", &[1]),
        ("ö", &[1, 2, 3, 4, 5]),
        ("小", &[5]),
        ("小龍", &[5]),
        ("李小龍", &[5]),
        ("ꕉꕊ", &[5]),
        // What other languages would take for syntax.
        ("50%", &[2]),
        ("5%", &[]),
        ("off_road", &[2]),
        ("off.road", &[]),
        ("\"jj\"", &[3]),
        ("\"", &[3]),
        ("o'neil", &[3]),
        (r"back\slash * (near) -minus ^caret col:on", &[3]),
        ("and or not", &[4]),
        ("zoe OR ilker", &[]),
    ];
    for engine in Engine::ALL {
        let world = company(engine).await;
        for (typed, expected) in cases {
            assert_eq!(found(&world, typed).await, expected, "{typed:?}");
        }
    }
}

#[tokio::test]
async fn finds_nothing_across_two_fields_nor_by_control_characters() {
    for engine in Engine::ALL {
        let world = company(engine).await;
        for typed in [
            "angstrom strasse",
            "lukasz and",
            "zoe\0",
            "\0",
            "\0\0\0\0",
            "\u{1f}\u{1f}\u{1f}",
        ] {
            assert_eq!(found(&world, typed).await, NOBODY, "{typed:?}");
        }
        assert_eq!(found(&world, "").await, [1, 2, 3, 4, 5]);
    }
}

#[tokio::test]
async fn finds_what_is_there_now() {
    for engine in Engine::ALL {
        let world = company(engine).await;
        world.done(plain::rename(lead_id(1), "Walter")).await;
        assert_eq!(
            (found(&world, "zoe").await, found(&world, "walter").await),
            (vec![], vec![1])
        );

        let identities = Some(vec![email("walter@elsewhere.example")]);
        let moved = LeadUpdate {
            identities,
            ..plain::update(lead_id(1))
        };
        world.done(Command::UpdateLead(Box::new(moved))).await;
        assert_eq!(
            (
                found(&world, "mail1").await,
                found(&world, "elsewhere").await
            ),
            (vec![], vec![1])
        );

        world
            .done(Command::MergeLeads {
                loser: lead_id(2),
                into: lead_id(3),
            })
            .await;
        assert_eq!(
            (found(&world, "ilker").await, found(&world, "mail2").await),
            (vec![], vec![3])
        );

        world.done(Command::EraseLead(lead_id(3))).await;
        assert_eq!(
            (found(&world, "mail2").await, found(&world, "neil").await),
            (vec![], vec![])
        );
        world.assert_sound().await;
    }
}
