//! From changes to statements: pure, and the same for both engines.

mod attempts;
mod leads;
mod people;

use crate::statement::Write;
use crate::value::Value;
use touchbase_core::event::{ChainHead, SealedEvent};
use touchbase_core::{Change, CompanyId};

/// The statements that make a change true, in order.
pub(crate) fn lower(company_id: CompanyId, change: &Change) -> Vec<Write<'_>> {
    let company = Value::Id(company_id.0);
    match change {
        Change::InsertCompany(new) => people::insert_company(new),
        Change::InsertUser(user) => people::insert_user(company, user),
        Change::UpdateUser(user) => people::update_user(company, user),
        Change::InsertKey(key, token_hash) => people::insert_key(&company, key, token_hash),
        Change::RevokeKey(id, at) => people::revoke_key(company, *id, *at),
        Change::InsertImport(import, at) => people::insert_import(company, import, *at),
        Change::CloseImport(id, at) => people::close_import(company, *id, *at),
        Change::InsertLead(lead) => leads::insert(company, lead),
        Change::UpdateLead(lead) => leads::update(company, lead),
        Change::SetStanding(id, summary, status) => {
            leads::set_standing(company, *id, summary, *status)
        }
        Change::SetSearchText(id, text) => leads::set_search_text(&company, *id, text),
        Change::AddIdentity(id, identity) => leads::add_identity(company, *id, identity),
        Change::RemoveIdentity(id, identity) => leads::remove_identity(company, *id, identity),
        Change::AddExternal(id, external) => leads::add_external(company, *id, external),
        Change::MoveIdentities(moved) => leads::move_identities(&company, *moved),
        Change::FlattenRedirects(moved) => leads::flatten_redirects(company, *moved),
        Change::PutOptOut(id, opt_out) => leads::put_opt_out(company, *id, opt_out),
        Change::RemoveOptOut(id, scope) => leads::remove_opt_out(company, *id, *scope),
        Change::ForgetLead(id) => leads::forget(&company, *id),
        Change::RememberErased(erased) => leads::remember_erased(company, erased),
        Change::InsertAttempt(attempt) => attempts::insert(company, attempt),
        Change::SetState(attempt, state) => attempts::set_state(company, *attempt, *state),
        Change::SetVoid(attempt, void, salt) => attempts::set_void(company, *attempt, void, salt),
        Change::SetResponse(attempt, response) => {
            attempts::set_response(company, *attempt, *response)
        }
        Change::SetCredit(attempt, credit) => attempts::set_credit(company, *attempt, *credit),
        Change::MoveAttempts(moved) => attempts::move_all(&company, *moved),
        Change::BlankAttempts(id) => attempts::blank(company, *id),
        Change::PutWaitingState(external, state) => {
            attempts::put_waiting_state(company, external, *state)
        }
        Change::DropWaitingState(external) => attempts::drop_waiting_state(company, external),
    }
}

/// Appends an event.
pub(crate) fn append_event(company_id: CompanyId, sealed: &SealedEvent) -> Write<'_> {
    let event = &sealed.event;
    Write {
        sql: "INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values: vec![
            Value::Id(company_id.0),
            number(sealed.seq),
            Value::Time(sealed.at),
            Value::Text(event.kind.name()),
            Value::Text(sealed.actor.name()),
            Value::optional(sealed.user_id, |id| Value::Id(id.0)),
            Value::optional(event.lead_id, |id| Value::Id(id.0)),
            Value::optional(event.attempt_id, |id| Value::Id(id.0)),
            Value::Text(&event.data),
            Value::Bytes(&sealed.hash),
        ],
    }
}

/// Moves the head of a company's chain, and says that its data changed: imports change it without an event.
pub(crate) fn set_head(head: &ChainHead) -> Write<'_> {
    Write {
        sql: "UPDATE companies SET seq = $1, head = $2, revision = revision + 1 WHERE id = $3",
        values: vec![
            number(head.seq),
            Value::Bytes(&head.hash),
            Value::Id(head.company_id.0),
        ],
    }
}

/// A count as the engines keep it.
fn number<'a>(count: u64) -> Value<'a> {
    Value::Int(i64::try_from(count).unwrap_or(i64::MAX))
}
