use super::*;
use crate::api::leads::list::parameters::Parameters;

fn listing(query: &str) -> Listing {
    let parameters: Parameters = serde_json::from_str(query).unwrap();
    Listing::new(parameters, Timestamp::YEAR_2000).unwrap()
}

#[test]
fn what_one_index_answers_is_read_at_once_and_the_rest_aside() {
    let owner = r#""owner_id": "018f3c5e-0000-7000-8000-000000000001""#;
    for (query, one_index) in [
        ("{}".to_owned(), true),
        (r#"{ "sort": "name" }"#.to_owned(), true),
        (r#"{ "status": "new" }"#.to_owned(), true),
        (format!("{{ {owner} }}"), true),
        (r#"{ "segment": "awaiting_us" }"#.to_owned(), true),
        (format!(r#"{{ "status": "new", {owner} }}"#), false),
        (r#"{ "status": "new", "sort": "name" }"#.to_owned(), false),
        (
            r#"{ "segment": "awaiting_us", "sort": "name" }"#.to_owned(),
            false,
        ),
        (
            r#"{ "segment": "awaiting_us", "status": "new" }"#.to_owned(),
            false,
        ),
        (r#"{ "method": "email" }"#.to_owned(), false),
        (r#"{ "source": "fair" }"#.to_owned(), false),
        (r#"{ "q": "ada" }"#.to_owned(), false),
        (r#"{ "q": " " }"#.to_owned(), true),
    ] {
        assert_eq!(listing(&query).is_one_index(), one_index, "{query}");
    }
}

#[test]
fn a_cursor_leads_back_to_the_place_it_was_made_for() {
    let id = LeadId(uuid::Uuid::from_u128(7));
    for (query, key) in [
        ("{}", LeadKey::Time(Timestamp::YEAR_2000)),
        ("{}", LeadKey::Nothing),
        (r#"{ "sort": "name" }"#, LeadKey::Text("ada".to_owned())),
        (r#"{ "sort": "name" }"#, LeadKey::Nothing),
    ] {
        let listing = listing(query);
        let place = PageStart { key, id };
        let cursor = listing.cursor(place.clone());
        assert_eq!(
            start(&cursor, listing.scope, listing.order.sort).unwrap(),
            place
        );
    }
}

#[test]
fn a_cursor_with_a_key_of_another_kind_is_refused() {
    for (query, key) in [
        ("{}", CursorKey::Text("ada".to_owned())),
        (r#"{ "sort": "name" }"#, CursorKey::Integer(7)),
    ] {
        let listing = listing(query);
        let forged = Cursor {
            key,
            id: uuid::Uuid::nil(),
        }
        .encode(listing.scope);
        assert_eq!(
            start(&forged, listing.scope, listing.order.sort)
                .unwrap_err()
                .status()
                .as_u16(),
            422
        );
    }
}
