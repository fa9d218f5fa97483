use super::is_phone_region;
use crate::identity::IdentityKind::{Email, Phone, Whatsapp};
use crate::identity::tests::{error, key, read};
use crate::identity::{Identity, IdentityError};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};

/// edge: I1
#[test]
fn two_spellings_of_a_number_match_and_neither_is_rewritten() {
    for (spelling, canonical) in [
        ("+5511987654321", "+5511987654321"),
        ("+551187654321", "+5511987654321"),
        ("+551167654321", "+5511967654321"),
        ("+551133334444", "+551133334444"),
        ("+551153334444", "+551153334444"),
        ("+5511933334444", "+5511933334444"),
        ("+558007701234", "+558007701234"),
        ("+5215512345678", "+525512345678"),
        ("+525512345678", "+525512345678"),
        ("+5491123456789", "+541123456789"),
        ("+541123456789", "+541123456789"),
        ("+15215512345", "+15215512345"),
    ] {
        for kind in [Phone, Whatsapp] {
            assert_eq!(
                read(kind, spelling, "DE"),
                (spelling.to_owned(), format!("phone:{canonical}"))
            );
        }
    }
}

/// edge: I1
#[test]
fn national_and_provider_spellings_of_such_numbers_match_too() {
    for (region, spelling, canonical) in [
        ("BR", "(11) 98765-4321", "+5511987654321"),
        ("BR", "(11) 8765-4321", "+5511987654321"),
        ("BR", "0 15 11 98765-4321", "+5511987654321"),
        ("MX", "55 1234 5678", "+525512345678"),
        ("MX", "1 55 1234 5678", "+525512345678"),
        ("AR", "011 2345-6789", "+541123456789"),
        ("AR", "011 15 2345-6789", "+541123456789"),
        ("AR", "+54 9 11 2345 6789", "+541123456789"),
    ] {
        assert_eq!(
            key(Phone, spelling, region),
            format!("phone:{canonical}"),
            "{spelling}"
        );
    }
}

/// edge: I2
#[test]
fn national_numbers_are_those_of_the_company() {
    for (region, given, value) in [
        ("DE", "030 1234567", "+49301234567"),
        ("DE", "(030) 123-45.67", "+49301234567"),
        ("DE", "0049 30 1234567", "+49301234567"),
        ("DE", "+49 (0)30 1234567", "+49301234567"),
        ("DE", "tel:+49-30-1234567", "+49301234567"),
        ("DE", "tel:030-1234567;phone-context=+49", "+49301234567"),
        ("DE", "WhatsApp:+49 30 1234567", "+49301234567"),
        (
            "DE",
            " \u{202a}+49 30\u{a0}1234567\u{202c} ",
            "+49301234567",
        ),
        ("DE", "＋４９３０１２３４５６７", "+49301234567"),
        ("AT", "030 1234567", "+43301234567"),
        ("US", "(212) 555-0100", "+12125550100"),
        ("US", "1-212-555-0100", "+12125550100"),
        ("US", "011 49 30 1234567", "+49301234567"),
        ("US", "555 123 4567", "+15551234567"),
        ("IT", "06 1234 5678", "+390612345678"),
        ("SA", "٠٥٠١٢٣٤٥٦٧", "+966501234567"),
        ("", "+49 30 1234567", "+49301234567"),
        // Short where all numbers are short.
        ("AD", "712345", "+376712345"),
        ("FO", "201234", "+298201234"),
    ] {
        assert_eq!(
            read(Phone, given, region),
            (value.to_owned(), format!("phone:{value}")),
            "{given:?}"
        );
    }
}

/// edge: I3
#[test]
fn what_cannot_be_dialled_equals_only_itself() {
    for (region, given) in [
        ("DE", "29000"),
        ("US", "29000"),
        ("IN", "567678"),
        ("DE", "110"),
        ("DE", "12345"),
        ("FI", "16130"),
        ("US", "555-0199"),
        ("US", "EXAMPLECO"),
        ("US", "800FLOWERS"),
        ("US", "1-800-FLOWERS"),
        ("US", "*67 2125550100"),
        ("DE", "+49 151 12****67"),
        ("DE", "+49151XXXX567"),
        ("DE", "+999 123456"),
        ("DE", "+49"),
        ("DE", "030 1234567 / 030 7654321"),
        ("DE", "030 1234567 (home)"),
        ("DE", "00 00 69 68 55 09"),
        ("", "030 1234567"),
        ("ZZ", "030 1234567"),
        ("Germany", "030 1234567"),
    ] {
        assert_eq!(
            read(Phone, given, region),
            (given.to_owned(), format!("phone-raw:{given}"))
        );
    }
    assert_eq!(key(Phone, "tel: 29000 ", "DE"), key(Phone, "29000", "US"));
    assert_ne!(key(Phone, "29000", "US"), key(Phone, "290-00", "US"));
    assert_ne!(key(Phone, "ExampleCo", "US"), key(Phone, "EXAMPLECO", "US"));
}

#[test]
fn an_extension_is_another_address() {
    for (given, value) in [
        ("+1 212 555 0100 ext. 12", "+12125550100;ext=12"),
        ("(212) 555-0100 x12", "+12125550100;ext=12"),
        ("tel:+1-212-555-0100;ext=12", "+12125550100;ext=12"),
        ("+1 212 555 0100 x13", "+12125550100;ext=13"),
    ] {
        assert_eq!(
            read(Phone, given, "US"),
            (value.to_owned(), format!("phone:{value}"))
        );
    }
    assert_eq!(
        key(Phone, "+55 11 8765-4321 ext 7", "US"),
        "phone:+5511987654321;ext=7"
    );
}

/// edge: I4
#[test]
fn withheld_callers_have_no_identity() {
    for given in [
        "anonymous",
        "Anonymous",
        " RESTRICTED ",
        "unavailable",
        "unknown",
        "private",
        "blocked",
        "withheld",
        "+266696687",
        "+7378742833",
        "+7 378 742-833",
        "+2562533",
        "+8656696",
        "+86282452253",
        "whatsapp:+266696687",
    ] {
        for kind in [Phone, Whatsapp] {
            assert!(
                matches!(error(kind, given), IdentityError::Withheld(_)),
                "{given}"
            );
            assert_eq!(Identity::reported(kind, given, "DE"), Ok(None), "{given}");
        }
    }
    for given in ["", "  ", "\u{200e}", "whatsapp:", "tel:", "--"] {
        assert_eq!(error(Phone, given), IdentityError::Empty, "{given:?}");
        assert_eq!(
            Identity::reported(Phone, given, "DE"),
            Ok(None),
            "{given:?}"
        );
    }
    // A real number in Portugal, were it not for the plus.
    assert_eq!(key(Phone, "266696687", "PT"), "phone:+351266696687");
    assert_eq!(
        key(Email, "anonymous@example.com", "DE"),
        "email:anonymous@example.com"
    );
}

#[test]
fn whatsapp_shares_numbers_and_has_ids_of_its_own() {
    for (given, value, key) in [
        (
            "whatsapp:+4915123456789",
            "+4915123456789",
            "phone:+4915123456789",
        ),
        ("0151 23456789", "+4915123456789", "phone:+4915123456789"),
        (
            "US.13491208655302741918",
            "US.13491208655302741918",
            "whatsapp:US.13491208655302741918",
        ),
        (
            "whatsapp:US.ENT.11815799212886844830",
            "US.ENT.11815799212886844830",
            "whatsapp:US.ENT.11815799212886844830",
        ),
        ("29000", "29000", "phone-raw:29000"),
    ] {
        assert_eq!(
            read(Whatsapp, given, "DE"),
            (value.to_owned(), key.to_owned())
        );
    }
    assert_eq!(
        key(Phone, "US.13491208655302741918", "DE"),
        "phone-raw:US.13491208655302741918"
    );
}

#[test]
fn whatsapp_reports_international_numbers_without_plus() {
    for (region, given, value) in [
        ("DE", "4915123456789", "+4915123456789"),
        ("US", "4915123456789", "+4915123456789"),
        ("BR", "14155550100", "+14155550100"),
        ("BR", "551187654321", "+551187654321"),
        ("MX", "5215512345678", "+5215512345678"),
        ("US", "whatsapp:4915123456789", "+4915123456789"),
        ("US", "US.13491208655302741918", "US.13491208655302741918"),
        ("US", "29000", "29000"),
    ] {
        let reported = Identity::reported(Whatsapp, given, region);
        assert_eq!(
            reported.map(|identity| identity.map(|identity| identity.value)),
            Ok(Some(value.to_owned()))
        );
    }
    assert_eq!(Identity::reported(Whatsapp, "", "DE"), Ok(None));
    assert_eq!(
        Identity::reported(Email, "nobody", "DE"),
        Err(IdentityError::NotEmail("nobody".to_owned()))
    );
}

#[test]
fn regions_are_two_capital_letters_of_a_country() {
    for (code, expected) in [
        ("DE", true),
        ("US", true),
        ("GB", true),
        ("de", false),
        ("UK", false),
        ("ZZ", false),
        ("001", false),
        ("", false),
        ("DEU", false),
    ] {
        assert_eq!(is_phone_region(code), expected, "{code}");
    }
}

/// Golden over the world: every country's example number, as it is written there and abroad.
#[test]
fn all_spellings_of_a_number_share_a_key() {
    let mut count = 0;
    for region in PHONE_NUMBER_UTIL.get_supported_regions() {
        let Ok(number) = PHONE_NUMBER_UTIL.get_example_number(region) else {
            continue;
        };
        let region = region.to_string();
        let written = |format| number.format_as(format).into_owned();
        let e164 = written(PhoneNumberFormat::E164);
        for spelling in [
            PhoneNumberFormat::International,
            PhoneNumberFormat::RFC3966,
            PhoneNumberFormat::National,
        ]
        .map(written)
        {
            for kind in [Phone, Whatsapp] {
                assert_eq!(
                    key(kind, &spelling, &region),
                    key(kind, &e164, ""),
                    "{region} {spelling}"
                );
            }
        }
        count += 1;
    }
    assert!(count > 200, "only {count} regions");
}
