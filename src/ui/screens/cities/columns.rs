//! The columns of the list of cities, and what a row says in each.

use std::borrow::Cow;

use crate::{
    domain::{
        kinds::Kind,
        value::{FieldType, RecordRef, Value},
    },
    register::CityRow,
    ui::{
        lookup::Lookup,
        screens::listing::{self, Column},
    },
};

/// The column that holds the name a reader knows the city by.
pub const NAME: &str = "name";

const COUNT: FieldType = FieldType::Integer(0, i64::MAX);

/// What the list can show.
pub const COLUMNS: [Column; 7] = [
    Column::derived(NAME, "column-city", FieldType::Line(200), -1.6, &[]),
    Column::field(Kind::City, "country", FieldType::Country, -1.3),
    Column::field(Kind::City, "population", COUNT, 104.0),
    Column::derived("partnerships", "column-partnerships", COUNT, 116.0, &[Kind::Party, Kind::Partnership]),
    Column::field(Kind::City, "region", FieldType::Line(200), -1.0).spare(),
    Column::derived("needs", "kind-need-many", COUNT, 90.0, &[Kind::Need]).spare(),
    Column::derived("offers", "kind-offer-many", COUNT, 90.0, &[Kind::Offer]).spare(),
];

impl listing::Row for CityRow {
    fn record_ref(&self) -> RecordRef {
        RecordRef { kind: Kind::City, id: self.id }
    }

    fn value(&self, _: &Lookup<'_>, column: &str) -> Option<Cow<'_, Value>> {
        let text = |text: &str| (!text.is_empty()).then(|| Cow::Owned(Value::Text(text.to_owned())));
        let count = |count: u32| (count > 0).then(|| Cow::Owned(Value::Integer(i64::from(count))));
        match column {
            NAME => text(&self.name),
            "country" => text(&self.country),
            "region" => text(&self.region),
            "population" => self.population.map(|count| Cow::Owned(Value::Integer(count))),
            "partnerships" => count(self.partnerships),
            "needs" => count(self.needs),
            "offers" => count(self.offers),
            _ => None,
        }
    }
}
