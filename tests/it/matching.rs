//! Matching: the fast ranking is the explained one, every reason counts, and the laws of a fair score.

use std::{cmp::Reverse, collections::BTreeSet};

use chrono::NaiveDate;
use proptest::prelude::*;
use twinhall::{
    actions::beginnings::add_practice,
    domain::{
        choices::{Availability, Choice, PartyRole, Situation, Stage, Theme},
        date::Period,
        kinds::*,
        matching::{
            Blocker, Candidates, Interpreter, Known, Part, Ranked, Ranker, Reason, ReasonKind, Talk, WeightFault,
            Weights, profile::candidates, suggest,
        },
        money::Money,
        record::{Draft, Record},
        value::{Id, RecordRef, Value},
    },
    register::Register,
    report::matching::Pair,
    words::{Language, Words},
};
use uuid::Uuid;

use crate::support::{day, fixed, memory, today};

/// Numbers that look random and come out the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 20) % most
    }

    fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }
}

fn now() -> NaiveDate {
    today("2026-11-22")
}

/// Records of a register of a few cities, of which much is known, little, or nothing.
struct Town {
    chance: Chance,
    next: u128,
    records: Vec<Record>,
}

impl Town {
    fn new(seed: u64) -> Self {
        Self { chance: Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1), next: 1, records: Vec::new() }
    }

    fn draft(&mut self, kind: Kind) -> Draft {
        // Ids in no order of making, for the order of ids breaks ties.
        self.next += 1;
        Draft::new(kind, Id(Uuid::from_u128(self.next.wrapping_mul(0xD134_2543_DE82_EF95_1234_5677_8899_AABB))))
    }

    fn keep(&mut self, draft: &Draft) -> Id {
        self.records.push(draft.check().unwrap());
        draft.id
    }

    fn wish(&mut self, kind: Kind, city: Id, people: &[Id]) {
        let mut draft = self.draft(kind);
        let chance = &mut self.chance;
        let mut put = |name: &str, value: Value| draft.put(kind.field_index(name).unwrap(), Some(value));
        put("city", Value::Ref(city));
        put("title", Value::Text("t".to_owned()));
        if chance.percent(90) {
            put("theme", Value::Code(chance.pick::<&str>(&["water", "waste", "ict", "other", "culture"])));
        }
        if chance.percent(70) {
            let all = ["knowledge", "people", "money"];
            let means: Vec<String> = all.iter().filter(|_| chance.percent(40)).map(|code| (*code).to_owned()).collect();
            put("means", Value::List(means));
        }
        if chance.percent(70) {
            let (start, end) =
                *chance.pick(&[("2027-01", "2027-06"), ("2027-05", "2028"), ("2029", "2029"), ("2024", "2025")]);
            put("time", Value::Period(Period { start: Some(day(start)), end: Some(day(end)) }));
        }
        if chance.percent(50) {
            put("activity", Value::Text("a".to_owned()));
            put("quantity", Value::Text("q".to_owned()));
        }
        if chance.percent(30) {
            put("budget", Value::Money(Money::new(1 + chance.below(9) as i64, "EUR").unwrap()));
        }
        if chance.percent(15) {
            put("availability", Value::Code(chance.pick(Availability::ALL).code()));
        }
        if chance.percent(15) {
            put("languages", Value::List(vec![(*chance.pick(&["en", "pt"])).to_owned()]));
        }
        if chance.percent(30) && !people.is_empty() {
            put("contact", Value::Ref(*chance.pick(people)));
        }
        self.keep(&draft);
    }

    fn fill(mut self, most: u64) -> Self {
        let count = 2 + self.chance.below(most - 1);
        let people: Vec<Id> = (0..4)
            .map(|_| {
                let mut draft = self.draft(Kind::Person).says(person::name, "P");
                draft.set(person::consent, self.chance.percent(20).then_some("refused"));
                self.keep(&draft)
            })
            .collect();
        let networks: Vec<Id> = (0..3)
            .map(|_| {
                let draft = self.draft(Kind::Organisation).says(organisation::name, "N");
                self.keep(&draft)
            })
            .collect();
        let mut cities = Vec::new();
        for _ in 0..count {
            let mut draft = self.draft(Kind::City).says(city::name, "C").says(city::country, "FR");
            if self.chance.percent(80) {
                draft.set(city::languages, vec![(*self.chance.pick(&["fr", "en-GB", "en", "es", "ru"])).to_owned()]);
            }
            if self.chance.percent(80) {
                draft.set(city::population, 500 << self.chance.below(12));
            }
            draft = draft.says(city::competence, if self.chance.percent(30) { "may sign" } else { "" });
            let city = self.keep(&draft);
            for kind in [Kind::Need, Kind::Offer] {
                for _ in 0..self.chance.below(4) {
                    self.wish(kind, city, &people);
                }
            }
            let member = RecordRef { kind: Kind::City, id: city };
            for _ in 0..self.chance.below(3) {
                let network = *self.chance.pick(&networks);
                let draft =
                    self.draft(Kind::Membership).with(membership::network, network).with(membership::member, member);
                self.keep(&draft);
            }
            if self.chance.percent(50) {
                let person = *self.chance.pick(&people);
                let draft = self
                    .draft(Kind::Office)
                    .with(office::person, person)
                    .with(office::body, member)
                    .says(office::title, "o");
                self.keep(&draft);
            }
            if self.chance.percent(40) {
                let situation = *self.chance.pick(Situation::ALL);
                let draft = self
                    .draft(Kind::CitySituation)
                    .with(city_situation::city, city)
                    .chooses(city_situation::situation, situation);
                self.keep(&draft.says(city_situation::source, "s"));
            }
            cities.push(city);
        }
        for _ in 0..self.chance.below(1 + count / 2) {
            let stage = *self.chance.pick(&[Stage::Contact, Stage::InForce, Stage::Ended, Stage::Signed]);
            let draft = self.draft(Kind::Partnership).says(partnership::title, "p").chooses(partnership::stage, stage);
            let of = self.keep(&draft);
            let sides: BTreeSet<Id> = (0..2).map(|_| *self.chance.pick(&cities)).collect();
            for side in sides {
                let draft = self.draft(Kind::Party).with(party::partnership, of).with(party::city, side);
                self.keep(&draft.chooses(party::role, PartyRole::Partner));
            }
        }
        if self.chance.percent(20) {
            let (gone, into) = (cities[0], cities[1]);
            let draft =
                self.draft(Kind::CitySuccession).with(city_succession::city, gone).with(city_succession::into, into);
            self.keep(&draft.with(city_succession::how, "merged"));
        }
        for _ in 0..self.chance.below(3) {
            let themes: Vec<String> =
                ["water", "ict"].iter().filter(|_| self.chance.percent(60)).map(|code| (*code).to_owned()).collect();
            let draft = self
                .draft(Kind::Funding)
                .says(funding::name, "f")
                .with(funding::themes, themes)
                .with(funding::ceiling, Money::new(5, "EUR"));
            let of = self.keep(&draft);
            for _ in 0..self.chance.below(3) {
                let (start, end) = *self.chance.pick(&[("2026-10", "2026-12"), ("2027", "2028"), ("2024", "2025")]);
                let window = Period { start: Some(day(start)), end: Some(day(end)) };
                let draft =
                    self.draft(Kind::Call).with(call::funding, of).says(call::title, "c").with(call::window, window);
                self.keep(&draft.with(call::as_of, day("2026-11")));
            }
        }
        self
    }
}

fn random(seed: u64, most: u64) -> Vec<Record> {
    Town::new(seed).fill(most).records
}

fn talk(seed: u64) -> Talk {
    let of = |at: u64, languages: [&str; 2]| Interpreter {
        id: Id(Uuid::from_u128(u128::from(at))),
        languages: languages.map(str::to_owned).to_vec(),
    };
    let interpreters = [of(1, ["fr", "en-US"]), of(2, ["es", "ru"]), of(3, ["ru", "en"])];
    Talk { interpreters: interpreters[..(seed % 4) as usize].to_vec(), is_required: !seed.is_multiple_of(3) }
}

fn weights(seed: u64) -> Weights {
    let mut chance = Chance(seed | 1);
    if seed.is_multiple_of(2) {
        return Weights::default();
    }
    Part::ALL.into_iter().fold(Weights::default(), |all, part| all.with(part, chance.below(101) as u8))
}

/// The best by the explained score, found the slow way.
fn explained(all: &Candidates, city: usize, most: usize, weights: Weights, talk: &Talk) -> Vec<Ranked> {
    let others = (0..all.cities.len()).filter(|other| *other != city);
    let mut found: Vec<Ranked> = others
        .map(|place| (place, all.explain(city, place, weights, talk)))
        .filter(|(_, score)| !score.is_blocked())
        .map(|(place, score)| Ranked { place, points: score.points.middle })
        .collect();
    found.sort_by_key(|ranked| (Reverse(ranked.points), ranked.place));
    found.truncate(most);
    found
}

#[test]
fn the_fast_ranking_is_the_explained_one() {
    let mut longest = 0;
    for seed in 0..1_000 {
        let all = candidates(&random(seed, 16), now());
        let (weights, talk) = (weights(seed), talk(seed));
        let tops = Ranker::new(&all, &talk).all_tops(10, weights);
        for (city, top) in tops.iter().enumerate() {
            let slow = explained(&all, city, 10, weights, &talk);
            assert_eq!(*top, slow, "city {city} of register {seed}");
            longest = longest.max(top.len());
        }
    }
    assert_eq!(longest, 10);
}

#[test]
fn the_fast_ranking_holds_in_a_large_register() {
    let mut town = Town::new(7);
    while town.records.iter().filter(|record| record.kind == Kind::City).count() < 400 {
        town = town.fill(40);
    }
    let all = candidates(&town.records, now());
    let ranker = Ranker::new(&all, &Talk::default());
    for city in [0, 17, 200, 399] {
        for most in [1, 10, 1_000] {
            let slow = explained(&all, city, most, Weights::default(), &Talk::default());
            assert_eq!(ranker.top(city, most, Weights::default()), slow, "the best {most} of city {city}");
        }
    }
    assert_eq!(ranker.all_tops(3, Weights::default())[17], ranker.top(17, 3, Weights::default()));
    assert_eq!(ranker.top(17, 0, Weights::default()), Vec::new());
}

/// The records without one, as deleting it leaves them: what must name it goes too.
fn without(records: &[Record], gone: RecordRef) -> Vec<Record> {
    let kept = records.iter().filter(|record| record.id != gone.id).filter_map(|record| {
        let names = record.links().find(|(_, link)| *link == gone).map(|(spec, _)| spec);
        match names {
            Some(spec) if spec.is(Mark::Required) => None,
            Some(spec) => Some(record.changed(record.kind.field_index(spec.name).unwrap(), None)),
            None => Some(record.clone()),
        }
    });
    kept.collect()
}

#[test]
fn each_reason_names_records_that_change_the_score() {
    let mut seen = BTreeSet::new();
    for seed in 0..200 {
        let records = random(seed, 6);
        let all = candidates(&records, now());
        let (weights, talk) = (Weights::default(), talk(seed));
        for (ours, theirs) in [(0, 1), (1, 0)] {
            let score = all.explain(ours, theirs, weights, &talk);
            let ids = [all.cities[ours].id, all.cities[theirs].id];
            for Reason { what, records: named } in &score.reasons {
                assert!(!named.is_empty(), "{what:?}");
                seen.insert(format!("{what:?}").split(' ').next().unwrap().to_owned());
                for record in named {
                    let less = candidates(&without(&records, *record), now());
                    let mut talk = talk.clone();
                    talk.interpreters.retain(|one| one.id != record.id);
                    let places = ids.map(|id| less.place(id));
                    let [Some(ours), Some(theirs)] = places else { continue };
                    let after = less.explain(ours, theirs, weights, &talk);
                    let is_other =
                        after.points.middle != score.points.middle || after.is_blocked() != score.is_blocked();
                    assert!(is_other, "{what:?} without {record:?} in register {seed}");
                }
            }
        }
    }
    assert_eq!(seen.len(), 14, "every kind of reason came up: {seen:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_score_is_the_same_from_both_sides_and_in_any_order(seed: u64) {
        let mut records = random(seed, 5);
        let all = candidates(&records, now());
        let (weights, talk) = (weights(seed), talk(seed));
        let (here, there) = (all.explain(0, 1, weights, &talk), all.explain(1, 0, weights, &talk));
        prop_assert_eq!((here.points, here.parts, here.is_blocked()), (there.points, there.parts, there.is_blocked()));
        prop_assert_eq!([here.gives[0], here.gives[1]], [there.gives[1], there.gives[0]]);
        prop_assert_eq!(here.reasons.len(), there.reasons.len());
        prop_assert!(here.points.low <= here.points.middle && here.points.middle <= here.points.high);
        prop_assert!(here.points.high <= here.full);
        let mut chance = Chance(seed | 1);
        for at in (1..records.len()).rev() {
            records.swap(at, chance.below(at as u64 + 1) as usize);
        }
        prop_assert_eq!(candidates(&records, now()), all);
    }

    #[test]
    fn an_offer_that_answers_a_need_never_lowers_a_score(seed: u64, is_dated: bool, says_means: bool) {
        let mut town = Town::new(seed).fill(5);
        let (weights, talk) = (weights(seed), talk(seed));
        let before = candidates(&town.records, now());
        let (ours, theirs) = (&before.cities[0], &before.cities[1]);
        let asked = ours.needs.iter().find(|need| need.is_open() && need.theme.is_some());
        prop_assume!(asked.is_some());
        let need = town.records.iter().find(|record| record.id == asked.unwrap().id).unwrap().clone();
        let mut draft = town.draft(Kind::Offer).with(offer::city, theirs.id).says(offer::title, "answer");
        draft.set(offer::theme, need.get(need::theme).copied());
        draft.set(offer::time, need.get(need::time).copied().filter(|_| is_dated));
        draft.set(offer::means, need.get(need::means).cloned().filter(|_| says_means));
        town.keep(&draft);
        let after = candidates(&town.records, now());
        let (before, after) = (before.explain(0, 1, weights, &talk), after.explain(0, 1, weights, &talk));
        prop_assert!(after.points.middle >= before.points.middle);
        prop_assert!(after.gives[0].middle > before.gives[0].middle, "what they would give us has grown");
    }

    #[test]
    fn a_missing_fact_never_beats_a_good_one(seed: u64) {
        missing_never_beats_good(seed)?;
    }
}

#[test]
fn an_offer_that_fits_beside_one_that_does_not_is_the_good_fact() {
    missing_never_beats_good(8_883_001_699_891_605_008).unwrap();
}

/// Blanks the fact that made a reason good, in one record, and compares.
fn missing_never_beats_good(seed: u64) -> Result<(), TestCaseError> {
    let records = random(seed, 5);
    let all = candidates(&records, now());
    let (weights, talk) = (weights(seed), talk(seed));
    let score = all.explain(0, 1, weights, &talk);
    for reason in &score.reasons {
        let (kind, id, field) = match &reason.what {
            ReasonKind::Language { .. } => (Kind::City, all.cities[0].id, "languages"),
            ReasonKind::Size { .. } => (Kind::City, all.cities[1].id, "population"),
            ReasonKind::Stated { .. } => (Kind::City, reason.records[0].id, "competence"),
            ReasonKind::SameTime { needs, .. } => (Kind::Need, needs[0], "time"),
            // With several needs an offer that fits one may be known not to fit another, which is no good fact.
            ReasonKind::Answered { needy, needs, offers, means: Known::Yes, .. } if needs.len() == 1 => {
                let sides = [&all.cities[0], &all.cities[1]];
                let need = sides[*needy as usize].needs.iter().find(|need| need.id == needs[0]).unwrap();
                let given = &sides[needy.other() as usize].offers;
                let fitting = given.iter().find(|offer| offers.contains(&offer.id) && offer.means & need.means != 0);
                (Kind::Offer, fitting.unwrap().id, "means")
            }
            _ => continue,
        };
        let blank = records.iter().map(|record| {
            if record.id == id { record.changed(kind.field_index(field).unwrap(), None) } else { record.clone() }
        });
        let blank: Vec<Record> = blank.collect();
        let after = candidates(&blank, now()).explain(0, 1, weights, &talk);
        prop_assert!(after.points.middle <= score.points.middle, "{:?} without {field}", reason.what);
    }
    Ok(())
}

#[test]
fn what_is_unknown_is_a_range_and_not_nothing() {
    let mut town = Town::new(1);
    for _ in 0..2 {
        let draft = town.draft(Kind::City).says(city::name, "C").says(city::country, "FR");
        town.keep(&draft);
    }
    let all = candidates(&town.records, now());
    let score = all.explain(0, 1, Weights::default(), &Talk { is_required: true, ..Talk::default() });
    assert!(!score.is_blocked(), "nobody knows that they can't talk");
    assert_eq!((score.points.low, score.points.high), (0, score.full));
    for share in score.parts {
        assert!(share.middle > 0 && !share.is_known());
    }
    assert_eq!(score.reasons, Vec::new());
}

#[test]
fn weights_are_read_as_they_are_written() {
    let changed = Weights::default().with(Part::Needs, 0).with(Part::Funding, 100);
    assert_eq!(Weights::read(&changed.lines()), Ok(changed));
    assert_eq!(Weights::default().lines()[..2], ["needs=35", "language=15"]);
    assert_eq!(Weights::read::<&str>(&[]), Ok(Weights::default()));
    assert_eq!(Weights::read(&[" ties = 40 "]), Ok(Weights::default().with(Part::Ties, 40)));
    let fault = |line: &str| Weights::read(&[line]).unwrap_err();
    assert_eq!(fault("needs"), WeightFault::Shape("needs".to_owned()));
    assert_eq!(fault("luck=3"), WeightFault::Name("luck=3".to_owned()));
    for line in ["needs=101", "needs=-1", "needs=1.5", "needs="] {
        assert_eq!(fault(line), WeightFault::Number(line.to_owned()));
    }
    assert_eq!(Weights::read(&["ties=1", "ties=1"]), Err(WeightFault::Twice("ties=1".to_owned())));
    let nothing: Vec<String> = Part::ALL.iter().map(|part| format!("{}=0", part.code())).collect();
    assert_eq!(Weights::read(&nothing), Err(WeightFault::Nothing));
}

/// Lomé asks for what Lyon gives, in a register of four cities.
fn lome_and_lyon() -> Town {
    let mut town = Town::new(1);
    let mut add = |name: &str, language: &str, people: i64| {
        let draft =
            town.draft(Kind::City).says(city::name, name).says(city::country, "FR").with(city::population, people);
        town.keep(&draft.with(city::languages, vec![language.to_owned()]))
    };
    let (lome, lyon, _) = (add("Lomé", "fr", 837_437), add("Lyon", "fr", 522_250), add("Ostend", "nl", 71_000));
    let (need, offer) = (town.draft(Kind::Need), town.draft(Kind::Offer));
    let time = Period { start: Some(day("2027")), end: Some(day("2028")) };
    let asked = need.with(need::city, lome).says(need::title, "Training of water inspectors").with(need::time, time);
    town.keep(&asked.chooses(need::theme, Theme::Water).with(need::means, vec!["knowledge".to_owned()]));
    let given = offer.with(offer::city, lyon).says(offer::title, "Water school").with(offer::time, time);
    town.keep(&given.chooses(offer::theme, Theme::Water).with(offer::means, vec!["knowledge".to_owned()]));
    town
}

fn sentences(records: &[Record], names: [&str; 2], talk: &Talk, language: Language) -> (Vec<String>, Vec<String>) {
    let all = candidates(records, now());
    let id = |name: &str| {
        records.iter().find(|record| record.kind == Kind::City && record.text(city::name) == name).unwrap().id
    };
    let [ours, theirs] = names.map(id);
    let score = all.explain(all.place(ours).unwrap(), all.place(theirs).unwrap(), Weights::default(), talk);
    let resolve = |record_ref: RecordRef| records.iter().find(|record| record.id == record_ref.id).map(Record::title);
    let pair = Pair { words: Words::of(language), ours, theirs, resolve: &resolve };
    let reasons = score.reasons.iter().map(|reason| pair.reason(reason)).collect();
    (reasons, score.blockers.iter().map(|blocker| pair.blocker(blocker)).collect())
}

#[test]
fn reasons_and_blockers_are_sentences_that_name_needs_and_offers() {
    let mut town = lome_and_lyon();
    let (reasons, blockers) = sentences(&town.records, ["Lomé", "Lyon"], &Talk::default(), Language::English);
    assert_eq!(
        reasons,
        [
            "Water and sanitation: Lyon offers “Water school”, and Lomé needs “Training of water inspectors”. The kinds of resource match.",
            "Both speak: French.",
            "Water and sanitation: “Training of water inspectors” and “Water school” overlap in time.",
            "They are of comparable size: 837,437 and 522,250 inhabitants.",
        ]
    );
    assert_eq!(blockers, Vec::<String>::new());
    for language in Language::ALL {
        let (reasons, _) = sentences(&town.records, ["Lyon", "Lomé"], &Talk::default(), language);
        for name in ["Lyon", "Lomé", "Water school", "Training of water inspectors"] {
            assert!(reasons[0].contains(name), "{}", reasons[0]);
        }
    }
    let at_fair = Talk { is_required: true, ..Talk::default() };
    let (_, blockers) = sentences(&town.records, ["Lomé", "Ostend"], &at_fair, Language::English);
    assert_eq!(blockers, ["Lomé and Ostend share no language, and no interpreter speaks with both."]);
    let offer = town.records.pop().unwrap();
    let gone = offer.changed(offer::availability.index, Some(Value::Code("withdrawn")));
    town.records.push(gone);
    let (reasons, blockers) = sentences(&town.records, ["Lomé", "Lyon"], &Talk::default(), Language::English);
    let lapsed = "“Water school” would answer “Training of water inspectors”, but “Water school” has been withdrawn.";
    assert_eq!(blockers, [lapsed]);
    assert!(!reasons.iter().any(|reason| reason.contains("Water school")), "{reasons:?}");
}

#[test]
fn every_reason_and_blocker_can_be_said_in_every_language() {
    for language in Language::ALL {
        for seed in 0..40 {
            let records = random(seed, 6);
            let (all, talk) = (candidates(&records, now()), talk(seed));
            let score = all.explain(0, 1, Weights::default(), &talk);
            let resolve = |record_ref: RecordRef| Some(format!("<{:?}>", record_ref.kind));
            let pair = Pair {
                words: Words::of(language),
                ours: all.cities[0].id,
                theirs: all.cities[1].id,
                resolve: &resolve,
            };
            let said = score.reasons.iter().map(|reason| pair.reason(reason));
            for sentence in said.chain(score.blockers.iter().map(|blocker| pair.blocker(blocker))) {
                assert!(
                    sentence.ends_with('.') && !sentence.contains("match-") && !sentence.contains('$'),
                    "{sentence}"
                );
            }
            for blocker in score.blockers.iter().filter(|blocker| blocker.is_gate()) {
                assert!(matches!(blocker, Blocker::NoLanguage | Blocker::Gone { .. }) && score.is_blocked());
            }
        }
    }
}

#[test]
fn the_file_gives_what_its_records_give() {
    let mut register = Register::memory(&fixed("Ama Mensah", 3)).unwrap();
    add_practice(&mut register, 30, 1, Language::English).unwrap();
    let day = today("2001-05-14");
    let records = register.dump().unwrap();
    let is_of_fair = |record: &&Record| matches!(record.kind, Kind::Participant | Kind::FairDelegate);
    let all = register.matching_candidates(day).unwrap();
    assert_eq!(all, candidates(records.iter().filter(|record| !is_of_fair(record)), day));
    assert!(all.cities.len() > 20);
    let fair = register.all(Kind::Fair).unwrap()[0].id;
    let here = register.matching_at_fair(fair, day).unwrap();
    let guests = register.naming(participant::fair, fair).unwrap();
    let guests: BTreeSet<Id> = guests.iter().filter_map(|guest| guest.get(participant::city)).copied().collect();
    // The register has one fair: its cities are as in the whole, but for partners who are not there.
    let mut expected = candidates(records.iter(), day);
    expected.cities.retain(|city| guests.contains(&city.id));
    for (_, _, others) in expected.cities.iter_mut().flat_map(|city| &mut city.partnerships) {
        others.retain(|other| guests.contains(other));
    }
    assert_eq!(here, expected);
    assert!(register.talk_at(fair).unwrap().is_required);
    assert_eq!(memory().matching_candidates(day).unwrap(), Candidates::default());
}

#[test]
fn a_need_is_answered_by_open_offers_of_its_theme_and_the_other_way_round() {
    for seed in 0..200 {
        let all = candidates(&random(seed, 12), now());
        for (at, city) in all.cities.iter().enumerate() {
            for (kind, wish) in city.needs.iter().map(|wish| (Kind::Need, wish)).take(2) {
                let answers = all.answers(kind, wish.id, 100, Weights::default(), &Talk::default());
                assert_eq!(answers.is_none(), wish.theme.is_none());
                let Some((asker, answers)) = answers else { continue };
                assert_eq!(asker, at);
                let offers = |other: usize| {
                    let fits = all.cities[other].offers.iter().filter(|one| one.is_open() && one.theme == wish.theme);
                    fits.map(|one| one.id).collect::<Vec<_>>()
                };
                let could = (0..all.cities.len())
                    .filter(|other| *other != at && all.cities[*other].gone.is_none() && !offers(*other).is_empty());
                assert_eq!(
                    answers.iter().map(|one| one.city).collect::<BTreeSet<_>>(),
                    could.collect::<BTreeSet<_>>(),
                    "seed {seed}"
                );
                for answer in &answers {
                    assert_eq!(answer.wishes, offers(answer.city));
                    for offer in &answer.wishes {
                        let back = all.answers(Kind::Offer, *offer, 100, Weights::default(), &Talk::default());
                        let names_us = back.is_some_and(|(_, back)| back.iter().any(|one| one.city == at));
                        assert!(names_us || !wish.is_open() || city.gone.is_some());
                    }
                }
            }
        }
    }
}

#[test]
fn suggestions_are_the_best_partners_without_a_request_whose_needs_are_answered() {
    for seed in 0..200 {
        let (talk, weights) = (talk(seed), weights(seed));
        let all = candidates(&random(seed, 12), now());
        let ranker = Ranker::new(&all, &talk);
        let askers: Vec<usize> = (0..all.cities.len()).collect();
        let has_request = |one: usize, other: usize| (one + other).is_multiple_of(3);
        let found = suggest(&all, (&ranker, &talk), weights, (&askers, 2), has_request);
        for asker in askers {
            let fits = |ranked: &Ranked| {
                let score = all.explain(asker, ranked.place, weights, &talk);
                let is_answered = |reason: &Reason| matches!(reason.what, ReasonKind::Answered { .. });
                !has_request(asker, ranked.place) && score.reasons.iter().any(is_answered)
            };
            let best = explained(&all, asker, 100, weights, &talk);
            let best: Vec<usize> = best.into_iter().filter(fits).map(|ranked| ranked.place).take(2).collect();
            let told = found.iter().filter(|one| one.asker == asker).map(|one| one.asked);
            assert_eq!(told.collect::<Vec<_>>(), best, "seed {seed}");
        }
    }
}
