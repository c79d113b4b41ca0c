//! Cells of the rows that statements of their own read: ids, choices and dates as they are stored.

use rusqlite::Row;

use super::error::Error;
use crate::domain::{choices::Choice, date::PartialDate, value::Id};

pub fn id_at(row: &Row<'_>, column: usize) -> Result<Id, Error> {
    let bytes = row.get_ref(column)?.as_blob().map_err(|_| Error::Damaged)?;
    Id::from_slice(bytes).ok_or(Error::Damaged)
}

pub fn choice_at<C: Choice>(row: &Row<'_>, column: usize) -> Result<Option<C>, Error> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(|_| Error::Damaged)?;
    text.map_or(Ok(None), |code| C::from_code(code).map(Some).ok_or(Error::Damaged))
}

pub fn date_at(row: &Row<'_>, column: usize) -> Result<Option<PartialDate>, Error> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(|_| Error::Damaged)?;
    text.map_or(Ok(None), |text| text.parse().map(Some).map_err(|_| Error::Damaged))
}
