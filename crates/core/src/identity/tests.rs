use super::*;
use IdentityKind::{Email, Linkedin, Phone, Whatsapp};
use proptest::prelude::*;
use rlibphonenumber::PhoneNumber;

/// The value and key that are kept.
pub(super) fn read(kind: IdentityKind, given: &str, region: &str) -> (String, String) {
    match Identity::parse(kind, given, region) {
        Ok(identity) => (identity.value, identity.key.as_str().to_owned()),
        Err(error) => panic!("{kind:?} {given:?} in {region:?}: {error}"),
    }
}

pub(super) fn key(kind: IdentityKind, given: &str, region: &str) -> String {
    read(kind, given, region).1
}

pub(super) fn error(kind: IdentityKind, given: &str) -> IdentityError {
    Identity::parse(kind, given, "DE").expect_err(given)
}

#[test]
fn kinds_have_names() {
    for kind in IdentityKind::ALL {
        assert_eq!(IdentityKind::from_name(kind.name()), Some(kind));
    }
    assert_eq!(
        IdentityKind::ALL.map(IdentityKind::name),
        ["phone", "email", "whatsapp", "linkedin"]
    );
    assert_eq!(IdentityKind::from_name("Phone"), None);
}

#[test]
fn addresses_have_bounds() {
    let domain = "example.com";
    let local = "a".repeat(254 - 1 - domain.len());
    assert!(Identity::parse(Email, &format!("{local}@{domain}"), "").is_ok());
    assert_eq!(
        error(Email, &format!("a{local}@{domain}")),
        IdentityError::EmailTooLong
    );
    assert_eq!(
        error(Email, &format!("{}@{domain}", "a".repeat(400))),
        IdentityError::TooLong
    );

    for kind in [Phone, Whatsapp] {
        assert!(Identity::parse(kind, &"é".repeat(320), "DE").is_ok());
        assert_eq!(error(kind, &"é".repeat(321)), IdentityError::TooLong);
        assert_eq!(error(kind, &"1".repeat(1_000_000)), IdentityError::TooLong);
    }

    let tracked = format!(
        "https://www.linkedin.com/in/jane-doe?miniProfileUrn={}",
        "x".repeat(1_000)
    );
    assert_eq!(key(Linkedin, &tracked, ""), "linkedin:in/jane-doe");
    assert_eq!(
        error(
            Linkedin,
            &format!("https://example.com/{}", "x".repeat(320))
        ),
        IdentityError::TooLong
    );
}

/// Threat H18.
#[test]
fn control_characters_are_refused_within_and_forgiven_around() {
    for kind in IdentityKind::ALL {
        for given in [
            "jane\0@example.com",
            "+49\n30 1234567",
            "ja\u{202e}ne@example.com",
            "jane\u{2028}doe",
        ] {
            assert_eq!(
                error(kind, given),
                IdentityError::Control,
                "{kind:?} {given:?}"
            );
        }
    }
    assert_eq!(
        key(Email, "\u{feff}\tjane@example.com\r\n", ""),
        "email:jane@example.com"
    );
}

#[test]
fn errors_are_sentences() {
    for (error, sentence) in [
        (
            error(Phone, " "),
            "It is empty. Give an address, or leave the identity out.",
        ),
        (
            error(Phone, "Anonymous"),
            "“Anonymous” stands for a caller who withheld the number. Leave the identity out.",
        ),
        (
            error(Phone, "1\u{7}2"),
            "It has control or text-direction characters. Remove them.",
        ),
        (
            error(Phone, &"1".repeat(321)),
            "It is longer than 320 characters. Shorten it.",
        ),
        (
            error(Email, "jane"),
            "“jane” is not an e-mail address. Give the address alone, as in jane@example.com.",
        ),
        (
            error(Email, "jane@a..b"),
            "“a..b” is not a domain. Check what follows the @ of the e-mail address.",
        ),
        (
            error(Email, &format!("{}@example.com", "a".repeat(243))),
            "It is longer than the 254 octets that an e-mail address may have. Check it.",
        ),
        (
            error(Linkedin, "Jane Doe"),
            "“Jane Doe” is not a LinkedIn profile. Give its address, as in https://www.linkedin.com/in/jane-doe.",
        ),
    ] {
        assert_eq!(error.to_string(), sentence);
    }
}

#[test]
fn keys_of_other_systems_never_coincide() {
    assert_eq!(
        MatchKey::external("hubspot", "42").as_str(),
        "external:hubspot:42"
    );
    assert_eq!(MatchKey::external("a:b", "c").as_str(), "external:a%3Ab:c");
    assert_ne!(
        MatchKey::external("a:b", "c"),
        MatchKey::external("a", "b:c")
    );
    assert_ne!(
        MatchKey::external("a%3Ab", "c"),
        MatchKey::external("a:b", "c")
    );
    let key = MatchKey::external("crm", "7");
    assert_eq!(MatchKey::from_stored(key.as_str().to_owned()), key);
}

/// edge: E2
#[test]
fn an_erased_address_is_known_again_in_every_spelling_and_in_one_company_only() {
    let company_key: [u8; 32] = std::array::from_fn(|index| u8::try_from(index).unwrap_or(0));
    let hash = |spelling| {
        erasure_hash(
            &company_key,
            &MatchKey::from_stored(key(Phone, spelling, "BR")),
        )
    };
    // Made with Python's hmac module.
    assert_eq!(
        hash("+5511987654321"),
        [
            0xad, 0x8a, 0xe1, 0x33, 0x28, 0x16, 0xa4, 0x54, 0x9d, 0x77, 0x91, 0xed, 0xf4, 0x9a,
            0xca, 0x16, 0x18, 0xa8, 0x46, 0xa6, 0xce, 0x8e, 0xfa, 0x2f, 0xf5, 0x7d, 0x3e, 0x17,
            0xc9, 0x31, 0x62, 0x6f
        ]
    );
    assert_eq!(hash("+551187654321"), hash("(11) 98765-4321"));
    assert_ne!(hash("+551133334444"), hash("+551133334445"));
    let other_company = erasure_hash(
        &[7; 32],
        &MatchKey::from_stored("phone:+5511987654321".to_owned()),
    );
    assert_ne!(other_company, hash("+5511987654321"));
}

/// Text that looks a little like each kind of address.
#[expect(
    clippy::disallowed_types,
    reason = "proptest shares the strategies inside its macro"
)]
fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\+?[0-9 ()./-]{3,20}",
        "(tel:|whatsapp:)?[+＋]?[0-9٠-٩ ]{4,16}( ?(x|ext\\.?|;ext=) ?[0-9]{1,4})?",
        "\\+(55|521?|549?)[0-9]{10}",
        "(mailto:)?[A-Za-zÀ-ſ.+]{1,12}@[A-Za-zÀ-ſ.-]{1,16}",
        "(https?://)?([a-z]{2}\\.)?linkedin\\.com/in/[A-Za-zÀ-ſ%0-9-]{1,12}/?(\\?x=1)?",
    ]
}

fn region() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "DE", "US", "BR", "MX", "AR", "IT", "LU", "CN", "AU", "",
    ])
}

proptest! {
    #[test]
    fn reading_what_is_kept_changes_nothing(given in address(), region in region()) {
        for kind in IdentityKind::ALL {
            for identity in [Identity::parse(kind, &given, region).ok(), Identity::reported(kind, &given, region).ok().flatten()].into_iter().flatten() {
                prop_assert_eq!(Identity::parse(kind, &identity.value, region), Ok(identity.clone()));
                if identity.key.as_str().starts_with("phone:") {
                    prop_assert_eq!(Identity::parse(kind, &identity.value, "FR"), Ok(identity));
                }
            }
        }
    }

    #[test]
    fn punctuation_and_case_make_no_other_address(digits in "[1-9][0-9]{6,11}", local in "[a-z0-9.+]{1,10}", slug in "[a-z0-9-]{1,20}") {
        let e164 = format!("+49{digits}");
        if PhoneNumber::parse(&e164, None).is_ok_and(|number| number.is_valid()) {
            let spaced: String = digits.chars().flat_map(|digit| [digit, ' ']).collect();
            for spelling in [format!("+49 (0) {spaced}"), format!("0{digits}"), format!("0049-{digits}"), format!("tel:{e164}")] {
                prop_assert_eq!(key(Phone, &spelling, "DE"), key(Whatsapp, &e164, "US"));
            }
        }
        let address = format!("{local}@example.com");
        prop_assert_eq!(key(Email, &format!(" {} ", address.to_uppercase()), ""), key(Email, &address, ""));
        prop_assert_eq!(key(Linkedin, &format!("https://uk.linkedin.com/in/{}/", slug.to_uppercase()), ""), key(Linkedin, &slug, ""));
    }
}
