//! One cell, on its way to become a value.

use crate::interchange::Remark;
use crate::interchange::headers::Product;
use std::fmt;
use touchbase_core::attempt::ExternalId;
use uuid::Uuid;

/// As much of a cell as a message quotes.
const SHOWN_CHARS_MAX: usize = 60;
const DAMAGED: &str = "is what a spreadsheet made of a longer number: export the file again and import it without opening it there";

/// A cell that was taken, and the header it stood under.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::interchange) struct Taken<'c> {
    /// The line of its row.
    pub(in crate::interchange) line: u64,
    /// Its header.
    pub(in crate::interchange) header: &'c str,
    /// Its text, never empty.
    pub(in crate::interchange) text: String,
}

impl Taken<'_> {
    /// About the cell: the end of a sentence that begins with its text.
    pub(in crate::interchange) fn remark(&self, predicate: impl fmt::Display) -> Remark {
        let shown: String = self.text.chars().take(SHOWN_CHARS_MAX).collect();
        let more = if shown.len() < self.text.len() {
            "…"
        } else {
            ""
        };
        let message = format!("“{shown}{more}” {predicate}");
        Remark {
            line: self.line,
            field: Some(self.header.to_owned()),
            message,
        }
    }

    /// Whether it says yes.
    pub(in crate::interchange) fn is_yes(&self) -> bool {
        matches!(
            self.text.to_lowercase().as_str(),
            "true" | "yes" | "1" | "y" | "x" | "done"
        )
    }

    /// Whether it says no.
    pub(in crate::interchange) fn is_no(&self) -> bool {
        matches!(
            self.text.to_lowercase().as_str(),
            "false" | "no" | "0" | "n" | "to do" | "undone"
        )
    }

    /// The cell as an id of ours.
    pub(in crate::interchange) fn uuid(&self) -> Result<Uuid, Remark> {
        Uuid::parse_str(&self.text)
            .ok()
            .ok_or_else(|| self.remark("is no id of a touchbase export"))
    }

    /// The cell as one that a spreadsheet has not taken for a number and rounded (edge: X4).
    pub(in crate::interchange) fn undamaged(self) -> Result<Self, Remark> {
        let is_scientific = self
            .text
            .split_once(['E', 'e'])
            .is_some_and(|(mantissa, exponent)| {
                let is_number = |text: &str, extra: [char; 2]| {
                    text.contains(|char: char| char.is_ascii_digit())
                        && text
                            .chars()
                            .all(|char| char.is_ascii_digit() || extra.contains(&char))
                };
                is_number(mantissa, ['.', ',']) && is_number(exponent, ['+', '-'])
            });
        let is_fraction = self.text.strip_suffix(".0").is_some_and(|digits| {
            digits.len() > 4 && digits.chars().all(|char| char.is_ascii_digit())
        });
        let is_filler = self.text.starts_with("##") && self.text.chars().all(|char| char == '#');
        if is_scientific || is_fraction || is_filler {
            return Err(self.remark(DAMAGED));
        }
        Ok(self)
    }

    /// The cell as an id in the product that wrote it.
    pub(in crate::interchange) fn external_id(
        self,
        product: Product,
    ) -> Result<ExternalId, Remark> {
        let id = match product {
            Product::Touchbase => self.text,
            Product::Salesforce => long_salesforce_id(&self.undamaged()?.text),
            Product::Hubspot | Product::Pipedrive | Product::Csv => self.undamaged()?.text,
        };
        Ok(ExternalId {
            source: product.name().to_owned(),
            id,
        })
    }
}

/// Salesforce's reports show ids of 15 characters, its data exports the same ids with 3 more, which tell upper from lower
/// case: one for each five characters. Both must be the same lead.
fn long_salesforce_id(id: &str) -> String {
    if id.len() != 15 || !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return id.to_owned();
    }
    let suffix = id.as_bytes().chunks(5).map(|five| {
        let capitals = five.iter().rev().fold(0, |bits, byte| {
            bits << 1 | u8::from(byte.is_ascii_uppercase())
        });
        char::from(if capitals < 26 {
            b'A' + capitals
        } else {
            b'0' + (capitals - 26)
        })
    });
    id.chars().chain(suffix).collect()
}
