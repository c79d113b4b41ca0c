//! The order in which a form asks: what tells the record apart first, as a person would tell it, then the rest in groups.

use crate::{
    domain::kinds::{Kind, Mark},
    ui::screens::{
        parts::typed_fields,
        records::shapes::{Group, groups},
    },
};

/// What a record of a kind is, who it concerns and when, before everything else. Of other kinds the fields of the table
/// of kinds already stand so, and what a record belongs to follows its title.
const FIRST: &[(Kind, &[&str])] = &[
    (Kind::Task, &["title", "due", "about", "who", "person", "note"]),
    (Kind::Component, &["title", "partnership", "theme", "other_theme", "objectives", "agreement"]),
    (Kind::Activity, &["title", "kind", "partnership", "time", "city", "place"]),
    (Kind::Gift, &["item", "direction", "date", "giver", "receiver", "partnership", "activity"]),
    (Kind::Call, &["title", "funding", "window", "as_of"]),
    (
        Kind::Contribution,
        &["purpose", "partnership", "giver", "giver_text", "manner", "amount", "year", "state", "component"],
    ),
    (Kind::Practice, &["title", "kind", "theme", "city", "partnership"]),
    (Kind::Document, &["title", "symbol", "about", "date"]),
    (Kind::CountryRule, &["country", "step", "authority", "deadline_days", "counted_from"]),
    (Kind::Office, &["person", "title", "body", "time"]),
    (Kind::Membership, &["member", "network", "role", "time"]),
    (Kind::Signatory, &["name", "office", "person", "body", "date"]),
    (Kind::CouncilDecision, &["body", "number", "date", "decision", "city", "agreement"]),
];

/// The fields asked of a record, in groups; `owner` is the field that names what it belongs to, where that is asked.
pub fn layout(kind: Kind, is_new: bool, owner: Option<&'static str>) -> Vec<Group> {
    let named = FIRST.iter().find(|(of, _)| *of == kind).map(|(_, fields)| *fields);
    let asked: Vec<&'static str> = match named {
        // Nobody adds a task that is done.
        Some(fields) if kind == Kind::Task && is_new => fields.to_vec(),
        _ => owner.into_iter().chain(typed_fields(kind)).collect(),
    };
    let title = kind.fields().iter().find(|field| field.is(Mark::Title)).map(|field| field.name);
    let begins: Vec<&'static str> =
        named.map_or_else(|| title.into_iter().chain(owner).collect(), <[&'static str]>::to_vec);
    let mut first: Vec<&'static str> = begins.into_iter().filter(|field| asked.contains(field)).collect();
    let mut laid: Vec<Group> = Vec::new();
    for mut group in groups(kind) {
        group.fields.retain(|field| asked.contains(field) && !first.contains(field));
        if laid.is_empty() {
            // What begins a form stands under no caption.
            group.fields = first.iter().copied().chain(std::mem::take(&mut group.fields)).collect();
            first.clone_from(&group.fields);
        }
        if !group.fields.is_empty() {
            laid.push(group);
        }
    }
    laid
}
