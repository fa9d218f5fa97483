use super::*;
use uuid::Uuid;

const COMPANY: CompanyId = CompanyId(Uuid::from_u128(0xc0));

fn event(data: &str) -> Event {
    Event {
        kind: EventType::LeadContacted,
        lead_id: Some(LeadId(Uuid::from_u128(1))),
        attempt_id: Some(AttemptId(Uuid::from_u128(2))),
        data: data.to_owned(),
    }
}

fn actor() -> Actor {
    Actor {
        user_id: Some(UserId(Uuid::from_u128(3))),
        role: None,
        kind: ActorKind::Human,
    }
}

/// Three events in a row.
fn chain() -> Vec<SealedEvent> {
    let mut head = ChainHead::empty(COMPANY);
    let seal = |(data, seconds): (&str, i64)| {
        let at = Timestamp::from_micros(seconds * 1_000_000);
        head.seal(event(data), actor(), at)
    };
    [("{}", 1), ("{\"a\":1}", 2), ("{}", 3)].map(seal).to_vec()
}

/// How many events, from the first, follow each other.
fn accepted(chain: &[SealedEvent], company_id: CompanyId) -> usize {
    let mut head = ChainHead::empty(company_id);
    chain
        .iter()
        .take_while(|sealed| head.accept(sealed))
        .count()
}

/// V4, V5: numbers are dense and the chain holds to its head.
#[test]
fn a_chain_holds() {
    let chain = chain();
    assert_eq!(
        chain.iter().map(|sealed| sealed.seq).collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert_eq!(accepted(&chain, COMPANY), 3);
    let mut head = ChainHead::empty(COMPANY);
    assert!(chain.iter().all(|sealed| head.accept(sealed)));
    let last = chain.last().unwrap();
    assert_eq!((head.seq, head.hash), (last.seq, last.hash));
}

/// Threat: H25, V5: any altered field is found where it was altered.
#[test]
fn any_altered_field_is_found() {
    let alterations: [fn(&mut SealedEvent); 13] = [
        |it| it.seq += 1,
        |it| it.at = it.at.plus(std::time::Duration::from_micros(1)),
        |it| it.user_id = None,
        |it| it.user_id = Some(UserId(Uuid::nil())),
        |it| it.actor = ActorKind::Agent,
        |it| it.event.kind = EventType::LeadResponded,
        |it| it.event.lead_id = None,
        |it| it.event.lead_id = Some(LeadId(Uuid::from_u128(9))),
        |it| it.event.attempt_id = None,
        |it| {
            let moved = it.event.lead_id.take();
            it.event.attempt_id = moved.map(|id| AttemptId(id.0));
        },
        |it| it.event.data.push(' '),
        |it| it.event.data = String::new(),
        |it| it.hash[31] ^= 1,
    ];
    for (number, alter) in alterations.into_iter().enumerate() {
        for place in 0..3 {
            let mut chain = chain();
            alter(&mut chain[place]);
            assert_eq!(accepted(&chain, COMPANY), place, "alteration {number}");
        }
    }
}

/// Threat: H25: what was taken out, put in, swapped, or moved to another company is found as well.
#[test]
fn any_altered_order_is_found() {
    let whole = chain();
    let (mut shorter, mut swapped, mut doubled) = (whole.clone(), whole.clone(), whole.clone());
    shorter.remove(1);
    assert_eq!(accepted(&shorter, COMPANY), 1);
    swapped.swap(0, 2);
    assert_eq!(accepted(&swapped, COMPANY), 0);
    doubled.insert(1, doubled[0].clone());
    assert_eq!(accepted(&doubled, COMPANY), 1);
    assert_eq!(accepted(&whole, CompanyId(Uuid::nil())), 0);

    // Also where whoever took one out worked the hashes out anew.
    let mut head = ChainHead::empty(COMPANY);
    let mut forged = vec![head.seal(event("{}"), actor(), Timestamp::YEAR_2000)];
    head.seq += 1;
    forged.push(head.seal(event("{}"), actor(), Timestamp::YEAR_2000));
    assert_eq!(accepted(&forged, COMPANY), 1);
}

/// An id that is nil is not one that is missing.
#[test]
fn absence_is_not_nil() {
    let hash = |lead_id| {
        let event = Event {
            lead_id,
            ..event("{}")
        };
        ChainHead::empty(COMPANY)
            .seal(event, actor(), Timestamp::YEAR_2000)
            .hash
    };
    assert_ne!(hash(None), hash(Some(LeadId(Uuid::nil()))));
}

/// Databases hold such hashes: what is hashed, and how, does not change.
#[test]
fn the_encoding_stays_as_it_is() {
    let hashes: Vec<String> = chain()
        .iter()
        .map(|sealed| hex::encode(sealed.hash))
        .collect();
    let expected = [
        "2c3d09a5d64956b579ec774f014376b0c7c517b4ca4fbba8833b5c3ab16ad6c1",
        "bdb80dc80972e22c25057c76c11ef22ae2c4d0978e65ad7b6b814671df09ee2d",
        "e40f763030ffc5b19bc070aa19b22f220ce47d6a116fe8d21a9f032cbfccd8b6",
    ];
    assert_eq!(hashes, expected);
}

/// Edge: E4: a commitment proves its text, and without the salt tells nothing.
#[test]
fn commitments_depend_on_salt_and_text() {
    let one = commitment(&[1; 16], "Wrong Jane");
    assert_eq!(one, commitment(&[1; 16], "Wrong Jane"));
    assert_ne!(one, commitment(&[2; 16], "Wrong Jane"));
    assert_ne!(one, commitment(&[1; 16], "Wrong Jan"));
    assert_ne!(commitment(b"ab", "c"), commitment(b"a", "bc"));
    assert_eq!(one.len(), 64);
}

#[test]
fn names_read_back() {
    for kind in EventType::ALL {
        assert_eq!(EventType::from_name(kind.name()), Some(kind));
    }
    assert_eq!(EventType::from_name("lead"), None);
}
