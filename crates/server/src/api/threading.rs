//! What ties a logged attempt to other messages: the ids that its metadata names.
//!
//! Metadata is the caller's own; of it, only these members mean anything here, and only where they are texts.

use serde::Deserialize;
use serde_json::value::RawValue;
use touchbase_core::attempt::Threading;
use touchbase_core::{limits, text};

/// The members that mean something.
#[derive(Deserialize, Default)]
struct Members<'a> {
    #[serde(borrow)]
    message_id: Option<&'a RawValue>,
    #[serde(borrow)]
    email_id: Option<&'a RawValue>,
    #[serde(borrow)]
    thread_id: Option<&'a RawValue>,
    #[serde(borrow)]
    in_reply_to: Option<&'a RawValue>,
    #[serde(borrow)]
    references: Option<&'a RawValue>,
}

/// The ids in the text of a JSON object: `message_id` or `email_id`, `thread_id`, `in_reply_to`, `references`.
pub(super) fn of_metadata(metadata: &str) -> Threading {
    let members: Members<'_> = serde_json::from_str(metadata).unwrap_or_default();
    let text = |value: &RawValue| serde_json::from_str::<String>(value.get()).ok();
    let answered = [members.in_reply_to, members.references]
        .into_iter()
        .flatten();
    Threading {
        message_id: members
            .message_id
            .or(members.email_id)
            .and_then(text)
            .and_then(|given| id(&given)),
        references: answered.flat_map(ids).collect(),
        thread_id: members
            .thread_id
            .and_then(text)
            .and_then(|given| id(&given)),
    }
}

/// A text of ids, as in a mail's `References`, or a list of such texts.
fn ids(value: &RawValue) -> Vec<String> {
    let texts = serde_json::from_str::<Vec<String>>(value.get())
        .or_else(|_| serde_json::from_str(value.get()).map(|text: String| vec![text]));
    let texts = texts.unwrap_or_default();
    texts
        .iter()
        .flat_map(|text| text.split_whitespace())
        .filter_map(id)
        .collect()
}

/// An id without the brackets that mail puts round it.
fn id(given: &str) -> Option<String> {
    let given = given.trim();
    let bare = given
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'))
        .unwrap_or(given);
    let sane = !bare.is_empty()
        && bare.chars().count() <= limits::EXTERNAL_ID_CHARS_MAX
        && text::is_plain_line(bare);
    sane.then(|| bare.to_owned())
}

#[cfg(test)]
mod tests;
