//! Rows of files of leads: statuses, opt-outs, and what refuses a row or a file. edge: X4

use super::{LeadFile, LeadRow, status};
use crate::interchange::tests::options;
use crate::interchange::{Outcome, Product};
use touchbase_core::Status;
use touchbase_core::lead::OptOutScope;

fn outcomes(file: &str) -> Vec<Outcome<LeadRow>> {
    let file = LeadFile::open(file.as_bytes(), &options(None)).unwrap();
    file.map(Result::unwrap).collect()
}

fn only(file: &str) -> LeadRow {
    match outcomes(file).remove(0) {
        Outcome::Row(row) => row,
        Outcome::Skipped(remark) | Outcome::Bad(remark) => panic!("{remark}"),
    }
}

fn refused(file: &str) -> String {
    match outcomes(file).remove(0) {
        Outcome::Bad(remark) => remark.to_string(),
        Outcome::Row(_) | Outcome::Skipped(_) => panic!("was not refused"),
    }
}

#[test]
fn the_words_of_crms_become_statuses_and_are_kept() {
    let cases = [
        ("Open - Not Contacted", Some(Status::New)),
        ("OPEN", Some(Status::New)),
        ("Working - Contacted", Some(Status::Contacted)),
        ("IN_PROGRESS", Some(Status::Contacted)),
        ("ATTEMPTED_TO_CONTACT", Some(Status::Contacted)),
        ("CONNECTED", Some(Status::Conversing)),
        ("OPEN_DEAL", Some(Status::Qualified)),
        ("Closed - Converted", Some(Status::Converted)),
        ("Closed - Not Converted", Some(Status::Lost)),
        ("UNQUALIFIED", Some(Status::Lost)),
        ("BAD_TIMING", Some(Status::Lost)),
        ("Hibernating", None),
    ];
    for (word, expected) in cases {
        let row = only(&format!("name,Lead Status\nAnn,{word}\n"));
        assert_eq!(row.status, expected, "{word}");
        assert_eq!(row.custom["lead_status"], word);
        assert_eq!(row.warnings.is_empty(), expected.is_some());
    }
}

#[test]
fn our_own_words_are_statuses_and_nothing_more() {
    for ours in Status::ALL {
        let row = only(&format!(
            "name,status\nAnn,{}\n",
            ours.name().to_uppercase()
        ));
        assert_eq!((row.status, row.custom.len()), (Some(ours), 0));
    }
}

#[test]
fn no_word_for_a_status_is_ours_or_there_twice() {
    let words = status::WORDS.map(|(word, _)| word);
    for (place, word) in words.iter().enumerate() {
        assert!(
            Status::from_name(word).is_none() && !words[..place].contains(word),
            "{word}"
        );
        assert_eq!(crate::interchange::headers::fold(word), *word);
    }
}

#[test]
fn a_lifecycle_stage_speaks_where_no_status_does() {
    assert_eq!(
        only("name,Lead Status,Lifecycle Stage\nAnn,,Customer\n").status,
        Some(Status::Converted)
    );
    assert_eq!(
        only("name,Lead Status,Lifecycle Stage\nAnn,New,Customer\n").status,
        Some(Status::New)
    );
    assert_eq!(
        only("name,Lead Status,Lifecycle Stage\nAnn,,Subscriber\n").status,
        None
    );
}

#[test]
fn names_are_whole_or_made_of_parts() {
    let name = |file: &str| only(file).name;
    assert_eq!(
        name("First Name,Last Name\nAnn,Example\n").as_deref(),
        Some("Ann Example")
    );
    assert_eq!(
        name("First Name,Last Name\n,Example\n").as_deref(),
        Some("Example")
    );
    assert_eq!(
        name("First Name,Last Name,Name\nAnn,Example,Dr Ann Example\n").as_deref(),
        Some("Dr Ann Example")
    );
    assert_eq!(name("First Name,Email\n,a@x.example\n"), None);
}

#[test]
fn the_first_of_several_columns_wins_and_the_others_are_kept() {
    let row = only("Name,Company,Account Name\nAnn,One,Two\n");
    assert_eq!(
        (row.organization.as_deref(), &row.custom["account_name"]),
        (Some("One"), &"Two".into())
    );
    assert_eq!(
        only("Name,Company,Account Name\nAnn,,Two\n")
            .organization
            .as_deref(),
        Some("Two")
    );
}

#[test]
fn opt_outs_are_never_guessed() {
    let of = |file: &str| {
        only(file)
            .opted_out
            .iter()
            .map(|scope| scope.name())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("name,opted_out\nAnn,\"sms, ALL;SMS\"\n"), ["all", "sms"]);
    assert_eq!(
        of("name,Email Opt Out,Do Not Call\nAnn,1,no\n"),
        [OptOutScope::Method(touchbase_core::Method::Email).name()]
    );
    assert_eq!(
        refused("name,Do Not Call\nAnn,perhaps\n"),
        "line 2, column “Do Not Call”: “perhaps” is neither yes nor no: nobody can tell whether the person opted out"
    );
    assert_eq!(
        refused("name,opted_out\nAnn,fax\n"),
        "line 2, column “opted_out”: “fax” is neither a method nor all"
    );
}

#[test]
fn rows_of_our_own_export_must_be_whole() {
    let own = |id: &str, custom: &str| {
        refused(&format!(
            "id,name,opted_out,custom\n{id},Ann,,\"{custom}\"\n"
        ))
    };
    assert_eq!(
        own("17", ""),
        "line 2, column “id”: “17” is no id of a touchbase export"
    );
    assert_eq!(
        own("00000000-0000-0000-0000-000000000001", "[1]"),
        "line 2, column “custom”: “[1]” is not a JSON object, like {\"budget\": \"20k\"}"
    );
}

#[test]
fn what_has_no_field_is_kept_and_said_once() {
    let file = "name,Fax,  Favourite colour ,email\nAnn,1,blue,a@x.example\n";
    let mut file = LeadFile::open(file.as_bytes(), &options(None)).unwrap();
    assert_eq!(
        file.kept().collect::<Vec<_>>(),
        [("Fax", "fax"), ("Favourite colour", "favourite_colour")]
    );
    assert!(
        matches!(file.next(), Some(Ok(Outcome::Row(row))) if row.custom["favourite_colour"] == "blue")
    );
}

#[test]
fn a_file_without_names_and_addresses_says_what_it_has_and_what_is_understood() {
    let error = |file: &str| match LeadFile::open(file.as_bytes(), &options(None)) {
        Ok(_) => panic!("was taken"),
        Err(error) => error.to_string(),
    };
    let said = error("Ann Example,ann@example.com\nBob Example,bob@example.com\n");
    assert!(said.starts_with("the file has no column for a name or an address; it has “Ann Example”, “ann@example.com”; understood are “name”, "), "{said}");
    assert!(
        said.contains("“First Name”") && said.contains("“Person - Email - Work”"),
        "{said}"
    );
}

#[test]
fn the_caller_may_know_better_who_wrote_the_file() {
    let mut options = options(None);
    options.product = Some(Product::Salesforce);
    let mut file = LeadFile::open(&b"Id,Name\n00q5g00000fake1,Ann\n"[..], &options).unwrap();
    let Some(Ok(Outcome::Row(row))) = file.next() else {
        panic!("no row")
    };
    let external = row.external.unwrap();
    assert_eq!(
        (external.source.as_str(), external.id.as_str()),
        ("salesforce", "00q5g00000fake1AAA")
    );
}
