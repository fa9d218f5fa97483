use crate::identity::IdentityError;
use crate::identity::IdentityKind::Linkedin;
use crate::identity::tests::{error, key, read};

#[test]
fn a_linkedin_profile_is_one_however_it_was_copied() {
    for given in [
        "https://www.linkedin.com/in/Jane-Doe-123",
        "http://linkedin.com/in/jane-doe-123/",
        "HTTPS://DE.LinkedIn.com/IN/jane-doe-123/?trk=people#about",
        "www.linkedin.com/in/jane-doe-123/de",
        "linkedin.com/in/jane-doe-123?locale=en_US",
        "m.linkedin.com/in/jane-doe-123/detail/contact-info/",
        "https://www.linkedin.com/mwlite/in/jane-doe-123",
        "/in/jane-doe-123/",
        "in/jane-doe-123",
        "jane-doe-123",
        "JANE-DOE-123",
    ] {
        assert_eq!(
            key(Linkedin, given, ""),
            "linkedin:in/jane-doe-123",
            "{given}"
        );
    }
    for given in [
        "https://www.linkedin.com/in/jos%C3%A9-silva",
        "in/JOS%c3%89-silva",
        "josé-silva",
        "jose\u{301}-silva",
    ] {
        assert_eq!(
            key(Linkedin, given, ""),
            "linkedin:in/josé-silva",
            "{given}"
        );
    }
    // The ids that LinkedIn uses in place of names tell small letters from capitals: the link has to work.
    let (value, _) = read(Linkedin, "de.linkedin.com/in/ACoAAAbCdEf/?x=1", "");
    assert_eq!(value, "https://www.linkedin.com/in/ACoAAAbCdEf");
    assert_eq!(key(Linkedin, "in/100%25", ""), "linkedin:in/100%");
    assert_eq!(key(Linkedin, "in/100%", ""), "linkedin:in/100%");
    assert_eq!(key(Linkedin, "in/a%00b", ""), "linkedin:in/a%00b");
}

#[test]
fn other_web_addresses_are_kept_as_given() {
    for given in [
        "https://www.linkedin.com/company/example",
        "https://www.linkedin.com/sales/lead/ACwAAA,NAME_SEARCH,x",
        "https://www.linkedin.com/in/",
        "https://linkedin.com.example.net/in/jane-doe",
        "https://notlinkedin.com/in/jane-doe",
        "https://jane@example.com/in/jane-doe",
        "lnkd.in/abc",
        "linkedin.com",
    ] {
        assert_eq!(
            read(Linkedin, given, ""),
            (given.to_owned(), format!("linkedin-url:{given}"))
        );
    }
    for given in [
        "Jane Doe",
        "jane@example.com",
        "javascript:alert(1)//.",
        "urn:li:person:abc",
        "https://",
        "ftp://example.com/in/jane",
    ] {
        assert!(
            matches!(error(Linkedin, given), IdentityError::NotLinkedin(_)),
            "{given}"
        );
    }
}
