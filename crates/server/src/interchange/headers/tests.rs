//! What headers mean, and who wrote them.

use super::{Product, attempts, fold, leads, snake_case};

fn headers(line: &str) -> Vec<String> {
    line.split(',').map(str::to_owned).collect()
}

#[test]
fn products_are_told_by_their_words() {
    let leads = [
        ("id,name,email,opted_out,custom", Product::Touchbase),
        ("Record ID,First Name,Last Name,Email", Product::Hubspot),
        (
            "First Name,Email,Contact owner,Lifecycle Stage",
            Product::Hubspot,
        ),
        (
            "Lead ID,First Name,Company / Account,Lead Owner",
            Product::Salesforce,
        ),
        (
            "Id,IsDeleted,AccountId,LastName,FirstName,OwnerId",
            Product::Salesforce,
        ),
        (
            "Contact ID,Name,Account Name,Contact Owner,Email",
            Product::Salesforce,
        ),
        ("Person - ID,Person - Name", Product::Pipedrive),
        ("ID,Name,Email,Phone,Organization,Owner", Product::Pipedrive),
        ("name,email,phone,organization,owner", Product::Csv),
        ("id,name,email", Product::Csv),
    ];
    for (line, product) in leads {
        assert_eq!(
            leads::vocabulary().product(&headers(line)),
            product,
            "{line}"
        );
    }
    let attempts = [
        (
            "id,lead_id,method,direction,occurred_at,metadata",
            Product::Touchbase,
        ),
        (
            "Record ID,Activity type,Activity date,Associated Contact IDs",
            Product::Hubspot,
        ),
        (
            "Id,WhoId,Subject,ActivityDate,TaskSubtype",
            Product::Salesforce,
        ),
        (
            "Activity ID,Assigned,Subject,Date,Company / Account,Full Comments",
            Product::Salesforce,
        ),
        (
            "Activity - ID,Activity - Type,Activity - Subject",
            Product::Pipedrive,
        ),
        (
            "Type,Subject,Contact person,Due date,Due time",
            Product::Pipedrive,
        ),
        ("email,method,direction,occurred_at", Product::Csv),
        (
            "lead_id,contact_id,method,direction,occurred_at",
            Product::Csv,
        ),
    ];
    for (line, product) in attempts {
        assert_eq!(
            attempts::vocabulary().product(&headers(line)),
            product,
            "{line}"
        );
    }
}

#[test]
fn spelling_does_not_matter() {
    let words = [
        "First Name",
        "first_name",
        "FirstName",
        "FIRST-NAME",
        " first.name: ",
    ];
    assert!(words.iter().all(|word| fold(word) == "firstname"));
    assert_eq!(fold("Straße №5"), "straße5");
}

#[test]
fn headers_without_a_field_get_a_key() {
    let cases = [
        ("Annual Revenue (EUR)", "annual_revenue_eur"),
        ("AnnualRevenueEur", "annual_revenue_eur"),
        ("Number_Of_Employees__c", "number_of_employees_c"),
        ("LinkedIn Bio", "linkedin_bio"),
        ("Größe", "größe"),
        ("  2nd   choice ", "2nd_choice"),
        ("URL", "url"),
        ("???", ""),
    ];
    for (header, key) in cases {
        assert_eq!(snake_case(header), key, "{header}");
    }
    let vocabulary = leads::vocabulary();
    let mut columns = Vec::new();
    for (header, number) in ["Fax", "fax!", "", "???"].into_iter().zip(1..) {
        let column = vocabulary.column(header, number, &columns);
        columns.push(column);
    }
    let keys: Vec<_> = columns.iter().map(|column| column.key.as_str()).collect();
    assert_eq!(keys, ["fax", "fax_2", "column_3", "column_4"]);
}

#[test]
fn no_word_has_two_meanings() {
    fn assert_unique<F: Copy + PartialEq + std::fmt::Debug>(vocabulary: &super::Vocabulary<F>) {
        let words: Vec<_> = vocabulary
            .own
            .iter()
            .chain(vocabulary.foreign)
            .map(|(name, field)| (fold(name), *field))
            .collect();
        for (word, field) in &words {
            let other = words
                .iter()
                .find(|(other, meaning)| other == word && meaning != field);
            assert!(other.is_none(), "{word}: {field:?} and {other:?}");
        }
    }
    assert_unique(&leads::vocabulary());
    assert_unique(&attempts::vocabulary());
}

#[test]
fn products_have_names() {
    for product in Product::ALL {
        assert_eq!(Product::from_name(product.name()), Some(product));
    }
    assert_eq!(Product::from_name("zoho"), None);
}
