//! Where a person is on the board, and where a key leads from there.

use egui::Key;

use crate::{
    domain::{
        choices::{Choice, Stage},
        value::Id,
    },
    register::PartnershipRow,
    ui::{
        nav::PartnershipFilter,
        screens::{
            listing::Listing,
            partnerships::board::moving::{Menu, Moving},
        },
    },
};

pub const STAGES: usize = Stage::ALL.len();

/// Where a person is on the board.
#[derive(Default)]
pub struct Board {
    /// Row numbers of the cards of each stage, in the order of the list.
    pub(super) columns: [Vec<usize>; STAGES],
    /// What of each column is above its upper edge, and of the board beyond its left one, in points; wide enough for
    /// any number of cards.
    pub(super) hidden: [f64; STAGES],
    pub(super) left: f32,
    /// Card the keyboard is on, and where it stands.
    pub(super) cursor: Option<Id>,
    pub(super) place: Option<CardPosition>,
    /// Brings the card into sight, and takes the keyboard to it, at the next drawing.
    pub(super) reveals: bool,
    pub(super) takes_focus: bool,
    pub(super) moving: Option<Moving>,
    pub(super) menu: Option<Menu>,
    /// Which arrangement of the list the columns follow.
    pub(super) arranged: u64,
    /// Why a card could not be moved.
    pub(super) told: Option<String>,
}

/// A column and a card in it, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardPosition {
    pub(super) column: usize,
    pub(super) card: usize,
}

impl Board {
    /// Takes the rows that are shown, in their order, when they were arranged anew.
    pub(super) fn follow(&mut self, list: &Listing<PartnershipRow, PartnershipFilter>) {
        if self.arranged == list.arranged {
            return;
        }
        self.arranged = list.arranged;
        let rows = list.rows();
        self.columns = Default::default();
        self.place = None;
        for at in &list.shown {
            let column = rows[*at].stage as usize;
            if self.cursor == Some(rows[*at].id) {
                self.place = Some(CardPosition { column, card: self.columns[column].len() });
            }
            self.columns[column].push(*at);
        }
        self.told = None;
    }

    pub(super) fn row(&self, place: CardPosition) -> Option<usize> {
        self.columns[place.column].get(place.card).copied()
    }

    pub(super) fn first(&self) -> Option<CardPosition> {
        let column = self.columns.iter().position(|cards| !cards.is_empty())?;
        Some(CardPosition { column, card: 0 })
    }

    pub(super) fn go_to(&mut self, place: Option<CardPosition>, rows: &[PartnershipRow]) {
        let Some((place, row)) = place.and_then(|place| Some((place, self.row(place)?))) else { return };
        self.place = Some(place);
        self.cursor = Some(rows[row].id);
        self.reveals = true;
        self.takes_focus = true;
    }

    /// Where a key leads.
    pub(super) fn next(&self, key: Key, page: usize) -> Option<CardPosition> {
        let at = self.place.or_else(|| self.first())?;
        let last = |column: usize| self.columns[column].len() - 1;
        let beside = |column: Option<usize>| {
            column.map_or(at, |column| CardPosition { column, card: at.card.min(last(column)) })
        };
        let has_cards = |column: &usize| !self.columns[*column].is_empty();
        Some(match key {
            Key::ArrowDown => CardPosition { card: (at.card + 1).min(last(at.column)), ..at },
            Key::ArrowUp => CardPosition { card: at.card.saturating_sub(1), ..at },
            Key::PageDown => CardPosition { card: (at.card + page).min(last(at.column)), ..at },
            Key::PageUp => CardPosition { card: at.card.saturating_sub(page), ..at },
            Key::Home => CardPosition { card: 0, ..at },
            Key::End => CardPosition { card: last(at.column), ..at },
            Key::ArrowLeft => beside((0..at.column).rev().find(has_cards)),
            Key::ArrowRight => beside((at.column + 1..STAGES).find(has_cards)),
            _ => return None,
        })
    }
}
