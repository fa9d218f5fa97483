use super::*;

fn table() -> Table {
    let mut table = Table::new(
        "Writes",
        &[
            ("what", "what"),
            ("per s", "per_second"),
            ("p99 ms", "p99_milliseconds"),
            ("ratio", "ratio"),
        ],
    );
    table.row(vec![
        Cell::Text("attempts".to_owned()),
        Cell::Rate(14_500.4),
        Cell::Milliseconds(Duration::from_micros(1_250)),
        Cell::Ratio(None),
    ]);
    table.note("On one machine.");
    table
}

fn written(as_json: bool) -> String {
    let mut out = Vec::new();
    let mut report = Report::new(&mut out, as_json);
    report.add(&table()).unwrap();
    report.finish().unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn people_get_markdown() {
    let expected = "\
## Writes

| what     | per s | p99 ms | ratio |
|----------|-------|--------|-------|
| attempts | 14500 |   1.25 |     – |

On one machine.

";
    assert_eq!(written(false), expected);
}

#[test]
fn programs_get_one_document_with_units_in_the_names() {
    let document: Value = serde_json::from_str(&written(true)).unwrap();
    let row = json!({ "what": "attempts", "per_second": 14_500.4, "p99_milliseconds": 1.25, "ratio": null });
    let expected = json!([{ "title": "Writes", "rows": [row], "notes": ["On one machine."] }]);
    assert_eq!(document, expected);
}

#[test]
fn cells_say_what_is_worth_saying() {
    let table = [
        (Cell::Count(1_234_567), "1,234,567"),
        (Cell::Count(100), "100"),
        (Cell::Ratio(Some(0.3549)), "0.35"),
        (Cell::Seconds(Duration::from_millis(61_240)), "61.2"),
        (Cell::Microseconds(Some(Duration::from_nanos(22_600))), "23"),
        (Cell::Mebibytes(Some(3 << 20)), "3.0"),
        (Cell::Mebibytes(None), "–"),
    ];
    for (cell, expected) in table {
        assert_eq!(cell.to_text(), expected);
    }
}
