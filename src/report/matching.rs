//! Why two cities fit, and what stands in the way, as sentences that name the very needs and offers.

use super::values::{self, Resolve};
use crate::{
    domain::{
        choices::{Choice, Situation, Stage, Theme},
        kinds::Kind,
        matching::{Blocker, Known, Part, Range, Reason, ReasonKind, Score, Side, WeightFault, Weights},
        value::{Id, RecordRef},
    },
    files::reference,
    words::{Arg, Words},
};

/// So many are named; more are counted.
const NAMED: usize = 3;

/// Two cities spoken of, and how their records are called.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    pub words: &'a Words,
    pub ours: Id,
    pub theirs: Id,
    pub resolve: Resolve<'a>,
}

/// Name of a part of the score.
pub fn part(words: &Words, part: Part) -> &str {
    words.say(&format!("match-part-{}", part.code()))
}

/// What is not known of a part; nothing where all of it is.
pub fn unknown(words: &Words, part: Part, share: Range) -> Option<&str> {
    (!share.is_known()).then(|| words.say(&format!("match-unknown-{}", part.code())))
}

/// How many parts of a score are not known, of those that weigh something; nothing where all are.
pub fn unknown_parts(words: &Words, score: &Score, weights: Weights) -> String {
    let is_open = |part: &Part| weights.of(*part) > 0 && !score.part(*part).is_known();
    match Part::ALL.into_iter().filter(is_open).count() {
        0 => String::new(),
        count => words.tell("match-not-known", &[("count", count.into())]),
    }
}

/// Why lines are not weights.
pub fn weight_fault(words: &Words, fault: &WeightFault) -> String {
    let key = format!("match-weights-{}", fault.code());
    match fault {
        WeightFault::Nothing => words.say(&key).to_owned(),
        _ => words.tell(&key, &[("line", fault.line().into())]),
    }
}

impl Pair<'_> {
    /// A reason as a sentence, or two.
    pub fn reason(&self, reason: &Reason) -> String {
        let tell = |key: &str, args: &[(&str, &String)]| {
            let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
            self.words.tell(key, &args)
        };
        let list = |kind: Kind, ids: &[Id]| self.list(ids.iter().map(|id| RecordRef { kind, id: *id }));
        match &reason.what {
            ReasonKind::Answered { needy, theme, needs, offers, means } => {
                let (giver, needy) = (self.city(needy.other()), self.city(*needy));
                let (needs, offers) = (list(Kind::Need, needs), list(Kind::Offer, offers));
                let theme = self.theme(*theme);
                let args =
                    [("theme", &theme), ("giver", &giver), ("offers", &offers), ("needy", &needy), ("needs", &needs)];
                let means = match means {
                    Known::Yes => self.words.say("match-means-yes"),
                    Known::No => self.words.say("match-means-no"),
                    Known::Unknown => self.words.say("match-means-unknown"),
                };
                format!("{} {means}", tell("match-answered", &args))
            }
            ReasonKind::SameTime { theme, needs, offers, .. } => {
                let (needs, offers) = (list(Kind::Need, needs), list(Kind::Offer, offers));
                tell("match-same-time", &[("theme", &self.theme(*theme)), ("needs", &needs), ("offers", &offers)])
            }
            ReasonKind::Language { tags } => {
                let reader = self.words.language().tag();
                let names: Vec<&str> = tags.iter().map(|tag| reference::language_name(tag, reader)).collect();
                tell("match-language", &[("languages", &names.join(", "))])
            }
            ReasonKind::Interpreter { interpreters } => {
                tell("match-interpreter", &[("interpreters", &self.plain(Kind::Interpreter, interpreters))])
            }
            ReasonKind::Contacts { of, people } => {
                tell("match-contacts", &[("city", &self.city(*of)), ("people", &self.plain(Kind::Person, people))])
            }
            ReasonKind::Concrete { of, .. } => tell(
                "match-concrete",
                &[("city", &self.city(*of)), ("wishes", &self.list(reason.records.iter().copied()))],
            ),
            ReasonKind::Stated { of } => tell("match-stated", &[("city", &self.city(*of))]),
            ReasonKind::Experience { of, partnerships } => {
                let partnerships = self.plain(Kind::Partnership, partnerships);
                tell("match-experience", &[("city", &self.city(*of)), ("partnerships", &partnerships)])
            }
            ReasonKind::Size { ours, theirs } => {
                let (ours, theirs) = (self.words.integer(*ours), self.words.integer(*theirs));
                tell("match-size", &[("ours", &ours), ("theirs", &theirs)])
            }
            ReasonKind::Problem { theme, ours, theirs } => {
                let (ours, theirs) = (list(Kind::Need, ours), list(Kind::Need, theirs));
                tell("match-problem", &[("theme", &self.theme(*theme)), ("ours", &ours), ("theirs", &theirs)])
            }
            ReasonKind::Situation { situation, .. } => {
                let situation = values::choice(self.words, Situation::SET, situation.code()).to_lowercase();
                tell("match-situation", &[("situation", &situation)])
            }
            ReasonKind::Network { network } => {
                tell("match-network", &[("network", &self.plain(Kind::Organisation, &[*network]))])
            }
            ReasonKind::Partners { partnership, stage } => {
                let stage = values::choice(self.words, Stage::SET, stage.code()).to_lowercase();
                let partnership = self.plain(Kind::Partnership, &[*partnership]);
                tell("match-partners", &[("partnership", &partnership), ("stage", &stage)])
            }
            ReasonKind::Fund { funding, theme, call, until } => {
                let (theme, funding) = (self.theme(*theme), list(Kind::Funding, &[*funding]));
                let args = [("theme", &theme), ("funding", &funding)];
                match (call, until) {
                    (None, _) => tell("match-fund", &args),
                    (Some(_), None) => tell("match-fund-soon", &args),
                    (Some(_), Some(until)) => {
                        let date = values::date(self.words, *until);
                        tell("match-fund-open", &[args[0], args[1], ("date", &date)])
                    }
                }
            }
        }
    }

    /// What stands in the way, as a sentence.
    pub fn blocker(&self, blocker: &Blocker) -> String {
        match blocker {
            Blocker::NoLanguage => {
                let (ours, theirs) = (self.city(Side::Ours), self.city(Side::Theirs));
                self.words.tell("match-blocker-language", &[("ours", (&ours).into()), ("theirs", (&theirs).into())])
            }
            Blocker::Gone { of, into, .. } => {
                let (city, into) = (self.city(*of), self.title(RecordRef { kind: Kind::City, id: *into }));
                self.words.tell("match-blocker-gone", &[("city", (&city).into()), ("into", (&into).into())])
            }
            Blocker::Lapsed { need, offer, which, why, .. } => {
                let need = self.quoted(RecordRef { kind: Kind::Need, id: *need });
                let offer = self.quoted(RecordRef { kind: Kind::Offer, id: *offer });
                let which = if which.kind == Kind::Need { &need } else { &offer };
                let key = format!("match-lapse-{}", why.code());
                self.words.tell(&key, &[("offer", (&offer).into()), ("need", (&need).into()), ("which", which.into())])
            }
        }
    }

    fn city(&self, side: Side) -> String {
        let id = if side == Side::Ours { self.ours } else { self.theirs };
        self.title(RecordRef { kind: Kind::City, id })
    }

    fn theme(&self, place: u8) -> String {
        let code = Theme::ALL.get(usize::from(place)).map_or("other", |theme| theme.code());
        values::choice(self.words, Theme::SET, code).to_owned()
    }

    fn title(&self, record_ref: RecordRef) -> String {
        (self.resolve)(record_ref).filter(|title| !title.is_empty()).unwrap_or_else(|| record_ref.id.to_string())
    }

    fn quoted(&self, record_ref: RecordRef) -> String {
        self.words.tell("match-quoted", &[("title", (&self.title(record_ref)).into())])
    }

    /// Titles of needs and offers, which are phrases.
    fn list(&self, record_refs: impl Iterator<Item = RecordRef>) -> String {
        self.joined(&record_refs.map(|record_ref| self.quoted(record_ref)).collect::<Vec<_>>())
    }

    /// Names of people and bodies.
    fn plain(&self, kind: Kind, ids: &[Id]) -> String {
        self.joined(&ids.iter().map(|id| self.title(RecordRef { kind, id: *id })).collect::<Vec<_>>())
    }

    fn joined(&self, names: &[String]) -> String {
        let list = names[..names.len().min(NAMED)].join(", ");
        match names.len().saturating_sub(NAMED) {
            0 => list,
            more => self.words.tell("match-and-more", &[("list", (&list).into()), ("count", more.into())]),
        }
    }
}
