//! Whether an answer is what the API's description says: of the types, and with no member that is not described.

use serde_json::Value;
use std::collections::BTreeSet;

/// A description to check answers against.
pub(super) struct Description(pub(super) Value);

impl Description {
    /// The operation that a request reaches, by its path with ids in it.
    pub(super) fn operation(&self, method: &str, path: &str) -> Option<&Value> {
        let paths = self.0["paths"].as_object().unwrap();
        let mut reached: Vec<_> = paths
            .iter()
            .filter(|(template, _)| fits(template, path))
            .collect();
        // What is written out goes before what is a parameter.
        reached.sort_by_key(|(template, _)| template.matches('{').count());
        let (_, item) = reached.first()?;
        item.get(method.to_ascii_lowercase())
    }

    /// The schema of what an operation answers with this status: `null` if that has no body, `None` if it answers no such
    /// status.
    pub(super) fn answer<'a>(&'a self, operation: &'a Value, status: u16) -> Option<&'a Value> {
        let response = self.resolved(operation["responses"].get(status.to_string())?);
        let content = response.get("content").and_then(Value::as_object);
        let first = content.and_then(|content| content.values().next());
        Some(first.map_or(&Value::Null, |content| &content["schema"]))
    }

    /// What is wrong with a value; nothing if it is what the schema says.
    pub(super) fn check(&self, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
        let schema = self.resolved(schema);
        if let Some(choices) = schema.get("oneOf").and_then(Value::as_array) {
            let fitting = choices
                .iter()
                .filter(|choice| self.check(choice, value, at).is_ok())
                .count();
            return if fitting == 1 {
                Ok(())
            } else {
                Err(format!("{at}: {fitting} choices fit {value}"))
            };
        }
        check_type(schema, value, at)?;
        check_constants(schema, value, at)?;
        if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
            for (place, item) in list.iter().enumerate() {
                self.check(items, item, &format!("{at}[{place}]"))?;
            }
        }
        match value.as_object() {
            Some(_) => self.check_members(schema, value, at),
            None => Ok(()),
        }
    }

    fn check_members(&self, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
        let mut known = BTreeSet::new();
        let open = self.members(schema, value, at, &mut known)?;
        let unknown: Vec<_> = value
            .as_object()
            .unwrap()
            .keys()
            .filter(|name| !known.contains(*name))
            .collect();
        if open || unknown.is_empty() {
            Ok(())
        } else {
            Err(format!("{at}: {unknown:?} is not described"))
        }
    }

    /// Checks the members that a schema describes; returns whether it leaves room for others.
    fn members(
        &self,
        schema: &Value,
        value: &Value,
        at: &str,
        known: &mut BTreeSet<String>,
    ) -> Result<bool, String> {
        let schema = self.resolved(schema);
        let parts = schema
            .get("allOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let mut open = schema.get("additionalProperties").is_some();
        for part in parts {
            open |= self.members(part, value, at, known)?;
        }
        for name in schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let name = name.as_str().unwrap();
            value
                .get(name)
                .ok_or_else(|| format!("{at}: {name} is missing"))?;
        }
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
            return Ok(open || schema.get("allOf").is_none());
        };
        for (name, member) in properties {
            known.insert(name.clone());
            if let Some(value) = value.get(name) {
                self.check(member, value, &format!("{at}.{name}"))?;
            }
        }
        Ok(open)
    }

    /// The schema or response that a reference names.
    pub(super) fn resolved<'a>(&'a self, part: &'a Value) -> &'a Value {
        match part["$ref"].as_str() {
            Some(reference) => {
                let found = self.0.pointer(reference.strip_prefix('#').unwrap());
                self.resolved(found.unwrap_or_else(|| panic!("{reference} leads nowhere")))
            }
            None => part,
        }
    }
}

fn fits(template: &str, path: &str) -> bool {
    let (template, path): (Vec<&str>, Vec<&str>) =
        (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len()
        && template
            .iter()
            .zip(&path)
            .all(|(part, given)| part.starts_with('{') || part == given)
}

fn check_type(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let name = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let allowed = match &schema["type"] {
        Value::Null => return Ok(()),
        Value::Array(types) => types.iter().any(|allowed| allowed == name),
        Value::String(_) | Value::Bool(_) | Value::Number(_) | Value::Object(_) => {
            schema["type"] == name
        }
    };
    if allowed {
        Ok(())
    } else {
        Err(format!("{at}: {value} is not {}", schema["type"]))
    }
}

fn check_constants(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    if let Some(names) = schema.get("enum").and_then(Value::as_array)
        && !names.contains(value)
    {
        return Err(format!("{at}: {value} is not among {names:?}"));
    }
    let Some(text) = value.as_str() else {
        return Ok(());
    };
    let sane = match schema["format"].as_str() {
        Some("uuid") => uuid::Uuid::parse_str(text).is_ok(),
        Some("date-time") => text.ends_with('Z') && touchbase::http::Rfc3339::parse(text).is_some(),
        _ => true,
    };
    if sane {
        Ok(())
    } else {
        Err(format!("{at}: {text} is no {}", schema["format"]))
    }
}
