use super::*;
use axum::http::HeaderValue;

fn client(trusted: &[&str], peer: &str, forwarded: &[&str]) -> String {
    let proxies = TrustedProxies::new(
        trusted
            .iter()
            .map(|network| network.parse().unwrap())
            .collect(),
    );
    let mut headers = HeaderMap::new();
    for line in forwarded {
        headers.append("x-forwarded-for", HeaderValue::from_str(line).unwrap());
    }
    proxies.client(peer.parse().unwrap(), &headers).to_string()
}

#[test]
fn the_client_is_the_right_most_address_that_is_no_proxy_of_ours() {
    const OURS: &[&str] = &["10.0.0.0/8", "::1/128"];
    let cases: &[(&[&str], &str, &[&str], &str)] = &[
        // Nobody is trusted: the header is anyone's.
        (&[], "198.51.100.1", &["203.0.113.9"], "198.51.100.1"),
        (OURS, "198.51.100.1", &["203.0.113.9"], "198.51.100.1"),
        (OURS, "10.0.0.1", &[], "10.0.0.1"),
        (OURS, "10.0.0.1", &["203.0.113.9"], "203.0.113.9"),
        // What the client claims stands on the left.
        (OURS, "10.0.0.1", &["1.1.1.1, 203.0.113.9"], "203.0.113.9"),
        (
            OURS,
            "10.0.0.1",
            &["1.1.1.1", "203.0.113.9, 10.2.0.1"],
            "203.0.113.9",
        ),
        (OURS, "10.0.0.1", &["10.9.9.9, 10.2.0.1"], "10.9.9.9"),
        // Spellings.
        (OURS, "::1", &["[2001:db8::1]:443"], "2001:db8::1"),
        (OURS, "::1", &["[2001:db8::1]"], "2001:db8::1"),
        (OURS, "10.0.0.1", &["203.0.113.9:5000"], "203.0.113.9"),
        (
            OURS,
            "::ffff:10.0.0.1",
            &["::ffff:203.0.113.9"],
            "203.0.113.9",
        ),
        // What cannot be read is not skipped: left of it nothing is vouched for.
        (OURS, "10.0.0.1", &["203.0.113.9, unknown"], "10.0.0.1"),
        (
            OURS,
            "10.0.0.1",
            &["203.0.113.9, unknown, 10.2.0.1"],
            "10.2.0.1",
        ),
        (OURS, "10.0.0.1", &[""], "10.0.0.1"),
    ];
    for (trusted, peer, forwarded, expected) in cases {
        assert_eq!(
            client(trusted, peer, forwarded),
            *expected,
            "{peer} {forwarded:?}"
        );
    }
}
