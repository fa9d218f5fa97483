//! Reads a request's body whole, within a bound of bytes and of time.

use super::layers::{BODY_DEADLINE, RequestContext};
use super::problem::Problem;
use axum::extract::Request;
use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Body;

/// The bodies of the API: contract.md says 413 above 1 MiB.
pub const BODY_BYTES_MAX: usize = 1 << 20;

/// The body, or 413, 408, 400. While it waits for the client, the request does not count as work under way.
pub async fn read(request: Request, bytes_max: usize) -> Result<Bytes, Problem> {
    let context = request.extensions().get::<RequestContext>().cloned();
    let body = request.into_body();
    if body.size_hint().lower() > u64::try_from(bytes_max).unwrap_or(u64::MAX) {
        return Err(Problem::too_large(bytes_max));
    }
    let deadline = context
        .as_ref()
        .map_or(BODY_DEADLINE, |context| context.body_deadline);
    let _aside = context.as_ref().map(RequestContext::step_aside);
    match tokio::time::timeout(deadline, Limited::new(body, bytes_max).collect()).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Problem::too_large(bytes_max)),
        Ok(Err(_broken)) => Err(Problem::bad_request(
            "incomplete_body",
            "The body broke off.",
        )),
        Err(_elapsed) => Err(Problem::body_timeout()),
    }
}
