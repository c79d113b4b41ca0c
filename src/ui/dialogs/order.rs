//! The order in which a form asks: what tells the record apart first, as a person would tell it, then the rest in groups.

use crate::{
    domain::kinds::{Kind, Mark},
    ui::screens::records::{
        kind_rows::row,
        shapes::{Group, groups},
    },
};

/// The fields asked of a record, in groups; `owner` is the field that names what it belongs to, where that is asked.
pub fn layout(kind: Kind, is_new: bool, owner: Option<&'static str>) -> Vec<Group> {
    let row = row(kind);
    let asked: Vec<&'static str> = if row.asks_first_alone && is_new {
        row.first.to_vec()
    } else {
        owner.into_iter().chain(kind.typed_fields()).collect()
    };
    let title = kind.fields().iter().find(|field| field.is(Mark::Title)).map(|field| field.name);
    let begins: Vec<&'static str> =
        if row.first.is_empty() { title.into_iter().chain(owner).collect() } else { row.first.to_vec() };
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
