//! What surrounds every request: an id, a bound on how many are under way, a time-out, a net for panics, the headers that
//! make browsers careful, one line in the log, one sample in the metrics.
//!
//! One layer rather than one for each: they share the clock, the id and the outcome, and a request passes one box.

mod load;
mod observe;
mod request_id;
mod safety;

pub use load::{Aside, Load};
pub use request_id::RequestId;

use super::client_address::{Peer, TrustedProxies};
use super::problem::Problem;
use crate::config::ServeOptions;
use crate::runtime::Runtime;
use crate::telemetry::{HTTP_SHED, Metrics};
use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use load::Admitted;
use metrics::Counter;
use observe::RouteMetrics;
use request_id::RequestIds;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tower::{Layer, Service};

/// Requests under way at once; beyond that the queue is longer than anyone waits, and saying so at once is kinder.
pub const REQUESTS_IN_FLIGHT_MAX: usize = 1_024;
/// Ample for 1 MiB on a slow line (promise: P23).
pub const BODY_DEADLINE: Duration = Duration::from_secs(20);
/// When to come back after being turned away: load changes within a second.
const OVERLOAD_RETRY_AFTER: Duration = Duration::from_secs(1);
/// What must answer in any case: this is how an overloaded server is seen.
const ALWAYS_ANSWERED: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// What is known of a request beside what it says; an extension of every request.
#[derive(Clone, Debug)]
pub struct RequestContext {
    /// Names it in the log, and in the answer.
    pub id: RequestId,
    /// Who sent it, past trusted proxies. For limits, never for permission.
    pub client: IpAddr,
    /// Until when its body must have come.
    pub(super) body_deadline: Duration,
    load: Load,
}

impl RequestContext {
    /// Not under way while it waits for its client: who sends slowly takes nobody's place.
    pub(super) fn step_aside(&self) -> Aside {
        self.load.step_aside()
    }
}

/// What the layer is made from.
#[derive(Clone)]
pub struct LayerSettings {
    /// The proxies whose word on the client's address is taken.
    pub proxies: TrustedProxies,
    /// For a body to arrive, after which 408 is answered. Shorter than the next, so that the client is told what was slow.
    pub body_deadline: Duration,
    /// After which a request is given up with 503.
    pub request_timeout: Duration,
    /// How many may be under way.
    pub requests_in_flight_max: usize,
}

impl From<&ServeOptions> for LayerSettings {
    fn from(options: &ServeOptions) -> Self {
        Self {
            proxies: TrustedProxies::new(options.trusted_proxies.clone()),
            body_deadline: BODY_DEADLINE,
            request_timeout: options.request_timeout,
            requests_in_flight_max: REQUESTS_IN_FLIGHT_MAX,
        }
    }
}

/// Surrounds all routes, and answers what no route takes.
pub fn surround(
    routes: Router,
    settings: LayerSettings,
    runtime: Runtime,
    metrics: Metrics,
) -> Router {
    let surroundings = Surroundings {
        load: Load::new(settings.requests_in_flight_max),
        ids: RequestIds::new(&runtime),
        shed: metrics.counter(HTTP_SHED, &[]),
        settings,
        runtime,
        metrics,
    };
    routes
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || Problem::method_not_allowed())
        .layer(Surround(Arc::new(surroundings)))
}

struct Surroundings {
    settings: LayerSettings,
    runtime: Runtime,
    metrics: Metrics,
    load: Load,
    ids: RequestIds,
    shed: Counter,
}

#[derive(Clone)]
struct Surround(Arc<Surroundings>);

/// A route with what surrounds it. The router makes one for each route, so that each keeps its own metric handles.
#[derive(Clone)]
struct Surrounded<S> {
    surroundings: Arc<Surroundings>,
    route_metrics: Arc<RouteMetrics>,
    inner: S,
}

impl<S> Layer<S> for Surround {
    type Service = Surrounded<S>;

    fn layer(&self, inner: S) -> Surrounded<S> {
        Surrounded {
            surroundings: Arc::clone(&self.0),
            route_metrics: Arc::default(),
            inner,
        }
    }
}

impl<S> Service<Request> for Surrounded<S>
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send + 'static>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        let exchange = self.begin(&mut request);
        let admitted = exchange.admit(request.uri().path());
        let answering = admitted.is_some().then(|| self.inner.call(request));
        Box::pin(async move { Ok(exchange.answer(answering, admitted).await) })
    }
}

impl<S> Surrounded<S> {
    fn begin(&self, request: &mut Request) -> Exchange {
        let surroundings = Arc::clone(&self.surroundings);
        let peer = request
            .extensions()
            .get::<Peer>()
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
        let context = RequestContext {
            id: surroundings.ids.of(request.headers()),
            client: surroundings
                .settings
                .proxies
                .client(peer, request.headers()),
            body_deadline: surroundings.settings.body_deadline,
            load: surroundings.load.clone(),
        };
        let exchange = Exchange {
            started: surroundings.runtime.monotonic(),
            method: request.method().clone(),
            route: request.extensions().get::<MatchedPath>().cloned(),
            is_api: request.uri().path().starts_with("/api/"),
            id: context.id.clone(),
            route_metrics: Arc::clone(&self.route_metrics),
            surroundings,
        };
        request.extensions_mut().insert(context);
        exchange
    }
}

/// One request and its answer.
struct Exchange {
    surroundings: Arc<Surroundings>,
    route_metrics: Arc<RouteMetrics>,
    id: RequestId,
    method: Method,
    route: Option<MatchedPath>,
    is_api: bool,
    started: Duration,
}

impl Exchange {
    /// A place among those under way; none when there are too many.
    fn admit(&self, path: &str) -> Option<Admitted> {
        let load = &self.surroundings.load;
        load.admit()
            .or_else(|| ALWAYS_ANSWERED.contains(&path).then(|| load.admit_anyway()))
    }

    async fn answer<F>(self, answering: Option<F>, admitted: Option<Admitted>) -> Response
    where
        F: Future<Output = Result<Response, Infallible>>,
    {
        let mut response = match answering {
            Some(answering) => self.bounded(answering).await,
            None => self.turned_away(),
        };
        drop(admitted);
        let took = self
            .surroundings
            .runtime
            .monotonic()
            .saturating_sub(self.started);
        self.observe(&mut response, took);
        safety::add_headers(response.headers_mut(), self.is_api);
        response
            .headers_mut()
            .insert(request_id::HEADER, self.id.to_header());
        response
    }

    /// The answer, or what is said instead when it takes too long or panics.
    async fn bounded<F>(&self, answering: F) -> Response
    where
        F: Future<Output = Result<Response, Infallible>>,
    {
        let limit = self.surroundings.settings.request_timeout;
        match tokio::time::timeout(limit, safety::catch_panic(answering)).await {
            Ok(Ok(Ok(response))) => response,
            Ok(Err(safety::Panicked)) => {
                Problem::internal(anyhow::anyhow!("the handler panicked")).into_response()
            }
            Err(_elapsed) => {
                Problem::unavailable("timeout", "It took too long.", OVERLOAD_RETRY_AFTER)
                    .into_response()
            }
        }
    }

    fn turned_away(&self) -> Response {
        self.surroundings.shed.increment(1);
        Problem::unavailable(
            "overloaded",
            "Too many requests are under way.",
            OVERLOAD_RETRY_AFTER,
        )
        .into_response()
    }
}

#[cfg(test)]
mod tests;
