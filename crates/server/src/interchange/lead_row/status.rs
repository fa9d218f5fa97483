//! What CRMs call the places where a lead stands.
//!
//! A word that is not ours stays in `custom` as well, for it may say more than our status does; one that nobody knows says
//! nothing about the status, which is a warning and no error: the person is worth more than the word.

use super::{Cells, Field, Remark};
use crate::interchange::headers::fold;
use touchbase_core::Status;

/// The words, folded, and what they mean here.
pub(super) const WORDS: [(&str, Status); 33] = [
    ("open", Status::New),
    ("opennotcontacted", Status::New),
    ("notcontacted", Status::New),
    ("uncontacted", Status::New),
    ("untouched", Status::New),
    ("researched", Status::Enriched),
    ("working", Status::Contacted),
    ("workingcontacted", Status::Contacted),
    ("inprogress", Status::Contacted),
    ("attempted", Status::Contacted),
    ("attemptedtocontact", Status::Contacted),
    ("attemptingcontact", Status::Contacted),
    ("nurturing", Status::Contacted),
    ("connected", Status::Conversing),
    ("engaged", Status::Conversing),
    ("replied", Status::Conversing),
    ("responded", Status::Conversing),
    ("inconversation", Status::Conversing),
    ("opendeal", Status::Qualified),
    ("salesqualified", Status::Qualified),
    ("closedconverted", Status::Converted),
    ("closedwon", Status::Converted),
    ("won", Status::Converted),
    ("customer", Status::Converted),
    ("unqualified", Status::Lost),
    ("disqualified", Status::Lost),
    ("notqualified", Status::Lost),
    ("badtiming", Status::Lost),
    ("badfit", Status::Lost),
    ("notinterested", Status::Lost),
    ("closednotconverted", Status::Lost),
    ("closedlost", Status::Lost),
    ("dead", Status::Lost),
];

/// HubSpot's lifecycle stages that say something, folded.
const STAGES: [(&str, Status); 4] = [
    ("salesqualifiedlead", Status::Qualified),
    ("opportunity", Status::Qualified),
    ("customer", Status::Converted),
    ("evangelist", Status::Converted),
];

/// The status that the row gives: by its status, else by its lifecycle stage.
pub(super) fn read(cells: &mut Cells<'_, Field>, warnings: &mut Vec<Remark>) -> Option<Status> {
    if let Some(cell) = cells.peek(Field::Status) {
        let word = fold(&cell.text);
        if let Some(status) = Status::from_name(&word) {
            cells.take(Field::Status);
            return Some(status);
        }
        let known = meaning(&WORDS, &word);
        if known.is_none() {
            let ours = Status::ALL.map(Status::name).join(", ");
            warnings.push(cell.remark(format!(
                "is no status known here ({ours}); it is kept in custom"
            )));
        }
        return known;
    }
    meaning(&STAGES, &fold(&cells.peek(Field::Lifecycle)?.text))
}

fn meaning(words: &[(&str, Status)], word: &str) -> Option<Status> {
    words
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, status)| *status)
}
