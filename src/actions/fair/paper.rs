//! What of a fair is on paper.

use chrono::NaiveDate;

use crate::{
    domain::{
        date::PartialDate,
        journal::ActionKind,
        kinds::{Kind, document},
        value::{Id, RecordRef},
    },
    register::{Done, Error, Register},
    report::values,
    words::Words,
};

/// Notes that what stands now was printed and handed out, at a moment on the person's own clock in milliseconds.
pub fn note_printed(
    register: &mut Register,
    words: &Words,
    fair: Id,
    local_millis: i64,
    today: NaiveDate,
) -> Result<Done<Id>, Error> {
    let when = values::moment(words, local_millis);
    let title = words.tell("desk-paper-title", &[("when", (&when).into())]);
    register.run(ActionKind::Paper, |tx| {
        let draft = tx.draft(Kind::Document).says(document::title, &title);
        let about = RecordRef { kind: Kind::Fair, id: fair };
        tx.create(&draft.with(document::about, about).with(document::date, PartialDate::of(today)))
    })
}
