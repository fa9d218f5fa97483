use super::*;

const PRINT: [u8; 32] = [7; 32];

#[test]
fn only_the_same_token_opens_what_it_closed_and_only_for_the_same_request() {
    let sealed = Seal::new("tb_ours", [1; 12])
        .close(b"a secret", &PRINT)
        .unwrap();
    let open = |token, fingerprint| Seal::new(token, [2; 12]).open(&sealed, &fingerprint);
    assert_eq!(open("tb_ours", PRINT).as_deref(), Some(&b"a secret"[..]));
    assert_eq!(open("tb_other", PRINT), None);
    assert_eq!(open("tb_ours", [8; 32]), None);
    assert!(!sealed.windows(6).any(|window| window == b"secret"));
}

#[test]
fn what_was_cut_or_changed_does_not_open() {
    let seal = Seal::new("tb_ours", [1; 12]);
    let sealed = seal.close(b"a secret", &PRINT).unwrap();
    for length in 0..sealed.len() {
        assert_eq!(seal.open(&sealed[..length], &PRINT), None);
    }
    for place in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert_eq!(seal.open(&changed, &PRINT), None);
    }
}
