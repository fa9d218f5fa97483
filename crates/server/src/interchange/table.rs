//! A file whose columns are understood: records become [`Cells`] under our fields.
//!
//! It joins the reader to a vocabulary, and knows the peculiarities of the products that concern whole rows.

use super::cells::Cells;
use super::headers::{Column, Product, Vocabulary};
use super::moment::Calendar;
use super::reader::{Found, Reader, ragged};
use super::{FileError, Options, Outcome, Remark};
use std::io::Read;

/// A file of leads or attempts.
pub(super) struct Table<R, F: 'static> {
    reader: Reader<R>,
    vocabulary: Vocabulary<F>,
    columns: Vec<Column<F>>,
    product: Product,
    calendar: Calendar,
    is_over: bool,
}

/// Makes a row of its cells, or says why that cannot be.
pub(super) type ReadRow<F, T> = fn(Cells<'_, F>, &Calendar) -> Result<Outcome<T>, Remark>;

impl<R: Read, F: Copy + PartialEq> Table<R, F> {
    /// Reads the header and finds out what it means.
    pub(super) fn open(
        source: R,
        options: &Options,
        vocabulary: Vocabulary<F>,
    ) -> Result<Self, FileError> {
        let reader = Reader::open(source, options.format, options.encoding)?;
        let product = options
            .product
            .unwrap_or_else(|| vocabulary.product(reader.headers()));
        let calendar = options.calendar.clone();
        let mut table = Self {
            reader,
            vocabulary,
            columns: Vec::new(),
            product,
            calendar,
            is_over: false,
        };
        table.name_columns();
        Ok(table)
    }

    /// Refuses a file in which none of these fields has a column.
    pub(super) fn require(&self, fields: &[F], missing: &'static str) -> Result<(), FileError> {
        self.vocabulary.require(&self.columns, fields, missing)
    }

    /// The product that wrote the file.
    pub(super) fn product(&self) -> Product {
        self.product
    }

    /// The headers that have no field of their own, and the names under which their cells are kept. Of JSON Lines those
    /// seen so far.
    pub(super) fn kept(&self) -> impl Iterator<Item = (&str, &str)> {
        let without_field = self.columns.iter().filter(|column| column.field.is_none());
        without_field.map(|column| (column.header.as_str(), column.key.as_str()))
    }

    /// The next row. A source that fails ends the file with its error.
    pub(super) fn next<T>(&mut self, read: ReadRow<F, T>) -> Option<Result<Outcome<T>, FileError>> {
        if self.is_over {
            return None;
        }
        let found = match self.reader.next() {
            Ok(Some(found)) => found,
            Ok(None) => {
                self.is_over = true;
                return None;
            }
            Err(error) => {
                self.is_over = true;
                return Some(Err(error));
            }
        };
        self.name_columns();
        Some(Ok(self.outcome(found, read)))
    }

    fn outcome<T>(&self, found: Found, read: ReadRow<F, T>) -> Outcome<T> {
        match found {
            Found::Record(record) => {
                let is_escaped = self.product == Product::Touchbase && self.reader.is_csv();
                let cells = Cells::new(record, &self.columns, self.product, is_escaped);
                read(cells, &self.calendar).unwrap_or_else(Outcome::Bad)
            }
            Found::Lone(line) if self.product == Product::Salesforce => {
                Outcome::Skipped(Remark::of_row(line, "is a line of the report's footer"))
            }
            Found::Lone(line) => Outcome::Bad(Remark::of_row(line, ragged(1, self.columns.len()))),
            Found::Bad(remark) => Outcome::Bad(remark),
        }
    }

    fn name_columns(&mut self) {
        for header in self.reader.headers().iter().skip(self.columns.len()) {
            let column = self
                .vocabulary
                .column(header, self.columns.len() + 1, &self.columns);
            self.columns.push(column);
        }
    }
}
