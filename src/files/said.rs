//! Texts we wrote for records that ship, in every language: a table with a line a text, English first.

use std::{borrow::Cow, collections::HashMap};

use crate::words::{Language, held_together};

/// Each English text with what it is in a language.
pub type Said = HashMap<&'static str, Cow<'static, str>>;

pub fn said_in(table: &'static str, language: Language) -> Said {
    let mut lines = table.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let column = lines.next().and_then(|tags| tags.iter().position(|tag| *tag == language.tag())).unwrap_or(0);
    lines.filter_map(|texts| Some((*texts.first()?, held_together(texts.get(column)?)))).collect()
}
