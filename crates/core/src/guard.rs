//! The guard: whether an outbound attempt may be made (semantics.md, *The guard*).
//!
//! An intention can be recorded only with a [`Permit`], and only [`ask`] gives one: no path leads round it. The rules
//! themselves are entries of [`RULES`].

use crate::attempt::{OverrideNote, Violation};
use crate::facts::{Facts, Missing};
use crate::{Actor, AttemptId, Lead, Method, Timestamp};

/// How strict a reason is, and the whole answer with it: the strictest reason decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// Go on.
    Allow,
    /// Refused unless overridden with a reason.
    Warn,
    /// Refused.
    Block,
}

impl Verdict {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Block => "block",
        }
    }
}

/// Who may override a reason.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum OverridableBy {
    /// Whoever works with leads, with a reason.
    Anyone,
    /// An admin, with a reason.
    Admin,
    /// Nobody.
    Nobody,
}

impl OverridableBy {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Admin => "admin",
            Self::Nobody => "nobody",
        }
    }
}

/// One reason against an attempt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    /// The rule's name.
    pub rule: &'static str,
    /// How strict it is.
    pub verdict: Verdict,
    /// A sentence for a person.
    pub message: String,
    /// The attempt that caused it.
    pub attempt_id: Option<AttemptId>,
    /// When it stops applying.
    pub clears_at: Option<Timestamp>,
    /// Who may override it.
    pub overridable_by: OverridableBy,
}

/// All that speaks against an attempt.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Answer {
    /// Every reason that applies.
    pub reasons: Vec<Reason>,
}

impl Answer {
    /// The strictest reason's verdict.
    pub fn verdict(&self) -> Verdict {
        self.reasons
            .iter()
            .map(|reason| reason.verdict)
            .max()
            .unwrap_or(Verdict::Allow)
    }
}

/// What somebody is about to do.
#[derive(Clone, Copy, Debug)]
pub struct Intention<'a> {
    /// Who.
    pub actor: Actor,
    /// To whom.
    pub lead: &'a Lead,
    /// How.
    pub method: Method,
    /// When.
    pub at: Timestamp,
}

/// Proof that the guard was asked and let an outbound attempt pass.
#[derive(Debug)]
pub struct Permit {
    /// The rules that the attempt breaks, being a fact.
    pub(crate) violations: Vec<Violation>,
    /// The override under which it passes.
    pub(crate) override_note: Option<OverrideNote>,
}

/// A rule: what it has against an intention, if anything.
pub type Rule = fn(&Intention<'_>, &Facts) -> Result<Option<Reason>, Missing>;

/// Every rule, in the order in which reasons are listed.
pub const RULES: &[Rule] = &[];

/// Asks every rule.
pub fn ask(intention: &Intention<'_>, facts: &Facts) -> Result<Answer, Missing> {
    let mut answer = Answer::default();
    for rule in RULES {
        answer.reasons.extend(rule(intention, facts)?);
    }
    Ok(answer)
}

/// Lets an intention pass, or says why not: warnings need an override with a reason from somebody who may.
pub(crate) fn permit_intention(
    intention: &Intention<'_>,
    override_reason: Option<&str>,
    facts: &Facts,
) -> Result<Result<Permit, Answer>, Missing> {
    let answer = ask(intention, facts)?;
    if answer.reasons.is_empty() {
        return Ok(Ok(Permit {
            violations: Vec::new(),
            override_note: None,
        }));
    }
    let Some(reason) = override_reason.filter(|_| overridable(&answer, intention.actor)) else {
        return Ok(Err(answer));
    };
    let rules = answer
        .reasons
        .iter()
        .map(|reason| reason.rule.to_owned())
        .collect();
    let note = OverrideNote {
        by: intention.actor.user_id,
        reason: reason.to_owned(),
        rules,
    };
    Ok(Ok(Permit {
        violations: Vec::new(),
        override_note: Some(note),
    }))
}

/// Lets a fact pass whatever the rules say, and keeps those it broke.
pub(crate) fn permit_fact(intention: &Intention<'_>, facts: &Facts) -> Result<Permit, Missing> {
    let answer = ask(intention, facts)?;
    let violations = answer.reasons.iter().map(|reason| Violation {
        rule: reason.rule.to_owned(),
    });
    Ok(Permit {
        violations: violations.collect(),
        override_note: None,
    })
}

fn overridable(answer: &Answer, actor: Actor) -> bool {
    answer
        .reasons
        .iter()
        .all(|reason| match reason.overridable_by {
            OverridableBy::Anyone => true,
            OverridableBy::Admin => actor.is_admin(),
            OverridableBy::Nobody => false,
        })
}
