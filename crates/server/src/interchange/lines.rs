//! Bytes to lines of text: what the encoding is, where a line ends, and how long it may be.
//!
//! The rule for the encoding is short, so that nothing is guessed: a byte order mark decides; without one, a zero among the
//! first two bytes means UTF-16; else the encoding that the caller names; else UTF-8. What is not valid in that encoding
//! marks its line as flawed, and only that line (edge: X4). A line ends with LF, CR LF or CR, and keeps its end.

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::collections::VecDeque;
use std::io::{self, Read};

/// One record: long enough for any mail text that the ledger takes (`BODY_BYTES_MAX`), and the bound of an API request.
pub const RECORD_BYTES_MAX: usize = 1 << 20;
/// What is read from the source at once.
const CHUNK_BYTES: usize = 64 << 10;
/// Stands for what could not be decoded: not valid UTF-8, so that the line that holds it is found to be flawed.
const UNDECODABLE: u8 = 0xff;

/// Why a line cannot be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Flaw {
    /// Longer than [`RECORD_BYTES_MAX`]; its text is dropped.
    TooLong,
    /// Not text in the encoding of the file.
    NotText,
}

/// One line with its end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Line {
    /// Its number in the file, from 1.
    pub(super) number: u64,
    /// Its text; replacement characters stand where it is flawed.
    pub(super) text: String,
    /// Why it cannot be used.
    pub(super) flaw: Option<Flaw>,
}

/// The lines of a file, one at a time, in constant memory.
pub(super) struct Lines<R> {
    source: Source<R>,
    number: u64,
    given_back: VecDeque<Line>,
}

impl<R: Read> Lines<R> {
    /// Reads as much as tells the encoding.
    pub(super) fn open(source: R, encoding: Option<&'static Encoding>) -> io::Result<Self> {
        let source = Source::open(source, encoding)?;
        Ok(Self {
            source,
            number: 0,
            given_back: VecDeque::new(),
        })
    }

    /// The next line.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        match self.given_back.pop_front() {
            Some(line) => Ok(Some(line)),
            None => self.read(),
        }
    }

    /// The next line that holds more than spaces, which stays the next.
    pub(super) fn peek_filled(&mut self) -> io::Result<Option<&Line>> {
        while let Some(line) = self.next()? {
            if line.flaw.is_some() || !line.text.trim().is_empty() {
                self.given_back.push_front(line);
                break;
            }
        }
        Ok(self.given_back.front())
    }

    /// Makes these lines the next ones again.
    pub(super) fn give_back(&mut self, lines: Vec<Line>) {
        for line in lines.into_iter().rev() {
            self.given_back.push_front(line);
        }
    }

    fn read(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let mut is_too_long = false;
        loop {
            let chunk = self.source.chunk()?;
            let end = chunk.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let part = chunk
                .get(..end.map_or(chunk.len(), |end| end + 1))
                .unwrap_or_default();
            let (length, last) = (part.len(), part.last().copied());
            is_too_long = is_too_long || bytes.len() + length > RECORD_BYTES_MAX;
            if is_too_long {
                bytes.clear();
            } else {
                bytes.extend_from_slice(part);
            }
            self.source.consume(length);
            if last == Some(b'\r') && self.source.chunk()?.first() == Some(&b'\n') {
                bytes.push(b'\n');
                self.source.consume(1);
            }
            if length == 0 && bytes.is_empty() && !is_too_long {
                return Ok(None);
            }
            if length == 0 || end.is_some() {
                break;
            }
        }
        self.number += 1;
        Ok(Some(line(self.number, bytes, is_too_long)))
    }
}

fn line(number: u64, bytes: Vec<u8>, is_too_long: bool) -> Line {
    if is_too_long {
        return Line {
            number,
            text: String::new(),
            flaw: Some(Flaw::TooLong),
        };
    }
    match String::from_utf8(bytes) {
        Ok(text) => Line {
            number,
            text,
            flaw: None,
        },
        Err(invalid) => {
            let text = String::from_utf8_lossy(invalid.as_bytes()).into_owned();
            Line {
                number,
                text,
                flaw: Some(Flaw::NotText),
            }
        }
    }
}

/// Bytes of UTF-8, whatever the file is encoded in.
struct Source<R> {
    raw: R,
    decoder: Option<Decoder>,
    ready: Vec<u8>,
    consumed_bytes: usize,
    is_at_end: bool,
}

impl<R: Read> Source<R> {
    fn open(mut raw: R, encoding: Option<&'static Encoding>) -> io::Result<Self> {
        let mut first = Vec::new();
        (&mut raw).take(4).read_to_end(&mut first)?;
        let is_at_end = first.len() < 4;
        let (encoding, mark_bytes) = match (Encoding::for_bom(&first), first.as_slice()) {
            (Some(marked), _) => marked,
            (None, [0, 1..=255, ..]) => (UTF_16BE, 0),
            (None, [1..=255, 0, ..]) => (UTF_16LE, 0),
            (None, _) => (encoding.unwrap_or(UTF_8), 0),
        };
        first.drain(..mark_bytes);
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling());
        let mut source = Self {
            raw,
            decoder,
            ready: Vec::new(),
            consumed_bytes: 0,
            is_at_end,
        };
        source.decode(&first);
        Ok(source)
    }

    /// What is ready to be read: nothing at the end only.
    fn chunk(&mut self) -> io::Result<&[u8]> {
        while self.consumed_bytes >= self.ready.len() && !self.is_at_end {
            self.ready.clear();
            self.consumed_bytes = 0;
            let mut raw = Vec::with_capacity(CHUNK_BYTES);
            (&mut self.raw)
                .take(CHUNK_BYTES as u64)
                .read_to_end(&mut raw)?;
            self.is_at_end = raw.is_empty();
            self.decode(&raw);
        }
        Ok(self.ready.get(self.consumed_bytes..).unwrap_or_default())
    }

    fn consume(&mut self, bytes: usize) {
        self.consumed_bytes += bytes;
    }

    fn decode(&mut self, raw: &[u8]) {
        let Some(decoder) = &mut self.decoder else {
            self.ready.extend_from_slice(raw);
            return;
        };
        let mut text = String::with_capacity(CHUNK_BYTES);
        let mut rest = raw;
        loop {
            let (result, read) =
                decoder.decode_to_string_without_replacement(rest, &mut text, self.is_at_end);
            rest = rest.get(read..).unwrap_or_default();
            self.ready.extend_from_slice(text.as_bytes());
            text.clear();
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => self.ready.push(UNDECODABLE),
            }
        }
    }
}

#[cfg(test)]
mod tests;
