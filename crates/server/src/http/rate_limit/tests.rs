use super::*;
use axum::http::header::RETRY_AFTER;
use axum::response::IntoResponse;

const ADDRESS: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 9));

#[test]
fn a_principal_has_its_own_budget_and_it_recovers() {
    let runtime = Runtime::seeded(1);
    let limits = RateLimits::new(5, runtime.clone());
    let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let passed = (0..10).filter(|_| limits.request(one).is_ok()).count();
    assert_eq!(passed, 5);
    assert!(limits.request(other).is_ok());
    runtime.advance(Duration::from_millis(200));
    assert!(limits.request(one).is_ok());
    assert!(limits.request(one).is_err());
}

#[test]
fn zero_is_no_limit() {
    let limits = RateLimits::new(0, Runtime::seeded(1));
    assert!((0..100_000).all(|_| limits.request(Uuid::nil()).is_ok()));
}

#[test]
fn failures_are_counted_by_address_and_refused_with_the_time_to_wait() {
    let runtime = Runtime::seeded(1);
    let limits = RateLimits::new(0, runtime.clone());
    assert!((0..100).all(|_| limits.failure(ADDRESS).is_ok()));
    let response = limits.failure(ADDRESS).unwrap_err().into_response();
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()[RETRY_AFTER], "1");
    assert!(limits.failure("203.0.113.10".parse().unwrap()).is_ok());
    runtime.advance(Duration::from_secs(1));
    assert_eq!(
        (0..100).filter(|_| limits.failure(ADDRESS).is_ok()).count(),
        20
    );
}

#[test]
fn a_subscriber_of_ipv6_is_one_address() {
    let limits = RateLimits::new(0, Runtime::seeded(1));
    let of_subscriber = |host: u32| format!("2001:db8:1:2::{host:x}").parse().unwrap();
    assert_eq!(
        (0..200)
            .filter(|host| limits.failure(of_subscriber(*host)).is_ok())
            .count(),
        100
    );
    assert!(limits.failure("2001:db8:1:3::1".parse().unwrap()).is_ok());
}

#[test]
fn memory_is_bounded() {
    let runtime = Runtime::seeded(1);
    let limits = RateLimits::new(0, runtime.clone());
    let address = |number: u32| IpAddr::from(number.to_be_bytes());
    let flood = u32::try_from(ADDRESSES_MAX).unwrap();
    assert!((0..flood).all(|number| limits.failure(address(number)).is_ok()));
    assert_eq!(limits.failure(address(flood)).unwrap_err().status(), 429);
    runtime.advance(Duration::from_secs(10));
    assert!(limits.failure(address(flood)).is_ok());
    runtime.advance(Duration::from_secs(10));
    limits.sweep();
    assert_eq!(limits.failures.len(), 0);
}
