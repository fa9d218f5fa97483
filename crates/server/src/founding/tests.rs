use super::{Founding, new_key};
use crate::ask::AskError;
use crate::runtime::Runtime;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tempfile::TempDir;
use touchbase_core::{Refusal, Role, UserId};
use touchbase_store::{Store, StoreOptions};
use uuid::Uuid;

async fn store(runtime: &Runtime) -> (Store, TempDir) {
    let directory = tempfile::tempdir().unwrap();
    let clock = runtime.clone();
    let options = StoreOptions {
        path: directory.path().join("touchbase.db"),
        clock: Arc::new(move || clock.now()),
        durable: false,
    };
    (Store::open(&options).await.unwrap().0, directory)
}

fn acme() -> Founding {
    Founding {
        company: "Acme GmbH".to_owned(),
        name: "Alice Martin".to_owned(),
        email: "Alice@Acme.example".to_owned(),
        time_zone: "europe/berlin".to_owned(),
        region: "de".to_owned(),
        key_label: "test",
    }
}

#[tokio::test]
async fn a_company_is_born_with_an_admin_whose_token_works() {
    let runtime = Runtime::seeded(1);
    let (store, _directory) = store(&runtime).await;
    let founded = acme().carry_out(&store, &runtime).await.unwrap();
    let company = store.company(founded.company_id).await.unwrap().unwrap();
    assert_eq!(company.policy.time_zone, "Europe/Berlin");
    assert_eq!(company.policy.default_region, "DE");
    let hash = Sha256::digest(&founded.token).into();
    let principal = store.principal(&hash).await.unwrap().unwrap();
    assert_eq!(
        (principal.user_id, principal.role),
        (founded.user_id, Role::Admin)
    );
    let user = store
        .user(company.id, founded.user_id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(user.email, "alice@acme.example");
}

#[tokio::test]
async fn what_cannot_be_is_refused_under_the_name_of_its_field() {
    let runtime = Runtime::seeded(1);
    let (store, _directory) = store(&runtime).await;
    let text = str::to_owned;
    let cases = [
        (
            "company",
            Founding {
                company: text("  "),
                ..acme()
            },
        ),
        (
            "name",
            Founding {
                name: text(""),
                ..acme()
            },
        ),
        (
            "email",
            Founding {
                email: text("alice"),
                ..acme()
            },
        ),
        (
            "time_zone",
            Founding {
                time_zone: text("Berlin"),
                ..acme()
            },
        ),
        (
            "region",
            Founding {
                region: text("Germany"),
                ..acme()
            },
        ),
    ];
    for (expected, founding) in cases {
        let refused = founding.carry_out(&store, &runtime).await;
        let Err(AskError::Refused(Refusal::Invalid { field, .. })) = refused else {
            panic!("{expected}: {refused:?}");
        };
        assert_eq!(field, expected);
    }
    assert!(store.companies().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_name_is_given_once() {
    let runtime = Runtime::seeded(1);
    let (store, _directory) = store(&runtime).await;
    acme().carry_out(&store, &runtime).await.unwrap();
    let again = acme().carry_out(&store, &runtime).await;
    assert!(matches!(
        again,
        Err(AskError::Refused(Refusal::CompanyTaken(_)))
    ));
}

#[test]
fn no_two_keys_are_alike() {
    let runtime = Runtime::real();
    let user = UserId(Uuid::nil());
    let (first, second) = (new_key(&runtime, user, "a"), new_key(&runtime, user, "a"));
    assert_ne!(first.1, second.1);
    assert_ne!(first.0.key_id, second.0.key_id);
    assert_eq!(
        first.0.token_hash,
        <[u8; 32]>::from(Sha256::digest(&first.1))
    );
}
