//! The named actions on a partnership, as an officer takes them, and what is derived from what they leave.

use chrono::NaiveDate;
use twinhall::{
    actions::partnerships::take_step,
    domain::{
        choices::{AgreementStatus, CountryList, ListValue, PartyRole, Stage},
        concrete::{Lack, lacks},
        date::Period,
        deadlines::{self, Deadline, Due},
        journal::ActionKind,
        kinds::*,
        modality::{Modality, ModalityParty, is_developing, modality},
        record::{Draft, Record, Refusal, RefusalReason},
        status::{Status, status_on},
        steps::{Step, StepDraft, ways},
        value::{Id, RecordRef},
    },
    register::{Error, Register},
};
use uuid::Uuid;

use crate::support::{self, day, the, today};

const TODAY: &str = "2001-05-14";

/// A partnership between Togo and France with a text, in a workspace that knows some countries' rules.
struct Desk {
    register: Register,
    partnership: Id,
    agreement: Id,
}

impl Desk {
    fn at(stage: Stage, standing: AgreementStatus) -> Self {
        let mut register = support::memory();
        let done = register.run(ActionKind::Create(Kind::Partnership), |tx| {
            for (country, step, counted_from, days) in [
                ("FR", "transmit", None, None),
                ("FR", "register", Some("signing"), Some(15)),
                ("TG", "ministry-opinion", Some("before-signing"), None),
                ("TG", "notify-in-force", Some("in-force"), Some(14)),
                ("AU", "notify-in-force", Some("in-force"), Some(14)),
            ] {
                let draft = tx
                    .draft(Kind::CountryRule)
                    .says(country_rule::country, country)
                    .with(country_rule::step, step)
                    .with(country_rule::counted_from, counted_from)
                    .with(country_rule::deadline_days, days);
                tx.create(&draft)?;
            }
            let partnership = support::partnership(tx, stage, "1999-05", ["TG", "FR"])?;
            Ok((partnership, support::agreement(tx, partnership, standing)?))
        });
        let (partnership, agreement) = done.unwrap().value;
        Self { register, partnership, agreement }
    }

    fn step_draft(&self, step: Step, date: &str) -> StepDraft {
        let agreement = step.needs_agreement().then_some(self.agreement);
        StepDraft { date: Some(day(date)), agreement, ..StepDraft::new(step) }
    }

    fn take(&mut self, step_draft: &StepDraft) -> Result<(), Vec<Refusal>> {
        let of = self.partnership;
        match take_step(&mut self.register, of, step_draft, today(TODAY)) {
            Ok(_) => Ok(()),
            Err(Error::Refused(refusals)) => Err(refusals),
            Err(error) => panic!("{error}"),
        }
    }

    fn go(&mut self, step: Step, date: &str) {
        let step_draft = StepDraft { why: "as decided".to_owned(), ..self.step_draft(step, date) };
        self.take(&step_draft).unwrap();
    }

    /// The wish is refused for one reason, and leaves nothing behind.
    fn refused(&mut self, step_draft: &StepDraft, field: Option<&str>, why: &RefusalReason) {
        let before = (self.register.dump().unwrap(), self.register.history_length().unwrap());
        let refusals = self.take(step_draft).expect_err("refused");
        let [refusal] = &refusals[..] else { panic!("one reason: {refusals:?}") };
        assert_eq!((refusal.field, &refusal.reason), (field, why));
        assert_eq!((self.register.dump().unwrap(), self.register.history_length().unwrap()), before);
    }

    fn stage(&self) -> Stage {
        the(&self.register, Kind::Partnership, self.partnership).choice(partnership::stage).unwrap()
    }

    fn text(&self) -> Record {
        the(&self.register, Kind::Agreement, self.agreement)
    }

    fn standing(&self) -> AgreementStatus {
        self.text().choice(agreement::standing).unwrap()
    }

    fn texts(&self) -> Vec<Record> {
        self.register.parts(Kind::Agreement, self.partnership).unwrap()
    }

    fn state_steps(&self) -> Vec<(String, &'static str, Option<String>)> {
        let all = self.register.parts(Kind::StateStep, self.agreement).unwrap();
        let of = |step: &Record| {
            let due = step.get(state_step::due).map(ToString::to_string);
            (step.text(state_step::country).to_owned(), *step.get(state_step::step).unwrap(), due)
        };
        all.iter().map(of).collect()
    }
}

#[test]
fn the_road_from_contact_to_in_force_and_back_by_one_undo_each() {
    let mut desk = Desk::at(Stage::Contact, AgreementStatus::Draft);
    let road = [
        (Step::Announce, Stage::Announced),
        (Step::Negotiate, Stage::Negotiating),
        (Step::AgreeText, Stage::AgreedText),
        (Step::Decide, Stage::CouncilDecision),
        (Step::PassState, Stage::StateStep),
        (Step::Sign, Stage::Signed),
        (Step::EnterIntoForce, Stage::InForce),
    ];
    let mut states = vec![desk.register.dump().unwrap()];
    for (number, (step, stage)) in road.into_iter().enumerate() {
        desk.go(step, &format!("2000-0{}-15", number + 1));
        assert_eq!(desk.stage(), stage);
        assert_eq!(desk.register.next_undo(), Some(ActionKind::Step(step)));
        states.push(desk.register.dump().unwrap());
    }
    let text = desk.text();
    assert_eq!(text.choice(agreement::standing), Some(AgreementStatus::InForce));
    assert_eq!(text.get(agreement::signed), Some(&day("2000-06-15")));
    assert_eq!(text.get(agreement::in_force), Some(&day("2000-07-15")));
    let changes = desk.register.parts(Kind::StageChange, desk.partnership).unwrap();
    assert_eq!(changes.len(), 1 + road.len(), "each change of stage is dated, with who and why");
    assert!(changes.windows(2).all(|pair| pair[1].get(stage_change::before) == pair[0].get(stage_change::after)));
    assert_eq!(desk.register.check().unwrap(), vec![]);
    states.pop();
    for state in states.iter().rev() {
        desk.register.undo(false).unwrap();
        assert_eq!(&desk.register.dump().unwrap(), state);
    }
    assert_eq!(desk.stage(), Stage::Contact);
}

#[test]
fn signing_is_refused_for_each_of_its_reasons() {
    let mut desk = Desk::at(Stage::Negotiating, AgreementStatus::Draft);
    let sign = desk.step_draft(Step::Sign, "2000-06");
    desk.refused(&StepDraft { agreement: None, ..sign.clone() }, Some("agreement"), &RefusalReason::NeedsAgreement);
    desk.refused(&StepDraft { date: None, ..sign.clone() }, Some("date"), &RefusalReason::Missing);
    desk.refused(&StepDraft { date: Some(day("2001-05-15")), ..sign.clone() }, Some("date"), &RefusalReason::InFuture);
    let previous = day("1999-05");
    desk.refused(
        &StepDraft { date: Some(day("1999-04-30")), ..sign.clone() },
        Some("date"),
        &RefusalReason::BeforePrevious { previous },
    );
    let elsewhere =
        desk.register.run(ActionKind::Create(Kind::Agreement), |tx| support::make(tx, Kind::Agreement)).unwrap().value;
    desk.refused(
        &StepDraft { agreement: Some(elsewhere), ..sign.clone() },
        Some("agreement"),
        &RefusalReason::AgreementElsewhere,
    );
    let parties = desk.register.parts(Kind::Party, desk.partnership).unwrap();
    desk.register
        .run(ActionKind::Edit(Kind::Party), |tx| {
            let draft = Draft::from(&parties[1]).with(party::city, None).says(party::unnamed, "cities in Madagascar");
            tx.save(&draft)
        })
        .unwrap();
    desk.refused(&sign, None, &RefusalReason::NeedsTwoNamed);
    desk.register.undo(false).unwrap();
    desk.take(&sign).unwrap();
    assert_eq!(desk.standing(), AgreementStatus::Signed);
    let again = desk.take(&desk.step_draft(Step::Sign, "2000-07")).expect_err("signed once");
    assert_eq!(
        again.iter().map(|refusal| &refusal.reason).collect::<Vec<_>>(),
        [&RefusalReason::NotFromHere, &RefusalReason::AgreementNotReady]
    );
}

#[test]
fn a_text_signed_already_is_not_signed_again() {
    let mut desk = Desk::at(Stage::Negotiating, AgreementStatus::Signed);
    desk.refused(&desk.step_draft(Step::Sign, "2000-06"), Some("agreement"), &RefusalReason::AgreementNotReady);
}

#[test]
fn signing_after_the_end_of_the_term_is_refused() {
    let mut desk = Desk::at(Stage::Negotiating, AgreementStatus::Draft);
    let id = desk.agreement;
    let term = Period::new(None, Some(day("1999-12")));
    desk.register.run(ActionKind::Edit(Kind::Agreement), |tx| tx.set(id, agreement::term, term)).unwrap();
    desk.refused(&desk.step_draft(Step::Sign, "2000-06"), Some("term"), &RefusalReason::BeforeSigning);
}

#[test]
fn in_force_is_refused_before_signing() {
    let mut desk = Desk::at(Stage::Negotiating, AgreementStatus::Draft);
    desk.go(Step::Sign, "2000-06");
    let id = desk.partnership;
    // A stage entered with a vaguer date must not let an earlier day slip in.
    desk.register
        .run(ActionKind::Edit(Kind::Partnership), |tx| tx.set(id, partnership::stage_date, day("2000")))
        .unwrap();
    desk.refused(&desk.step_draft(Step::EnterIntoForce, "2000-05-31"), Some("date"), &RefusalReason::BeforeSigning);
}

#[test]
fn the_states_of_the_parties_are_asked_in_time() {
    let mut desk = Desk::at(Stage::Negotiating, AgreementStatus::Draft);
    let agree = StepDraft { agreement: Some(desk.agreement), ..desk.step_draft(Step::AgreeText, "2000-01") };
    desk.take(&agree).unwrap();
    let step =
        |country: &str, step: &'static str, due: Option<&str>| (country.to_owned(), step, due.map(str::to_owned));
    let mut expected = vec![step("TG", "ministry-opinion", None)];
    assert_eq!(desk.state_steps(), expected, "what must come before signing");
    desk.go(Step::Sign, "2000-02-20");
    expected.extend([step("FR", "transmit", None), step("FR", "register", Some("2000-03-06"))]);
    assert_eq!(desk.state_steps(), expected, "what signing asks for");
    desk.go(Step::EnterIntoForce, "2000-12");
    expected.push(step("TG", "notify-in-force", Some("2000-12-15")));
    assert_eq!(desk.state_steps(), expected, "what entry into force asks for, counted from the first day it may be");
    assert_eq!(desk.register.check().unwrap(), vec![]);
}

#[test]
fn what_had_to_come_before_signing_is_asked_for_at_the_latest_then() {
    let mut desk = Desk::at(Stage::Negotiating, AgreementStatus::Draft);
    desk.go(Step::Sign, "2000-02-20");
    let steps: Vec<&str> = desk.state_steps().iter().map(|(_, step, _)| *step).collect();
    assert_eq!(steps, ["transmit", "register", "ministry-opinion"]);
}

#[test]
fn renewal_makes_a_successor_and_keeps_the_old_text() {
    let mut desk = Desk::at(Stage::InForce, AgreementStatus::InForce);
    let id = desk.agreement;
    desk.register
        .run(ActionKind::Edit(Kind::Agreement), |tx| {
            let term = Period::new(Some(day("1998")), Some(day("2001")));
            let record = tx.get(RecordRef { kind: Kind::Agreement, id })?;
            let draft = Draft::from(&record)
                .with(agreement::term, term)
                .with(agreement::notice_days, 90)
                .says(agreement::number, "12/98");
            tx.save(&draft)
        })
        .unwrap();
    let before = desk.register.dump().unwrap();
    let step_draft = StepDraft { new_end: Some(day("2004-05")), ..desk.step_draft(Step::Renew, "2001-05-02") };
    let reversed = StepDraft { new_end: Some(day("2000")), ..step_draft.clone() };
    desk.refused(&reversed, Some("term"), &RefusalReason::EndBeforeStart);
    desk.take(&step_draft).unwrap();
    assert_eq!(desk.stage(), Stage::Renewed);
    let texts = desk.texts();
    let [old, new] = &texts[..] else { panic!("two texts") };
    assert_eq!(old.choice(agreement::standing), Some(AgreementStatus::Superseded));
    assert_eq!(old.get(agreement::term), Period::new(Some(day("1998")), Some(day("2001"))).as_ref());
    assert_eq!((old.text(agreement::number), new.text(agreement::number)), ("12/98", ""));
    assert_eq!(new.get(agreement::predecessor), Some(&old.id));
    assert_eq!(new.text(agreement::title), old.text(agreement::title));
    assert_eq!(new.choice(agreement::standing), Some(AgreementStatus::InForce));
    assert_eq!(new.get(agreement::term), Period::new(Some(day("2001-05-02")), Some(day("2004-05"))).as_ref());
    assert_eq!(new.get(agreement::notice_days), Some(&90));
    desk.register.undo(false).unwrap();
    assert_eq!(desk.register.dump().unwrap(), before);
}

#[test]
fn suspending_needs_a_reason_and_resuming_returns_to_where_it_was() {
    for standing in [AgreementStatus::Signed, AgreementStatus::InForce] {
        let stage = if standing == AgreementStatus::Signed { Stage::Signed } else { Stage::InForce };
        let mut desk = Desk::at(Stage::Negotiating, AgreementStatus::Draft);
        desk.go(Step::Sign, "2000-01");
        if standing == AgreementStatus::InForce {
            desk.go(Step::EnterIntoForce, "2000-02");
        }
        desk.refused(&desk.step_draft(Step::Suspend, "2000-03"), Some("why"), &RefusalReason::Missing);
        desk.go(Step::Suspend, "2000-03");
        assert_eq!((desk.stage(), desk.standing()), (Stage::Suspended, AgreementStatus::Suspended));
        desk.go(Step::Resume, "2000-04");
        assert_eq!((desk.stage(), desk.standing()), (stage, standing));
    }
}

#[test]
fn a_dormant_partnership_revives_where_it_was() {
    for stage in [Stage::Contact, Stage::Negotiating, Stage::InForce, Stage::Renewed] {
        let mut desk = Desk::at(stage, AgreementStatus::InForce);
        desk.go(Step::MakeDormant, "2000-03");
        assert_eq!((desk.stage(), desk.standing()), (Stage::Dormant, AgreementStatus::InForce));
        desk.go(Step::Revive, "2000-09");
        assert_eq!(desk.stage(), stage);
    }
}

#[test]
fn a_suspension_outlives_dormancy() {
    let mut desk = Desk::at(Stage::InForce, AgreementStatus::InForce);
    desk.go(Step::Suspend, "2000-01");
    desk.go(Step::MakeDormant, "2000-02");
    desk.go(Step::Revive, "2000-03");
    assert_eq!((desk.stage(), desk.standing()), (Stage::Suspended, AgreementStatus::Suspended));
    desk.go(Step::Resume, "2000-04");
    assert_eq!(desk.stage(), Stage::InForce);
}

#[test]
fn ending_terminates_the_texts_that_bind() {
    let mut desk = Desk::at(Stage::InForce, AgreementStatus::InForce);
    let of = desk.partnership;
    let draft =
        desk.register.run(ActionKind::Create(Kind::Agreement), |tx| support::agreement(tx, of, AgreementStatus::Draft));
    let draft = draft.unwrap().value;
    desk.refused(&desk.step_draft(Step::End, "2001-01"), Some("why"), &RefusalReason::Missing);
    let before = desk.register.dump().unwrap();
    desk.go(Step::End, "2001-01");
    let text = desk.text();
    assert_eq!((desk.stage(), desk.standing()), (Stage::Ended, AgreementStatus::Ended));
    assert_eq!(text.get(agreement::terminated), Some(&day("2001-01")));
    assert_eq!(text.text(agreement::termination), "as decided");
    assert_eq!(the(&desk.register, Kind::Agreement, draft).choice(agreement::standing), Some(AgreementStatus::Draft));
    desk.register.undo(false).unwrap();
    assert_eq!(desk.register.dump().unwrap(), before);
    desk.register.redo(false).unwrap();
    desk.go(Step::Reopen, "2001-02");
    assert_eq!(desk.stage(), Stage::Contact);
    assert_eq!(desk.standing(), AgreementStatus::Ended, "reopening talks brings no text back");
}

#[test]
fn each_step_is_taken_only_from_where_it_can_be() {
    for stage in [Stage::Contact, Stage::Signed, Stage::InForce, Stage::Suspended, Stage::Dormant, Stage::Ended] {
        for step in Step::ALL {
            let mut desk = Desk::at(stage, AgreementStatus::Draft);
            let step_draft = StepDraft { why: "as decided".to_owned(), ..desk.step_draft(step, "2000-06") };
            let refused = desk.take(&step_draft).err().unwrap_or_default();
            let not_from_here = refused.iter().any(|refusal| refusal.reason == RefusalReason::NotFromHere);
            assert_eq!(not_from_here, !step.is_possible_from(stage), "{step:?} from {stage:?}");
            let is_taken = refused.is_empty();
            assert!(!is_taken || desk.stage() != stage, "{step:?} from {stage:?} moved nothing");
        }
    }
}

/// What the board promises of a column is what the step then does, also after a suspension inside a dormancy.
#[test]
fn every_way_leads_where_it_says() {
    let roads: [&[Step]; 5] = [
        &[],
        &[Step::Announce],
        &[Step::Sign, Step::EnterIntoForce, Step::Suspend],
        &[Step::Sign, Step::EnterIntoForce, Step::Suspend, Step::MakeDormant],
        &[Step::Negotiate, Step::MakeDormant],
    ];
    let walked = |road: &[Step]| {
        let mut desk = Desk::at(Stage::Contact, AgreementStatus::Draft);
        for step in road {
            desk.go(*step, "2000-01-01");
        }
        desk
    };
    for road in roads {
        let desk = walked(road);
        let changes = desk.register.parts(Kind::StageChange, desk.partnership).unwrap();
        for (step, to) in ways(desk.stage(), &changes) {
            let mut desk = walked(road);
            let step_draft = StepDraft { why: "as decided".to_owned(), ..desk.step_draft(step, "2000-01-02") };
            if desk.take(&step_draft).is_ok() {
                assert_eq!(desk.stage(), to, "{step:?} after {road:?}");
            } else {
                assert!(step.needs_agreement(), "{step:?} after {road:?} wants no more than a date and a reason");
            }
        }
    }
}

#[test]
fn no_form_moves_a_stage() {
    let mut desk = Desk::at(Stage::Contact, AgreementStatus::Draft);
    let record = the(&desk.register, Kind::Partnership, desk.partnership);
    let draft = Draft::from(&record).chooses(partnership::stage, Stage::InForce);
    let Err(Error::Refused(refusals)) = desk.register.run(ActionKind::Edit(Kind::Partnership), |tx| tx.save(&draft))
    else {
        panic!("a form moved the stage")
    };
    assert_eq!((refusals[0].field, &refusals[0].reason), (Some("stage"), &RefusalReason::Guarded));
    assert_eq!(desk.stage(), Stage::Contact);
}

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

/// A row of the dated table for one country.
fn row(value: ListValue, time: Option<Period>, as_of: Option<&str>) -> Record {
    Draft::new(Kind::CountryStatus, id(1))
        .says(country_status::country, "SN")
        .chooses(country_status::list, CountryList::Ldc)
        .chooses(country_status::value, value)
        .with(country_status::time, time)
        .with(country_status::as_of, as_of.map(day))
        .check()
        .unwrap()
}

#[test]
fn a_country_s_status_is_known_only_where_the_dates_decide() {
    let check = |rows: &[Record], on: &str, expected: Status| {
        assert_eq!(status_on(rows, "SN", CountryList::Ldc, today(on)), expected, "on {on}");
    };
    let yes = || Status::Is(ListValue::Yes);
    // Senegal entered the list of least developed countries in the course of 2001.
    let entered = [row(ListValue::Yes, Some(Period::since(day("2001"))), Some("2026-11-21"))];
    check(&entered, "2000-12-31", Status::IsNot);
    check(&entered, "2001-05-14", Status::Unknown);
    check(&entered, "2001-12-31", yes());
    check(&entered, "2026-11-21", yes());
    // Togo's day of entry is not in the table.
    let undated = [row(ListValue::Yes, None, Some("2026-11-21"))];
    check(&undated, "2001-05-14", Status::Unknown);
    check(&undated, "2026-11-21", yes());
    let left = [row(ListValue::Yes, Period::new(Some(day("1990")), Some(day("2014-12-13"))), None)];
    check(&left, "2014-12-13", yes());
    check(&left, "2014-12-14", Status::IsNot);
    check(&[], "2001-05-14", Status::IsNot);
    assert_eq!(status_on(&[], "SN", CountryList::Income, today("2001-05-14")), Status::Unknown, "all have an income");
    let announced = [row(ListValue::Scheduled, Some(Period::since(day("2000"))), None)];
    check(&announced, "2001-05-14", Status::IsNot);
    let since = |value| row(value, Some(Period::since(day("2000"))), None);
    let sources = [since(ListValue::Yes), since(ListValue::No)];
    check(&sources, "2001-05-14", Status::Disputed(vec![ListValue::Yes, ListValue::No]));
    assert_eq!(
        status_on(&entered, "FR", CountryList::Ldc, today("2001-05-14")),
        Status::IsNot,
        "another country's row"
    );
    assert_eq!(status_on(&entered, "SN", CountryList::Sids, today("2002-05-14")), Status::IsNot, "another list's row");
}

#[test]
fn a_need_says_what_it_lacks_to_be_concrete() {
    let bare = Draft::new(Kind::Need, id(1)).with(need::city, id(2)).says(need::title, "Water");
    let check = |draft: &Draft, on: &str, expected: &[Lack]| {
        assert_eq!(lacks(&draft.check().unwrap(), today(on)), expected);
    };
    check(&bare, TODAY, &[Lack::Activity, Lack::Quantity, Lack::Dates, Lack::Means]);
    let whole = bare
        .says(need::activity, "Train technicians")
        .says(need::quantity, "12 people")
        .with(need::time, Period::new(Some(day("2001-09")), None))
        .with(need::means, vec!["knowledge".to_owned()])
        .with(need::valid_until, day("2001-06"));
    check(&whole, TODAY, &[]);
    check(&whole, "2001-06-30", &[]);
    check(&whole, "2001-07-01", &[Lack::Expired]);
    check(&whole.clone().with(need::means, None), TODAY, &[Lack::Means]);
    let offer = Draft::new(Kind::Offer, id(1)).with(offer::city, id(2)).says(offer::title, "Pumps");
    check(&offer, TODAY, &[Lack::Activity, Lack::Quantity, Lack::Dates, Lack::Means]);
}

#[test]
fn the_modality_follows_the_parties() {
    use PartyRole::{Facilitator, Lead, Partner, Third};
    let check = |sides: &[(PartyRole, &str)], expected: Modality| {
        let sides: Vec<ModalityParty> = sides
            .iter()
            .map(|(role, country)| ModalityParty { role: *role, is_developing: is_developing(country) })
            .collect();
        assert_eq!(modality(&sides), expected, "{sides:?}");
    };
    check(&[(Partner, "TG"), (Partner, "FR")], Modality::NorthSouth);
    check(&[(Partner, "HT"), (Partner, "MG")], Modality::SouthSouth);
    check(&[(Lead, "BE"), (Partner, "CA")], Modality::NorthNorth);
    check(&[(Partner, "HT"), (Partner, "MG"), (Third, "FR")], Modality::Triangular);
    check(&[(Partner, "HT"), (Partner, "MG"), (Facilitator, "FR")], Modality::SouthSouth);
    check(&[(Partner, "TG"), (Partner, "")], Modality::Unknown);
    check(&[(Partner, "TG")], Modality::Unknown);
    check(&[], Modality::Unknown);
}

#[test]
fn an_end_of_a_month_is_the_end_of_that_month() {
    let text = |standing: AgreementStatus, renewal: &'static str| {
        Draft::new(Kind::Agreement, id(1))
            .with(agreement::partnership, id(2))
            .says(agreement::title, "Convention")
            .chooses(agreement::standing, standing)
            .with(agreement::term, Period::new(None, Some(day("2001-12"))))
            .with(agreement::notice_days, 90)
            .with(agreement::renewal, renewal)
            .check()
            .unwrap()
    };
    let on = |date: &str, due: Due| Deadline::new(day(date), due);
    let in_force = text(AgreementStatus::InForce, "by-notice");
    let notice = Deadline { day: today("2001-10-02"), ..on("2001-10", Due::Notice) };
    let expected = vec![notice, on("2001-12", Due::End)];
    assert_eq!(expected[1].day, today("2001-12-31"));
    assert_eq!(deadlines::deadlines(&in_force, &[]), expected);
    let automatic = deadlines::deadlines(&text(AgreementStatus::InForce, "automatic"), &[]);
    assert_eq!(automatic[0], Deadline { due: Due::Denounce, ..notice });
    for idle in [AgreementStatus::Draft, AgreementStatus::Superseded, AgreementStatus::Ended] {
        assert_eq!(deadlines::deadlines(&text(idle, "by-notice"), &[]), vec![], "{idle:?} binds nobody");
    }
    let step = |of: u128, done: Option<&str>| {
        Draft::new(Kind::StateStep, id(3))
            .with(state_step::agreement, id(of))
            .says(state_step::country, "FR")
            .with(state_step::step, "transmit")
            .with(state_step::due, day("2001-06-01"))
            .with(state_step::done, done.map(day))
            .check()
            .unwrap()
    };
    let with = |step: Record| deadlines::deadlines(&in_force, &[step]);
    assert_eq!(with(step(1, None))[0], on("2001-06-01", Due::State));
    assert_eq!(with(step(1, Some("2001-05-20"))), expected, "done");
    assert_eq!(with(step(9, None)), expected, "another agreement's");
    let next = |day: NaiveDate| deadlines::next(&expected, day);
    assert_eq!(next(today("2001-10-02")), Some(expected[0]));
    assert_eq!(next(today("2001-10-03")), Some(expected[1]));
    assert_eq!(next(today("2002-01-01")), Some(expected[1]), "missed, so still shown");
    assert_eq!(deadlines::next(&[], today(TODAY)), None);
}

#[test]
fn a_text_never_entered_comes_with_the_step_that_concerns_it() {
    let mut desk = Desk::at(Stage::Negotiating, AgreementStatus::Draft);
    let of = desk.partnership;
    let minted = desk.register.run(ActionKind::Create(Kind::Agreement), |tx| Ok(tx.draft(Kind::Agreement)));
    let text = minted.unwrap().value.with(agreement::partnership, of);
    let sign = StepDraft { agreement: None, text: Some(text.clone()), ..desk.step_draft(Step::Sign, "2000-05-01") };
    desk.refused(&sign, Some("title"), &RefusalReason::Missing);
    let sign = StepDraft { text: Some(text.says(agreement::title, "Charter")), ..sign };
    let before = desk.register.dump().unwrap();
    desk.take(&sign).unwrap();
    let texts = desk.texts();
    let made = texts.iter().find(|one| one.id != desk.agreement).unwrap();
    assert_eq!(made.choice(agreement::standing), Some(AgreementStatus::Signed));
    assert_eq!(made.get(agreement::signed), Some(&day("2000-05-01")));
    assert_eq!(desk.register.parts(Kind::AgreementParty, made.id).unwrap().len(), 2);
    assert_eq!((desk.stage(), desk.standing()), (Stage::Signed, AgreementStatus::Draft));
    desk.register.undo(false).unwrap();
    assert_eq!(desk.register.dump().unwrap(), before);
}
