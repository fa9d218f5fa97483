//! The engine's own checks, and references that no foreign key can hold (V6, V14).

use super::{Moment, Verified};
use crate::error::ReadError;

/// Queries that name each row that is wrong. Each takes the company.
const MUST_BE_EMPTY: &[(&str, &str, &str)] = &[
    (
        "identity_unique",
        "an address belongs to two leads",
        "SELECT min(value) FROM identities WHERE company_id = $1 GROUP BY match_key HAVING count(DISTINCT lead_id) > 1",
    ),
    (
        "merged_leads",
        "something hangs on a lead that was merged into another",
        "SELECT hex(l.id) FROM leads l WHERE l.company_id = $1 AND l.merged_into IS NOT NULL AND (
             EXISTS (SELECT 1 FROM attempts a WHERE a.company_id = $1 AND a.lead_id = l.id)
             OR EXISTS (SELECT 1 FROM identities i WHERE i.company_id = $1 AND i.lead_id = l.id)
             OR EXISTS (SELECT 1 FROM external_ids x WHERE x.company_id = $1 AND x.lead_id = l.id)
             OR EXISTS (SELECT 1 FROM opt_outs o WHERE o.company_id = $1 AND o.lead_id = l.id))",
    ),
    (
        "redirects",
        "a lead was merged into one that was merged itself",
        "SELECT hex(l.id) FROM leads l JOIN leads s ON s.company_id = $1 AND s.id = l.merged_into
         WHERE l.company_id = $1 AND s.merged_into IS NOT NULL",
    ),
    (
        "erased_leads",
        "something is left of a person who was erased",
        "SELECT hex(l.id) FROM leads l WHERE l.company_id = $1 AND l.erased_at IS NOT NULL AND (
             l.name IS NOT NULL OR l.organization IS NOT NULL OR l.title IS NOT NULL OR l.custom <> '{}'
             OR l.time_zone IS NOT NULL OR l.source <> 'erased'
             OR EXISTS (SELECT 1 FROM identities i WHERE i.company_id = $1 AND i.lead_id = l.id)
             OR EXISTS (SELECT 1 FROM external_ids x WHERE x.company_id = $1 AND x.lead_id = l.id)
             OR EXISTS (SELECT 1 FROM opt_outs o WHERE o.company_id = $1 AND o.lead_id = l.id)
             OR EXISTS (SELECT 1 FROM remembered_answers r WHERE r.company_id = $1 AND r.lead_id = l.id)
             OR EXISTS (SELECT 1 FROM leads m WHERE m.company_id = $1 AND m.merged_into = l.id
                            AND (m.name IS NOT NULL OR m.organization IS NOT NULL OR m.title IS NOT NULL OR m.custom <> '{}'))
             OR EXISTS (SELECT 1 FROM attempts a WHERE a.company_id = $1 AND a.lead_id = l.id
                            AND (a.body IS NOT NULL OR a.subject IS NOT NULL OR a.metadata <> '{}' OR a.message_id IS NOT NULL
                                 OR a.thread_id IS NOT NULL OR a.reference_ids IS NOT NULL OR a.void_reason <> ''
                                 OR a.void_salt IS NOT NULL OR a.override_reason <> '')))",
    ),
    (
        "credits",
        "an inbound attempt credits one that is not an outbound attempt of the same lead",
        "SELECT hex(i.id) FROM attempts i LEFT JOIN attempts o ON o.company_id = $1 AND o.id = i.credit_attempt_id
         WHERE i.company_id = $1 AND i.credit_attempt_id IS NOT NULL
             AND (o.id IS NULL OR o.lead_id <> i.lead_id OR o.direction <> 'outbound' OR i.direction <> 'inbound')",
    ),
    (
        "response_times",
        "an attempt was answered before it was made",
        "SELECT hex(id) FROM attempts WHERE company_id = $1 AND response_at < counted_at",
    ),
    (
        "times",
        "an attempt happened before 2000 or after it was heard of, and is not marked as suspect",
        "SELECT hex(id) FROM attempts WHERE company_id = $1 AND NOT clock_suspect
             AND (occurred_at < 946684800000000 OR occurred_at > received_at + 300000000 OR counted_at <> occurred_at)",
    ),
];

pub(super) fn check(moment: &Moment<'_>, found: &mut Verified) -> Result<(), ReadError> {
    let connection = moment.connection;
    let mut integrity = connection.prepare("PRAGMA quick_check")?;
    for line in integrity.query_map([], |row| row.get::<_, String>(0))? {
        let line = line?;
        if line != "ok" {
            found.breach("integrity", line);
        }
    }
    let mut orphans =
        connection.prepare("SELECT \"table\", parent FROM pragma_foreign_key_check")?;
    for orphan in orphans.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })? {
        let (table, parent) = orphan?;
        found.breach(
            "orphans",
            format!("a row of {table} refers to a row of {parent} that does not exist"),
        );
    }
    for (check, problem, sql) in MUST_BE_EMPTY {
        let mut statement = connection.prepare(sql)?;
        for row in statement.query_map([moment.company.id.0.as_bytes().as_slice()], |row| {
            row.get::<_, String>(0)
        })? {
            found.breach(check, format!("{problem}: {}", row?.to_lowercase()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
