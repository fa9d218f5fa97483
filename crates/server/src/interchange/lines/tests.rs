//! Lines come out whole, whatever their encoding, and a flaw stays with its line. edge: X4

use super::{Flaw, Line, Lines, RECORD_BYTES_MAX};
use encoding_rs::{Encoding, WINDOWS_1252};
use proptest::prelude::*;
use std::io::Read;

fn lines(bytes: &[u8], encoding: Option<&'static Encoding>) -> Vec<Line> {
    let mut lines = Lines::open(bytes, encoding).unwrap();
    std::iter::from_fn(|| lines.next().unwrap()).collect()
}

fn texts(bytes: &[u8], encoding: Option<&'static Encoding>) -> Vec<String> {
    let lines = lines(bytes, encoding);
    assert!(lines.iter().all(|line| line.flaw.is_none()), "{lines:?}");
    lines.into_iter().map(|line| line.text).collect()
}

fn utf16(text: &str, mark: &[u8], bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.iter()
        .copied()
        .chain(text.encode_utf16().flat_map(bytes_of))
        .collect()
}

#[test]
fn every_encoding_that_tells_itself_is_understood() {
    let text = "name,city\nZoë,Łódź\n東京,🙂\n";
    let files = [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        utf16(text, b"\xff\xfe", u16::to_le_bytes),
        utf16(text, b"\xfe\xff", u16::to_be_bytes),
        utf16(text, b"", u16::to_le_bytes),
        utf16(text, b"", u16::to_be_bytes),
    ];
    for bytes in files {
        assert_eq!(
            texts(&bytes, None),
            ["name,city\n", "Zoë,Łódź\n", "東京,🙂\n"],
            "{bytes:?}"
        );
    }
}

#[test]
fn an_encoding_that_does_not_tell_itself_has_to_be_named() {
    let bytes = b"name\nAnn\nJ\xf6rg\nBob\n";
    assert_eq!(
        texts(bytes, Some(WINDOWS_1252)),
        ["name\n", "Ann\n", "Jörg\n", "Bob\n"]
    );
    let flaws: Vec<_> = lines(bytes, None).iter().map(|line| line.flaw).collect();
    assert_eq!(flaws, [None, None, Some(Flaw::NotText), None]);
}

#[test]
fn a_byte_order_mark_overrules_the_name() {
    assert_eq!(
        texts("\u{feff}Jörg".as_bytes(), Some(WINDOWS_1252)),
        ["Jörg"]
    );
}

#[test]
fn half_a_character_of_utf_16_flaws_its_line_only() {
    let mut bytes = utf16("a\nb\n", b"\xff\xfe", u16::to_le_bytes);
    bytes.splice(6..6, [0x00, 0xd8]); // a lone surrogate before the b
    bytes.extend([b'c', 0, b'd']); // and half a unit at the end
    let flaws: Vec<_> = lines(&bytes, None).iter().map(|line| line.flaw).collect();
    assert_eq!(flaws, [None, Some(Flaw::NotText), Some(Flaw::NotText)]);
}

#[test]
fn lines_end_with_lf_cr_lf_or_cr_and_keep_their_ends() {
    assert_eq!(
        texts(b"a\nb\r\nc\rd\r\r\n\ne", None),
        ["a\n", "b\r\n", "c\r", "d\r", "\r\n", "\n", "e"]
    );
    assert_eq!(texts(b"", None), Vec::<String>::new());
}

#[test]
fn a_line_that_is_too_long_is_dropped_and_costs_no_other() {
    let longest = "x".repeat(RECORD_BYTES_MAX - 1);
    let file = format!("a\n{longest}\nx{longest}\nb\n");
    let read = lines(file.as_bytes(), None);
    let flaws: Vec<_> = read.iter().map(|line| (line.number, line.flaw)).collect();
    assert_eq!(
        flaws,
        [(1, None), (2, None), (3, Some(Flaw::TooLong)), (4, None)]
    );
    assert_eq!(read[2].text, "");
}

#[test]
fn lines_given_back_come_again_in_their_order() {
    let mut lines = Lines::open(&b"\n \na\nb\nc\n"[..], None).unwrap();
    assert_eq!(
        lines.peek_filled().unwrap().map(|line| line.number),
        Some(3)
    );
    let first = lines.next().unwrap().unwrap();
    let second = lines.next().unwrap().unwrap();
    lines.give_back(vec![first, second]);
    let numbers: Vec<_> = std::iter::from_fn(|| lines.next().unwrap())
        .map(|line| line.number)
        .collect();
    assert_eq!(numbers, [3, 4, 5]);
}

/// A source that gives one byte at a time.
struct Trickle<'b>(&'b [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let one = buffer.len().min(1);
        self.0.read(&mut buffer[..one])
    }
}

proptest! {
    #[test]
    fn nothing_of_a_text_is_lost(text in "[^\u{0}\u{feff}]([^\u{0}]|\r|\n){0,200}") {
        prop_assert_eq!(texts(text.as_bytes(), None).concat(), text.clone());
        let mut trickled = Lines::open(Trickle(text.as_bytes()), None).unwrap();
        let slowly: Vec<_> = std::iter::from_fn(|| trickled.next().unwrap()).collect();
        prop_assert_eq!(slowly, lines(text.as_bytes(), None));
    }

    #[test]
    fn garbage_is_read_to_its_end(bytes in prop::collection::vec(any::<u8>(), 0..300), named: bool) {
        let read = lines(&bytes, named.then_some(WINDOWS_1252));
        prop_assert!(read.iter().zip(1..).all(|(line, number)| line.number == number));
    }
}
