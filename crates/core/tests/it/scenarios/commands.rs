//! From the words of a line to a command.

use super::line::Line;
use super::stage::Names;
use crate::world::founding;
use touchbase_core::attempt::{ExternalId, Threading};
use touchbase_core::command::*;
use touchbase_core::identity::{Identity, IdentityKind};
use touchbase_core::lead::OptOutScope;
use touchbase_core::*;

/// The command that a line stands for.
pub(super) fn command(verb: &str, line: &mut Line, actor: Actor, names: &mut Names) -> Command {
    if let Some(method) = Method::from_name(verb) {
        let lead_id = LeadId(names.id(&line.word()));
        let attempt = attempt(method, lead_id, line, actor, names);
        return Command::RecordAttempt(Box::new(attempt));
    }
    match verb {
        "company" => Command::CreateCompany(Box::new(founding(&line.word()))),
        "user" => user(line, names),
        "change-user" => change_user(line, names),
        "key" => Command::CreateKey(NewKey {
            key_id: KeyId(names.id(&line.word())),
            user_id: UserId(names.id(&line.option("for").expect("for whom"))),
            label: line.option("label").unwrap_or_else(|| "laptop".to_owned()),
            token_hash: [0; 32],
        }),
        "revoke-key" => Command::RevokeKey(KeyId(names.id(&line.word()))),
        "lead" => lead(line, names),
        "change-lead" => change_lead(line, names),
        "merge" => {
            let loser = LeadId(names.id(&line.word()));
            assert!(line.takes("into"));
            let into = LeadId(names.id(&line.word()));
            Command::MergeLeads { loser, into }
        }
        "erase" => Command::EraseLead(LeadId(names.id(&line.word()))),
        "opt-out" => Command::OptOut {
            lead_id: LeadId(names.id(&line.word())),
            scope: scope(&line.word()),
        },
        "opt-in" => Command::WithdrawOptOut {
            lead_id: LeadId(names.id(&line.word())),
            scope: scope(&line.word()),
        },
        "responded" | "not-responded" => Command::MarkResponded(ResponseMark {
            attempt_id: AttemptId(names.id(&line.word())),
            responded: verb == "responded",
            response_at: line.time("at"),
        }),
        "void" => Command::VoidAttempt(VoidRequest {
            attempt_id: AttemptId(names.id(&line.word())),
            reason: line.option("reason").unwrap_or_default(),
            salt: [5; 16],
        }),
        "report" => Command::ReportState(StateReport {
            external: external(&line.word()),
            state: state(&line.word()),
        }),
        "import-lead" => import_lead(line, names),
        "import" => import_attempt(line, actor, names),
        "start-import" => Command::StartImport(ImportStart {
            import_id: ImportId(names.id(&line.word())),
            kind: match line.word().as_str() {
                "leads" => ImportKind::Leads,
                "attempts" => ImportKind::Attempts,
                other => panic!("{other:?} is no kind of import"),
            },
            fingerprint: [line.number("file").expect("which file"); 32],
        }),
        "finish-import" => Command::FinishImport(ImportTotals {
            import_id: ImportId(names.id(&line.word())),
            kind: ImportKind::Leads,
            created: line.number("created").unwrap_or(0),
            updated: line.number("updated").unwrap_or(0),
            unchanged: line.number("unchanged").unwrap_or(0),
            rejected: line.number("rejected").unwrap_or(0),
        }),
        other => panic!("what means {other:?}?"),
    }
}

fn user(line: &mut Line, names: &mut Names) -> Command {
    let name = line.word();
    Command::CreateUser(NewUser {
        user_id: UserId(names.id(&name)),
        role: role(&line.word()),
        email: line.option("email").unwrap_or(format!("{name}@acme.test")),
        name: line.option("name").unwrap_or(name),
    })
}

fn change_user(line: &mut Line, names: &mut Names) -> Command {
    Command::UpdateUser(UserUpdate {
        user_id: UserId(names.id(&line.word())),
        name: line.option("name"),
        role: line.option("role").map(|name| role(&name)),
        active: line.option("active").map(|active| active == "yes"),
    })
}

fn lead(line: &mut Line, names: &mut Names) -> Command {
    let name = line.word();
    Command::CreateLead(Box::new(NewLead {
        lead_id: LeadId(names.id(&name)),
        profile: profile(Some(name), line, names),
        status: line
            .option("status")
            .map_or(Status::New, |name| status(&name)),
        identities: identities(line),
    }))
}

/// `-` is nothing.
fn profile(name: Option<String>, line: &mut Line, names: &mut Names) -> Profile {
    Profile {
        name: line.option("name").or(name).filter(|name| name != "-"),
        organization: line.option("organization"),
        title: line.option("title"),
        owner_id: line.option("owner").map(|owner| UserId(names.id(&owner))),
        source: line.option("source").unwrap_or_else(|| "manual".to_owned()),
        time_zone: line.option("time_zone"),
        custom: line
            .option("custom")
            .map_or("{}".to_owned(), |json| quoted(&json)),
    }
}

fn change_lead(line: &mut Line, names: &mut Names) -> Command {
    let lead_id = LeadId(names.id(&line.word()));
    let mut field = |key| {
        line.option(key)
            .map(|text| Some(text).filter(|text| text != "-"))
    };
    let profile = ProfileUpdate {
        name: field("name"),
        organization: field("organization"),
        title: field("title"),
        owner_id: field("owner").map(|owner| owner.map(|name| UserId(names.id(&name)))),
        source: field("source").flatten(),
        time_zone: field("time_zone"),
        custom: field("custom").flatten().map(|json| quoted(&json)),
    };
    let status = line.option("status").map(|name| status(&name));
    let identities = identities(line);
    let none = line.takes("without-addresses");
    Command::UpdateLead(Box::new(LeadUpdate {
        lead_id,
        profile,
        status,
        identities: (none || !identities.is_empty()).then_some(identities),
    }))
}

fn attempt(
    method: Method,
    lead_id: LeadId,
    line: &mut Line,
    actor: Actor,
    names: &mut Names,
) -> NewAttempt {
    let direction = if line.takes("in") {
        Direction::Inbound
    } else {
        Direction::Outbound
    };
    let name = if line.takes("as") {
        line.word()
    } else {
        "it".to_owned()
    };
    let id = match line.number("id") {
        Some(id) => names.set(&name, id),
        None => names.id(&name),
    };
    let usual = match (actor.kind, direction) {
        (ActorKind::Provider, Direction::Inbound) => State::Received,
        (ActorKind::Provider, Direction::Outbound) => State::Sent,
        (ActorKind::Human | ActorKind::Agent | ActorKind::Integration, _) => State::Logged,
    };
    let by = line.option("by").map(|user| UserId(names.id(&user)));
    NewAttempt {
        attempt_id: AttemptId(id),
        lead_id,
        user_id: by.or(actor.user_id),
        method,
        direction,
        state: line.option("state").map_or(usual, |name| state(&name)),
        subject: line.option("subject"),
        body: line.option("body"),
        metadata: line
            .option("metadata")
            .map_or("{}".to_owned(), |json| quoted(&json)),
        occurred_at: line.time("at"),
        threading: Threading {
            message_id: line.option("message"),
            references: line.options("names"),
            thread_id: line.option("thread"),
        },
        external: line.option("ext").map(|text| external(&text)),
        response: known_response(line),
        cause: cause(line, actor),
    }
}

fn known_response(line: &mut Line) -> Option<KnownResponse> {
    if let Some(at) = line.time("answered") {
        return Some(KnownResponse::Answered(Some(at)));
    }
    if line.takes("answered") {
        return Some(KnownResponse::Answered(None));
    }
    line.takes("unanswered")
        .then_some(KnownResponse::NotAnswered)
}

fn cause(line: &mut Line, actor: Actor) -> Cause {
    match actor.kind {
        ActorKind::Provider => Cause::Provider,
        ActorKind::Human | ActorKind::Agent | ActorKind::Integration => {
            if line.takes("already-happened") {
                return Cause::AlreadyHappened;
            }
            Cause::Intention {
                override_reason: line.option("override"),
            }
        }
    }
}

fn import_lead(line: &mut Line, names: &mut Names) -> Command {
    let lead_id = LeadId(names.id(&line.word()));
    let opt_outs = line.options("opt-out");
    Command::ImportLead(Box::new(LeadImport {
        import_id: ImportId(names.id("import")),
        lead_id,
        external: line.option("ext").map(|text| external(&text)),
        owner_email: line.option("owner-email"),
        status: line.option("status").map(|name| status(&name)),
        identities: identities(line),
        opt_outs: opt_outs.iter().map(|name| scope(name)).collect(),
        created_at: line.time("created"),
        profile: profile(None, line, names),
    }))
}

/// `import email with=jane`: by an id here, `of=hubspot/7`: by an id there, or by addresses; `new=` names a stub.
fn import_attempt(line: &mut Line, actor: Actor, names: &mut Names) -> Command {
    let method = Method::from_name(&line.word()).expect("a method");
    let reference = LeadReference {
        lead_id: line.option("with").map(|name| LeadId(names.id(&name))),
        external: line.option("of").map(|text| external(&text)),
        identities: identities(line),
    };
    let stub = line.option("new").unwrap_or_else(|| "stub".to_owned());
    let stub_id = LeadId(names.id(&stub));
    let user_email = line.option("by-email");
    let attempt = attempt(method, stub_id, line, actor, names);
    Command::ImportAttempt(Box::new(AttemptImport {
        attempt: NewAttempt {
            cause: Cause::Import(ImportId(names.id("import"))),
            ..attempt
        },
        lead: reference,
        user_email,
    }))
}

fn identities(line: &mut Line) -> Vec<Identity> {
    let mut identities = Vec::new();
    for kind in IdentityKind::ALL {
        for given in line.options(kind.name()) {
            identities.push(Identity::parse(kind, &given, "US").expect("an address"));
        }
    }
    identities
}

/// `hubspot/7`.
fn external(text: &str) -> ExternalId {
    let (source, id) = text.split_once('/').expect("a source and an id");
    ExternalId {
        source: source.to_owned(),
        id: id.to_owned(),
    }
}

/// JSON stands in lines with single quotes.
fn quoted(json: &str) -> String {
    json.replace('\'', "\"")
}

fn role(name: &str) -> Role {
    Role::from_name(name).unwrap_or_else(|| panic!("{name:?} is no role"))
}

fn status(name: &str) -> Status {
    Status::from_name(name).unwrap_or_else(|| panic!("{name:?} is no status"))
}

fn state(name: &str) -> State {
    State::from_name(name).unwrap_or_else(|| panic!("{name:?} is no state"))
}

fn scope(name: &str) -> OptOutScope {
    OptOutScope::from_name(name).unwrap_or_else(|| panic!("{name:?} is no scope"))
}
