use super::*;
use proptest::prelude::*;

fn any_cursor() -> impl Strategy<Value = Cursor> {
    let key = prop_oneof![
        Just(CursorKey::Null),
        any::<i64>().prop_map(CursorKey::Integer),
        ".{0,200}".prop_map(CursorKey::Text),
    ];
    (key, any::<u128>()).prop_map(|(key, id)| Cursor {
        key,
        id: Uuid::from_u128(id),
    })
}

proptest! {
    #[test]
    fn a_cursor_comes_back_as_it_was(cursor in any_cursor()) {
        let scope = CursorScope::new("leads by name").with("status", Some("new"));
        prop_assert_eq!(Cursor::decode(&cursor.encode(scope), scope).unwrap(), cursor);
    }

    #[test]
    fn garbage_is_refused(text in ".{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
        let scope = CursorScope::new("leads");
        for text in [text, URL_SAFE_NO_PAD.encode(bytes)] {
            prop_assert_eq!(Cursor::decode(&text, scope).unwrap_err().code(), "invalid_cursor");
        }
    }

    #[test]
    fn a_changed_cursor_is_refused_or_another_place_of_the_same_list(cursor in any_cursor(), at: prop::sample::Index, to in "[A-Za-z0-9_=-]") {
        let scope = CursorScope::new("leads");
        let text = cursor.encode(scope);
        let at = at.index(text.len());
        let changed = [text.get(..at).unwrap(), &to, text.get(at + 1..).unwrap()].concat();
        if let Ok(other) = Cursor::decode(&changed, scope) {
            prop_assert_eq!(other.encode(scope), changed);
        }
    }
}

#[test]
fn a_cursor_fits_only_the_list_order_and_filters_that_it_was_made_for() {
    let leads = CursorScope::new("leads by name");
    let scopes = [
        leads,
        CursorScope::new("leads by created_at"),
        leads.with("status", Some("new")),
        leads.with("status", Some("")),
        leads.with("source", Some("new")),
        // Where one value ends and the next name begins is part of it.
        leads.with("q", Some("a")).with("source", Some("b")),
        leads.with("q", Some("asource=b")),
    ];
    let cursor = Cursor {
        key: CursorKey::Null,
        id: Uuid::nil(),
    };
    for (made, made_for) in scopes.iter().enumerate() {
        for (used, used_for) in scopes.iter().enumerate() {
            let fits = Cursor::decode(&cursor.encode(*made_for), *used_for).is_ok();
            assert_eq!(fits, made == used, "made for {made}, used for {used}");
        }
    }
}

#[test]
fn what_an_older_version_made_is_refused() {
    let scope = CursorScope::new("leads");
    let mut bytes = URL_SAFE_NO_PAD
        .decode(
            Cursor {
                key: CursorKey::Integer(5),
                id: Uuid::nil(),
            }
            .encode(scope),
        )
        .unwrap();
    bytes[0] = VERSION - 1;
    assert!(Cursor::decode(&URL_SAFE_NO_PAD.encode(bytes), scope).is_err());
}

#[test]
fn what_is_too_long_is_refused_unread() {
    assert!(Cursor::decode(&"A".repeat(1 << 20), CursorScope::new("leads")).is_err());
}
