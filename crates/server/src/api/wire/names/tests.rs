use super::*;

#[test]
fn what_a_person_opts_out_of_is_listed_whole() {
    assert!(OptOutScope::every().eq(OptOutScope::ALL.iter().copied()));
}

#[test]
fn a_name_reads_back_and_another_is_told_all_that_are_known() {
    let written = serde_json::to_string(&Name(Method::Sms)).unwrap();
    assert_eq!(written, r#""sms""#);
    assert_eq!(
        serde_json::from_str::<MethodName>(&written).unwrap(),
        Name(Method::Sms)
    );
    for wrong in [r#""SMS""#, r#""""#, "7", "null", r#"{"sms":null}"#] {
        let error = serde_json::from_str::<MethodName>(wrong)
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("one of `email`, `linkedin`, `call`, `sms`, `whatsapp`, `other`"),
            "{error}"
        );
    }
}
