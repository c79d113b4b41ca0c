//! Who could be whose partner, wherever it is asked: at a fair, of a city, of a need.

mod pair;

pub use pair::{Explained, explained_ui};

use chrono::NaiveDate;

use crate::{
    domain::{
        kinds::Kind,
        matching::{Candidates, Ranker, Score, Talk, Weights},
        value::{Id, RecordRef},
    },
    register::{Error, Register},
    report::matching,
    ui::lookup::Lookup,
    words::Words,
};

/// Kinds that matching knows of.
pub const READS: &[Kind] = &[
    Kind::City,
    Kind::CitySituation,
    Kind::CitySuccession,
    Kind::Need,
    Kind::Offer,
    Kind::Office,
    Kind::Person,
    Kind::Membership,
    Kind::Partnership,
    Kind::Party,
    Kind::Funding,
    Kind::Call,
    Kind::Participant,
    Kind::FairDelegate,
    Kind::Interpreter,
];

/// Everybody who can be matched, ready to be ranked.
pub struct Ground {
    pub candidates: Candidates,
    pub talk: Talk,
    pub ranker: Ranker,
}

impl Ground {
    /// Those who take part in a fair.
    pub fn read(register: &Register, fair: Id, today: NaiveDate) -> Result<Self, Error> {
        let talk = register.talk_at(fair)?;
        let candidates = register.matching_at_fair(fair, today)?;
        let ranker = Ranker::new(&candidates, &talk);
        Ok(Self { candidates, talk, ranker })
    }

    pub fn score(&self, ours: usize, theirs: usize, weights: Weights) -> Score {
        self.candidates.explain(ours, theirs, weights, &self.talk)
    }
}

/// A pair in a ranking.
#[derive(Clone, Debug)]
pub struct Row {
    pub ours: usize,
    pub theirs: usize,
    /// Least, middle and most of a hundred points.
    pub percent: [u32; 3],
    pub is_blocked: bool,
    /// What stands in the way, or else what is not known.
    pub open: String,
}

impl Row {
    pub fn of(lookup: &Lookup<'_>, ground: &Ground, [ours, theirs]: [usize; 2], weights: Weights) -> Self {
        let score = ground.score(ours, theirs, weights);
        let resolve = |record_ref: RecordRef| Some(lookup.title(record_ref));
        let [one, other] = [ours, theirs].map(|place| ground.candidates.cities[place].id);
        let pair = matching::Pair { words: lookup.words, ours: one, theirs: other, resolve: &resolve };
        let open = match score.blockers.first() {
            Some(blocker) => pair.blocker(blocker),
            None => matching::unknown_parts(lookup.words, &score, weights),
        };
        Self { ours, theirs, percent: score.percent(), is_blocked: score.is_blocked(), open }
    }

    /// "62%", or a dash where the pair can't be proposed.
    pub fn points(&self, words: &Words) -> String {
        if self.is_blocked { "–".to_owned() } else { percent_text(words, self.percent[1]) }
    }

    /// How far the points could be off for what is not known.
    pub fn confidence(&self, words: &Words) -> String {
        if self.is_blocked { String::new() } else { confidence(words, self.percent) }
    }
}

/// A share of a hundred with its sign.
pub fn percent_text(words: &Words, percent: u32) -> String {
    words.tell("match-percent", &[("percent", i64::from(percent).into())])
}

/// "41–73": what the points may come to once everything is known; how sure that is, in a word.
pub fn confidence(words: &Words, [low, _, high]: [u32; 3]) -> String {
    let key = match high - low {
        0..=15 => "match-sure",
        16..=40 => "match-rather-sure",
        _ => "match-unsure",
    };
    words.tell(key, &[("range", (&format!("{low}–{high}")).into())])
}
