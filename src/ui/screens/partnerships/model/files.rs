//! The files of a partnership and of its parts.

use crate::{
    domain::{
        kinds::{Kind, activity},
        value::RecordRef,
    },
    register::Error,
    ui::screens::{
        files_part::{self, FileRow},
        partnerships::model::reading::Reading,
    },
};

/// The files of the partnership itself, or of one of its parts.
pub struct Filed {
    pub about: RecordRef,
    pub title: String,
    pub rows: Vec<FileRow>,
}

/// The partnership's own files first; parts only where they have any.
pub fn read(reading: &Reading<'_>) -> Result<Vec<Filed>, Error> {
    let components = reading.components()?;
    let activities = reading.work(Kind::Activity, activity::component, &components)?;
    let parts = reading.texts.iter().chain(&components).chain(&activities);
    let mut filed = Vec::new();
    for owner in [reading.record].into_iter().chain(parts) {
        let rows = files_part::read(reading.register, owner.record_ref(), reading.lookup.words)?;
        if filed.is_empty() || !rows.is_empty() {
            filed.push(Filed { about: owner.record_ref(), title: owner.title(), rows });
        }
    }
    Ok(filed)
}
