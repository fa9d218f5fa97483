use super::MUST_BE_EMPTY;

/// Each table that is looked at is looked at for one company.
#[test]
fn every_check_keeps_to_one_company() {
    for (check, _, sql) in MUST_BE_EMPTY {
        let tables = sql.matches("FROM ").count() + sql.matches("JOIN ").count();
        assert_eq!(sql.matches("company_id = $1").count(), tables, "{check}");
    }
}
