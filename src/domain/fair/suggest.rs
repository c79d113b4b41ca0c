//! Whom a participant with few requests might ask: those whose offers meet its needs and whose needs meet its offers.

use std::collections::BTreeSet;

use crate::domain::choices::Theme;

/// The themes of a participant's needs and offers, and how many requests it takes part in.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    pub needs: BTreeSet<Theme>,
    pub offers: BTreeSet<Theme>,
    pub requests: usize,
}

/// A pair that might meet; `asker` is the one with few requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub asker: usize,
    pub asked: usize,
    /// What the asked one offers and the asker needs.
    pub gets: Vec<Theme>,
    /// What the asker offers and the asked one needs.
    pub gives: Vec<Theme>,
}

impl Suggestion {
    /// The weaker direction first, as a partnership is as good as what the less served side has of it.
    fn rank(&self) -> (usize, usize) {
        (self.gets.len().min(self.gives.len()), self.gets.len() + self.gives.len())
    }
}

/// The best `most` partners for each participant with fewer than `few` requests, among those it has no request with.
pub fn suggest(all: &[Wishes], few: usize, most: usize, has_request: impl Fn(usize, usize) -> bool) -> Vec<Suggestion> {
    let mut suggestions = Vec::new();
    for (asker, ours) in all.iter().enumerate().filter(|(_, ours)| ours.requests < few) {
        let mut found: Vec<Suggestion> = Vec::new();
        for (asked, theirs) in all.iter().enumerate() {
            if asked == asker || has_request(asker, asked) {
                continue;
            }
            let gets: Vec<Theme> = ours.needs.intersection(&theirs.offers).copied().collect();
            let gives: Vec<Theme> = ours.offers.intersection(&theirs.needs).copied().collect();
            if !gets.is_empty() || !gives.is_empty() {
                found.push(Suggestion { asker, asked, gets, gives });
            }
        }
        found.sort_by_key(|one| std::cmp::Reverse(one.rank()));
        found.truncate(most);
        suggestions.extend(found);
    }
    suggestions
}
