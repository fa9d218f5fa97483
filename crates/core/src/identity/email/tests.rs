use crate::identity::IdentityError;
use crate::identity::IdentityKind::Email;
use crate::identity::tests::{error, read};

/// edge: I8
#[test]
fn emails_are_lowered_and_keep_their_dots_and_tags() {
    for (given, value) in [
        ("jane@example.com", "jane@example.com"),
        ("  Jane.Doe@EXAMPLE.Com\n", "jane.doe@example.com"),
        ("J@X.COM", "j@x.com"),
        ("a.b+x@example.com", "a.b+x@example.com"),
        ("ab@example.com", "ab@example.com"),
        ("info@straße.example", "info@xn--strae-oqa.example"),
        ("info@STRASSE.example", "info@strasse.example"),
        ("info@XN--STRAE-OQA.example", "info@xn--strae-oqa.example"),
        ("info@bu\u{308}cher.example", "info@xn--bcher-kva.example"),
        ("info@bücher。example", "info@xn--bcher-kva.example"),
        ("JOSE\u{301}@example.com", "josé@example.com"),
        (
            "o'neil_!#$%&*/=?^`{|}~-@example.com",
            "o'neil_!#$%&*/=?^`{|}~-@example.com",
        ),
        ("jane@example.com.", "jane@example.com"),
        ("jane@mail_server.example", "jane@mail_server.example"),
        ("jane@localhost", "jane@localhost"),
        ("mailto:Jane@example.com?subject=Hello", "jane@example.com"),
    ] {
        assert_eq!(
            read(Email, given, ""),
            (value.to_owned(), format!("email:{value}"))
        );
    }
}

/// edge: I8
#[test]
fn what_is_no_email_says_so() {
    for given in [
        "jane",
        "@",
        "jane@",
        "@example.com",
        "jane@doe@example.com",
        "jane doe@example.com",
        "jane@exam ple.com",
        "\"Doe, Jane\" <J@X.COM>",
        "<jane@example.com>",
        "jane@example.com, joe@example.com",
        "jane@example.com;joe@example.com",
        "undisclosed-recipients:;",
        "jane@[192.0.2.1]",
        "\"jane\"@example.com",
        "mailto:mailto:jane@example.com",
        "mailto:",
        "+49 30 1234567",
    ] {
        assert!(
            matches!(error(Email, given), IdentityError::NotEmail(_)),
            "{given}"
        );
    }
    for given in [
        "jane@.",
        "jane@example..com",
        "jane@.com",
        "jane@xn--zzzzzz\u{fffd}.com",
        "jane@exa*mple.com",
        "jane@'x'.com",
    ] {
        assert!(
            matches!(error(Email, given), IdentityError::NotDomain(_)),
            "{given}"
        );
    }
    let label = "a".repeat(64);
    assert_eq!(
        error(Email, &format!("jane@{label}.com")),
        IdentityError::NotDomain(format!("{label}.com"))
    );
}
