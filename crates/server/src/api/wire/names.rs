//! Enumerations on the wire: their names. An unknown one is refused with all that are known.

mod enumerations;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use touchbase_core::attempt::{AttributedBy, MarkedBy};
use touchbase_core::event::EventType;
use touchbase_core::identity::IdentityKind;
use touchbase_core::lead::{OptOutScope, OptOutSource};
use touchbase_core::{ActorKind, Direction, Method, Role, State, Status, Turn};
use touchbase_store::LeadSort;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A closed set of values with names.
pub(in crate::api) trait Enumeration: Copy + 'static {
    /// What it is called in the API's description.
    const TITLE: &'static str;
    /// What it says.
    const DESCRIPTION: &'static str;
    /// All values, in the order in which people see them.
    const ALL: &'static [Self];
    /// A value's name.
    const NAME: fn(Self) -> &'static str;
}

/// A value that is written and read by its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::api) struct Name<T>(pub(in crate::api) T);

// The API's description takes its names from these; it does not look into generics.
pub(in crate::api) type ActorName = Name<ActorKind>;
pub(in crate::api) type AttributedByName = Name<AttributedBy>;
pub(in crate::api) type DirectionName = Name<Direction>;
pub(in crate::api) type EventTypeName = Name<EventType>;
pub(in crate::api) type IdentityKindName = Name<IdentityKind>;
pub(in crate::api) type LeadSortName = Name<LeadSort>;
pub(in crate::api) type MarkedByName = Name<MarkedBy>;
pub(in crate::api) type MethodName = Name<Method>;
pub(in crate::api) type OptOutScopeName = Name<OptOutScope>;
pub(in crate::api) type OptOutSourceName = Name<OptOutSource>;
pub(in crate::api) type RoleName = Name<Role>;
pub(in crate::api) type StateName = Name<State>;
pub(in crate::api) type StatusName = Name<Status>;
pub(in crate::api) type TurnName = Name<Turn>;

impl<T: Enumeration> Name<T> {
    /// The value of that name.
    pub(in crate::api) fn find(name: &str) -> Option<Self> {
        T::ALL
            .iter()
            .copied()
            .find(|value| T::NAME(*value) == name)
            .map(Self)
    }

    /// All names, as a sentence lists them.
    pub(in crate::api) fn list() -> String {
        let names: Vec<String> = T::ALL
            .iter()
            .map(|value| format!("`{}`", T::NAME(*value)))
            .collect();
        names.join(", ")
    }
}

impl<T: Enumeration> Serialize for Name<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(T::NAME(self.0))
    }
}

impl<'de, T: Enumeration> Deserialize<'de> for Name<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader(PhantomData))
    }
}

struct Reader<T>(PhantomData<T>);

impl<T: Enumeration> Visitor<'_> for Reader<T> {
    type Value = Name<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "one of {}", Name::<T>::list())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Name<T>, E> {
        Name::find(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

impl<T: Enumeration> PartialSchema for Name<T> {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some(T::ALL.iter().map(|value| T::NAME(*value))))
            .description(Some(T::DESCRIPTION))
            .into()
    }
}

impl<T: Enumeration> ToSchema for Name<T> {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed(T::TITLE)
    }
}

#[cfg(test)]
mod tests;
