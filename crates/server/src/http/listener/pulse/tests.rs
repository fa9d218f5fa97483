use super::super::super::client_address::TrustedProxies;
use super::*;

const HEADER: Duration = Duration::from_secs(10);
const IDLE: Duration = Duration::from_mins(1);
const WRITE: Duration = Duration::from_secs(30);
const MOMENT: Duration = Duration::from_millis(1);

fn pulse() -> (Pulse, Runtime) {
    let runtime = Runtime::seeded(1);
    let settings = ListenerSettings::new(1, 1, TrustedProxies::default());
    (Pulse::new(&settings, runtime.clone()), runtime)
}

/// Whether exactly this much time is allowed from now on.
fn allows(pulse: &Pulse, runtime: &Runtime, span: Duration) {
    runtime.advance(span.saturating_sub(MOMENT));
    assert_eq!(pulse.time_left(), Some(MOMENT));
    runtime.advance(MOMENT);
    assert_eq!(pulse.time_left(), None);
}

#[test]
fn a_new_connection_has_the_time_of_a_header() {
    let (pulse, runtime) = pulse();
    runtime.advance(Duration::from_secs(9));
    // One byte at a time does not help.
    pulse.received();
    allows(&pulse, &runtime, Duration::from_secs(1));
}

#[test]
fn a_handler_is_not_hurried_here() {
    let (pulse, runtime) = pulse();
    pulse.handling();
    runtime.advance(Duration::from_hours(1));
    pulse.received();
    assert_eq!(pulse.time_left(), Some(HEADER));
}

#[test]
fn between_requests_there_is_the_idle_time_and_from_the_first_byte_on_that_of_a_header() {
    let (pulse, runtime) = pulse();
    pulse.handling();
    pulse.answered();
    allows(&pulse, &runtime, IDLE);
    pulse.received();
    allows(&pulse, &runtime, HEADER);
}

#[test]
fn who_takes_nothing_has_the_time_to_write_and_who_takes_a_little_has_it_again() {
    let (pulse, runtime) = pulse();
    pulse.handling();
    pulse.answered();
    pulse.sent(false);
    runtime.advance(WRITE.saturating_sub(MOMENT));
    pulse.sent(false);
    assert_eq!(pulse.time_left(), Some(MOMENT));
    pulse.sent(true);
    pulse.sent(false);
    allows(&pulse, &runtime, WRITE);
}

#[test]
fn an_answer_that_is_being_sent_is_not_cut_by_an_early_next_request() {
    let (pulse, runtime) = pulse();
    pulse.handling();
    pulse.answered();
    pulse.received();
    runtime.advance(HEADER.saturating_sub(MOMENT));
    pulse.sent(true);
    allows(&pulse, &runtime, IDLE);
}

#[tokio::test]
async fn the_watchdog_wakes_when_time_is_up() {
    let (pulse, runtime) = pulse();
    let watched = pulse.clone();
    let watchdog = runtime.spawn("watchdog", async move { watched.overdue().await });
    tokio::task::yield_now().await;
    pulse.handling();
    pulse.answered();
    runtime.advance(HEADER);
    tokio::task::yield_now().await;
    assert!(!watchdog.is_finished());
    runtime.advance(IDLE);
    watchdog.await.unwrap();
}
