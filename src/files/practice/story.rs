//! A partnership told from its first contact to where it stands: stages in order, texts in their lineage.

use chrono::{Days, NaiveDate};

use super::{Practice, Sink, new};
use crate::domain::{
    choices::{
        AgreementKind, AgreementStatus, Choice, Decision, Formality, PartyRole, Renewal, RuleStep, Stage, TaskOrigin,
    },
    date::{PartialDate, Period},
    kinds::{
        Kind, agreement, agreement_party, council_decision, note, partnership, party, signatory, stage_change,
        state_step, tagging, task,
    },
    value::{Id, RecordRef},
};
use crate::files::reference;

/// How many of a hundred partnerships end their story where.
const ENDINGS: [(Stage, usize); 11] = [
    (Stage::Contact, 6),
    (Stage::Announced, 8),
    (Stage::Negotiating, 6),
    (Stage::AgreedText, 3),
    (Stage::CouncilDecision, 3),
    (Stage::StateStep, 2),
    (Stage::Signed, 4),
    (Stage::InForce, 53),
    (Stage::Suspended, 2),
    (Stage::Dormant, 8),
    (Stage::Ended, 5),
];

/// What a partnership's parts need to know of it.
pub struct Told {
    pub id: Id,
    /// Positions among the towns, the named parties first.
    pub towns: Vec<usize>,
    pub agreement: Option<Id>,
    pub since: NaiveDate,
    /// Last day on which the parties worked together.
    pub until: NaiveDate,
    pub is_agreed: bool,
    pub is_over: bool,
}

/// A change of stage, as the history holds it.
struct Moment {
    stage: Stage,
    day: NaiveDate,
    agreement: Option<Id>,
}

/// One text of a lineage, and the day its successor, or the end of its term, takes over.
struct Text {
    id: Id,
    from: NaiveDate,
    end: NaiveDate,
}

fn on(day: NaiveDate) -> PartialDate {
    PartialDate::of(day)
}

fn earlier(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_sub_days(Days::new(days.unsigned_abs())).unwrap_or(day)
}

impl Practice {
    pub(super) fn story<S: Sink>(&mut self, at: usize, sink: &mut S) -> Result<(), S::Fault> {
        let weights = ENDINGS.map(|(_, weight)| weight);
        let ending = ENDINGS[self.chance.weighted(&weights)].0;
        let towns = self.sides(at);
        let id = sink.mint();
        let texts = self.lineage(ending, sink);
        let moments = self.moments(ending, &texts);
        let last = moments.last().map_or(self.today, |moment| moment.day);
        let stands = moments.last().map_or(Stage::Contact, |moment| moment.stage);
        self.open(id, at, &towns, stands, on(last), sink)?;
        for text in &texts {
            self.text(id, text, stands, &texts, &towns, last, sink)?;
        }
        self.drafts(id, ending, stands, last, sink)?;
        self.history(id, &moments, &towns, sink)?;
        let is_agreed = ending >= Stage::Signed;
        if ending >= Stage::CouncilDecision {
            let decided = moments.iter().find(|moment| moment.stage == Stage::CouncilDecision);
            self.decisions(id, texts.first(), decided.map_or(last, |moment| moment.day), &towns, sink)?;
        }
        let is_over = stands == Stage::Ended;
        let told = Told {
            id,
            agreement: texts.last().map(|text| text.id),
            since: texts.first().map_or(last, |text| text.from),
            until: if stands.is_alive() { self.today } else { last },
            towns,
            is_agreed,
            is_over,
        };
        self.work(&told, sink)?;
        self.loose_ends(&told, sink)
    }

    /// Two cities of different countries, sometimes a third that joins in.
    fn sides(&mut self, at: usize) -> Vec<usize> {
        let count = self.towns.len();
        let first = 2 * at % count;
        let mut second = (2 * at + 1) % count;
        for _ in 0..8 {
            if self.towns[second].country != self.towns[first].country && second != first {
                break;
            }
            second = self.chance.below(count);
        }
        if second == first {
            second = (first + 1) % count;
        }
        let third = self.chance.below(count);
        let is_joined = self.chance.percent(8) && third != first && third != second;
        [first, second].into_iter().chain(is_joined.then_some(third)).collect()
    }

    /// The main texts, oldest first: each term follows on the one before, and the last one's term is the present.
    fn lineage<S: Sink>(&mut self, ending: Stage, sink: &mut S) -> Vec<Text> {
        let count = match ending {
            Stage::InForce | Stage::Suspended | Stage::Dormant | Stage::Ended => {
                1 + self.chance.weighted(&[35, 25, 25, 15])
            }
            stage if stage >= Stage::Negotiating => 1,
            _ => 0,
        };
        let term = 365 * self.chance.between(2, 5);
        let begun = self.chance.between(30, term - 120);
        let last = earlier(self.today, begun);
        (0..count)
            .map(|at| {
                let from = earlier(last, term * (count - 1 - at) as i64);
                Text { id: sink.mint(), from, end: from.checked_add_days(Days::new(term as u64)).unwrap_or(from) }
            })
            .collect()
    }

    fn moments(&mut self, ending: Stage, texts: &[Text]) -> Vec<Moment> {
        let is_agreed = ending >= Stage::Signed;
        let top = if ending > Stage::InForce { Stage::InForce } else { ending };
        let has_state_step = ending == Stage::StateStep || self.chance.percent(20);
        let is_announced = ending == Stage::Announced || self.chance.percent(60);
        let road = Stage::ROAD.into_iter().filter(|stage| {
            *stage <= top
                && (*stage != Stage::StateStep || has_state_step)
                && (*stage != Stage::Announced || is_announced)
        });
        // Backwards from the day the first text took effect, or from a recent one.
        let mut day = match texts.first() {
            Some(text) if is_agreed => text.from,
            _ => earlier(self.today, self.chance.between(10, 700)),
        };
        let mut moments: Vec<Moment> = Vec::with_capacity(10);
        for stage in road.collect::<Vec<_>>().into_iter().rev() {
            let agreement = texts.first().map(|text| text.id).filter(|_| stage >= Stage::AgreedText);
            moments.push(Moment { stage, day, agreement });
            day = earlier(day, self.chance.between(15, 240));
        }
        moments.reverse();
        for text in texts.iter().skip(1) {
            moments.push(Moment { stage: Stage::Renewed, day: text.from, agreement: Some(text.id) });
        }
        if ending > Stage::InForce {
            let from = moments.last().map_or(self.today, |moment| moment.day);
            let days = (self.today - from).num_days();
            moments.push(Moment { stage: ending, day: self.chance.later(from, days / 2, days), agreement: None });
        }
        moments
    }

    fn open<S: Sink>(
        &mut self,
        id: Id,
        at: usize,
        towns: &[usize],
        stage: Stage,
        date: PartialDate,
        sink: &mut S,
    ) -> Result<(), S::Fault> {
        // A side that has not been named yet, as such announcements often leave it.
        let is_open = matches!(stage, Stage::Contact | Stage::Announced) && at % 4 == 3;
        let known = if is_open { &towns[..1] } else { towns };
        let mut names: Vec<&str> = known.iter().map(|town| self.towns[*town].name.as_str()).collect();
        let country = reference::country_name(self.towns[towns[1]].country, self.language.tag());
        let missing = self.stock.unnamed.replace("{country}", country);
        if is_open {
            names.push(&missing);
        }
        let title = names.join(" – ");
        let formality = match stage {
            Stage::Contact => Formality::Contact,
            _ if self.chance.percent(60) => Formality::Partnership,
            _ if self.chance.percent(50) => Formality::Friendship,
            _ => Formality::Project,
        };
        let draft = crate::domain::record::Draft::new(Kind::Partnership, id)
            .says(partnership::title, &title)
            .chooses(partnership::stage, stage)
            .with(partnership::stage_date, date)
            .chooses(partnership::formality, formality)
            .with(partnership::languages, vec![self.towns[towns[0]].language.to_owned()])
            .with(partnership::contact, self.towns[towns[0]].officer);
        sink.put(&draft)?;
        for (rank, town) in known.iter().enumerate() {
            let town = &self.towns[*town];
            let side = new(Kind::Party, sink)
                .with(party::partnership, id)
                .with(party::city, town.id)
                .chooses(party::role, if rank == 2 { PartyRole::Third } else { PartyRole::Partner })
                .with(party::rank, rank as i64 + 1)
                .with(party::contact, town.officer);
            sink.put(&side)?;
        }
        if is_open {
            let side = new(Kind::Party, sink)
                .with(party::partnership, id)
                .says(party::unnamed, &missing)
                .says(party::country, self.towns[towns[1]].country)
                .chooses(party::role, PartyRole::Partner)
                .with(party::rank, 2);
            sink.put(&side)?;
        }
        Ok(())
    }

    #[allow(clippy::too_many_arguments, reason = "a text stands between its partnership, its lineage and its parties")]
    fn text<S: Sink>(
        &mut self,
        id: Id,
        text: &Text,
        stage: Stage,
        texts: &[Text],
        towns: &[usize],
        last: NaiveDate,
        sink: &mut S,
    ) -> Result<(), S::Fault> {
        let at = texts.iter().position(|one| one.id == text.id).unwrap_or(0);
        let is_last = at + 1 == texts.len();
        let standing = match stage {
            Stage::Negotiating => AgreementStatus::Draft,
            Stage::AgreedText | Stage::CouncilDecision | Stage::StateStep => AgreementStatus::Agreed,
            Stage::Signed => AgreementStatus::Signed,
            _ if !is_last => AgreementStatus::Superseded,
            Stage::Suspended => AgreementStatus::Suspended,
            Stage::Ended => AgreementStatus::Ended,
            _ => AgreementStatus::InForce,
        };
        let is_signed = standing >= AgreementStatus::Signed;
        let is_in_force = standing >= AgreementStatus::InForce;
        let renewal = *self.chance.pick(Renewal::ALL);
        let kind = if at == 0 { AgreementKind::Twinning } else { AgreementKind::Cooperation };
        let mut draft = crate::domain::record::Draft::new(Kind::Agreement, text.id)
            .with(agreement::partnership, id)
            .says(agreement::title, &self.stock.texts[kind.code()])
            .chooses(agreement::kind, kind)
            .chooses(agreement::standing, standing)
            .chooses(agreement::renewal, renewal)
            .with(agreement::predecessor, at.checked_sub(1).map(|before| texts[before].id))
            .with(agreement::languages, vec![self.towns[towns[0]].language.to_owned()]);
        if is_signed {
            draft = draft
                .says(agreement::number, &format!("{}/{}", text.from.format("%Y"), self.chance.between(1, 400)))
                .with(agreement::signed, on(text.from))
                .says(agreement::signed_at, &self.towns[towns[at % 2]].name)
                .with(agreement::in_force, is_in_force.then(|| on(text.from)))
                .with(agreement::term, Period { start: Some(on(text.from)), end: Some(on(text.end)) })
                .with(agreement::notice_days, 30 * self.chance.between(1, 6))
                .with(agreement::meets_every_months, 12);
        }
        if standing == AgreementStatus::Ended {
            draft = draft
                .with(agreement::terminated, on(last))
                .says(agreement::termination, self.stock.reason(Stage::Ended.code(), &mut self.chance));
        }
        sink.put(&draft)?;
        if !is_signed {
            return Ok(());
        }
        for town in &towns[..2] {
            let town = &self.towns[*town];
            let side = new(Kind::AgreementParty, sink)
                .with(agreement_party::agreement, text.id)
                .with(agreement_party::body, town.record_ref())
                .says(agreement_party::legal_name, &town.name);
            sink.put(&side)?;
            // Whoever signed before the present mayor's time is known by name alone.
            let is_mayors = text.from >= town.since;
            let (given, family) = self.stock.naming(town.country).name(self.chance.percent(30), &mut self.chance);
            let predecessor = format!("{given} {family}");
            let hand = new(Kind::Signatory, sink)
                .with(signatory::agreement, text.id)
                .with(signatory::body, town.record_ref())
                .with(signatory::person, is_mayors.then_some(town.mayor.0))
                .says(signatory::name, if is_mayors { &town.mayor.1 } else { &predecessor })
                .says(signatory::office, &self.stock.offices["mayor"][0])
                .with(signatory::date, on(text.from));
            sink.put(&hand)?;
            let (id, country, from) = (text.id, town.country, text.from);
            if at == 0 {
                self.before_the_state(id, country, from, sink)?;
            }
        }
        Ok(())
    }

    /// What three countries ask of their cities, for those practice is known of.
    fn before_the_state<S: Sink>(
        &mut self,
        text: Id,
        country: &str,
        from: NaiveDate,
        sink: &mut S,
    ) -> Result<(), S::Fault> {
        let (step, deadline_days): (RuleStep, Option<i64>) = match country {
            "FR" => (RuleStep::Transmit, None),
            "MX" => (RuleStep::Register, None),
            "AU" => (RuleStep::NotifyInForce, Some(14)),
            _ => return Ok(()),
        };
        let done = self.chance.later(from, 0, 14);
        let draft = new(Kind::StateStep, sink)
            .with(state_step::agreement, text)
            .says(state_step::country, country)
            .chooses(state_step::step, step)
            .with(state_step::due, deadline_days.map(|days| on(self.chance.later(from, days, days))))
            .with(state_step::done, self.chance.percent(80).then(|| on(done)));
        sink.put(&draft)
    }

    /// Protocols and conventions beside the main text, or a letter of intent before there is one.
    fn drafts<S: Sink>(
        &mut self,
        id: Id,
        ending: Stage,
        stands: Stage,
        last: NaiveDate,
        sink: &mut S,
    ) -> Result<(), S::Fault> {
        let (count, kinds): (usize, &[AgreementKind]) = match ending {
            stage if stage > Stage::Signed => {
                let side = &[AgreementKind::Protocol, AgreementKind::ProjectConvention, AgreementKind::Memorandum];
                (self.chance.weighted(&[14, 24, 34, 28]), side)
            }
            Stage::Announced | Stage::Negotiating => {
                (self.chance.weighted(&[50, 50]), &[AgreementKind::LetterOfIntent])
            }
            _ => (0, &[AgreementKind::LetterOfIntent]),
        };
        for _ in 0..count {
            let kind = *self.chance.pick(kinds);
            let standing = match stands {
                stage if stage < Stage::Signed => AgreementStatus::Draft,
                Stage::Ended => AgreementStatus::Ended,
                Stage::Suspended => AgreementStatus::Suspended,
                _ => AgreementStatus::InForce,
            };
            let signed = earlier(last, self.chance.between(1, 300));
            let is_signed = standing >= AgreementStatus::Signed;
            let draft = new(Kind::Agreement, sink)
                .with(agreement::partnership, id)
                .says(agreement::title, &self.stock.texts[kind.code()])
                .chooses(agreement::kind, kind)
                .chooses(agreement::standing, standing)
                .with(agreement::signed, is_signed.then(|| on(signed)))
                .with(agreement::in_force, is_signed.then(|| on(signed)))
                .with(agreement::terminated, (standing == AgreementStatus::Ended).then(|| on(last)))
                .says(
                    agreement::termination,
                    if standing == AgreementStatus::Ended { &self.stock.outcomes[0] } else { "" },
                );
            sink.put(&draft)?;
        }
        Ok(())
    }

    fn history<S: Sink>(&mut self, id: Id, moments: &[Moment], towns: &[usize], sink: &mut S) -> Result<(), S::Fault> {
        let mut before: Option<Stage> = None;
        for moment in moments {
            let code = moment.stage.code();
            let who = if self.chance.percent(70) { self.towns[towns[0]].mayor.1.as_str() } else { "" };
            let change = new(Kind::StageChange, sink)
                .with(stage_change::partnership, id)
                .with(stage_change::before, before.map(Choice::code))
                .chooses(stage_change::after, moment.stage)
                .with(stage_change::date, on(moment.day))
                .says(stage_change::who, who)
                .says(stage_change::why, self.stock.reason(code, &mut self.chance))
                .with(stage_change::agreement, moment.agreement);
            sink.put(&change)?;
            before = Some(moment.stage);
        }
        Ok(())
    }

    fn decisions<S: Sink>(
        &mut self,
        id: Id,
        text: Option<&Text>,
        day: NaiveDate,
        towns: &[usize],
        sink: &mut S,
    ) -> Result<(), S::Fault> {
        for town in &towns[..2] {
            let votes_for = self.chance.between(12, 60);
            let draft = new(Kind::CouncilDecision, sink)
                .with(council_decision::partnership, id)
                .with(council_decision::agreement, text.map(|text| text.id))
                .with(council_decision::city, self.towns[*town].id)
                .says(council_decision::body, self.chance.word(&self.stock.councils))
                .says(council_decision::number, &format!("{}-{}", day.format("%Y"), self.chance.between(1, 300)))
                .with(council_decision::date, on(day))
                .chooses(council_decision::decision, Decision::Approved)
                .with(council_decision::votes_for, votes_for)
                .with(council_decision::votes_against, self.chance.between(0, votes_for / 3))
                .with(council_decision::abstentions, self.chance.between(0, 5));
            sink.put(&draft)?;
        }
        Ok(())
    }

    /// Tasks, notes and tags of an office at work.
    fn loose_ends<S: Sink>(&mut self, told: &Told, sink: &mut S) -> Result<(), S::Fault> {
        let about = RecordRef { kind: Kind::Partnership, id: told.id };
        if !told.is_over && self.chance.percent(35) {
            let draft = new(Kind::Task, sink)
                .says(task::title, self.chance.word(&self.stock.tasks))
                .with(task::about, about)
                .with(task::due, on(self.chance.later(self.today, 0, 200)))
                .with(task::person, self.towns[told.towns[0]].officer)
                .chooses(task::origin, TaskOrigin::Hand);
            sink.put(&draft)?;
        }
        if self.chance.percent(20) {
            let text = self.chance.word(&self.stock.notes);
            let draft = new(Kind::Note, sink).with(note::about, about).says(note::text, text);
            sink.put(&draft)?;
        }
        if self.chance.percent(25) {
            let tag = *self.chance.pick(&self.tags);
            let draft = new(Kind::Tagging, sink).with(tagging::tag, tag).with(tagging::about, about);
            sink.put(&draft)?;
        }
        Ok(())
    }
}
