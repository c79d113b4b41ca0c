//! The files of a partnership and of its parts.

use super::detail::Reading;
use crate::{
    domain::{
        kinds::{Kind, activity, attachment},
        record::Record,
    },
    register::Error,
};

/// A file by name, with the record it is attached to.
pub struct FileLine {
    pub record: Record,
    /// Size, and the part it belongs to.
    pub detail: String,
}

pub fn read(reading: &Reading<'_>) -> Result<Vec<FileLine>, Error> {
    let (register, words) = (reading.register, reading.lookup.words);
    let components = reading.components()?;
    let activities = reading.work(Kind::Activity, activity::component, &components)?;
    let owners = [reading.record].into_iter().chain(reading.texts).chain(&components).chain(&activities);
    let mut lines = Vec::new();
    for owner in owners {
        for record in register.parts(Kind::Attachment, owner.id)? {
            let bytes = record.get(attachment::size_bytes).copied().unwrap_or(0);
            let (key, tenths) = if bytes < 1_000_000 {
                ("tab-file-size-kb", (bytes + 99) / 100)
            } else {
                ("tab-file-size-mb", bytes / 100_000)
            };
            let size = words.tell(key, &[("size", (&words.decimal(tenths * 100_000)).into())]);
            let of = words.tell("tab-file-of", &[("title", (&owner.title()).into())]);
            let detail = if owner.id == reading.id() { size } else { format!("{size} · {of}") };
            lines.push(FileLine { record, detail });
        }
    }
    Ok(lines)
}
