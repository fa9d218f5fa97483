use super::super::{Json, Path};
use super::*;
use axum::body::Body;
use axum::http::header::{ALLOW, RETRY_AFTER};
use axum::http::{Request, StatusCode};
use axum::routing::{get, post};
use http_body_util::BodyExt;
use serde_json::Value;
use std::io::Write;
use std::sync::Mutex;
use tokio::sync::Notify;
use tower::ServiceExt;

fn settings() -> LayerSettings {
    LayerSettings {
        proxies: TrustedProxies::default(),
        body_deadline: Duration::from_mins(1),
        request_timeout: Duration::from_mins(1),
        requests_in_flight_max: 1,
    }
}

fn app(routes: Router) -> (Router, Metrics) {
    let metrics = Metrics::new();
    (
        surround(routes, settings(), Runtime::seeded(1), metrics.clone()),
        metrics,
    )
}

async fn send(app: &Router, request: Request<Body>) -> Response {
    app.clone().oneshot(request).await.unwrap()
}

async fn get_path(app: &Router, path: &str) -> Response {
    send(app, Request::get(path).body(Body::empty()).unwrap()).await
}

async fn document(response: Response) -> Value {
    serde_json::from_slice(&response.into_body().collect().await.unwrap().to_bytes()).unwrap()
}

#[tokio::test]
async fn every_answer_bears_the_request_s_id() {
    let (app, _) = app(Router::new().route("/x", get(async || "")));
    let echoed = async |given: &str| {
        let request = Request::get("/x")
            .header("x-request-id", given)
            .body(Body::empty())
            .unwrap();
        send(&app, request).await.headers()["x-request-id"]
            .to_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(echoed("trace-1.b_C").await, "trace-1.b_C");
    for insane in ["", "a b", "a\tb", "\"", &"a".repeat(65), "a;b=c"] {
        let ours = echoed(insane).await;
        assert_ne!(ours, insane);
        assert_eq!(ours.len(), 16);
    }
    let missing = get_path(&app, "/nowhere").await;
    assert_ne!(missing.headers()["x-request-id"], echoed("").await);
}

#[tokio::test]
async fn what_no_route_takes_is_a_problem_too() {
    let (app, _) = app(Router::new().route("/x", get(async || "").post(async || "")));
    let missing = get_path(&app, "/nowhere").await;
    assert_eq!(missing.status(), StatusCode::NOT_FOUND);
    assert_eq!(document(missing).await["code"], "not_found");
    let wrong_method = send(&app, Request::delete("/x").body(Body::empty()).unwrap()).await;
    assert_eq!(wrong_method.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(wrong_method.headers()[ALLOW], "GET,HEAD,POST");
    assert_eq!(document(wrong_method).await["code"], "method_not_allowed");
}

#[tokio::test]
async fn a_path_parameter_that_does_not_parse_names_nothing() {
    let lead = async |Path(id): Path<uuid::Uuid>| id.to_string();
    let (app, _) = app(Router::new().route("/leads/{id}", get(lead)));
    assert_eq!(
        get_path(&app, "/leads/018f3c5e-0000-7000-8000-000000000001")
            .await
            .status(),
        200
    );
    for path in [
        "/leads/7",
        "/leads/%ff",
        "/leads/018f3c5e-0000-7000-8000-00000000000g",
    ] {
        assert_eq!(get_path(&app, path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn a_panic_and_a_failure_are_500_with_nothing_but_the_id() {
    let routes = Router::new().route("/panics", get(panics)).route(
        "/fails",
        get(async || Problem::internal(anyhow::anyhow!("secret"))),
    );
    let (app, _) = app(routes);
    for path in ["/panics", "/fails"] {
        let response = get_path(&app, path).await;
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let id = response.headers()["x-request-id"]
            .to_str()
            .unwrap()
            .to_owned();
        let document = document(response).await;
        assert_eq!(
            (&document["code"], &document["request_id"]),
            (&Value::from("internal"), &Value::from(id))
        );
        assert!(!document.to_string().contains("secret"));
    }
}

#[tokio::test]
async fn what_takes_too_long_is_503_and_given_up() {
    let settings = LayerSettings {
        request_timeout: Duration::from_millis(10),
        ..settings()
    };
    let routes = Router::new().route("/x", get(async || std::future::pending::<()>().await));
    let app = surround(routes, settings, Runtime::seeded(1), Metrics::new());
    for _ in 0..2 {
        let response = get_path(&app, "/x").await;
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(response.headers()[RETRY_AFTER], "1");
        assert_eq!(document(response).await["code"], "timeout");
    }
}

#[tokio::test]
async fn one_too_many_is_turned_away_but_health_is_always_told() {
    let release = Arc::new(Notify::new());
    let (waits, health) = (Arc::clone(&release), async || "");
    let routes = Router::new()
        .route("/x", get(move || async move { waits.notified().await }))
        .route("/healthz", get(health));
    let (app, metrics) = app(routes);
    let first = Runtime::real().spawn(
        "request",
        app.clone()
            .oneshot(Request::get("/x").body(Body::empty()).unwrap()),
    );
    tokio::task::yield_now().await;
    let refused = get_path(&app, "/x").await;
    assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(refused.headers()[RETRY_AFTER], "1");
    assert_eq!(document(refused).await["code"], "overloaded");
    assert_eq!(get_path(&app, "/healthz").await.status(), 200);
    release.notify_one();
    assert_eq!(first.await.unwrap().unwrap().status(), 200);
    release.notify_one();
    assert_eq!(get_path(&app, "/x").await.status(), 200);
    assert!(
        metrics
            .render()
            .contains("touchbase_http_requests_shed_total 1")
    );
}

#[tokio::test]
async fn who_sends_slowly_or_leaves_takes_nobody_s_place() {
    let routes = Router::new().route("/x", post(async |_: Json<Value>| "").get(async || ""));
    let (app, _) = app(routes);
    let never = Body::new(NeverArrives);
    let slow = Request::post("/x")
        .header("content-type", "application/json")
        .body(never)
        .unwrap();
    let slow = Runtime::real().spawn("request", app.clone().oneshot(slow));
    tokio::task::yield_now().await;
    assert_eq!(get_path(&app, "/x").await.status(), 200);
    slow.abort();
    assert!(slow.await.unwrap_err().is_cancelled());
    assert_eq!(get_path(&app, "/x").await.status(), 200);
    assert_eq!(get_path(&app, "/x").await.status(), 200);
}

#[tokio::test]
async fn browsers_are_told_to_be_careful_unless_the_page_knows_better() {
    let own = [("content-security-policy", "default-src 'self'")];
    let routes = Router::new()
        .route("/docs", get(async move || own))
        .route("/api/me", get(async || ""));
    let (app, _) = app(routes);
    let (page, api) = (
        get_path(&app, "/docs").await,
        get_path(&app, "/api/me").await,
    );
    assert_eq!(
        page.headers()["content-security-policy"],
        "default-src 'self'"
    );
    assert!(!page.headers().contains_key("cache-control"));
    assert_eq!(
        api.headers()["content-security-policy"],
        "default-src 'none'; frame-ancestors 'none'"
    );
    assert_eq!(api.headers()["cache-control"], "no-store");
    for response in [page, api] {
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["referrer-policy"], "no-referrer");
    }
}

#[tokio::test]
async fn answers_are_counted_by_route_and_not_by_path() {
    let (app, metrics) = app(Router::new().route("/leads/{id}", get(async || "")));
    for path in ["/leads/1", "/leads/2", "/nowhere/1", "/nowhere/2"] {
        get_path(&app, path).await;
    }
    send(
        &app,
        Request::builder()
            .method("BREW")
            .uri("/coffee")
            .body(Body::empty())
            .unwrap(),
    )
    .await;
    let text = metrics.render();
    let samples = [
        r#"_count{method="GET",route="/leads/{id}",status="2xx"} 2"#,
        r#"_count{method="GET",route="unmatched",status="4xx"} 2"#,
        r#"_count{method="other",route="unmatched",status="any"} 1"#,
    ];
    for sample in samples {
        assert!(text.contains(sample), "{sample}\nis not in\n{text}");
    }
    assert!(!text.contains("nowhere"));
}

#[tokio::test]
async fn the_log_has_the_cause_and_the_route_but_no_query_and_no_path() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let written = Arc::clone(&lines);
    let log = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_writer(move || Lines(Arc::clone(&written)))
        .finish();
    let _log = tracing::subscriber::set_default(log);
    let routes = Router::new().route(
        "/leads/{id}",
        get(async || Problem::internal(anyhow::anyhow!("disk full"))),
    );
    let (app, _) = app(routes);
    let id = get_path(&app, "/leads/jane?token=hush").await.headers()["x-request-id"]
        .to_str()
        .unwrap()
        .to_owned();
    get_path(&app, "/sign-in/hush").await;
    let log = String::from_utf8(lines.lock().unwrap().clone()).unwrap();
    for there in [
        "ERROR",
        "disk full",
        "/leads/{id}",
        &id,
        "unmatched",
        "status=404",
    ] {
        assert!(log.contains(there), "{there} is not in\n{log}");
    }
    assert_eq!(log.matches("disk full").count(), 1);
    assert!(!log.contains("hush") && !log.contains("jane"), "{log}");
}

async fn panics() {
    panic!("secret");
}

struct NeverArrives;

impl hyper::body::Body for NeverArrives {
    type Data = bytes::Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<bytes::Bytes>, Infallible>>> {
        Poll::Pending
    }
}

struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
