//! Numbers for Prometheus: one list of what is counted, and handles to count with.
//!
//! No global recorder: whoever counts is given [`Metrics`], takes its handles once and keeps them.

use ::metrics::{Counter, Gauge, Histogram, Key, KeyName, Label, Level, Metadata, Recorder};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusRecorder};
use std::sync::Arc;
use std::time::Duration;

use crate::runtime::Runtime;

/// One thing that is counted.
#[derive(Clone, Copy, Debug)]
pub struct Metric {
    name: &'static str,
    kind: Kind,
    help: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Counter,
    Gauge,
    Histogram,
}

/// How long requests took, from their head to the answer's.
pub const HTTP_REQUEST_SECONDS: Metric = Metric {
    name: "touchbase_http_request_duration_seconds",
    kind: Kind::Histogram,
    help: "Time from the request's head to the answer's, by method, route and class of status",
};
/// Requests answered 503 because too many were under way.
pub const HTTP_SHED: Metric = Metric {
    name: "touchbase_http_requests_shed_total",
    kind: Kind::Counter,
    help: "Requests answered 503 because too many others were under way",
};
/// Sockets open now.
pub const HTTP_CONNECTIONS: Metric = Metric {
    name: "touchbase_http_connections",
    kind: Kind::Gauge,
    help: "Connections open now",
};
/// Sockets refused.
pub const HTTP_CONNECTIONS_REFUSED: Metric = Metric {
    name: "touchbase_http_connections_refused_total",
    kind: Kind::Counter,
    help: "Connections refused because too many were open, in all or from that address",
};

/// Everything that is counted: it is from here that `/metrics` has its explanations.
pub const METRICS: [Metric; 4] = [
    HTTP_REQUEST_SECONDS,
    HTTP_SHED,
    HTTP_CONNECTIONS,
    HTTP_CONNECTIONS_REFUSED,
];

/// In seconds: from a cached answer to the request's time-out.
const BUCKETS: [f64; 13] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0,
];
/// Samples wait in memory until they are sorted into buckets, eight bytes each.
const UPKEEP_INTERVAL: Duration = Duration::from_secs(5);

/// What is counted, to count on and to read out. Cheap to clone; clones share the numbers.
#[derive(Clone)]
pub struct Metrics(Arc<PrometheusRecorder>);

impl Metrics {
    /// All at zero.
    #[expect(
        clippy::expect_used,
        reason = "BUCKETS is not empty, which is all that is asked of it"
    )]
    pub fn new() -> Self {
        let builder = PrometheusBuilder::new()
            .set_buckets(&BUCKETS)
            .expect("there are buckets");
        let recorder = builder.build_recorder();
        for Metric { name, kind, help } in METRICS {
            let name = KeyName::from_const_str(name);
            match kind {
                Kind::Counter => recorder.describe_counter(name, None, help.into()),
                Kind::Gauge => recorder.describe_gauge(name, None, help.into()),
                Kind::Histogram => recorder.describe_histogram(name, None, help.into()),
            }
        }
        Self(Arc::new(recorder))
    }

    /// A handle to count up.
    pub fn counter(&self, metric: Metric, labels: &[(&'static str, &str)]) -> Counter {
        self.0.register_counter(&key(metric, labels), &METADATA)
    }

    /// A handle to set.
    pub fn gauge(&self, metric: Metric, labels: &[(&'static str, &str)]) -> Gauge {
        self.0.register_gauge(&key(metric, labels), &METADATA)
    }

    /// A handle to record with.
    pub fn histogram(&self, metric: Metric, labels: &[(&'static str, &str)]) -> Histogram {
        self.0.register_histogram(&key(metric, labels), &METADATA)
    }

    /// Everything, in Prometheus' text format.
    pub fn render(&self) -> String {
        self.0.handle().render()
    }

    /// Keeps the memory small; runs as long as the server does.
    pub async fn keep_up(self, runtime: Runtime) {
        let handle = self.0.handle();
        loop {
            runtime.sleep(UPKEEP_INTERVAL).await;
            handle.run_upkeep();
        }
    }

    /// Everything, as an answer.
    pub fn page(&self) -> Response {
        let media_type = [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
        (media_type, self.render()).into_response()
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

/// Asked for by the interface, used by no recorder of ours.
const METADATA: Metadata<'static> = Metadata::new(module_path!(), Level::INFO, None);

fn key(metric: Metric, labels: &[(&'static str, &str)]) -> Key {
    let labels = labels
        .iter()
        .map(|(name, value)| Label::new(*name, (*value).to_owned()));
    Key::from_parts(metric.name, labels.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests;
