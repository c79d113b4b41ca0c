//! Where a person can be in the window: its pages, their tabs and views, and what narrows a list. Plain data that both
//! commands and screens name.

use strum::VariantArray;

use crate::domain::choices::array;

use super::icons;
use crate::domain::{
    attention::{Nearness, Want},
    fair::FairGap,
    kinds::Kind,
    value::Id,
};

/// The pages of a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    Today,
    Calendar,
    Partnerships,
    Agreements,
    Components,
    Activities,
    Funding,
    Cities,
    People,
    Organisations,
    NeedsAndOffers,
    Fair,
    Practices,
    Library,
    History,
}

impl Page {
    /// Every page under the heading it stands below, in the order of the navigation.
    pub const GROUPS: &[(&'static str, &'static [Self])] = &[
        ("", &[Self::Today, Self::Calendar]),
        (
            "group-cooperation",
            &[Self::Partnerships, Self::Agreements, Self::Components, Self::Activities, Self::Funding],
        ),
        ("group-who", &[Self::Cities, Self::People, Self::Organisations]),
        ("group-finding", &[Self::NeedsAndOffers, Self::Fair, Self::Practices]),
        ("group-record", &[Self::Library, Self::History]),
    ];

    /// Every page in the order of the navigation.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::GROUPS.iter().flat_map(|(_, pages)| pages.iter().copied())
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Today => "page-today",
            Self::Calendar => "page-calendar",
            Self::Partnerships => "page-partnerships",
            Self::Agreements => "page-agreements",
            Self::Components => "page-components",
            Self::Activities => "page-activities",
            Self::Funding => "page-funding",
            Self::Cities => "page-cities",
            Self::People => "page-people",
            Self::Organisations => "page-organisations",
            Self::NeedsAndOffers => "page-wishes",
            Self::Fair => "page-fair",
            Self::Practices => "page-practices",
            Self::Library => "page-library",
            Self::History => "page-history",
        }
    }

    pub fn icon(self) -> &'static str {
        match self {
            Self::Today => icons::SUN,
            Self::Calendar => icons::CALENDAR_CHECK,
            Self::Partnerships => icons::HANDSHAKE,
            Self::Agreements => icons::SIGNATURE,
            Self::Components => icons::PUZZLE_PIECE,
            Self::Activities => icons::AIRPLANE,
            Self::Funding => icons::COINS,
            Self::Cities => icons::BUILDINGS,
            Self::People => icons::USERS,
            Self::Organisations => icons::TREE_STRUCTURE,
            Self::NeedsAndOffers => icons::HAND_WAVING,
            Self::Fair => icons::CHATS,
            Self::Practices => icons::LIGHTBULB,
            Self::Library => icons::BOOKS,
            Self::History => icons::CLOCK_COUNTER_CLOCKWISE,
        }
    }
}

/// A place a person was at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    pub page: Page,
    /// The list of the page, by the kind it shows.
    pub kind: Option<Kind>,
    pub selected: Option<Id>,
}

/// Pages of a partnership.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum PartnershipTab {
    #[default]
    Overview,
    Agreements,
    Components,
    Money,
    Activities,
    People,
    Files,
    History,
}

impl PartnershipTab {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Agreements => "tab-agreements",
            Self::Components => "tab-components",
            Self::Money => "tab-money",
            Self::Activities => "tab-activities",
            Self::People => "tab-people",
            Self::Files => "tab-files",
            Self::History => "tab-history",
        }
    }
}

/// Ways to look at the partnerships.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum PartnershipView {
    #[default]
    Table,
    Board,
    Map,
}

impl PartnershipView {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn icon(self) -> &'static str {
        match self {
            Self::Table => icons::TABLE,
            Self::Board => icons::KANBAN,
            Self::Map => icons::MAP_TRIFOLD,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Table => "view-table",
            Self::Board => "view-board",
            Self::Map => "view-map",
        }
    }
}

/// Filters of the partnerships; those that are on combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartnershipFilter {
    InForce,
    Preparing,
    DueSoon,
    Resting,
    Unnamed,
    /// What the page of the day counts.
    Wants(Want),
}

impl PartnershipFilter {
    pub const ALL: [Self; 5] = [Self::InForce, Self::Preparing, Self::DueSoon, Self::Resting, Self::Unnamed];
}

/// A number of the page of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counter {
    Due(Nearness),
    /// Opens the page of partnerships instead of a list here.
    Want(Want),
    Vague,
    People,
    Stale,
    Changed {
        kind: Kind,
        is_mine: bool,
    },
}

/// The pages of a fair, in the order of its days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum FairTab {
    #[default]
    Setup,
    Participants,
    Matches,
    Requests,
    Timetable,
    Desk,
    Outcomes,
    Paper,
}

impl FairTab {
    pub const ALL: &[Self] = Self::VARIANTS;

    pub fn key(self) -> &'static str {
        match self {
            Self::Setup => "fair-tab-setup",
            Self::Participants => "fair-tab-participants",
            Self::Matches => "fair-tab-matches",
            Self::Requests => "fair-tab-requests",
            Self::Timetable => "fair-tab-timetable",
            Self::Desk => "fair-tab-desk",
            Self::Outcomes => "fair-tab-outcomes",
            Self::Paper => "fair-tab-paper",
        }
    }
}

/// The two ways to look for partners at a fair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum MatchesView {
    #[default]
    City,
    Pairs,
}

impl MatchesView {
    pub const ALL: &[Self] = Self::VARIANTS;

    pub fn key(self) -> &'static str {
        match self {
            Self::City => "matches-of-city",
            Self::Pairs => "matches-best-pairs",
        }
    }
}

/// What participants may lack, to be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum ParticipantLack {
    Languages,
    Delegates,
    /// Neither a need nor an offer is known.
    NeedsAndOffers,
    /// A need or an offer could be said more concretely.
    Concrete,
}

impl ParticipantLack {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    /// What of participants a fair still lacks; nothing where it concerns none of them in particular.
    pub fn of(gap: FairGap) -> Option<Self> {
        match gap {
            FairGap::Languages(_) => Some(Self::Languages),
            FairGap::Delegates(_) => Some(Self::Delegates),
            FairGap::NeedsAndOffers(_) => Some(Self::NeedsAndOffers),
            _ => None,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Languages => "fair-lack-languages",
            Self::Delegates => "fair-lack-delegates",
            Self::NeedsAndOffers => "fair-lack-wishes",
            Self::Concrete => "fair-lack-concrete",
        }
    }
}
