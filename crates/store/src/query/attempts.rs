//! Attempts: a lead's history, single ones, and what the rules look at.

use super::users::limit_value;
use crate::statement::Read;
use crate::value::{Columns, CorruptRow, Value};
use touchbase_core::attempt::{
    AttributedBy, Credit, ExternalId, MarkedBy, OverrideNote, Response, Threading, Violation, Void,
};
use touchbase_core::change::AttemptRef;
use touchbase_core::{
    ActorKind, Attempt, AttemptFact, AttemptId, CompanyId, Direction, ImportId, LeadId, Method,
    State, Timestamp, UserId,
};

/// Between the members of a list kept in one column: no id and no rule name holds it.
const SEPARATOR: char = '\u{1f}';

/// A list in one column; nothing for an empty one.
pub(crate) fn joined<'a, 'b>(members: impl Iterator<Item = &'b str>) -> Value<'a> {
    let members: Vec<&str> = members.collect();
    if members.is_empty() {
        Value::Null
    } else {
        Value::OwnedText(members.join(&SEPARATOR.to_string()))
    }
}

fn split(list: Option<&str>) -> impl Iterator<Item = String> {
    list.into_iter()
        .flat_map(|list| list.split(SEPARATOR))
        .map(str::to_owned)
}

macro_rules! fact_columns {
    () => {
        "a.id, a.lead_id, a.user_id, a.method, a.direction, a.state, a.counted_at, a.response_at, a.marked_by,
         a.credit_attempt_id, a.credit_by, a.can_credit, a.message_id, a.thread_id, a.reference_ids"
    };
}

macro_rules! attempt_columns {
    () => {
        concat!(
            fact_columns!(),
            ", a.actor, a.recorded_by, a.occurred_at, a.received_at, a.created_at, a.clock_suspect,
             a.external_source, a.external_id, a.import_id, a.violations, a.override_by, a.override_reason, a.override_rules,
             a.voided_at, a.voided_by, a.void_reason, a.metadata, a.subject, a.body"
        )
    };
}

/// The place of an attempt in its lead's history.
pub type Place = (Timestamp, AttemptId);

/// An attempt as people see it: with its user's name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamedAttempt {
    /// The attempt.
    pub attempt: Attempt,
    /// Its user's name, if it has a user.
    pub user_name: Option<String>,
}

/// A lead's attempts, newest first, from before a place on.
pub(crate) fn history<'a>(
    company_id: CompanyId,
    lead_id: LeadId,
    before: Option<Place>,
    limit: usize,
) -> Read<'a, Attempt> {
    let (at, id) = before.unwrap_or((
        Timestamp::from_micros(i64::MAX),
        AttemptId(uuid::Uuid::max()),
    ));
    Read::new(
        concat!(
            "SELECT ",
            attempt_columns!(),
            " FROM attempts a
             WHERE a.company_id = $1 AND a.lead_id = $2 AND (a.counted_at, a.id) < ($3, $4)
             ORDER BY a.counted_at DESC, a.id DESC LIMIT $5"
        ),
        vec![
            Value::Id(company_id.0),
            Value::Id(lead_id.0),
            Value::Time(at),
            Value::Id(id.0),
            limit_value(limit),
        ],
        decode,
    )
}

/// How many attempts a lead has, whatever their state.
pub(crate) fn total<'a>(company_id: CompanyId, lead_id: LeadId) -> Read<'a, u64> {
    Read::new(
        "SELECT count(*) FROM attempts WHERE company_id = $1 AND lead_id = $2",
        vec![Value::Id(company_id.0), Value::Id(lead_id.0)],
        super::count,
    )
}

/// One attempt with its user's name.
pub(crate) fn named<'a>(company_id: CompanyId, id: AttemptId) -> Read<'a, NamedAttempt> {
    Read::new(
        concat!(
            "SELECT ",
            attempt_columns!(),
            ", u.name
             FROM attempts a LEFT JOIN users u ON u.company_id = a.company_id AND u.id = a.user_id
             WHERE a.company_id = $1 AND a.id = $2"
        ),
        vec![Value::Id(company_id.0), Value::Id(id.0)],
        decode_named,
    )
}

/// One attempt.
pub(crate) fn attempt<'a>(company_id: CompanyId, id: AttemptId) -> Read<'a, Attempt> {
    Read::new(
        concat!(
            "SELECT ",
            attempt_columns!(),
            " FROM attempts a WHERE a.company_id = $1 AND a.id = $2"
        ),
        vec![Value::Id(company_id.0), Value::Id(id.0)],
        decode,
    )
}

/// Attempts after one, by id: for exports.
pub(crate) fn attempts_after<'a>(
    company_id: CompanyId,
    after: Option<AttemptId>,
    limit: usize,
) -> Read<'a, Attempt> {
    Read::new(
        concat!(
            "SELECT ",
            attempt_columns!(),
            " FROM attempts a WHERE a.company_id = $1 AND a.id > $2 ORDER BY a.id LIMIT $3"
        ),
        vec![
            Value::Id(company_id.0),
            Value::Id(after.map(|id| id.0).unwrap_or_default()),
            limit_value(limit),
        ],
        decode,
    )
}

/// What the rules look at in a lead's whole history.
pub(crate) fn facts<'a>(company_id: CompanyId, lead_id: LeadId) -> Read<'a, AttemptFact> {
    Read::new(
        concat!(
            "SELECT ",
            fact_columns!(),
            " FROM attempts a WHERE a.company_id = $1 AND a.lead_id = $2"
        ),
        vec![Value::Id(company_id.0), Value::Id(lead_id.0)],
        decode_fact,
    )
}

/// The attempts with an id elsewhere: one for each lead.
pub(crate) fn by_external(company_id: CompanyId, external: &ExternalId) -> Read<'_, AttemptRef> {
    Read::new(
        "SELECT lead_id, id FROM attempts WHERE company_id = $1 AND external_source = $2 AND external_id = $3",
        vec![
            Value::Id(company_id.0),
            Value::Text(&external.source),
            Value::Text(&external.id),
        ],
        |columns| {
            Ok(AttemptRef {
                lead_id: columns.id(LeadId)?,
                attempt_id: columns.id(AttemptId)?,
            })
        },
    )
}

/// What a provider said about a message before it came.
pub(crate) fn waiting_state(company_id: CompanyId, external: &ExternalId) -> Read<'_, State> {
    Read::new(
        "SELECT state FROM waiting_states WHERE company_id = $1 AND source = $2 AND external_id = $3",
        vec![
            Value::Id(company_id.0),
            Value::Text(&external.source),
            Value::Text(&external.id),
        ],
        |columns| columns.named(State::from_name),
    )
}

/// The unfinished import of a file.
pub(crate) fn open_import(company_id: CompanyId, fingerprint: &[u8; 32]) -> Read<'_, ImportId> {
    Read::new(
        "SELECT id FROM imports WHERE company_id = $1 AND fingerprint = $2 AND finished_at IS NULL ORDER BY id LIMIT 1",
        vec![Value::Id(company_id.0), Value::Bytes(fingerprint)],
        |columns| columns.id(ImportId),
    )
}

fn decode_fact(columns: &mut Columns<'_, '_>) -> Result<AttemptFact, CorruptRow> {
    Ok(AttemptFact {
        id: columns.id(AttemptId)?,
        lead_id: columns.id(LeadId)?,
        user_id: columns.optional_id(UserId)?,
        method: columns.named(Method::from_name)?,
        direction: columns.named(Direction::from_name)?,
        state: columns.named(State::from_name)?,
        at: columns.time()?,
        response: Response {
            at: columns.optional_time()?,
            marked_by: columns.optional_named(MarkedBy::from_name)?,
        },
        credit: {
            let attempt_id = columns.optional_id(AttemptId)?;
            let by = columns.optional_named(AttributedBy::from_name)?;
            attempt_id
                .zip(by)
                .map(|(attempt_id, by)| Credit { attempt_id, by })
        },
        can_credit: columns.bool()?,
        threading: Threading {
            message_id: columns.optional_text()?,
            thread_id: columns.optional_text()?,
            references: split(columns.optional_text()?.as_deref()).collect(),
        },
    })
}

fn decode(columns: &mut Columns<'_, '_>) -> Result<Attempt, CorruptRow> {
    let fact = decode_fact(columns)?;
    let (actor, recorded_by) = (
        columns.named(ActorKind::from_name)?,
        columns.optional_id(UserId)?,
    );
    let (occurred_at, received_at, created_at) =
        (columns.time()?, columns.time()?, columns.time()?);
    let clock_suspect = columns.bool()?;
    let external = columns
        .optional_text()?
        .zip(columns.optional_text()?)
        .map(|(source, id)| ExternalId { source, id });
    let import_id = columns.optional_id(ImportId)?;
    let violations = split(columns.optional_text()?.as_deref())
        .map(|rule| Violation { rule })
        .collect();
    let override_note = decode_override(columns)?;
    let (voided_at, voided_by, void_reason) = (
        columns.optional_time()?,
        columns.optional_id(UserId)?,
        columns.optional_text()?,
    );
    let void = voided_at.map(|at| Void {
        at,
        by: voided_by,
        reason: void_reason.unwrap_or_default(),
    });
    Ok(Attempt {
        fact,
        actor,
        recorded_by,
        metadata: columns.text()?,
        subject: columns.optional_text()?,
        body: columns.optional_text()?,
        occurred_at,
        received_at,
        created_at,
        clock_suspect,
        external,
        import_id,
        violations,
        override_note,
        void,
    })
}

fn decode_override(columns: &mut Columns<'_, '_>) -> Result<Option<OverrideNote>, CorruptRow> {
    let by = columns.optional_id(UserId)?;
    let reason = columns.optional_text()?;
    let rules = split(columns.optional_text()?.as_deref()).collect();
    Ok(reason.map(|reason| OverrideNote { by, reason, rules }))
}

fn decode_named(columns: &mut Columns<'_, '_>) -> Result<NamedAttempt, CorruptRow> {
    Ok(NamedAttempt {
        attempt: decode(columns)?,
        user_name: columns.optional_text()?,
    })
}
