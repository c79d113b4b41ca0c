//! The modality of a partnership, derived from its parties' countries: North-South, South-South, North-North, triangular.

use strum::{IntoStaticStr, VariantArray};

use super::choices::array;

use super::choices::PartyRole;

/// How a partnership is spoken of in the United Nations. Put into words under `modality-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Modality {
    NorthSouth,
    SouthSouth,
    NorthNorth,
    Triangular,
    /// Some side has no country, or one whose group is not known.
    Unknown,
}

impl Modality {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A side of a partnership: its role, and whether its country is a developing one, where that is known.
#[derive(Clone, Copy, Debug)]
pub struct ModalityParty {
    pub role: PartyRole,
    pub is_developing: Option<bool>,
}

/// A third party makes it triangular; a facilitator does not count.
pub fn modality(sides: &[ModalityParty]) -> Modality {
    if sides.iter().any(|side| side.role == PartyRole::Third) {
        return Modality::Triangular;
    }
    let counted: Vec<Option<bool>> =
        sides.iter().filter(|side| side.role != PartyRole::Facilitator).map(|side| side.is_developing).collect();
    if counted.len() < 2 || counted.contains(&None) {
        return Modality::Unknown;
    }
    match (counted.contains(&Some(true)), counted.contains(&Some(false))) {
        (true, true) => Modality::NorthSouth,
        (true, false) => Modality::SouthSouth,
        _ => Modality::NorthNorth,
    }
}

/// Countries of the North: the developed regions of the United Nations' M49 standard as they stood when the division
/// was last published (Europe, Northern America, Australia, New Zealand, Japan, Cyprus, Israel).
const NORTH: &[&str] = &[
    "AD", "AL", "AT", "AU", "AX", "BA", "BE", "BG", "BM", "BY", "CA", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
    "FO", "FR", "GB", "GG", "GI", "GL", "GR", "HR", "HU", "IE", "IL", "IM", "IS", "IT", "JE", "JP", "LI", "LT", "LU",
    "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "NZ", "PL", "PM", "PT", "RO", "RS", "RU", "SE", "SI", "SJ", "SK",
    "SM", "UA", "US", "VA", "XK",
];

/// Whether a country counts as developing; nothing where no country is given.
pub fn is_developing(country: &str) -> Option<bool> {
    (country.len() == 2).then(|| !NORTH.contains(&country))
}
