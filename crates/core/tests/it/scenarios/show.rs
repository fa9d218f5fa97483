//! What followed from a command: the answer, the leads and attempts that changed, the events.

use super::calendar;
use super::stage::{Names, Stage};
use crate::world::{World, of_lead};
use serde_json::Value;
use touchbase_core::attempt::MarkedBy;
use touchbase_core::event::SealedEvent;
use touchbase_core::*;

/// As long as a line may be.
const WIDTH: usize = 116;

/// Everything that followed, line by line.
pub(super) fn decision(stage: &Stage, before: &World, decision: &Decision) -> Vec<String> {
    let (world, names) = (&stage.world, &stage.names);
    let mut lines = vec![match &decision.answer {
        Ok(outcome) => answer(outcome, names),
        Err(refusal) => format!("refused: {}", refused(refusal, names)),
    }];
    for lead in &world.leads {
        let known = before.leads.iter().any(|known| known.id == lead.id);
        let was = if known {
            lead_fields(before, lead.id, names)
        } else {
            Vec::new()
        };
        let is = lead_fields(world, lead.id, names);
        lines.extend(changed(names.name(lead.id), &was, &is));
    }
    for attempt in &world.attempts {
        let id = attempt.fact.id;
        let known = before.attempts.iter().any(|known| known.fact.id == id);
        let was = if known {
            attempt_fields(before.attempt(id), names)
        } else {
            Vec::new()
        };
        lines.extend(changed(
            names.name(id),
            &was,
            &attempt_fields(attempt, names),
        ));
    }
    for (external, state) in &world.waiting_states {
        if !before.waiting_states.contains(&(external.clone(), *state)) {
            lines.push(format!(
                "waits: {}/{} {}",
                external.source,
                external.id,
                state.name()
            ));
        }
    }
    let told = world.events.iter().skip(before.events.len());
    let told: Vec<String> = told.map(|event| told_as(event, names)).collect();
    if !told.is_empty() {
        lines.push(format!("events: {}", told.join(", ")));
    }
    lines.iter().flat_map(|line| wrapped(line)).collect()
}

fn answer(outcome: &Outcome, names: &Names) -> String {
    match outcome {
        Outcome::Company(_) => "company".to_owned(),
        Outcome::User(user) => {
            let active = if user.active { "active" } else { "inactive" };
            let name = names.name(user.id);
            format!(
                "{name}: {} <{}>, {}, {active}",
                user.name,
                user.email,
                user.role.name()
            )
        }
        Outcome::Key(key) => {
            let whose = names.name(key.user_id);
            let revoked_at = key.revoked_at.map(calendar::show);
            let revoked = revoked_at.map_or(String::new(), |at| format!(", revoked {at}"));
            format!("{}: {} of {whose}{revoked}", names.name(key.id), key.label)
        }
        Outcome::Lead(view) => format!("lead {}", names.name(view.lead.id)),
        Outcome::Attempt(view) => format!(
            "attempt {} with {}",
            names.name(view.attempt.fact.id),
            names.name(view.lead.id)
        ),
        Outcome::Erased => "erased".to_owned(),
        Outcome::Reported(count) => format!("reached {count}"),
        Outcome::ImportStarted(id) => format!("import {}", names.name(id)),
        Outcome::Imported(imported) => {
            let effect = match imported.effect {
                ImportEffect::Created => "created",
                ImportEffect::Updated => "updated",
                ImportEffect::Unchanged => "unchanged",
            };
            let unknown = imported.unknown_user.as_ref();
            let unknown = unknown.map_or(String::new(), |user| format!(", unknown user {user}"));
            format!("{effect}{unknown}")
        }
        Outcome::ImportFinished => "import finished".to_owned(),
    }
}

fn refused(refusal: &Refusal, names: &Names) -> String {
    let code = refusal.code();
    match refusal {
        Refusal::NotFound(what) => format!("{code} ({what})"),
        Refusal::Invalid { field, .. } => format!("{code} ({field})"),
        Refusal::IdentityTaken { lead_id, value, .. } => {
            format!("{code} ({value} by {})", names.name(lead_id))
        }
        Refusal::AlreadyMerged(lead_id) => format!("{code} ({})", names.name(lead_id)),
        Refusal::EmailTaken(email) => format!("{code} ({email})"),
        Refusal::CompanyTaken(name) => format!("{code} ({name})"),
        Refusal::Forbidden(_)
        | Refusal::Erased
        | Refusal::MergeIntoItself
        | Refusal::AlreadyVoided
        | Refusal::Guard(_)
        | Refusal::LastAdmin
        | Refusal::Deactivated
        | Refusal::IdempotencyMismatch => code.to_owned(),
    }
}

/// What is said of a lead; what is not there is left out.
fn lead_fields(world: &World, id: LeadId, names: &Names) -> Vec<(&'static str, String)> {
    let lead = world.lead(id);
    let (profile, summary) = (&lead.profile, &lead.summary);
    let user = |id: UserId| names.name(id).to_owned();
    let count = |count: u32| (count > 0).then(|| count.to_string());
    let identities = of_lead(&world.identities, id).into_iter();
    let externals = of_lead(&world.externals, id).into_iter();
    let addresses = joined(identities.map(|it| format!("{}:{}", it.kind.name(), it.value)));
    let outside_ids = joined(externals.map(|it| format!("{}/{}", it.source, it.id)));
    let opt_outs = of_lead(&world.opt_outs, id).into_iter();
    let opt_outs = joined(opt_outs.map(|it| format!("{} ({})", it.scope.name(), it.source.name())));
    present([
        ("name", profile.name.clone()),
        ("organization", profile.organization.clone()),
        ("title", profile.title.clone()),
        ("owner", profile.owner_id.map(user)),
        ("source", Some(profile.source.clone())),
        ("time_zone", profile.time_zone.clone()),
        (
            "custom",
            Some(profile.custom.clone()).filter(|json| json != "{}"),
        ),
        ("addresses", addresses),
        ("outside_ids", outside_ids),
        ("opt_outs", opt_outs),
        ("status", Some(lead.status.name().to_owned())),
        ("status_set_at", lead.status_set_at.map(calendar::show)),
        (
            "last_contacted_at",
            summary.last_contacted_at().map(calendar::show),
        ),
        (
            "last_contact_method",
            summary.last_contact.map(|it| it.method.name().to_owned()),
        ),
        (
            "last_contact_by",
            summary.last_contact.and_then(|it| it.by).map(user),
        ),
        (
            "first_outbound_at",
            summary.first_outbound_at.map(calendar::show),
        ),
        (
            "last_outbound_at",
            summary.last_outbound_at.map(calendar::show),
        ),
        (
            "last_inbound_at",
            summary.last_inbound_at.map(calendar::show),
        ),
        (
            "last_response_at",
            summary.last_response_at.map(calendar::show),
        ),
        (
            "last_activity_at",
            summary.last_activity_at().map(calendar::show),
        ),
        ("outbound_count", count(summary.outbound_count)),
        ("inbound_count", count(summary.inbound_count)),
        ("contact_count", count(summary.contact_count())),
        ("turn", summary.turn().map(|turn| turn.name().to_owned())),
        (
            "merged_into",
            lead.merged_into.map(|id| names.name(id).to_owned()),
        ),
        ("erased_at", lead.erased_at.map(calendar::show)),
    ])
}

/// What is said of an attempt.
fn attempt_fields(attempt: &Attempt, names: &Names) -> Vec<(&'static str, String)> {
    let fact = &attempt.fact;
    let suspect = attempt.clock_suspect.then(|| {
        let (reported, counted) = (attempt.occurred_at, fact.at);
        format!(
            "says {}, counts {}",
            calendar::show(reported),
            calendar::show(counted)
        )
    });
    let hand = (fact.response.marked_by == Some(MarkedBy::Hand)).then_some("by hand");
    let answered_at = fact.response.at.map(calendar::show);
    let answered = match (answered_at, hand) {
        (Some(at), Some(hand)) => Some(format!("{at} {hand}")),
        (None, Some(hand)) => Some(format!("not, {hand}")),
        (at, None) => at,
    };
    let credit = fact.credit;
    let answers = credit.map(|it| format!("{} by {}", names.name(it.attempt_id), it.by.name()));
    let silent = fact.direction == Direction::Inbound && !fact.can_credit;
    present([
        ("lead", Some(names.name(fact.lead_id).to_owned())),
        ("state", Some(fact.state.name().to_owned())),
        ("clock", suspect),
        ("answered", answered),
        ("answers", answers),
        ("is_answer", silent.then(|| "never".to_owned())),
        ("subject", attempt.subject.clone()),
        ("body", attempt.body.clone()),
        (
            "voided",
            attempt
                .void
                .as_ref()
                .map(|void| format!("“{}”", void.reason)),
        ),
    ])
}

fn joined(items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    (!items.is_empty()).then(|| items.join(" "))
}

fn present<const N: usize>(
    fields: [(&'static str, Option<String>); N],
) -> Vec<(&'static str, String)> {
    let present = fields.into_iter();
    present
        .filter_map(|(field, value)| Some((field, value?)))
        .collect()
}

/// The fields that changed, with their new values; `-` is gone.
fn changed(
    name: &str,
    was: &[(&'static str, String)],
    is: &[(&'static str, String)],
) -> Option<String> {
    let new = is.iter().filter(|field| !was.contains(field));
    let new = new.map(|(field, value)| format!("{field} {}", shortened(value)));
    let gone = was
        .iter()
        .filter(|(field, _)| is.iter().all(|(other, _)| other != field));
    let gone = gone.map(|(field, _)| format!("{field} -"));
    let changed: Vec<String> = new.chain(gone).collect();
    (!changed.is_empty()).then(|| format!("{name}: {}", changed.join(", ")))
}

/// A very long text by its beginning and its length.
fn shortened(value: &str) -> String {
    let length = value.chars().count();
    if length <= WIDTH {
        return value.to_owned();
    }
    let beginning: String = value.chars().take(10).collect();
    format!("{beginning}… ({length} characters)")
}

/// An event by its type, what it is about, and what of its data matters.
fn told_as(sealed: &SealedEvent, names: &Names) -> String {
    let event = &sealed.event;
    let attempt = event.attempt_id.map(|id| names.name(id).to_owned());
    let about = attempt.or(event.lead_id.map(|id| names.name(id).to_owned()));
    let data: Value = serde_json::from_str(&event.data).expect("JSON");
    let text = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
    let mut words = vec![event.kind.name().to_owned()];
    words.extend(about);
    if let Some(status) = data.get("status").and_then(Value::as_object) {
        words.push(format!(
            "{}→{} by {}",
            text(&status["from"]),
            text(&status["to"]),
            text(&status["cause"])
        ));
    }
    let fields = data.get("fields").and_then(Value::as_array);
    words.extend(fields.into_iter().flatten().map(text));
    if let Some(opt_out) = data.get("opt_out") {
        let verb = if opt_out["opted_out"] == true {
            "opt-out"
        } else {
            "opt-in"
        };
        words.push(format!("{verb} {}", text(&opt_out["scope"])));
    }
    for field in [
        "state",
        "responded",
        "created",
        "updated",
        "unchanged",
        "rejected",
    ] {
        words.extend(
            data.get(field)
                .map(|value| format!("{field} {}", text(value))),
        );
    }
    words.join(" ")
}

/// A line too long goes on in the next, further in.
fn wrapped(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in line.split_inclusive(", ") {
        let last = lines.last_mut().expect("a line");
        if last.chars().count() + part.trim_end().chars().count() > WIDTH {
            lines.push(format!("  {part}"));
        } else {
            last.push_str(part);
        }
    }
    lines
        .iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}
