//! What of a fair is on paper.

use chrono::NaiveDate;

use crate::{
    domain::{
        date::PartialDate,
        journal::ActionKind,
        kinds::{Kind, document},
        record::Draft,
        value::{Id, RecordRef},
    },
    register::{Done, Error, Register},
    report::values,
    words::Words,
};

/// Of which fair papers are, and up to when they know its meetings.
#[derive(Clone, Copy, Debug)]
pub struct PrintMark {
    pub fair: Id,
    /// Made just before the papers' data was read: the moment within it is the one that counts, however long writing
    /// takes.
    pub id: Id,
}

impl PrintMark {
    /// When what stands on the papers was read, in milliseconds since 1970.
    pub fn read_millis(self) -> u64 {
        self.id.made_millis()
    }
}

/// Notes that papers were printed and handed out; the moment of reading also on the person's own clock, in milliseconds,
/// and as a day.
pub fn note_printed(
    register: &mut Register,
    words: &Words,
    mark: PrintMark,
    local_millis: i64,
    day: NaiveDate,
) -> Result<Done<Id>, Error> {
    let when = values::moment(words, local_millis);
    let draft = Draft::new(Kind::Document, mark.id)
        .says(document::title, &words.tell("desk-paper-title", &[("when", (&when).into())]))
        .with(document::about, RecordRef { kind: Kind::Fair, id: mark.fair })
        .with(document::date, PartialDate::of(day));
    register.run(ActionKind::Paper, |tx| tx.create(&draft))
}
