use super::*;
use axum::http::header::CONTENT_TYPE;
use touchbase_core::guard::Answer;

/// edge: O14
#[test]
fn the_guard_s_refusal_is_remembered_and_answered_again_and_no_other() {
    let kept = remembered(&Refusal::Guard(Answer::default())).unwrap();
    let answered = refusals::problem(&Refusal::Guard(Answer::default()));
    assert_eq!((kept.status, &kept.body), (409, &answered.to_json()));
    let again = replayed(kept);
    assert_eq!(again.headers()[CONTENT_TYPE], "application/problem+json");
    assert_eq!(again.headers()[REPLAYED], "true");
    for refusal in [
        Refusal::NotFound("lead"),
        Refusal::AlreadyVoided,
        Refusal::IdempotencyMismatch,
    ] {
        assert_eq!(remembered(&refusal), None);
    }
}
