//! The named actions on a partnership: the only way its stage, and the standing of its agreements, ever change.

use strum::{IntoStaticStr, VariantArray};

use super::choices::array;

use chrono::NaiveDate;

use super::{
    choices::{AgreementStatus, Choice, CountedFrom, RuleStep, Stage},
    date::{PartialDate, Period},
    kinds::{
        self, Kind, agreement, agreement_party, council_decision, country_rule, partnership, party, stage_change,
        state_step,
    },
    record::{Change, Draft, Record, Refusal, RefusalReason},
    value::Id,
};

/// What an officer does with a partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Step {
    Announce,
    Negotiate,
    AgreeText,
    Decide,
    PassState,
    Sign,
    EnterIntoForce,
    Renew,
    Suspend,
    Resume,
    MakeDormant,
    Revive,
    End,
    Reopen,
}

impl Step {
    /// In the order a partnership meets them.
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    /// Stable code, part of the keys of its words.
    pub fn code(self) -> &'static str {
        self.into()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// Whether it can be taken from `stage`.
    pub fn is_possible_from(self, stage: Stage) -> bool {
        use Stage as S;
        // Where nobody knows the stage, which comes before all others, whatever is learned next can be entered.
        let before = |limit: S| stage < limit;
        match self {
            Self::Announce => before(S::Announced),
            Self::Negotiate => before(S::Negotiating),
            Self::AgreeText => before(S::AgreedText),
            Self::Decide => before(S::CouncilDecision),
            Self::PassState => before(S::StateStep),
            Self::Sign => before(S::Signed),
            Self::EnterIntoForce => matches!(stage, S::Signed | S::NotKnown),
            Self::Renew => matches!(stage, S::Signed | S::InForce | S::Renewed | S::Dormant | S::NotKnown),
            Self::Suspend => matches!(stage, S::Signed | S::InForce | S::Renewed),
            Self::Resume => stage == S::Suspended,
            Self::MakeDormant => !matches!(stage, S::Dormant | S::Ended),
            Self::Revive => stage == S::Dormant,
            Self::End => stage != S::Ended,
            Self::Reopen => stage == S::Ended,
        }
    }

    /// Whether it concerns one agreement.
    pub fn needs_agreement(self) -> bool {
        matches!(self, Self::Sign | Self::EnterIntoForce | Self::Renew)
    }

    /// How a text stands before the step concerns it.
    fn standing_before(self) -> AgreementStatus {
        match self {
            Self::EnterIntoForce => AgreementStatus::Signed,
            Self::Renew => AgreementStatus::InForce,
            _ => AgreementStatus::Draft,
        }
    }

    /// Whether a reason has to be given.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Suspend | Self::End)
    }
}

/// What a person fills in to take a step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepDraft {
    pub step: Step,
    pub date: Option<PartialDate>,
    pub who: String,
    pub why: String,
    pub place: String,
    pub agreement: Option<Id>,
    /// The text it concerns where that was never entered: it is added in the same action.
    pub text: Option<Draft>,
    /// For a renewal: the end of the new term, if it has one.
    pub new_end: Option<PartialDate>,
    /// For a council's decision: which council, and the decision's number.
    pub body: String,
    pub number: String,
}

impl StepDraft {
    pub fn new(step: Step) -> Self {
        Self {
            step,
            date: None,
            who: String::new(),
            why: String::new(),
            place: String::new(),
            agreement: None,
            text: None,
            new_end: None,
            body: String::new(),
            number: String::new(),
        }
    }
}

/// What a step is judged against.
pub struct Situation<'a> {
    pub partnership: &'a Record,
    pub parties: &'a [Record],
    /// Country of each named party.
    pub countries: &'a [String],
    /// Stage changes so far, oldest first.
    pub changes: &'a [Record],
    pub agreements: &'a [Record],
    pub rules: &'a [Record],
    pub today: NaiveDate,
}

impl Situation<'_> {
    fn stage(&self) -> Stage {
        self.partnership.choice(partnership::stage).unwrap_or(Stage::Contact)
    }

    fn last_date(&self) -> Option<PartialDate> {
        self.partnership.get(partnership::stage_date).copied()
    }
}

/// Opens a partnership at the stage where it stands today, with the first entry of its history.
pub fn open(
    draft: Draft,
    stage: Stage,
    date: Option<PartialDate>,
    who: &str,
    today: NaiveDate,
    mint: &mut dyn FnMut() -> Id,
) -> Result<Vec<Change>, Vec<Refusal>> {
    if date.is_some_and(|date| date.earliest() > today) {
        return Err(vec![Refusal::at(partnership::stage_date, RefusalReason::InFuture)]);
    }
    let draft = draft.chooses(partnership::stage, stage).with(partnership::stage_date, date);
    let first = Draft::new(Kind::StageChange, mint())
        .with(stage_change::partnership, draft.id)
        .chooses(stage_change::after, stage)
        .with(stage_change::date, date)
        .says(stage_change::who, who);
    Ok(vec![Change::Create(draft.check()?), Change::Create(first.check()?)])
}

/// Takes a step, or says why it can't be taken now.
pub fn take(
    step_draft: &StepDraft,
    now: &Situation<'_>,
    mint: &mut dyn FnMut() -> Id,
) -> Result<Vec<Change>, Vec<Refusal>> {
    let standing = step_draft.step.standing_before();
    let entered = step_draft.text.clone().filter(|_| step_draft.step.needs_agreement());
    let entered = entered.map(|text| text.chooses(agreement::standing, standing).check()).transpose()?;
    let agreement = judge(step_draft, now, entered.as_ref())?;
    let date = step_draft.date;
    let after = target(step_draft.step, now.changes);
    let mut changes = Vec::new();
    if let Some(text) = &entered {
        changes.push(Change::Create(text.clone()));
        changes.extend(agreement_parties(text.id, now.parties, mint)?);
    }
    if let Some(text) = agreement {
        move_agreement(step_draft, text, now, mint, &mut changes)?;
    }
    if step_draft.step == Step::Decide && !step_draft.body.trim().is_empty() {
        let decision = Draft::new(Kind::CouncilDecision, mint())
            .with(council_decision::partnership, now.partnership.id)
            .with(council_decision::agreement, step_draft.agreement)
            .says(council_decision::body, &step_draft.body)
            .says(council_decision::number, &step_draft.number)
            .with(council_decision::date, date)
            .chooses(council_decision::decision, super::choices::Decision::Approved);
        changes.push(Change::Create(decision.check()?));
    }
    if matches!(step_draft.step, Step::Suspend | Step::Resume | Step::End) {
        move_all(step_draft, now, &mut changes);
    }
    let entry = Draft::new(Kind::StageChange, mint())
        .with(stage_change::partnership, now.partnership.id)
        .chooses(stage_change::before, now.stage())
        .chooses(stage_change::after, after)
        .with(stage_change::date, date)
        .says(stage_change::who, &step_draft.who)
        .says(stage_change::why, &step_draft.why)
        .says(stage_change::place, &step_draft.place)
        .with(stage_change::agreement, agreement.map(|text| text.id));
    changes.push(Change::Create(entry.check()?));
    changes.push(Change::set(now.partnership.id, partnership::stage, after.code()));
    changes.push(Change::set(now.partnership.id, partnership::stage_date, date));
    Ok(changes)
}

/// Every step that can be taken from a stage with the stage it leads to; what was suspended or dormant returns to where
/// it was, as the stage changes so far tell, oldest first.
pub fn ways(from: Stage, changes: &[Record]) -> Vec<(Step, Stage)> {
    let possible = Step::ALL.into_iter().filter(|step| step.is_possible_from(from));
    possible.map(|step| (step, target(step, changes))).collect()
}

/// The last stage at which the parties still worked together: what resuming returns to.
fn last_alive(changes: &[Record]) -> Stage {
    let alive = |change: &Record| change.choice(stage_change::before).filter(|stage: &Stage| stage.is_alive());
    changes.iter().rev().find_map(alive).unwrap_or(Stage::Contact)
}

/// Where a revival returns to. That can be a suspension: its texts stay suspended until it is lifted.
fn before_dormancy(changes: &[Record]) -> Stage {
    let entered = |change: &&Record| change.choice(stage_change::after) == Some(Stage::Dormant);
    let before = changes.iter().rev().find(entered).and_then(|change| change.choice(stage_change::before));
    before.unwrap_or_else(|| last_alive(changes))
}

fn target(step: Step, changes: &[Record]) -> Stage {
    match step {
        Step::Announce => Stage::Announced,
        Step::Negotiate => Stage::Negotiating,
        Step::AgreeText => Stage::AgreedText,
        Step::Decide => Stage::CouncilDecision,
        Step::PassState => Stage::StateStep,
        Step::Sign => Stage::Signed,
        Step::EnterIntoForce => Stage::InForce,
        Step::Renew => Stage::Renewed,
        Step::Suspend => Stage::Suspended,
        Step::MakeDormant => Stage::Dormant,
        Step::Resume => last_alive(changes),
        Step::Revive => before_dormancy(changes),
        Step::End => Stage::Ended,
        Step::Reopen => Stage::Contact,
    }
}

/// Every reason against the step; the agreement it concerns when there is none.
fn judge<'a>(
    step_draft: &StepDraft,
    now: &'a Situation<'_>,
    entered: Option<&'a Record>,
) -> Result<Option<&'a Record>, Vec<Refusal>> {
    let mut refusals = Vec::new();
    if !step_draft.step.is_possible_from(now.stage()) {
        refusals.push(Refusal::at(partnership::stage, RefusalReason::NotFromHere));
    }
    match step_draft.date {
        None => refusals.push(Refusal::at(stage_change::date, RefusalReason::Missing)),
        Some(date) if date.earliest() > now.today => {
            refusals.push(Refusal::at(stage_change::date, RefusalReason::InFuture));
        }
        Some(date) => {
            if let Some(previous) = now.last_date().filter(|previous| date.is_surely_before(*previous)) {
                refusals.push(Refusal::at(stage_change::date, RefusalReason::BeforePrevious { previous }));
            }
        }
    }
    if step_draft.step.needs_reason() && step_draft.why.trim().is_empty() {
        refusals.push(Refusal::at(stage_change::why, RefusalReason::Missing));
    }
    let known = step_draft.agreement.and_then(|id| now.agreements.iter().find(|text| text.id == id));
    let agreement = entered.or(known);
    if step_draft.agreement.is_some() && agreement.is_none() {
        refusals.push(Refusal::at(stage_change::agreement, RefusalReason::AgreementElsewhere));
    } else if step_draft.step.needs_agreement() {
        judge_agreement(step_draft, now, agreement, &mut refusals);
    }
    if refusals.is_empty() { Ok(agreement) } else { Err(refusals) }
}

fn judge_agreement(
    step_draft: &StepDraft,
    now: &Situation<'_>,
    agreement: Option<&Record>,
    refusals: &mut Vec<Refusal>,
) {
    let Some(text) = agreement else {
        refusals.push(Refusal::at(stage_change::agreement, RefusalReason::NeedsAgreement));
        return;
    };
    let standing = text.choice(agreement::standing).unwrap_or(AgreementStatus::Draft);
    let ready = match step_draft.step {
        Step::Sign => matches!(standing, AgreementStatus::Draft | AgreementStatus::Agreed),
        Step::EnterIntoForce => standing == AgreementStatus::Signed,
        _ => matches!(standing, AgreementStatus::Signed | AgreementStatus::InForce | AgreementStatus::Ended),
    };
    if !ready {
        refusals.push(Refusal::at(stage_change::agreement, RefusalReason::AgreementNotReady));
    }
    if step_draft.step == Step::Sign {
        let is_named = |party: &&Record| party.get(party::city).is_some() || party.get(party::organisation).is_some();
        if now.parties.iter().filter(is_named).count() < 2 {
            refusals.push(Refusal { kind: Kind::Party, field: None, reason: RefusalReason::NeedsTwoNamed });
        }
    }
    let signed = text.get(agreement::signed);
    if let (Step::EnterIntoForce, Some(date), Some(signed)) = (step_draft.step, step_draft.date, signed) {
        if date.is_surely_before(*signed) {
            refusals.push(Refusal::at(stage_change::date, RefusalReason::BeforeSigning));
        }
    }
    if let (Some(end), Some(date)) = (step_draft.new_end, step_draft.date) {
        if end.is_surely_before(date) {
            refusals.push(Refusal::at(agreement::term, RefusalReason::EndBeforeStart));
        }
    }
}

fn move_agreement(
    step_draft: &StepDraft,
    text: &Record,
    now: &Situation<'_>,
    mint: &mut dyn FnMut() -> Id,
    changes: &mut Vec<Change>,
) -> Result<(), Vec<Refusal>> {
    let stand = |standing: AgreementStatus| Change::set(text.id, agreement::standing, standing.code());
    match step_draft.step {
        Step::AgreeText => {
            changes.push(stand(AgreementStatus::Agreed));
            state_steps(text, now, |event| event == Some(CountedFrom::BeforeSigning), None, mint, changes)?;
        }
        Step::Sign => {
            changes.push(stand(AgreementStatus::Signed));
            changes.push(Change::set(text.id, agreement::signed, step_draft.date));
            if !step_draft.place.trim().is_empty() {
                changes.push(Change::set(text.id, agreement::signed_at, step_draft.place.clone()));
            }
            // A rule that names no event is met after signing; what had to come before is asked for here when the text
            // was never agreed as a text of its own.
            let was_agreed = text.choice(agreement::standing) == Some(AgreementStatus::Agreed);
            let applies = |event: Option<CountedFrom>| match event {
                Some(CountedFrom::BeforeSigning) => !was_agreed,
                Some(CountedFrom::InForce) => false,
                Some(CountedFrom::Signing) | None => true,
            };
            state_steps(text, now, applies, step_draft.date, mint, changes)?;
        }
        Step::EnterIntoForce => {
            changes.push(stand(AgreementStatus::InForce));
            changes.push(Change::set(text.id, agreement::in_force, step_draft.date));
            state_steps(text, now, |event| event == Some(CountedFrom::InForce), step_draft.date, mint, changes)?;
        }
        Step::Renew => {
            // The old text stays as it was; the new term stands in a successor, so that the lineage can be read.
            let mut successor = Draft::new(Kind::Agreement, mint())
                .with(agreement::partnership, now.partnership.id)
                .with(agreement::predecessor, text.id)
                .chooses(agreement::standing, AgreementStatus::InForce)
                .with(agreement::signed, step_draft.date)
                .with(agreement::in_force, step_draft.date)
                .with(agreement::term, Period::new(step_draft.date, step_draft.new_end));
            for field in [agreement::title, agreement::authentic, agreement::steering] {
                successor.set(field, text.get(field).cloned());
            }
            for field in [agreement::kind, agreement::renewal] {
                successor.set(field, text.get(field).copied());
            }
            successor.set(agreement::languages, text.get(agreement::languages).cloned());
            successor.set(agreement::meets_every_months, text.get(agreement::meets_every_months).copied());
            if step_draft.new_end.is_some() {
                successor.set(agreement::notice_days, text.get(agreement::notice_days).copied());
            }
            changes.push(stand(AgreementStatus::Superseded));
            changes.push(Change::Create(successor.check()?));
        }
        _ => {}
    }
    Ok(())
}

/// The steps before the State that the parties' countries ask for, each with its deadline.
fn state_steps(
    text: &Record,
    now: &Situation<'_>,
    applies: impl Fn(Option<CountedFrom>) -> bool,
    date: Option<PartialDate>,
    mint: &mut dyn FnMut() -> Id,
    changes: &mut Vec<Change>,
) -> Result<(), Vec<Refusal>> {
    let mut countries: Vec<&String> = now.countries.iter().collect();
    countries.sort();
    countries.dedup();
    for rule in now.rules {
        let applies = countries.iter().any(|country| country.as_str() == rule.text(country_rule::country))
            && applies(rule.choice(country_rule::counted_from));
        let Some(step) = rule.choice::<RuleStep>(country_rule::step).filter(|_| applies) else { continue };
        let days = rule.get(country_rule::deadline_days).copied();
        // Early is safe, late is not: a day not known counts as the first it may be.
        let due = date.zip(days).and_then(|(date, days)| {
            date.earliest().checked_add_days(chrono::Days::new(days.unsigned_abs())).map(PartialDate::of)
        });
        let draft = Draft::new(Kind::StateStep, mint())
            .with(state_step::agreement, text.id)
            .says(state_step::country, rule.text(country_rule::country))
            .chooses(state_step::step, step)
            .says(state_step::authority, rule.text(country_rule::authority))
            .with(state_step::due, due)
            .with(state_step::rule, rule.id);
        changes.push(Change::Create(draft.check()?));
    }
    Ok(())
}

/// Suspending, resuming and ending touch every text that is in the matching standing.
fn move_all(step_draft: &StepDraft, now: &Situation<'_>, changes: &mut Vec<Change>) {
    for text in now.agreements {
        let standing = text.choice(agreement::standing).unwrap_or(AgreementStatus::Draft);
        let next = match (step_draft.step, standing) {
            (Step::Suspend, AgreementStatus::Signed | AgreementStatus::InForce) => AgreementStatus::Suspended,
            (Step::Resume, AgreementStatus::Suspended) => {
                if text.get(agreement::in_force).is_some() {
                    AgreementStatus::InForce
                } else {
                    AgreementStatus::Signed
                }
            }
            (Step::End, AgreementStatus::Signed | AgreementStatus::InForce | AgreementStatus::Suspended) => {
                AgreementStatus::Ended
            }
            _ => continue,
        };
        changes.push(Change::set(text.id, agreement::standing, next.code()));
        if next == AgreementStatus::Ended {
            changes.push(Change::set(text.id, agreement::terminated, step_draft.date));
            changes.push(Change::set(text.id, agreement::termination, step_draft.why.clone()));
        }
    }
}

/// Adds an agreement as a draft text, or as it already stands when it is recorded afterwards.
pub fn draft_agreement(draft: Draft, standing: AgreementStatus) -> Result<Change, Vec<Refusal>> {
    Ok(Change::Create(draft.chooses(kinds::agreement::standing, standing).check()?))
}

/// An agreement comes with the parties of its partnership; their legal names are filled in later.
pub fn agreement_parties(
    agreement: Id,
    parties: &[Record],
    mint: &mut dyn FnMut() -> Id,
) -> Result<Vec<Change>, Vec<Refusal>> {
    let part = |side: &Record| {
        let part = Draft::new(Kind::AgreementParty, mint());
        let part = part.with(agreement_party::agreement, agreement).with(agreement_party::party, side.id);
        part.check().map(Change::Create)
    };
    parties.iter().map(part).collect()
}
