//! Whom those might ask who have few requests: their best partners, as far as needs and offers meet.

use super::{Candidates, Ranker, ReasonKind, Side, Talk, Weights};
use crate::domain::choices::{Choice, Theme};

/// Of the best partners so many are looked at, since some have a request already or fit for other reasons alone.
const LOOKED_AT: usize = 12;

/// A pair that might meet; the asker is the one with few requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Places among the candidates.
    pub asker: usize,
    pub asked: usize,
    /// Points of a hundred.
    pub percent: u32,
    /// What the asked one offers and the asker needs.
    pub gets: Vec<Theme>,
    /// What the asker offers and the asked one needs.
    pub gives: Vec<Theme>,
}

/// The best `most` partners of each asker, among those it has no request with.
pub fn suggest(
    candidates: &Candidates,
    (ranker, talk): (&Ranker, &Talk),
    weights: Weights,
    (askers, most): (&[usize], usize),
    has_request: impl Fn(usize, usize) -> bool,
) -> Vec<Suggestion> {
    let mut all = Vec::new();
    for asker in askers.iter().copied() {
        let top = ranker.top(asker, most + LOOKED_AT, weights);
        let free = top.iter().filter(|ranked| !has_request(asker, ranked.place));
        let told = free.filter_map(|ranked| {
            let score = candidates.explain(asker, ranked.place, weights, talk);
            let themes = |side: Side| {
                let of = |what: &ReasonKind| match what {
                    ReasonKind::Answered { needy, theme, .. } if *needy == side => {
                        Theme::ALL.get(usize::from(*theme)).copied()
                    }
                    _ => None,
                };
                score.reasons.iter().filter_map(|reason| of(&reason.what)).collect::<Vec<_>>()
            };
            let (gets, gives) = (themes(Side::Ours), themes(Side::Theirs));
            let [_, percent, _] = score.percent();
            let is_answered = !gets.is_empty() || !gives.is_empty();
            is_answered.then_some(Suggestion { asker, asked: ranked.place, percent, gets, gives })
        });
        all.extend(told.take(most));
    }
    all
}
