//! The ids and times that random commands name: few, so that they meet.

use crate::world::ADA;
use proptest::prelude::*;
use touchbase_core::*;
use uuid::Uuid;

/// Leads that are there from the start.
pub(crate) const LEADS: u128 = 3;
/// Ids of leads, attempts, users and so on that commands name: some exist by then, some do not.
pub(crate) const NAMED_LEADS: u128 = 5;
pub(crate) const NAMED_ATTEMPTS: u128 = 5;

pub(crate) const IMPORT: ImportId = ImportId(Uuid::from_u128(0x1a));

/// The greater of two is not the later made.
pub(crate) fn attempt_id(number: u128) -> AttemptId {
    AttemptId(Uuid::from_u128(0xa0_0000 + number * 167 % 256))
}

pub(crate) fn lead_id(number: u128) -> LeadId {
    LeadId(Uuid::from_u128(0x1ead_0000 + number))
}

pub(crate) fn user_id(number: u128) -> UserId {
    if number == 0 {
        ADA
    } else {
        UserId(Uuid::from_u128(0x05e2_0000 + number))
    }
}

pub(crate) fn key_id(number: u128) -> KeyId {
    KeyId(Uuid::from_u128(0x2e_0000 + number))
}

pub(crate) fn email(number: u128) -> String {
    format!("user{number}@acme.test")
}

pub(crate) fn a_lead() -> impl Strategy<Value = LeadId> {
    (0..NAMED_LEADS).prop_map(lead_id)
}

pub(crate) fn an_attempt() -> impl Strategy<Value = AttemptId> {
    (0..NAMED_ATTEMPTS).prop_map(attempt_id)
}

pub(crate) fn a_user() -> impl Strategy<Value = UserId> {
    (0..5_u128).prop_map(user_id)
}

pub(crate) fn an_email() -> impl Strategy<Value = String> {
    (0..6_u128).prop_map(email)
}

/// Times that meet: twice the same, a microsecond apart, the edges of the attribution window.
pub(crate) fn slot(number: usize) -> Timestamp {
    const DAY_MICROS: i64 = 86_400_000_000;
    let days = [0, 0, 1, 2, 2, 14, 14, 14, 15, 16];
    let micros = [0, 60_000_000, 0, 0, 1, -1, 0, 1, 0, 0];
    let base = Timestamp::from_micros(1_767_000_000_000_000);
    let offset = days[number] * DAY_MICROS + micros[number];
    Timestamp::from_micros(base.as_micros() + offset)
}

pub(crate) fn moment() -> impl Strategy<Value = Timestamp> {
    (0..10_usize).prop_map(slot)
}
