//! The one-time link: the first company, made in a browser.

use super::world::{Answer, Place, Server};

const FORM: &str =
    "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n";

/// A server without a company, and the secret of its link.
fn fresh(place: &Place) -> (Server, String) {
    let mut server = place.start(&["serve"]);
    let line = server.line();
    let start = format!(
        "set up your company: http://{}/setup?token=",
        server.address
    );
    let token = line
        .strip_prefix(&start)
        .unwrap_or_else(|| panic!("{line}"));
    let token = token.to_owned();
    (server, token)
}

fn submit(server: &Server, token: &str, headers: &str, email: &str) -> Answer {
    let body = format!(
        "token={token}&company=Acme+%26+Co&name=Alice&email={email}&time_zone=Europe%2FBerlin&region=de"
    );
    server.ask("POST", "/setup", headers, &body)
}

/// What follows `tb_` in the token that a page shows.
fn token_in(page: &str) -> &str {
    let (_, rest) = page.split_once("<code>tb_").unwrap();
    let (token, _) = rest.split_once('<').unwrap();
    token
}

#[test]
fn the_link_makes_the_first_company_once() {
    let place = Place::empty();
    let (server, secret) = fresh(&place);
    let form = server.ask("GET", &format!("/setup?token={secret}"), "", "");
    assert_eq!(form.status, 200);
    assert!(form.body.contains("<label for=\"email\">"), "{}", form.body);
    assert!(
        form.head
            .contains("content-security-policy: default-src 'none'; style-src 'self'"),
        "{}",
        form.head
    );
    assert!(
        form.head.contains("cache-control: no-store"),
        "{}",
        form.head
    );
    assert!(!form.body.contains("<script"));
    let made = submit(&server, &secret, FORM, "alice%40acme.example");
    assert_eq!(made.status, 201, "{}", made.body);
    assert_eq!(
        server.get(&format!("tb_{}", token_in(&made.body)), "/api/me")["user"]["email"],
        "alice@acme.example"
    );
    assert_eq!(
        submit(&server, &secret, FORM, "eve%40acme.example").status,
        403
    );
    let again = server.ask("GET", &format!("/setup?token={secret}"), "", "");
    assert!(
        again.status == 303 && again.head.contains("location: /\r\n"),
        "{}",
        again.head
    );
    assert_eq!(
        place
            .json(&["user", "list", "--json"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn without_the_link_nobody_sets_anything_up() {
    let place = Place::empty();
    let (server, secret) = fresh(&place);
    let home = server.ask("GET", "/", "", "");
    assert!(
        home.status == 303 && home.head.contains("location: /setup\r\n"),
        "{}",
        home.head
    );
    for path in ["/setup", "/setup?token=", "/setup?token=tb_wrong"] {
        let page = server.ask("GET", path, "", "");
        assert_eq!(page.status, 403, "{path}");
        assert!(page.body.contains("Each start prints a new link") && !page.body.contains("<form"));
    }
    assert_eq!(
        submit(&server, "tb_wrong", FORM, "eve%40acme.example").status,
        403
    );
    let elsewhere =
        "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: cross-site\r\n";
    assert_eq!(
        submit(&server, &secret, elsewhere, "eve%40acme.example").status,
        403
    );
    assert_eq!(
        submit(
            &server,
            &secret,
            "content-type: text/plain\r\n",
            "eve%40acme.example"
        )
        .status,
        415
    );
    assert_eq!(place.run(&["user", "list"]).code, Some(1));
}

#[test]
fn what_was_wrong_is_shown_at_its_field_and_the_link_still_works() {
    let place = Place::empty();
    let (server, secret) = fresh(&place);
    let wrong = submit(&server, &secret, FORM, "nobody");
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.body.contains("id=\"email-error\" role=\"alert\""),
        "{}",
        wrong.body
    );
    assert!(
        wrong.body.contains("value=\"Acme &amp; Co\""),
        "{}",
        wrong.body
    );
    assert_eq!(
        submit(&server, &secret, FORM, "alice%40acme.example").status,
        201
    );
}

#[test]
fn a_company_made_elsewhere_ends_the_link() {
    let place = Place::empty();
    let (server, secret) = fresh(&place);
    place.done(&[
        "init",
        "--company",
        "Acme",
        "--name",
        "Alice",
        "--email",
        "alice@acme.example",
    ]);
    assert_eq!(
        submit(&server, &secret, FORM, "eve%40acme.example").status,
        403
    );
    let home = server.ask("GET", "/", "", "");
    assert!(
        home.status == 200 && home.body.contains("href=\"/docs\""),
        "{}",
        home.body
    );
}
