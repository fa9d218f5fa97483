//! Records, and that a broken one costs itself only. edge: X4

use super::{Delimited, Lines};
use crate::interchange::{COLUMNS_MAX, RECORD_BYTES_MAX};
use proptest::prelude::*;

/// Each record as `LINE: cell|cell`, each that cannot be read as `LINE! why`.
fn records(file: &str) -> Vec<String> {
    let mut source = Delimited::open(Lines::open(file.as_bytes(), None).unwrap()).unwrap();
    let mut shown = Vec::new();
    while let Some(found) = source.next().unwrap() {
        shown.push(match found {
            Ok(cells) => format!("{}: {}", cells.line, cells.texts.join("|")),
            Err(found) => format!("{}! {}", found.line, found.predicate),
        });
    }
    shown
}

const LONE: &str = "has a lone quotation mark: a cell that begins with \" must end with \", and \" inside it is written \"\"";

#[test]
fn delimiters_are_found_in_the_header() {
    let cases = [
        ("a,b\n1,2", ["1: a|b", "2: 1|2"]),
        ("a;b\n1,5;2", ["1: a|b", "2: 1,5|2"]),
        ("a\tb\n1;2\t3,4", ["1: a|b", "2: 1;2|3,4"]),
        ("\"a;x;y\",b\n1,2", ["1: a;x;y|b", "2: 1|2"]),
        ("a\nx", ["1: a", "2: x"]),
        ("sep=;\na,x;b\n1;2", ["2: a,x|b", "3: 1|2"]),
    ];
    for (file, expected) in cases {
        assert_eq!(records(file), expected, "{file:?}");
    }
}

#[test]
fn quoted_cells_hold_anything() {
    let cases: [(&str, &[&str]); 7] = [
        ("a,\"b,c\"", &["1: a|b,c"]),
        ("\"say \"\"hi\"\"\",x", &["1: say \"hi\"|x"]),
        ("\"\",\"\"\"\"", &["1: |\""]),
        (
            "a,\"one\ntwo\r\n\nthree\"\r\nb,c",
            &["1: a|one\ntwo\r\n\nthree", "5: b|c"],
        ),
        ("a,\"b\" \nc,d", &["1: a|b", "2: c|d"]),
        ("6\" pipe,x\"y\"\n", &["1: 6\" pipe|x\"y\""]),
        ("\n\n a,b\n   \n\r\nc,d\n", &["3:  a|b", "6: c|d"]),
    ];
    for (file, expected) in cases {
        assert_eq!(records(file), expected, "{file:?}");
    }
}

#[test]
fn a_lone_quotation_mark_costs_its_own_row_only() {
    let cases: [(&str, &[&str]); 4] = [
        (
            "a,b\n1,\"Bob\n2,\"Ann\",\n3,x\n",
            &["1: a|b", "2! LONE", "3: 2|Ann|", "4: 3|x"],
        ),
        ("a,b\n1,\"x\"y\n2,z\n", &["1: a|b", "2! LONE", "3: 2|z"]),
        (
            "a,b\n1,\"never closed\n2,z\n3,z\n",
            &["1: a|b", "2! LONE", "3: 2|z", "4: 3|z"],
        ),
        ("a,b\n\"", &["1: a|b", "2! LONE"]),
    ];
    for (file, expected) in cases {
        let shown: Vec<_> = records(file)
            .iter()
            .map(|record| record.replace(LONE, "LONE"))
            .collect();
        assert_eq!(shown, expected, "{file:?}");
    }
}

#[test]
fn records_have_bounds() {
    let wide = vec!["x"; COLUMNS_MAX + 1].join(",");
    let wider = vec!["x"; 1_000_000].join(",");
    let file = format!("a,b\n{wide}\n{wider}\nc,d\n");
    let shown = records(&file);
    assert_eq!(shown[1], "2! has more than 1000 cells");
    assert_eq!(shown[2], "3! is longer than 1048576 bytes: shorten it");
    assert_eq!(shown[3], "4: c|d");

    let endless = format!("a,b\n1,\"{}", "no end\n".repeat(RECORD_BYTES_MAX / 7 + 2));
    assert_eq!(records(&endless)[1], format!("2! {LONE}"));
}

#[test]
fn a_row_that_is_not_text_says_what_to_do() {
    let mut source =
        Delimited::open(Lines::open(&b"a,b\nJ\xf6rg,1\nAnn,2\n"[..], None).unwrap()).unwrap();
    assert!(source.next().unwrap().unwrap().is_ok());
    let predicate = source.next().unwrap().unwrap().unwrap_err().predicate;
    assert!(predicate.contains("--encoding windows-1252"), "{predicate}");
    assert!(source.next().unwrap().unwrap().is_ok());
}

proptest! {
    #[test]
    fn what_the_writer_writes_is_read(
        rows in prop::collection::vec(prop::collection::vec("[a-c \",;\r\n'=\t]{0,8}", 3), 1..6)
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["a", "b", "c"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let file = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let mut source = Delimited::open(Lines::open(file.as_bytes(), None).unwrap()).unwrap();
        source.next().unwrap();
        for row in rows {
            prop_assert_eq!(source.next().unwrap().unwrap().unwrap().texts, row);
        }
        prop_assert_eq!(source.next().unwrap(), None);
    }

    #[test]
    fn garbage_is_read_to_its_end(file in "[a,;\"\r\n\t\u{0} é]{0,300}") {
        records(&file);
    }
}
