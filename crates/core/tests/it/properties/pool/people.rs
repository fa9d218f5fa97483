//! Random leads, users and files, and what happens to them.
#![expect(
    clippy::disallowed_types,
    reason = "proptest shares strategies with `Arc`"
)]

use super::attempts::{an_external, imported_attempt};
use super::names::*;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;
use touchbase_core::command::*;
use touchbase_core::identity::{Identity, IdentityKind};
use touchbase_core::lead::OptOutScope;
use touchbase_core::*;

pub(crate) fn about_leads() -> impl Strategy<Value = Command> {
    let new = (name(), option::of(a_user()), a_status(), addresses());
    let change = (
        a_lead(),
        option::of(name()),
        option::of(a_status()),
        option::of(addresses()),
    );
    prop_oneof![
        3 => new.prop_map(|(name, owner_id, status, identities)| {
            Command::CreateLead(Box::new(NewLead {
                lead_id: lead_id(0),
                profile: profile(name, owner_id),
                status,
                identities,
            }))
        }),
        6 => change.prop_map(|(lead_id, name, status, identities)| {
            Command::UpdateLead(Box::new(LeadUpdate {
                lead_id,
                profile: ProfileUpdate {
                    name,
                    ..ProfileUpdate::default()
                },
                status,
                identities,
            }))
        }),
        2 => (a_lead(), a_lead()).prop_map(|(loser, into)| Command::MergeLeads { loser, into }),
        1 => a_lead().prop_map(Command::EraseLead),
        1 => (a_lead(), scope()).prop_map(|(lead_id, scope)| Command::OptOut { lead_id, scope }),
        1 => (a_lead(), scope())
            .prop_map(|(lead_id, scope)| Command::WithdrawOptOut { lead_id, scope }),
    ]
}

pub(crate) fn imports() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => imported_lead(),
        4 => imported_attempt(),
        1 => (0..2_u8).prop_map(|file| Command::StartImport(ImportStart {
            import_id: IMPORT,
            kind: ImportKind::Leads,
            fingerprint: [file; 32],
        })),
        1 => (0..2_u64).prop_map(|created| Command::FinishImport(ImportTotals {
            import_id: IMPORT,
            kind: ImportKind::Leads,
            created,
            updated: 0,
            unchanged: 1,
            rejected: 0,
        })),
    ]
}

fn imported_lead() -> impl Strategy<Value = Command> {
    let who = (a_lead(), option::of(an_external()), addresses(), name());
    let what = (
        option::of(a_status()),
        option::of(scope()),
        option::of(an_email()),
    );
    (who, what).prop_map(
        |((lead_id, external, identities, name), (status, scope, owner_email))| {
            Command::ImportLead(Box::new(LeadImport {
                import_id: IMPORT,
                lead_id,
                external,
                profile: profile(name, None),
                owner_email,
                status,
                identities,
                opt_outs: scope.into_iter().collect(),
                created_at: None,
            }))
        },
    )
}

pub(crate) fn administration() -> impl Strategy<Value = Command> {
    let update = (a_user(), option::of(a_role()), option::of(any::<bool>()));
    prop_oneof![
        (an_email(), a_role()).prop_map(|(email, role)| Command::CreateUser(new_user(
            user_id(0),
            email,
            role
        ))),
        update.prop_map(|(user_id, role, active)| Command::UpdateUser(UserUpdate {
            user_id,
            name: None,
            role,
            active,
        })),
        a_user().prop_map(|user_id| Command::CreateKey(NewKey {
            key_id: key_id(0),
            user_id,
            label: "a script".to_owned(),
            token_hash: [2; 32],
        })),
        (0..3_u128).prop_map(|number| Command::RevokeKey(key_id(number))),
        Just(Command::CreateCompany(Box::new(crate::world::founding(
            "Another"
        )))),
    ]
}

/// Addresses, some of them other spellings or other kinds of the same.
pub(crate) fn addresses() -> impl Strategy<Value = Vec<Identity>> {
    static ADDRESSES: LazyLock<Vec<Identity>> = LazyLock::new(|| {
        let given = [
            (IdentityKind::Phone, "+5511987654321"),
            (IdentityKind::Phone, "+551187654321"),
            (IdentityKind::Whatsapp, "+5511987654321"),
            (IdentityKind::Phone, "+525512345678"),
            (IdentityKind::Whatsapp, "+5215512345678"),
            (IdentityKind::Email, "jane@example.com"),
            (IdentityKind::Email, "doe@example.com"),
            (IdentityKind::Linkedin, "in/jane-doe"),
        ];
        let parsed = given.map(|(kind, given)| Identity::parse(kind, given, "US"));
        parsed
            .map(|identity| identity.expect("an address"))
            .to_vec()
    });
    prop::sample::subsequence(ADDRESSES.clone(), 0..=3)
}

fn name() -> impl Strategy<Value = Option<String>> {
    option::of(select(vec![
        "Jane".to_owned(),
        "Émile".to_owned(),
        " ".to_owned(),
    ]))
}

pub(crate) fn profile(name: Option<String>, owner_id: Option<UserId>) -> Profile {
    Profile {
        name,
        owner_id,
        source: "manual".to_owned(),
        custom: "{\"size\":3}".to_owned(),
        ..Profile::default()
    }
}

pub(crate) fn new_user(user_id: UserId, email: String, role: Role) -> NewUser {
    NewUser {
        user_id,
        name: "Somebody".to_owned(),
        email,
        role,
    }
}

fn scope() -> impl Strategy<Value = OptOutScope> {
    select(vec![
        OptOutScope::All,
        OptOutScope::Method(Method::Email),
        OptOutScope::Method(Method::Sms),
    ])
}

fn a_role() -> impl Strategy<Value = Role> {
    select(Role::ALL.to_vec())
}

fn a_status() -> impl Strategy<Value = Status> {
    select(Status::ALL.to_vec())
}
