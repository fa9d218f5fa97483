use super::*;

#[test]
fn ids_of_one_runtime_ascend() {
    for runtime in [Runtime::real(), Runtime::seeded(1)] {
        let ids: Vec<Uuid> = (0..10_000).map(|_| runtime.uuid_v7()).collect();
        assert!(ids.is_sorted_by(|earlier, later| earlier < later));
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
    }
}

#[test]
fn a_seed_fixes_ids_secrets_and_times() {
    let draw = |seed| {
        let runtime = Runtime::seeded(seed);
        (
            runtime.now(),
            runtime.uuid_v7(),
            runtime.token(),
            runtime.random_bytes::<40>(),
        )
    };
    assert_eq!(draw(7), draw(7));
    assert_ne!(draw(7), draw(8));
    assert_ne!(Runtime::real().token(), Runtime::real().token());
}

#[test]
fn a_token_is_256_bits_behind_its_prefix() {
    let token = Runtime::real().token();
    let secret = token.strip_prefix("tb_").unwrap();
    assert_eq!(URL_SAFE_NO_PAD.decode(secret).unwrap().len(), 32);
}

#[test]
fn seeded_time_moves_when_told_and_only_then() {
    let runtime = Runtime::seeded(1);
    let start = runtime.now();
    assert_eq!(runtime.now(), start);
    runtime.advance(Duration::from_secs(90));
    assert_eq!(runtime.now(), start.plus(Duration::from_secs(90)));
    assert_eq!(runtime.monotonic(), Duration::from_secs(90));
}

#[tokio::test]
async fn a_seeded_sleep_ends_when_the_clock_gets_there() {
    let runtime = Runtime::seeded(1);
    let (asleep, sleeper) = (runtime.clone(), runtime.clone());
    let task = runtime.spawn("sleeper", async move {
        sleeper.sleep(Duration::from_secs(10)).await;
    });
    tokio::task::yield_now().await;
    asleep.advance(Duration::from_secs(9));
    tokio::task::yield_now().await;
    assert!(!task.is_finished());
    asleep.advance(Duration::from_secs(1));
    task.await.unwrap();
}

#[test]
fn a_clock_before_1970_is_negative() {
    let before = SystemTime::UNIX_EPOCH - Duration::from_micros(5);
    assert_eq!(from_system_time(before), Timestamp::from_micros(-5));
}
