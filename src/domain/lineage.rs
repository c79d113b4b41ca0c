//! The lineage of texts: which follows which, laid out as a picture from left to right.

use super::{date::PartialDate, kinds::agreement, record::Record, value::Id};

/// A text's place in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextPosition {
    pub id: Id,
    /// Texts before it in its line.
    pub column: usize,
    pub row: usize,
    /// The text it follows.
    pub from: Option<Id>,
}

/// Places of all texts, each after the one it follows. Of several successors the one with the longest line goes on in
/// its predecessor's row, the others branch off into rows of their own. Texts that name each other in a ring, which a merge of two copies can bring
/// about, begin at the oldest of them.
pub fn lineage(texts: &[Record]) -> Vec<TextPosition> {
    let mut ordered: Vec<&Record> = texts.iter().collect();
    ordered.sort_by_key(|text| (began(text), text.id));
    let mut layout = Layout { ordered, placed: Vec::new(), rows: 0 };
    let is_first = |text: &Record| predecessor(text).is_none_or(|id| texts.iter().all(|other| other.id != id));
    let firsts: Vec<Id> = layout.ordered.iter().filter(|text| is_first(text)).map(|text| text.id).collect();
    let rest: Vec<Id> = layout.ordered.iter().map(|text| text.id).collect();
    for id in firsts.into_iter().chain(rest) {
        if !layout.has(id) {
            let row = layout.new_row();
            layout.place(TextPosition { id, column: 0, row, from: None });
        }
    }
    layout.placed
}

fn predecessor(text: &Record) -> Option<Id> {
    text.get(agreement::predecessor).copied()
}

/// The date a text is sorted by; those without one come last.
fn began(text: &Record) -> (bool, Option<PartialDate>) {
    let date = text.get(agreement::signed).or_else(|| text.get(agreement::in_force)).copied();
    (date.is_none(), date)
}

struct Layout<'a> {
    ordered: Vec<&'a Record>,
    placed: Vec<TextPosition>,
    rows: usize,
}

impl Layout<'_> {
    fn has(&self, id: Id) -> bool {
        self.placed.iter().any(|place| place.id == id)
    }

    fn new_row(&mut self) -> usize {
        self.rows += 1;
        self.rows - 1
    }

    /// The texts that follow one, the oldest first.
    fn after(&self, id: Id) -> Vec<Id> {
        self.ordered.iter().filter(|text| predecessor(text) == Some(id)).map(|text| text.id).collect()
    }

    /// Texts of the longest line that begins here; `depth` ends what runs in a ring.
    fn length(&self, id: Id, depth: usize) -> usize {
        if depth > self.ordered.len() {
            return 0;
        }
        self.after(id).into_iter().map(|next| 1 + self.length(next, depth + 1)).max().unwrap_or(0)
    }

    fn place(&mut self, place: TextPosition) {
        self.placed.push(place);
        let mut after = self.after(place.id);
        after.sort_by_key(|id| std::cmp::Reverse(self.length(*id, 0)));
        let mut row = Some(place.row);
        for id in after {
            if !self.has(id) {
                let row = row.take().unwrap_or_else(|| self.new_row());
                self.place(TextPosition { id, column: place.column + 1, row, from: Some(place.id) });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::{choices::AgreementStatus, kinds::Kind, record::Draft};

    fn text(number: u128, follows: Option<u128>) -> Record {
        let id = |number: u128| Id(Uuid::from_u128(number));
        Draft::new(Kind::Agreement, id(number))
            .with(agreement::partnership, id(1_000))
            .says(agreement::title, "Text")
            .chooses(agreement::standing, AgreementStatus::Draft)
            .with(agreement::predecessor, follows.map(id))
            .check()
            .expect("valid")
    }

    /// Each text as its number, column and row.
    fn check(texts: &[(u128, Option<u128>)], expected: &[(u128, usize, usize)]) {
        let records: Vec<Record> = texts.iter().map(|(number, follows)| text(*number, *follows)).collect();
        let places = lineage(&records);
        let drawn: Vec<_> = places.iter().map(|place| (place.id.0.as_u128(), place.column, place.row)).collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn a_chain_stands_in_one_row() {
        check(
            &[(5, Some(4)), (1, None), (3, Some(2)), (2, Some(1)), (4, Some(3))],
            &[(1, 0, 0), (2, 1, 0), (3, 2, 0), (4, 3, 0), (5, 4, 0)],
        );
    }

    #[test]
    fn a_fork_branches_off() {
        check(
            &[(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2)), (5, Some(3))],
            &[(1, 0, 0), (2, 1, 0), (4, 2, 0), (3, 1, 1), (5, 2, 1)],
        );
    }

    #[test]
    fn the_longest_line_goes_straight_on() {
        check(&[(1, None), (2, Some(1)), (3, Some(1)), (4, Some(3))], &[(1, 0, 0), (3, 1, 0), (4, 2, 0), (2, 1, 1)]);
    }

    #[test]
    fn lines_without_a_common_text_stand_apart() {
        check(&[(1, None), (2, None), (3, Some(2))], &[(1, 0, 0), (2, 0, 1), (3, 1, 1)]);
    }

    #[test]
    fn a_ring_is_drawn_once() {
        check(&[(1, Some(3)), (2, Some(1)), (3, Some(2))], &[(1, 0, 0), (2, 1, 0), (3, 2, 0)]);
    }

    #[test]
    fn a_text_whose_predecessor_is_elsewhere_begins_a_line() {
        check(&[(2, Some(77)), (3, Some(2))], &[(2, 0, 0), (3, 1, 0)]);
    }
}
