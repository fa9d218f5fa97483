//! Headers and records of both formats. edge: X4

use super::{Found, Reader};
use crate::interchange::{Format, Remark};
use proptest::prelude::*;

fn open(file: &[u8], format: Option<Format>) -> Result<Reader<&[u8]>, String> {
    Reader::open(file, format, None).map_err(|error| error.to_string())
}

/// The headers, then each record as `LINE: cells`, each other thing as it is.
fn shown(file: &str) -> Vec<String> {
    let mut reader = open(file.as_bytes(), None).unwrap();
    let mut shown = vec![reader.headers().join("|")];
    while let Some(found) = reader.next().unwrap() {
        shown.push(match found {
            Found::Record(record) => format!(
                "{}: {}",
                record.line,
                serde_json::to_string(&record.cells).unwrap()
            ),
            Found::Lone(line) => format!("{line} alone"),
            Found::Bad(remark) => remark.to_string(),
        });
    }
    shown
}

#[test]
fn the_format_is_seen_from_the_first_character() {
    assert_eq!(
        shown("name,age\nAnn,5\n"),
        ["name|age", "2: [\"Ann\",\"5\"]"]
    );
    assert_eq!(
        shown("\n {\"age\":5,\"name\":\"Ann\"}\n"),
        ["age|name", "2: [5,\"Ann\"]"]
    );
    assert!(open(b"{\"a\":1}", Some(Format::Csv)).is_ok());
}

#[test]
fn names_of_files_tell_the_format() {
    let of = |name: &str| Format::of_path(std::path::Path::new(name));
    assert_eq!(of("leads.CSV"), Some(Format::Csv));
    assert_eq!(of("/tmp/a.b/leads.jsonl"), Some(Format::Jsonl));
    assert_eq!(of("leads.ndjson"), Some(Format::Jsonl));
    assert_eq!(of("leads.xlsx"), None);
    assert_eq!(of("-"), None);
}

#[test]
fn rows_with_too_few_or_too_many_cells_are_errors_and_empty_ones_nothing() {
    let file = "a,b,c,,\n1,2,3\n1,2,3,,,\n,,\n,,,,\n1,2\n1,2,3,4\nalone\n\n1,,3\n";
    let ragged = "a cell with a delimiter or a line break in it needs quotation marks";
    assert_eq!(
        shown(file),
        [
            "a|b|c",
            "2: [\"1\",\"2\",\"3\"]",
            "3: [\"1\",\"2\",\"3\"]",
            &format!("line 6: the row has 2 cells where the header has 3: {ragged}"),
            &format!("line 7: the row has 4 cells where the header has 3: {ragged}"),
            "8 alone",
            "10: [\"1\",null,\"3\"]",
        ]
    );
}

#[test]
fn json_lines_may_differ_in_their_names() {
    let file = "{\"a\":\"x\",\"b\":null}\n\n{\"b\":true,\"c\":[1]}\n{\"a\":\"\"}\n[1]\n{\"a\":\n{\"a\":1.5}";
    assert_eq!(
        shown(file),
        [
            "a|b",
            "1: [\"x\",null]",
            "3: [null,true,[1]]",
            "line 5: the row is not a JSON object: write one object a line",
            "line 6: the row is not a JSON object on one line (see column 5)",
            "7: [1.5,null,null]",
        ]
    );
}

#[test]
fn json_lines_have_bounds_too() {
    let many: Vec<_> = (0..1_001)
        .map(|number| format!("{{\"name{number}\":1}}\n"))
        .collect();
    let last = shown(&many.concat()).pop().unwrap();
    assert_eq!(
        last,
        "line 1001: the row brings the file to more than 1000 different names"
    );
    let deep = format!(
        "{{\"a\":1}}\n{{\"a\":{}}}\n{{\"a\":2}}",
        "[".repeat(100_000)
    );
    assert_eq!(shown(&deep).len(), 4);
}

#[test]
fn headers_that_nobody_can_read_refuse_the_file() {
    let wide = vec!["x"; 1_001].join(",");
    let cases: [(&[u8], Option<Format>, &str); 7] = [
        (
            b"",
            None,
            "the file is empty: its first line must name the columns",
        ),
        (
            b"\xef\xbb\xbf\r\n  \r\n",
            None,
            "the file is empty: its first line must name the columns",
        ),
        (
            b"a,b, a\n1,2,3",
            None,
            "columns 1 and 3 are both called \u{201c}a\u{201d}: rename or remove one of them",
        ),
        (
            b"\na,\"b\n1,2",
            None,
            "the header on line 2 has a lone quotation mark: a cell that begins with \" must end with \", and \" inside it is written \"\"",
        ),
        (
            b"J\xf6rg,b",
            None,
            "the header on line 1 is not text in the encoding of the file: save the file as UTF-8, or name its encoding, for example --encoding windows-1252",
        ),
        (
            wide.as_bytes(),
            None,
            "the header on line 1 has more than 1000 cells",
        ),
        (
            b"name\nAnn",
            Some(Format::Jsonl),
            "the header on line 1 is not a JSON object on one line (see column 2)",
        ),
    ];
    for (file, format, expected) in cases {
        assert_eq!(open(file, format).err().as_deref(), Some(expected));
    }
}

#[test]
fn a_remark_reads_as_a_sentence() {
    let remark = Remark {
        line: 12,
        field: Some("Email".to_owned()),
        message: "“x” is no address".to_owned(),
    };
    assert_eq!(
        remark.to_string(),
        "line 12, column “Email”: “x” is no address"
    );
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400), format in 0..3_usize) {
        let format = [None, Some(Format::Csv), Some(Format::Jsonl)][format];
        if let Ok(mut reader) = open(&bytes, format) {
            while reader.next().unwrap().is_some() {}
        }
    }

    #[test]
    fn garbage_in_rows_never_panics(rows in "([a-c,;\"{}:\\[\\]1\r\n\t é]|\\\\){0,400}", jsonl: bool) {
        let header = if jsonl { "{\"name\":\"x\",\"email\":1}\n" } else { "name,email\n" };
        if let Ok(mut reader) = open(format!("{header}{rows}").as_bytes(), None) {
            while reader.next().unwrap().is_some() {}
        }
    }
}
