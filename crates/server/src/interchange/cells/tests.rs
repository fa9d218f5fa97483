//! Cells on their way to become values. edge: X4

use super::{Cells, Taken};
use crate::interchange::headers::{Product, leads};
use crate::interchange::reader::Record;
use serde_json::json;
use touchbase_core::identity::IdentityKind;

fn cell(text: &str) -> Taken<'static> {
    Taken {
        line: 7,
        header: "Phone",
        text: text.to_owned(),
    }
}

#[test]
fn numbers_that_a_spreadsheet_has_rounded_are_refused() {
    for damaged in [
        "4.91512E+12",
        "4,91512E+12",
        "5E+11",
        "4.9e12",
        "4915112345678.0",
        "#####",
    ] {
        let remark = cell(damaged).undamaged().unwrap_err();
        assert!(remark.to_string().starts_with(&format!(
            "line 7, column “Phone”: “{damaged}” is what a spreadsheet made"
        )));
    }
    for sound in [
        "+4915112345678",
        "030 1234567",
        "030.1234.0",
        "1.0",
        "E12",
        "12E",
        "#12",
        "00Q5g00000FaKe1",
        "5e",
        "a5e3",
    ] {
        assert_eq!(
            cell(sound).undamaged().map(|cell| cell.text).as_deref(),
            Ok(sound)
        );
    }
}

#[test]
fn both_lengths_of_a_salesforce_id_are_one_lead() {
    let id = |text: &str, product| cell(text).external_id(product).unwrap().id;
    // The first is the example of Salesforce's own documentation.
    let cases = [
        ("001A0000006Vm9r", "001A0000006Vm9rIAC"),
        ("00q5g00000fake1", "00q5g00000fake1AAA"),
        ("ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNO555"),
    ];
    for (short, long) in cases {
        assert_eq!(id(short, Product::Salesforce), long);
        assert_eq!(id(long, Product::Salesforce), long);
        assert_eq!(id(short, Product::Hubspot), short);
    }
    assert_eq!(id("12345", Product::Salesforce), "12345");
    assert_eq!(
        id("not-an-id-of-15", Product::Salesforce),
        "not-an-id-of-15"
    );
}

#[test]
fn long_cells_are_quoted_in_part() {
    let remark = cell(&"ü".repeat(100)).remark("is long");
    assert_eq!(remark.message, format!("“{}…” is long", "ü".repeat(60)));
}

#[test]
fn yes_and_no_have_many_words() {
    assert!(
        ["TRUE", "yes", "1", "Done"]
            .iter()
            .all(|text| cell(text).is_yes() && !cell(text).is_no())
    );
    assert!(
        ["False", "NO", "0", "To do"]
            .iter()
            .all(|text| cell(text).is_no() && !cell(text).is_yes())
    );
    assert!(!cell("maybe").is_yes() && !cell("maybe").is_no());
}

#[test]
fn several_addresses_share_a_cell() {
    let cases = [
        (
            IdentityKind::Email,
            "email",
            "a@x.example; b@x.example,c@x.example\nd@x.example",
            vec!["a@x.example", "b@x.example", "c@x.example", "d@x.example"],
        ),
        (
            IdentityKind::Email,
            "email",
            "\"Doe, Jane\" <J@X.example>",
            vec!["J@X.example"],
        ),
        (IdentityKind::Email, "email", "none", vec!["none"]),
        (
            IdentityKind::Phone,
            "phone",
            "+44 7700 900101, (555) 010-4477;",
            vec!["+44 7700 900101", "(555) 010-4477"],
        ),
        (
            IdentityKind::Linkedin,
            "linkedin",
            "https://www.linkedin.com/in/a,b",
            vec!["https://www.linkedin.com/in/a,b"],
        ),
    ];
    for (kind, header, text, expected) in cases {
        let columns = [leads::vocabulary().column(header, 1, &[])];
        let record = Record {
            line: 1,
            cells: vec![json!(text)],
        };
        let mut cells = Cells::new(record, &columns, Product::Csv, false);
        let taken = cells.take_addresses(leads::LeadField::Address(kind), kind);
        assert_eq!(
            taken.into_iter().map(|cell| cell.text).collect::<Vec<_>>(),
            expected,
            "{text}"
        );
    }
}
