//! Whether a need or an offer is concrete: activity, quantity, dates and means (S4 ¶7), and what is missing.

use strum::{IntoStaticStr, VariantArray};

use super::choices::array;

use chrono::NaiveDate;

use super::{
    choices::Availability,
    date::{PartialDate, Period},
    kinds::{Field, Kind, need, offer},
    record::Record,
};

/// What a need or offer still lacks. Put into words under `lacks-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Lack {
    Activity,
    Quantity,
    Dates,
    Means,
    /// It was concrete, but the day it was valid until has passed.
    Expired,
}

impl Lack {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// The fields of a need or an offer that decide; both kinds have them under the same names.
struct Fields {
    activity: Field<String>,
    quantity: Field<String>,
    time: Field<Period>,
    means: Field<Vec<String>>,
    valid_until: Field<PartialDate>,
    availability: Field<&'static str>,
}

const NEED: Fields = Fields {
    activity: need::activity,
    quantity: need::quantity,
    time: need::time,
    means: need::means,
    valid_until: need::valid_until,
    availability: need::availability,
};

const OFFER: Fields = Fields {
    activity: offer::activity,
    quantity: offer::quantity,
    time: offer::time,
    means: offer::means,
    valid_until: offer::valid_until,
    availability: offer::availability,
};

/// What is missing; nothing missing means concrete. Other kinds lack nothing.
pub fn lacks(record: &Record, today: NaiveDate) -> Vec<Lack> {
    let Some(fields) = fields(record.kind) else { return Vec::new() };
    let mut lacks = Vec::new();
    let mut lack = |is: bool, what: Lack| lacks.extend(is.then_some(what));
    lack(record.get(fields.activity).is_none(), Lack::Activity);
    lack(record.get(fields.quantity).is_none(), Lack::Quantity);
    lack(record.get(fields.time).is_none(), Lack::Dates);
    lack(record.get(fields.means).is_none(), Lack::Means);
    lack(record.get(fields.valid_until).is_some_and(|until| until.latest() < today), Lack::Expired);
    lacks
}

/// Where a need or an offer stands; nothing where that is not said, or the record is of another kind.
pub fn availability(record: &Record) -> Option<Availability> {
    record.choice(fields(record.kind)?.availability)
}

fn fields(kind: Kind) -> Option<Fields> {
    [NEED, OFFER].into_iter().find(|fields| fields.activity.kind == kind)
}
