//! Who offers what a need asks for, and who needs what is offered: single wishes instead of whole cities.

use super::{
    Candidates, Known, Talk, Weights,
    profile::{NeedOrOffer, Profile},
    score::means_fit,
};
use crate::domain::{kinds::Kind, value::Id};

/// A city with open offers on the theme of a need, or open needs on that of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its place among the candidates.
    pub city: usize,
    /// Its wishes that answer.
    pub wishes: Vec<Id>,
    /// Whether what one of them names as means is what is asked for.
    pub means: Known,
}

impl Candidates {
    /// The city whose need or offer this is, and the wish.
    fn asking(&self, kind: Kind, id: Id) -> Option<(usize, &NeedOrOffer)> {
        let of = |city: &'_ Profile| -> Option<usize> { wishes(city, kind).iter().position(|wish| wish.id == id) };
        let place = self.cities.iter().position(|city| of(city).is_some())?;
        Some((place, &wishes(&self.cities[place], kind)[of(&self.cities[place])?]))
    }

    /// The place of the city that asks, and the cities that could answer: first those whose means agree, then those of
    /// whom nobody knows, each by how well the two cities fit. Nothing where the wish or its theme is not known.
    pub fn answers(
        &self,
        kind: Kind,
        id: Id,
        most: usize,
        weights: Weights,
        talk: &Talk,
    ) -> Option<(usize, Vec<Answer>)> {
        let (asker, wish) = self.asking(kind, id)?;
        let theme = wish.theme?;
        let other = if kind == Kind::Need { Kind::Offer } else { Kind::Need };
        let answer = |(city, profile): (usize, &Profile)| {
            let fits = |one: &&NeedOrOffer| one.is_open() && one.theme == Some(theme);
            let found: Vec<&NeedOrOffer> = wishes(profile, other).iter().filter(fits).collect();
            let means = found.iter().map(|one| means_fit(wish, one)).min_by_key(|fit| order(*fit))?;
            let wishes = found.iter().map(|one| one.id).collect();
            (city != asker && profile.gone.is_none()).then_some(Answer { city, wishes, means })
        };
        let found = self.cities.iter().enumerate().filter_map(answer);
        let mut ranked: Vec<(u8, u32, Answer)> = found
            .map(|answer| {
                let points = self.explain(asker, answer.city, weights, talk).points.middle;
                (order(answer.means), u32::MAX - points, answer)
            })
            .collect();
        ranked.sort_by_key(|(means, points, answer)| (*means, *points, answer.city));
        ranked.truncate(most);
        Some((asker, ranked.into_iter().map(|(_, _, answer)| answer).collect()))
    }
}

fn wishes(city: &Profile, kind: Kind) -> &[NeedOrOffer] {
    if kind == Kind::Need { &city.needs } else { &city.offers }
}

fn order(means: Known) -> u8 {
    match means {
        Known::Yes => 0,
        Known::Unknown => 1,
        Known::No => 2,
    }
}
