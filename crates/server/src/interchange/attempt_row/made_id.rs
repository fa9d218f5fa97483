//! The id of a row that has none.

use super::{AttemptRow, Product};
use sha2::{Digest, Sha256};
use touchbase_core::attempt::ExternalId;

/// An id made of what makes the row this one and no other. The time goes in as the file writes it, so that neither the
/// company's zone nor the day of the import changes the id. Two rows that say the same are one attempt.
pub(super) fn of(product: Product, row: &AttemptRow, written: &str) -> ExternalId {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    };
    for lead in &row.leads {
        lead.words().for_each(&mut add);
    }
    add(row.method.name());
    add(row.direction.name());
    add(written);
    add(row.subject.as_deref().unwrap_or_default());
    add(row.body.as_deref().unwrap_or_default());
    ExternalId {
        source: product.name().to_owned(),
        id: format!("sha256:{}", hex::encode(hash.finalize())),
    }
}
