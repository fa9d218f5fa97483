//! Two companies with their users, and a router to talk to. Every answer is checked against the API's description.

use super::schema::Description;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tempfile::TempDir;
use touchbase::api::{self, App};
use touchbase::http::client_address::TrustedProxies;
use touchbase::http::{LayerSettings, surround};
use touchbase::runtime::Runtime;
use touchbase::telemetry::Metrics;
use touchbase_core::command::{NewCompany, NewKey, NewUser, UserUpdate};
use touchbase_core::{Actor, Command, CompanyId, KeyId, Outcome, Role, UserId};
use touchbase_store::{Answered, Entry, Store, StoreOptions};
use tower::ServiceExt;

pub(super) const DAY: Duration = Duration::from_hours(24);
pub(super) const HOUR: Duration = Duration::from_hours(1);

pub(super) struct World {
    pub(super) runtime: Runtime,
    pub(super) store: Store,
    pub(super) acme: Company,
    pub(super) umbrella: Company,
    router: Router,
    directory: TempDir,
}

/// A company with one user of each role.
pub(super) struct Company {
    pub(super) id: CompanyId,
    pub(super) admin: User,
    pub(super) rep: User,
    pub(super) agent: User,
    pub(super) viewer: User,
}

#[derive(Clone)]
pub(super) struct User {
    pub(super) id: String,
    pub(super) token: String,
}

/// Somebody who asks.
#[derive(Clone, Copy)]
pub(super) struct Client<'w> {
    world: &'w World,
    token: Option<&'w str>,
    key: Option<&'w str>,
}

/// What was answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) bytes: Vec<u8>,
    pub(super) body: Value,
}

/// A lead of Acme, and its rep's way to it.
#[derive(Clone)]
pub(super) struct Lead<'w> {
    pub(super) id: String,
    pub(super) rep: Client<'w>,
}

impl World {
    pub(super) async fn new() -> Self {
        Self::limited(0).await
    }

    /// With a limit on the requests of one key.
    pub(super) async fn limited(requests_per_second: u32) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let runtime = Runtime::seeded(1);
        let clock = runtime.clone();
        let options = StoreOptions {
            path: directory.path().join("touchbase.db"),
            clock: Arc::new(move || clock.now()),
            durable: false,
        };
        let (store, _) = Store::open(&options).await.unwrap();
        let metrics = Metrics::new();
        let app = App::new(
            store.clone(),
            runtime.clone(),
            metrics.clone(),
            requests_per_second,
        );
        let settings = LayerSettings {
            proxies: TrustedProxies::default(),
            body_deadline: Duration::from_secs(20),
            request_timeout: Duration::from_mins(1),
            requests_in_flight_max: 1_024,
        };
        let router = surround(api::router(app), settings, runtime.clone(), metrics);
        let acme = company(&store, &runtime, "Acme").await;
        let umbrella = company(&store, &runtime, "Umbrella").await;
        Self {
            runtime,
            store,
            acme,
            umbrella,
            router,
            directory,
        }
    }

    /// Whoever has this token.
    pub(super) fn with<'w>(&'w self, token: &'w str) -> Client<'w> {
        Client {
            world: self,
            token: Some(token),
            key: None,
        }
    }

    pub(super) fn nobody(&self) -> Client<'_> {
        Client {
            world: self,
            token: None,
            key: None,
        }
    }

    pub(super) fn rep(&self) -> Client<'_> {
        self.with(&self.acme.rep.token)
    }

    pub(super) fn admin(&self) -> Client<'_> {
        self.with(&self.acme.admin.token)
    }

    /// A new lead of Acme.
    pub(super) async fn lead(&self, name: &str) -> Lead<'_> {
        let lead = self
            .rep()
            .post("/api/leads", json!({ "name": name }))
            .await
            .created();
        Lead {
            id: text(&lead["id"]),
            rep: self.rep(),
        }
    }

    /// Lets time pass.
    pub(super) fn pass(&self, span: Duration) {
        self.runtime.advance(span);
    }

    /// Deactivates a user of Acme as another server would: this one's memory does not hear of it.
    pub(super) async fn deactivate_elsewhere(&self, user: &User) {
        let user_id = UserId(user.id.parse().unwrap());
        let update = UserUpdate {
            user_id,
            name: None,
            role: None,
            active: Some(false),
        };
        commit(
            &self.store,
            &self.runtime,
            self.acme.id,
            Command::UpdateUser(update),
        )
        .await;
    }

    /// The numbers of both companies' latest events: nothing was written where they stay.
    pub(super) async fn heads(&self) -> (u64, u64) {
        (
            self.store.seq(self.acme.id).await.unwrap(),
            self.store.seq(self.umbrella.id).await.unwrap(),
        )
    }

    /// The database's file.
    pub(super) fn database(&self) -> std::path::PathBuf {
        self.directory.path().join("touchbase.db")
    }

    /// All bytes that the database keeps.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.directory.path()).unwrap();
        files
            .flat_map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .collect()
    }

    pub(super) fn description() -> &'static Description {
        static DESCRIPTION: OnceLock<Description> = OnceLock::new();
        DESCRIPTION.get_or_init(|| Description(serde_json::to_value(api::description()).unwrap()))
    }
}

async fn company(store: &Store, runtime: &Runtime, name: &str) -> Company {
    let id = CompanyId(runtime.uuid_v7());
    let (admin, new_admin, key) = person(runtime, name, Role::Admin);
    let new = NewCompany {
        name: name.to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        default_region: "DE".to_owned(),
        erasure_key: runtime.random_bytes(),
        admin: new_admin,
        key,
    };
    commit(store, runtime, id, Command::CreateCompany(Box::new(new))).await;
    let hired = async |role| {
        let (user, new_user, key) = person(runtime, name, role);
        commit(store, runtime, id, Command::CreateUser(new_user)).await;
        commit(store, runtime, id, Command::CreateKey(key)).await;
        user
    };
    let (rep, agent) = (hired(Role::Rep).await, hired(Role::Agent).await);
    let viewer = hired(Role::Viewer).await;
    Company {
        id,
        admin,
        rep,
        agent,
        viewer,
    }
}

fn person(runtime: &Runtime, company: &str, role: Role) -> (User, NewUser, NewKey) {
    let (user_id, token) = (UserId(runtime.uuid_v7()), runtime.token());
    let key = NewKey {
        key_id: KeyId(runtime.uuid_v7()),
        user_id,
        label: "test".to_owned(),
        token_hash: Sha256::digest(&token).into(),
    };
    let name = format!("{company} {}", role.name());
    let email = format!("{}@{}.example", role.name(), company.to_lowercase());
    (
        User {
            id: user_id.to_string(),
            token,
        },
        NewUser {
            user_id,
            name,
            email,
            role,
        },
        key,
    )
}

async fn commit(
    store: &Store,
    runtime: &Runtime,
    company_id: CompanyId,
    command: Command,
) -> Outcome {
    let request = touchbase_core::Request {
        company_id,
        actor: Actor::INTEGRATION,
        received_at: runtime.now(),
        command,
    };
    match store.commit(Entry::new(request)).await.unwrap() {
        Answered::Decided { answer, .. } => answer.unwrap(),
        Answered::Replayed(_) => unreachable!("nothing is remembered here"),
    }
}

impl<'w> Client<'w> {
    /// The same with an `Idempotency-Key`.
    pub(super) fn once(self, key: &'w str) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }

    pub(super) async fn get(self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    /// All entries of a list, page by page; `between` happens after each page.
    pub(super) async fn walk(self, list: &str, mut between: impl AsyncFnMut()) -> Vec<Value> {
        let (mut entries, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.get(&format!("{list}{cursor}")).await.ok();
            entries.extend(page["data"].as_array().unwrap().iter().cloned());
            between().await;
            let Some(next) = page["next_cursor"].as_str() else {
                return entries;
            };
            cursor = format!("&cursor={next}");
        }
    }

    pub(super) async fn post(self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body)).await
    }

    pub(super) async fn patch(self, path: &str, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body)).await
    }

    pub(super) async fn put(self, path: &str) -> Answer {
        self.send(Method::PUT, path, None).await
    }

    pub(super) async fn delete(self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    pub(super) async fn send(self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let text = body.map(|body| body.to_string());
        self.send_text(method, path, text).await
    }

    /// Sends these very bytes as JSON.
    pub(super) async fn send_text(
        self,
        method: Method,
        path: &str,
        body: Option<String>,
    ) -> Answer {
        let mut request = Request::builder().method(method.clone()).uri(path);
        if let Some(token) = self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        if let Some(key) = self.key {
            request = request.header("idempotency-key", key);
        }
        if body.is_some() {
            request = request.header("content-type", "application/json");
        }
        let request = request
            .body(body.map_or_else(Body::empty, Body::from))
            .unwrap();
        let response = self.world.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let body = serde_json::from_slice(&bytes).unwrap_or_default();
        let answer = Answer {
            status: head.status,
            headers: head.headers,
            bytes,
            body,
        };
        answer.agrees_with_description(&method, path);
        answer
    }
}

impl Answer {
    /// The body of a 200.
    pub(super) fn ok(self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.body);
        self.body
    }

    /// The body of a 201.
    pub(super) fn created(self) -> Value {
        assert_eq!(self.status, StatusCode::CREATED, "{}", self.body);
        self.body
    }

    /// A 204.
    pub(super) fn nothing(self) {
        assert_eq!(
            (self.status, self.bytes.as_slice()),
            (StatusCode::NO_CONTENT, b"".as_slice()),
            "{}",
            self.body
        );
    }

    /// The problem, which has this status and code.
    pub(super) fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!(
            (self.status.as_u16(), &self.body["code"]),
            (status, &json!(code)),
            "{}",
            self.body
        );
        self.body
    }

    /// A 422 for this field.
    pub(super) fn refused_for(self, field: &str) -> Value {
        assert_eq!(
            self.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            self.body
        );
        assert_eq!(self.body["errors"][0]["field"], field, "{}", self.body);
        self.body
    }

    pub(super) fn is_replayed(&self) -> bool {
        self.headers
            .get("idempotent-replayed")
            .is_some_and(|value| value == "true")
    }

    fn agrees_with_description(&self, method: &Method, path: &str) {
        let path = path.split('?').next().unwrap();
        if self.status.is_client_error() || self.status.is_server_error() {
            self.is_a_known_problem();
        }
        let description = World::description();
        let Some(operation) = description.operation(method.as_str(), path) else {
            return;
        };
        let answer = description.answer(operation, self.status.as_u16());
        let schema = answer.unwrap_or_else(|| {
            panic!(
                "{method} {path} is not described to answer {}: {}",
                self.status, self.body
            )
        });
        if operation["responses"][self.status.as_str()]["content"]["text/plain"].is_object() {
            return;
        }
        if schema.is_null() {
            assert!(
                self.bytes.is_empty(),
                "{method} {path} is described to answer nothing: {}",
                self.body
            );
            return;
        }
        let checked = description.check(schema, &self.body, "body");
        checked.unwrap_or_else(|wrong| panic!("{method} {path}: {wrong} in {}", self.body));
    }

    fn is_a_known_problem(&self) {
        let code = self.body["code"].as_str().unwrap_or_default();
        let known = api::PROBLEM_CODES.iter().find(|known| known.code == code);
        let known =
            known.unwrap_or_else(|| panic!("/docs/problems does not explain {}", self.body));
        assert_eq!(self.headers["content-type"], "application/problem+json");
        assert_eq!(
            (self.status.as_u16(), &self.body["status"]),
            (known.status, &json!(known.status))
        );
        assert_eq!(self.body["type"], format!("/docs/problems#{code}"));
    }
}

impl Lead<'_> {
    pub(super) fn path(&self) -> String {
        format!("/api/leads/{}", self.id)
    }

    pub(super) async fn shown(&self) -> Value {
        self.rep.get(&self.path()).await.ok()
    }

    /// Logs an attempt that happens now.
    pub(super) async fn logged(&self, method: &str, direction: &str) -> Value {
        self.with(json!({ "method": method, "direction": direction }))
            .await
            .created()
    }

    pub(super) async fn emailed(&self) -> Value {
        self.logged("email", "outbound").await
    }

    pub(super) async fn wrote(&self) -> Value {
        self.logged("email", "inbound").await
    }

    /// Logs an attempt as said.
    pub(super) async fn with(&self, attempt: Value) -> Answer {
        self.rep
            .post(&format!("{}/contacts", self.path()), attempt)
            .await
    }

    pub(super) async fn history(&self) -> Value {
        self.rep
            .get(&format!("{}/contacts", self.path()))
            .await
            .ok()
    }
}

/// A string member.
pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no string"))
        .to_owned()
}

/// One member of each entry of a list.
pub(super) fn each<'v>(list: &'v Value, member: &str) -> Vec<&'v Value> {
    list["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry[member])
        .collect()
}
