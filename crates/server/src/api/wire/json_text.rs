//! JSON that is kept as the text it came in: the company's own fields of a lead, the metadata of an attempt.

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// The text of a JSON object, as it is kept.
#[derive(Clone, Copy, Debug)]
pub(in crate::api) struct JsonText<'a>(pub(in crate::api) &'a str);

impl Serialize for JsonText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(self.0).map_err(S::Error::custom)?;
        raw.serialize(serializer)
    }
}

/// A JSON object that a caller sent: its text, not taken apart, so that numbers and order stay what they were.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::api) struct JsonObject(pub(in crate::api) String);

impl<'de> Deserialize<'de> for JsonObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text: Box<str> = Box::<RawValue>::deserialize(deserializer)?.into();
        let text = String::from(text);
        if !text.starts_with('{') {
            return Err(D::Error::custom("is not a JSON object"));
        }
        // Skipping over a text does not notice half a surrogate pair; whoever takes it apart later would.
        if text.contains("\\u") && serde_json::from_str::<Map<String, Value>>(&text).is_err() {
            return Err(D::Error::custom(
                "has an escape that stands for no character",
            ));
        }
        Ok(Self(text))
    }
}
