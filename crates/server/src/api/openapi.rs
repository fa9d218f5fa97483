//! The API's description: what the handlers do not say themselves.
//!
//! Each handler describes itself where it stands. What follows from the kind of route (who may be refused what, which
//! headers a POST takes) is added here, by rule, so that no route forgets it.

mod refusals;

use crate::http::problem::ProblemDocument;
use refusals::{REFUSALS, Route, SharedRefusal, problem};
use touchbase_core::limits;
use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::tag::{Tag, TagBuilder};
use utoipa::openapi::{
    Components, ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, Ref,
    RefOr, Required, Schema, ServerBuilder,
};
use utoipa::{PartialSchema, ToSchema};

const INTRODUCTION: &str = "\
Who last contacted whom, when, by which method, and who is to write next: one ledger of all communication with leads, and a \
summary of each lead that is always exactly what the ledger says.

**Signing in.** Send `Authorization: Bearer TOKEN`. A token belongs to a user and has the user's role; what belongs to \
another company does not exist (404). Next to each operation stands the least role that may call it: a `viewer` reads, a \
`rep` (or `agent`) works with leads, an `admin` administers.

**Forms.** JSON in `snake_case`; ids are UUIDs; times are RFC 3339 and answered in UTC. Unknown fields and parameters are \
refused, so that a slip of the pen is not taken for a wish. Lists answer `data` and `next_cursor`; a cursor belongs to its \
list, order and filters, and stays right while rows change.

**Refusals** are `application/problem+json` (RFC 9457) with a stable `code`, and with `errors` where fields are wrong. All \
codes are explained at [/docs/problems](/docs/problems).

**Doing things once.** Every POST takes an `Idempotency-Key`. Repeated with the same body within 7 days it answers what was \
answered at first, with `Idempotent-Replayed: true`, and does nothing; with another body it is refused. What was refused \
is not remembered, but for what the guard refused.";

const TAGS: [(&str, &str); 5] = [
    (
        "leads",
        "People the company communicates with, each with the summary of all communication.",
    ),
    (
        "contacts",
        "Contact attempts: the ledger, append-only. Mistakes are voided, not deleted.",
    ),
    (
        "events",
        "What happened, numbered without gaps, in the order of commits.",
    ),
    ("administration", "Users, their keys, and who asks."),
    ("operation", "For whoever runs the server."),
];

/// The document before the handlers put themselves into it.
pub(super) fn frame() -> OpenApi {
    let license = LicenseBuilder::new()
        .name(env!("CARGO_PKG_LICENSE"))
        .identifier(Some(env!("CARGO_PKG_LICENSE")));
    let info = InfoBuilder::new()
        .title("touchbase")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(INTRODUCTION))
        .license(Some(license.build()));
    OpenApiBuilder::new()
        .info(info)
        .servers(Some([ServerBuilder::new()
            .url("/")
            .description(Some("This server"))
            .build()]))
        .tags(Some(TAGS.map(tag)))
        .components(Some(components()))
        .build()
}

fn tag((name, description): (&str, &str)) -> Tag {
    TagBuilder::new()
        .name(name)
        .description(Some(description))
        .build()
}

fn components() -> Components {
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("tb_…")
        .description(Some(
            "A key's token, as made by `POST /api/keys` or `touchbase key create`.",
        ));
    let mut schemas = vec![(
        ProblemDocument::name().into_owned(),
        ProblemDocument::schema(),
    )];
    ProblemDocument::schemas(&mut schemas);
    let refusals = REFUSALS
        .iter()
        .map(|refusal| (refusal.name, refusal.response()));
    ComponentsBuilder::new()
        .security_scheme("key", SecurityScheme::Http(bearer.build()))
        .schemas_from_iter(schemas)
        .responses_from_iter(refusals)
        .build()
}

/// The document with all that follows by rule.
pub(super) fn completed(mut document: OpenApi) -> OpenApi {
    for (path, item) in &mut document.paths.paths {
        let PathItem {
            get,
            put,
            post,
            delete,
            patch,
            ..
        } = item;
        for operation in [get, put, delete, patch].into_iter().flatten() {
            complete(path, operation, false);
        }
        for operation in post.iter_mut() {
            complete(path, operation, true);
        }
    }
    let components = document
        .components
        .iter_mut()
        .flat_map(|components| components.schemas.values_mut());
    for schema in components {
        require_all(schema);
    }
    document
}

/// What is answered is answered whole: a member without a value is `null`, not absent. Bodies that are read are those that
/// refuse what they do not know; theirs may be left out.
fn require_all(schema: &mut RefOr<Schema>) {
    let RefOr::T(schema) = schema else { return };
    if let Schema::Object(object) = schema
        && object.additional_properties.is_none()
    {
        object.required = object.properties.keys().cloned().collect();
    } else if let Schema::AllOf(parts) = schema {
        parts.items.iter_mut().for_each(require_all);
    }
}

fn complete(path: &str, operation: &mut Operation, is_post: bool) {
    let route = Route { path, operation };
    let shared: Vec<&SharedRefusal> = REFUSALS
        .iter()
        .filter(|refusal| (refusal.applies)(&route))
        .collect();
    for refusal in shared {
        let described = operation
            .responses
            .responses
            .entry(refusal.status.to_owned());
        described.or_insert_with(|| Ref::from_response_name(refusal.name).into());
    }
    for (status, response) in &mut operation.responses.responses {
        let RefOr::T(response) = response else {
            continue;
        };
        if status.starts_with(['4', '5']) && response.content.is_empty() {
            response
                .content
                .insert("application/problem+json".to_owned(), problem().into());
        }
        if is_post && status.starts_with('2') {
            response
                .headers
                .insert("Idempotent-Replayed".to_owned(), replayed().into());
        }
    }
    if is_post {
        operation
            .parameters
            .get_or_insert_default()
            .push(idempotency_key().into());
    }
}

fn idempotency_key() -> Parameter {
    let text = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .max_length(Some(limits::IDEMPOTENCY_KEY_CHARS_MAX));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("Names this request, so that it is done once however often it is sent. Best a random UUID."))
        .schema(Some(text))
        .example(Some("018f3c5e-7b1a-7c3e-9f55-3a2d5c1b8e42".into()))
        .build()
}

fn replayed() -> Header {
    let text = ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(["true"]));
    HeaderBuilder::new()
        .schema(Some(text))
        .description(Some(
            "There if this was answered before, and nothing was done now",
        ))
        .build()
}
