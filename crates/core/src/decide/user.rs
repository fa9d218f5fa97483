//! Users and their keys.

use super::{Case, Effects, Outcome, Stop, fields};
use crate::command::{NewKey, NewUser, UserUpdate};
use crate::event::EventType;
use crate::{ApiKey, Change, KeyId, Refusal, Role, Timestamp, User};

pub(super) fn create(
    case: &Case<'_>,
    new: &NewUser,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let user = new_user(new, case.now)?;
    if case.facts.user_by_email(&user.email)?.is_some() {
        return Err(Refusal::EmailTaken(user.email).into());
    }
    announce_user(&user, EventType::UserCreated, effects);
    effects.change(Change::InsertUser(user.clone()));
    Ok(Outcome::User(user))
}

pub(super) fn update(
    case: &Case<'_>,
    update: &UserUpdate,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let known = case
        .facts
        .user(update.user_id)?
        .ok_or(Refusal::NotFound("user"))?;
    let name = update
        .name
        .as_deref()
        .map(|name| fields::required_name("name", name))
        .transpose()?;
    let user = User {
        name: name.unwrap_or_else(|| known.name.clone()),
        role: update.role.unwrap_or(known.role),
        active: update.active.unwrap_or(known.active),
        ..known.clone()
    };
    let administers = |user: &User| user.active && user.role == Role::Admin;
    if administers(known) && !administers(&user) && case.facts.active_admins()? <= 1 {
        return Err(Refusal::LastAdmin.into());
    }
    if user != *known {
        announce_user(&user, EventType::UserUpdated, effects);
        effects.change(Change::UpdateUser(user.clone()));
    }
    Ok(Outcome::User(user))
}

pub(super) fn create_key(
    case: &Case<'_>,
    new: &NewKey,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let user = case
        .facts
        .user(new.user_id)?
        .ok_or(Refusal::NotFound("user"))?;
    if !user.active {
        return Err(Refusal::Deactivated.into());
    }
    let key = new_key(new, case.now)?;
    announce_key(&key, EventType::KeyCreated, effects);
    effects.change(Change::InsertKey(key.clone(), new.token_hash));
    Ok(Outcome::Key(key))
}

/// Revoking twice is no second event: the answer is the key as it is.
pub(super) fn revoke_key(
    case: &Case<'_>,
    key_id: KeyId,
    effects: &mut Effects,
) -> Result<Outcome, Stop> {
    let known = case.facts.key(key_id)?.ok_or(Refusal::NotFound("key"))?;
    if known.revoked_at.is_some() {
        return Ok(Outcome::Key(known.clone()));
    }
    let key = ApiKey {
        revoked_at: Some(case.now),
        ..known.clone()
    };
    announce_key(&key, EventType::KeyRevoked, effects);
    effects.change(Change::RevokeKey(key_id, case.now));
    Ok(Outcome::Key(key))
}

pub(super) fn new_user(new: &NewUser, now: Timestamp) -> Result<User, Refusal> {
    Ok(User {
        id: new.user_id,
        name: fields::required_name("name", &new.name)?,
        email: fields::email("email", &new.email)?,
        role: new.role,
        active: true,
        created_at: now,
    })
}

pub(super) fn new_key(new: &NewKey, now: Timestamp) -> Result<ApiKey, Refusal> {
    Ok(ApiKey {
        id: new.key_id,
        user_id: new.user_id,
        label: fields::required_name("label", &new.label)?,
        created_at: now,
        revoked_at: None,
    })
}

pub(super) fn announce_user(user: &User, kind: EventType, effects: &mut Effects) {
    let data = serde_json::json!({ "user_id": user.id.0, "role": user.role.name(), "active": user.active });
    effects.event(kind, None, None, &data);
}

pub(super) fn announce_key(key: &ApiKey, kind: EventType, effects: &mut Effects) {
    let data = serde_json::json!({ "key_id": key.id.0, "user_id": key.user_id.0 });
    effects.event(kind, None, None, &data);
}
