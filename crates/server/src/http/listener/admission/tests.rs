use super::*;

fn admission(total_max: usize, per_address_max: usize) -> Admission {
    let proxies = TrustedProxies::new(vec!["10.0.0.0/8".parse().unwrap()]);
    Admission::new(
        &ListenerSettings::new(total_max, per_address_max, proxies),
        &Metrics::new(),
    )
}

fn address(text: &str) -> IpAddr {
    text.parse().unwrap()
}

#[test]
fn one_address_has_its_share_and_gets_it_back() {
    let admission = admission(10, 2);
    let first = admission.admit(address("203.0.113.9")).unwrap();
    let _second = admission.admit(address("203.0.113.9")).unwrap();
    assert_eq!(
        admission.admit(address("203.0.113.9")).err(),
        Some(Refusal::Address)
    );
    assert_eq!(
        admission.admit(address("::ffff:203.0.113.9")).err(),
        Some(Refusal::Address)
    );
    let _other = admission.admit(address("203.0.113.10")).unwrap();
    drop(first);
    assert!(admission.admit(address("203.0.113.9")).is_ok());
}

#[test]
fn who_stands_for_many_is_bounded_by_the_total_alone() {
    let admission = admission(6, 1);
    let mut open = Vec::new();
    for peer in [
        "127.0.0.1",
        "127.0.0.1",
        "::1",
        "::1",
        "10.1.2.3",
        "10.1.2.3",
    ] {
        open.push(admission.admit(address(peer)).unwrap());
    }
    assert_eq!(
        admission.admit(address("127.0.0.1")).err(),
        Some(Refusal::Total)
    );
    open.pop();
    assert!(admission.admit(address("203.0.113.9")).is_ok());
}

#[test]
fn nothing_is_remembered_of_who_has_left() {
    let admission = admission(10, 2);
    drop(admission.admit(address("203.0.113.9")));
    drop(admission.admit(address("2001:db8::1")));
    let count = admission.open.count.lock();
    assert_eq!((count.total, count.by_address.len()), (0, 0));
}
