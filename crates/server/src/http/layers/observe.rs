//! One line in the log and one sample in the metrics for each answer: method, route, status, time, id. The route is the
//! pattern that matched, never the path: ids and one-time links stay out of both.

use super::super::problem::{Problem, ProblemTrace};
use super::Exchange;
use crate::telemetry::{HTTP_REQUEST_SECONDS, Metrics};
use ::metrics::Histogram;
use axum::extract::MatchedPath;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::OnceLock;
use std::time::Duration;

/// What is slower than this is worth a line at `info`, whatever came of it.
const SLOW: Duration = Duration::from_secs(1);
/// The label of what no route takes: paths are the caller's, and without number.
const UNMATCHED: &str = "unmatched";
const METHODS: [Method; 6] = [
    Method::GET,
    Method::HEAD,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
];
const STATUS_CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

impl Exchange {
    /// Counts, logs, and takes the cause of a failure out of the answer and into the log.
    pub(super) fn observe(&self, response: &mut Response, took: Duration) {
        let status = response.status();
        let histogram = self.route_metrics.of(
            &self.surroundings.metrics,
            &self.method,
            self.route(),
            status,
        );
        histogram.record(took);
        let trace = response.extensions_mut().remove::<ProblemTrace>();
        self.log(status, took, trace.as_ref());
        if trace.is_some_and(|trace| trace.cause.is_some()) {
            *response = Problem::opaque(&self.id.to_string()).into_response();
            response.extensions_mut().remove::<ProblemTrace>();
        }
    }

    fn route(&self) -> &str {
        self.route.as_ref().map_or(UNMATCHED, MatchedPath::as_str)
    }

    fn log(&self, status: StatusCode, took: Duration, trace: Option<&ProblemTrace>) {
        let (method, route, request_id, status) =
            (&self.method, self.route(), &self.id, status.as_u16());
        let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let code = trace.map(|trace| trace.code);
        if let Some(cause) = trace.and_then(|trace| trace.cause.as_ref()) {
            tracing::error!(%method, route, status, milliseconds, %request_id, error = format!("{cause:#}"), "failed");
        } else if status >= 400 || took > SLOW {
            tracing::info!(%method, route, status, code, milliseconds, %request_id, "answered");
        } else {
            tracing::debug!(%method, route, status, milliseconds, %request_id, "answered");
        }
    }
}

/// The metric handles of one route, made at their first use: looking them up costs more than using them.
#[derive(Default)]
pub(super) struct RouteMetrics {
    by_method: [[OnceLock<Histogram>; STATUS_CLASSES.len()]; METHODS.len()],
    others: OnceLock<Histogram>,
}

impl RouteMetrics {
    fn of(
        &self,
        metrics: &Metrics,
        method: &Method,
        route: &str,
        status: StatusCode,
    ) -> &Histogram {
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        let row = METHODS
            .iter()
            .zip(&self.by_method)
            .find(|(known, _)| *known == method);
        let known = row.and_then(|(method, row)| {
            Some((
                method.as_str(),
                row.get(class)?,
                *STATUS_CLASSES.get(class)?,
            ))
        });
        let (method, cell, class) = known.unwrap_or(("other", &self.others, "any"));
        cell.get_or_init(|| {
            metrics.histogram(
                HTTP_REQUEST_SECONDS,
                &[("method", method), ("route", route), ("status", class)],
            )
        })
    }
}
