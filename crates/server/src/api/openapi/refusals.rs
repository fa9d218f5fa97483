//! The refusals that many routes share, and by which rule a route has them.

use crate::http::problem::ProblemDocument;
use utoipa::ToSchema;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Content, ContentBuilder, Ref, RefOr, Response, ResponseBuilder};

/// A refusal that many routes share.
pub(super) struct SharedRefusal {
    pub(super) name: &'static str,
    pub(super) status: &'static str,
    description: &'static str,
    /// Whether it tells when to come back.
    retry_after: bool,
    /// Which routes have it.
    pub(super) applies: fn(&Route<'_>) -> bool,
}

/// What a route is, as far as the rules below care.
pub(super) struct Route<'a> {
    pub(super) path: &'a str,
    pub(super) operation: &'a Operation,
}

impl Route<'_> {
    fn signs_in(&self) -> bool {
        self.operation.security.is_some()
    }

    fn needs_more_than(&self, role: &str) -> bool {
        let requirements = serde_json::to_value(&self.operation.security).unwrap_or_default();
        self.signs_in()
            && requirements
                .pointer("/0/key/0")
                .and_then(|least| least.as_str())
                != Some(role)
    }

    fn names_something(&self) -> bool {
        self.path.contains('{')
    }

    fn takes_body(&self) -> bool {
        self.operation.request_body.is_some()
    }

    fn takes_query(&self) -> bool {
        let parameters = self.operation.parameters.iter().flatten();
        parameters.into_iter().any(|parameter| {
            matches!(
                parameter,
                RefOr::T(Parameter {
                    parameter_in: ParameterIn::Query,
                    ..
                })
            )
        })
    }
}

pub(super) const REFUSALS: [SharedRefusal; 11] = [
    SharedRefusal {
        name: "BadRequest",
        status: "400",
        description: "`malformed_json`, `incomplete_body`, `invalid_idempotency_key`: it cannot be read",
        retry_after: false,
        applies: |route| route.takes_body(),
    },
    SharedRefusal {
        name: "Unauthorized",
        status: "401",
        description: "`unauthorized`: no token, or none that is in force",
        retry_after: false,
        applies: |route| route.signs_in(),
    },
    SharedRefusal {
        name: "Forbidden",
        status: "403",
        description: "`forbidden`: the caller's role does not allow it",
        retry_after: false,
        applies: |route| route.needs_more_than("viewer"),
    },
    SharedRefusal {
        name: "NotFound",
        status: "404",
        description: "`not_found`: what is named does not exist in this company",
        retry_after: false,
        applies: |route| route.names_something() || route.takes_body(),
    },
    SharedRefusal {
        name: "BodyTimeout",
        status: "408",
        description: "`body_timeout`: the body came too slowly",
        retry_after: false,
        applies: |route| route.takes_body(),
    },
    SharedRefusal {
        name: "TooLarge",
        status: "413",
        description: "`body_too_large`: more than 1 MiB",
        retry_after: false,
        applies: |route| route.takes_body(),
    },
    SharedRefusal {
        name: "UnsupportedMediaType",
        status: "415",
        description: "`unsupported_media_type`: send `application/json`, not compressed",
        retry_after: false,
        applies: |route| route.takes_body(),
    },
    SharedRefusal {
        name: "Invalid",
        status: "422",
        description: "`invalid`, `invalid_body`, `invalid_parameters`, `invalid_cursor`: `errors` names the fields; \
                      `idempotency_mismatch`: the `Idempotency-Key` stands for another request",
        retry_after: false,
        applies: |route| route.takes_body() || route.takes_query(),
    },
    SharedRefusal {
        name: "RateLimited",
        status: "429",
        description: "`rate_limited`: too many requests with this key, or too many unknown tokens from this address",
        retry_after: true,
        applies: |route| route.signs_in(),
    },
    SharedRefusal {
        name: "Internal",
        status: "500",
        description: "`internal`: our fault; the cause is in the server's log under `request_id`",
        retry_after: false,
        applies: |route| route.signs_in(),
    },
    SharedRefusal {
        name: "Unavailable",
        status: "503",
        description: "`overloaded`, `database_unavailable`, `stopping`, `timeout`: nothing was changed, unless it says `timeout`; \
                      with an `Idempotency-Key` it can be repeated in any case",
        retry_after: true,
        applies: |route| route.signs_in(),
    },
];

impl SharedRefusal {
    /// It, described.
    pub(super) fn response(&self) -> Response {
        let response = ResponseBuilder::new()
            .description(self.description)
            .content("application/problem+json", problem());
        if self.retry_after {
            let seconds = ObjectBuilder::new()
                .schema_type(Type::Integer)
                .minimum(Some(1));
            let header = HeaderBuilder::new()
                .schema(Some(seconds))
                .description(Some("Seconds after which to try again"));
            response.header("Retry-After", header.build()).build()
        } else {
            response.build()
        }
    }
}

/// The form of every refusal.
pub(super) fn problem() -> Content {
    ContentBuilder::new()
        .schema(Some(Ref::from_schema_name(ProblemDocument::name())))
        .build()
}
