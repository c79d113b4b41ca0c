//! What asks for attention: its laws, and that what is read from the file is all that the rules would find.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;
use twinhall::{
    actions::beginnings::add_practice,
    domain::{
        attention::{self, Demand, Known, Nearness, Patience, Want, demands},
        choices::{AgreementStatus, Renewal, Stage},
        concrete::lacks,
        date::{PartialDate, Period, Precision},
        deadlines::{Due, Term},
        journal::ActionKind,
        kinds::*,
        occasions::{Occasion, When},
        record::{Change, Draft, Record},
        steps,
        value::{Id, RecordRef},
    },
    register::{Changed, Register, Tx},
};

use crate::support::{day, fixed, make, memory, partnership, today};

/// Dates of every precision around the middle of 2001.
fn dates() -> impl Strategy<Value = PartialDate> {
    let days = (1999_i16..2004, 1_u8..13, 1_u8..29);
    (days, 0_u8..5).prop_map(|((year, month, day), precision)| {
        let date = match precision {
            0 => PartialDate::years(year, year + 1),
            1 => PartialDate::year(year),
            2 => PartialDate::month(year, month),
            _ => PartialDate::day(year, month, day),
        };
        date.unwrap()
    })
}

fn known(stage: Stage, since: Option<&str>, last: Option<&str>) -> Known {
    Known { stage, since: since.map(day), last_activity: last.map(today), has_contact: true, has_component: true }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_deadline_follows_from_term_and_notice(end in dates(), notice in 0_i64..400, wait in 0_u64..800, automatic: bool) {
        let renewal = if automatic { Renewal::Automatic } else { Renewal::ByNotice };
        let term = Term { standing: AgreementStatus::InForce, end: Some(end), notice_days: Some(notice), renewal: Some(renewal) };
        // An end known by its year or month is the end of that year or month.
        let last = end.latest();
        let notice_day = last - Days::new(notice as u64);
        let now = today("2000-06-01") + Days::new(wait);
        let pressing = term.pressing(now);
        let due = if automatic { Due::Denounce } else { Due::Notice };
        let asks = |day: NaiveDate, due: Due| pressing.iter().any(|one| (one.day, one.due) == (day, due));
        let end_due = if automatic { Due::Renews } else { Due::End };
        let (asks_notice, asks_end) = (asks(notice_day, due), asks(last, end_due));
        for deadline in &pressing {
            prop_assert!(deadline.date.earliest() <= deadline.day && deadline.day <= deadline.date.latest());
            prop_assert_eq!(deadline.date.precision() == Precision::Day, end.precision() == Precision::Day);
        }
        if automatic {
            prop_assert_eq!((asks_notice, asks_end), (notice_day >= now, last >= now), "what goes on is never late");
            prop_assert_eq!(asks(last, Due::Renewed), last < now, "after its term it asks until when it holds");
        } else {
            prop_assert_eq!((asks_notice, asks_end), (last >= now, true), "a missed notice stands until the end");
        }
        for standing in [AgreementStatus::Draft, AgreementStatus::Agreed, AgreementStatus::Superseded, AgreementStatus::Ended] {
            let resting = Term { standing, ..term };
            prop_assert_eq!(resting.pressing(now), Vec::new());
        }
    }

    #[test]
    fn the_order_of_records_changes_nothing(
        facts in proptest::collection::vec((dates(), dates(), 0_u8..4, any::<u16>()), 1..24),
    ) {
        let mut register = memory();
        let _ = fill(&mut register, &facts);
        let records = every(&register);
        let now = today("2001-05-14");
        let expected = demands(&records, now);
        let mut keyed: Vec<(u64, &Record)> = records.iter().map(|record| {
            let bytes = record.id.as_bytes();
            (u64::from(bytes[15]) << 8 | u64::from(facts[0].3 as u8 ^ bytes[14]), record)
        }).collect();
        keyed.sort_by_key(|(key, _)| *key);
        let shuffled: Vec<Record> = keyed.into_iter().map(|(_, record)| record.clone()).collect();
        prop_assert_eq!(demands(&shuffled, now), expected);
    }

    #[test]
    fn the_file_gives_all_that_the_rules_would_find(
        facts in proptest::collection::vec((dates(), dates(), 0_u8..4, any::<u16>()), 1..24), ahead in 0_u64..900,
    ) {
        let mut register = memory();
        fill(&mut register, &facts);
        holds(&register, today("2000-01-01") + Days::new(ahead));
    }

    #[test]
    fn patience_is_a_parameter(since in dates(), ahead in 0_u64..1200, announced_days in 0_u64..400, months in 0_u32..30) {
        let now = today("2000-06-01") + Days::new(ahead);
        let patience = Patience { announced_days, silent_months: months, facts_months: months };
        let waiting = Known { since: Some(since), ..known(Stage::Announced, None, None) };
        let is_late = since.latest() < now - Days::new(announced_days);
        prop_assert_eq!(waiting.wants(&patience, now).has(Want::Step), is_late);
        let quiet = Known { last_activity: Some(since.latest()), ..known(Stage::InForce, None, None) };
        let is_silent = since.latest() < now - Months::new(months);
        prop_assert_eq!(quiet.wants(&patience, now).has(Want::Activity), is_silent);
        prop_assert_eq!(attention::is_stale(Some(since), &patience, now), is_silent);
    }
}

/// Agreements, State steps, tasks, indicators with measurements, needs, people, funds and activities with these dates.
fn fill(register: &mut Register, facts: &[(PartialDate, PartialDate, u8, u16)]) -> Vec<Id> {
    let write = |tx: &mut Tx<'_>| {
        let mut done = Vec::new();
        for (first, second, sort, number) in facts {
            let of = partnership(tx, Stage::Announced, "2000-03", ["TG", "FR"])?;
            let stage = [Stage::Announced, Stage::InForce, Stage::Renewed, Stage::Ended][usize::from(*sort)];
            tx.apply(vec![
                Change::set(of, partnership::stage, twinhall::domain::choices::Choice::code(stage)),
                Change::set(of, partnership::stage_date, (number % 3 > 0).then_some(*second)),
            ])?;
            let draft = tx
                .draft(Kind::Agreement)
                .with(agreement::partnership, of)
                .says(agreement::title, "Convention")
                .with(agreement::term, Period::new(None, Some(*first)))
                .with(agreement::notice_days, (number % 2 > 0).then_some(i64::from(number % 500)))
                .chooses(agreement::renewal, [Renewal::Automatic, Renewal::ByNotice][usize::from(number % 2)]);
            let text = draft.id;
            let standing = if *sort == 3 { AgreementStatus::Ended } else { AgreementStatus::InForce };
            tx.apply(vec![steps::draft_agreement(draft, standing)?])?;
            let step = tx.draft(Kind::StateStep).with(state_step::agreement, text).says(state_step::country, "FR");
            let step = step.with(state_step::step, "transmit").with(state_step::due, *second);
            tx.create(&step.with(state_step::done, (number % 5 == 0).then_some(*second)))?;
            let todo = tx.draft(Kind::Task).says(task::title, "Call").with(task::due, *first);
            let is_done = number % 3 == 0;
            let todo = todo.with(task::done, is_done.then_some(*second));
            done.extend(is_done.then_some(todo.id));
            tx.create(&todo)?;
            if number % 4 > 0 {
                let part = tx.draft(Kind::Component).with(component::partnership, of).says(component::title, "Water");
                let gauge =
                    tx.draft(Kind::Indicator).with(indicator::component, part.id).says(indicator::title, "Taps");
                let taken = tx.draft(Kind::Measurement).with(measurement::indicator, gauge.id);
                let visit = tx.draft(Kind::Activity).with(activity::component, part.id).says(activity::title, "Visit");
                let time = twinhall::domain::date::Period::since(*first);
                tx.create(&part)?;
                tx.create(&gauge.with(indicator::target_date, *first))?;
                tx.create(&taken.with(measurement::date, *second))?;
                tx.create(&visit.with(activity::time, time))?;
            }
            let home = make(tx, Kind::City)?;
            let wish = tx.draft(Kind::Need).with(need::city, home).says(need::title, "Lorries");
            let wish = wish.says(need::activity, "Collect").says(need::quantity, "2").with(need::valid_until, *second);
            let wish = wish.with(need::means, vec!["equipment".to_owned()]);
            tx.create(&wish.with(need::time, twinhall::domain::date::Period::since(*first)))?;
            let who = tx.draft(Kind::Person).says(person::name, "Ama Mensah").with(person::retain_until, *first);
            tx.create(&who.with(person::consent, (number % 7 == 0).then_some("refused")))?;
            let fund = tx.draft(Kind::Funding).says(funding::name, "Fund");
            tx.create(&fund.with(funding::as_of, (number % 3 > 0).then_some(*second)))?;
        }
        Ok(done)
    };
    register.run(ActionKind::Generate, write).unwrap().value
}

fn every(register: &Register) -> Vec<Record> {
    let kinds = [Kind::Agreement, Kind::StateStep, Kind::Task, Kind::Indicator, Kind::Measurement];
    kinds.into_iter().flat_map(|kind| register.all(kind).unwrap()).collect()
}

/// What is read for a day is what the rules find over every record there is.
#[track_caller]
fn holds(register: &Register, now: NaiveDate) {
    let patience = Patience::default();
    let found = register.attention(&patience, now).unwrap();
    let is_near = |demand: &Demand| Nearness::of(demand.deadline.day, now).is_some();
    let due: Vec<Demand> = demands(&every(register), now).into_iter().filter(is_near).collect();
    assert_eq!(found.due.iter().map(|row| row.demand).collect::<Vec<_>>(), due);
    let of = |kinds: [Kind; 2], keeps: &dyn Fn(&Record) -> bool| -> Vec<Record> {
        let all = kinds.into_iter().flat_map(|kind| register.all(kind).unwrap());
        all.filter(|record| keeps(record)).collect()
    };
    let told = |wishes: Vec<Record>| -> Vec<_> {
        let told = wishes.iter().map(|wish| (wish.record_ref(), wish.title(), wish.owner(), lacks(wish, now)));
        told.collect()
    };
    assert_eq!(told(found.vague), told(of([Kind::Need, Kind::Offer], &|wish| attention::is_vague(wish, now))));
    let people =
        of([Kind::Person, Kind::Tag], &|one| one.kind == Kind::Person && attention::is_kept_too_long(one, now));
    assert_eq!(found.people, people);
    let stale = of([Kind::Funding, Kind::Call], &|facts| {
        let as_of = if facts.kind == Kind::Funding { facts.get(funding::as_of) } else { facts.get(call::as_of) };
        attention::is_stale(as_of.copied(), &patience, now)
    });
    assert_eq!(found.stale, stale);
    let wants = register.partnership_wants(&patience, now).unwrap();
    let (activities, parts) = (register.all(Kind::Activity).unwrap(), register.all(Kind::Component).unwrap());
    let home: BTreeMap<Id, Id> = parts.iter().map(|part| (part.id, part.owner().unwrap().id)).collect();
    for record in register.all(Kind::Partnership).unwrap() {
        let is_own = |one: &&Record| {
            let by_part = one.get(activity::component).and_then(|part| home.get(part));
            one.get(activity::partnership).or(by_part) == Some(&record.id)
        };
        let last = activities.iter().filter(is_own).filter_map(|one| attention::last_day(*one.get(activity::time)?));
        let sides = register.parts(Kind::Party, record.id).unwrap();
        let has_contact = record.get(partnership::contact).is_some();
        let known = Known {
            stage: record.choice(partnership::stage).unwrap(),
            since: record.get(partnership::stage_date).copied(),
            last_activity: last.max(),
            has_contact: has_contact || sides.iter().any(|side| side.get(party::contact).is_some()),
            has_component: home.values().any(|of| *of == record.id),
        };
        assert_eq!(wants[&record.id], known.wants(&patience, now), "{record:?}");
    }
}

/// A month holds what all the years together hold of it, however vaguely its day is known.
#[test]
fn a_month_of_the_calendar_is_read_whole() {
    let mut register = memory();
    add_practice(&mut register, 40, 3, twinhall::words::Language::English).unwrap();
    let vague = |tx: &mut Tx<'_>| {
        for date in ["2025", "2025-11", "2026-02", "2026/2027", "2027-03"] {
            let draft = tx.draft(Kind::Task).says(task::title, date).with(task::due, day(date));
            tx.create(&draft)?;
            let id = make(tx, Kind::Activity)?;
            let held = tx.get(RecordRef { kind: Kind::Activity, id })?;
            let time = Period::new(Some(day("2024-12")), Some(day(date)));
            tx.save(&Draft::from(&held).with(activity::time, time))?;
        }
        Ok(())
    };
    register.run(ActionKind::Sample, vague).unwrap();
    let now = today("2026-11-15");
    let all = register.occasions(today("1900"), today("2100"), now).unwrap();
    let mut seen = 0;
    for month in 0..30 {
        let from = today("2025-01-27") + Months::new(month);
        let until = from + Days::new(41);
        let rows = register.occasions(from, until, now).unwrap();
        let is_in = |when: When| when.span().1 >= from && when.span().0 <= until;
        let expected: Vec<_> = all.iter().filter(|row| is_in(row.when)).cloned().collect();
        assert_eq!(rows, expected, "{from}");
        seen += rows.iter().filter(|row| matches!(row.when, When::Within(_))).count();
    }
    assert!(seen > 30, "some days are known by month or year alone: {seen}");
}

/// The calendar of a month that is over says what came of a text: it went on, and nobody has said until when.
#[test]
fn a_text_that_renewed_itself_says_so_on_the_day_it_did() {
    let mut register = memory();
    let text = |tx: &mut Tx<'_>| {
        let draft = tx
            .draft(Kind::Agreement)
            .with(agreement::partnership, partnership(tx, Stage::InForce, "1987", ["TG", "FR"])?)
            .says(agreement::title, "Oath")
            .with(agreement::term, Period::new(Some(day("1987")), Some(day("2001-02-28"))))
            .chooses(agreement::renewal, Renewal::Automatic);
        tx.apply(vec![steps::draft_agreement(draft, AgreementStatus::InForce)?])
    };
    register.run(ActionKind::Sample, text).unwrap();
    let month = [today("2001-02-01"), today("2001-02-28")];
    for (now, due) in [("2001-02-28", Due::Renews), ("2001-03-01", Due::Renewed), ("2003-01-01", Due::Renewed)] {
        let rows = register.occasions(month[0], month[1], today(now)).unwrap();
        assert!(rows.iter().any(|row| row.occasion == Occasion::Due(due)), "{now}: {rows:?}");
    }
}

#[test]
fn a_practice_workspace_is_read_whole() {
    let mut register = memory();
    add_practice(&mut register, 40, 3, twinhall::words::Language::English).unwrap();
    holds(&register, today("2026-11-15"));
    let rows = register.partnership_rows(today("2026-11-15"), true).unwrap();
    let wants = register.partnership_wants(&Patience::default(), today("2026-11-15")).unwrap();
    assert!(rows.iter().all(|row| row.wants == wants[&row.id]), "the list and the numbers agree");
}

#[test]
fn a_task_done_is_never_due() {
    let mut register = memory();
    let date = |text: &str| day(text);
    let facts: Vec<_> = (0..9).map(|number| (date("2001-05-20"), date("2001-05"), 0, number)).collect();
    let done = fill(&mut register, &facts);
    assert_eq!(done.len(), 3);
    let due = register.attention(&Patience::default(), today("2001-05-14")).unwrap().due;
    let tasks: Vec<Id> =
        due.iter().filter(|row| row.demand.deadline.due == Due::Task).map(|row| row.demand.record_ref.id).collect();
    assert_eq!(tasks.len(), 6);
    assert!(done.iter().all(|id| !tasks.contains(id)));
}

#[test]
fn waiting_is_told_from_the_day_after() {
    let patience = Patience::default();
    let wants = |known: Known, now: &str, want| known.wants(&patience, today(now)).has(want);
    let announced = known(Stage::Announced, Some("2001-01-01"), None);
    assert!(!wants(announced, "2001-04-01", Want::Step) && wants(announced, "2001-04-02", Want::Step));
    assert!(!wants(known(Stage::Announced, None, None), "2001-04-02", Want::Step), "nobody knows since when");
    let quiet = known(Stage::InForce, Some("1998"), Some("2000-05-14"));
    assert!(!wants(quiet, "2001-05-14", Want::Activity) && wants(quiet, "2001-05-15", Want::Activity));
    let young = known(Stage::InForce, Some("2001-03"), None);
    assert!(!wants(young, "2001-05-14", Want::Activity), "it has hardly begun");
    let over = Known { has_contact: false, has_component: false, ..known(Stage::Dormant, Some("1998"), None) };
    assert!(Want::ALL.into_iter().all(|want| !wants(over, "2001-05-14", want)));
    let bare = Known { has_contact: false, has_component: false, ..known(Stage::Signed, Some("1998"), None) };
    assert!(wants(bare, "2001-05-14", Want::Contact) && !wants(bare, "2001-05-14", Want::Component));
}

#[test]
fn days_are_near_or_far() {
    let now = today("2001-05-14");
    let of = |ahead: i64| Nearness::of(now + chrono::Duration::days(ahead), now);
    let expected = [
        (-400, Some(Nearness::Overdue)),
        (-1, Some(Nearness::Overdue)),
        (0, Some(Nearness::Week)),
        (7, Some(Nearness::Week)),
        (8, Some(Nearness::Month)),
        (30, Some(Nearness::Month)),
        (31, Some(Nearness::Quarter)),
        (Nearness::REACH as i64, Some(Nearness::Quarter)),
        (Nearness::REACH as i64 + 1, None),
    ];
    for (ahead, nearness) in expected {
        assert_eq!(of(ahead), nearness, "{ahead}");
    }
}

#[test]
fn what_others_and_i_changed_is_counted_apart() {
    let mut register = Register::memory(&fixed("Ama Mensah", 1)).unwrap();
    register.run(ActionKind::Begin, |tx| make(tx, Kind::CountryRule)).unwrap();
    let mark = register.mark().unwrap();
    assert_eq!(register.changed_since(&mark).unwrap(), Vec::new());
    register.set_actor("Jean Petit");
    let theirs = register.run(ActionKind::Create(Kind::City), |tx| {
        let one = make(tx, Kind::City)?;
        make(tx, Kind::City)?;
        make(tx, Kind::Task)?;
        Ok(one)
    });
    let theirs = theirs.unwrap().value;
    register.set_actor("Ama Mensah");
    register.run(ActionKind::Edit(Kind::City), |tx| tx.set(theirs, city::region, "Maritime".to_owned())).unwrap();
    register.run(ActionKind::Edit(Kind::City), |tx| tx.set(theirs, city::region, "Plateaux".to_owned())).unwrap();
    let of = |kind, is_mine, records| Changed { kind, is_mine, records };
    let expected = [of(Kind::City, false, 2), of(Kind::Task, false, 1), of(Kind::City, true, 1)];
    assert_eq!(register.changed_since(&mark).unwrap(), expected);
    for one in expected {
        let listed = register.changed_records(&mark, one.kind, one.is_mine).unwrap();
        assert_eq!(listed.len() as u64, one.records, "{one:?}");
        let actor = if one.is_mine { "Ama Mensah" } else { "Jean Petit" };
        assert!(listed.iter().all(|record| record.actor == actor));
    }
    // Another copy of the file does not know the last action seen: then the moment counts.
    let elsewhere = twinhall::register::Mark { action: Some(theirs), ..mark };
    assert_eq!(register.changed_since(&elsewhere).unwrap(), expected);
    assert_eq!(register.changed_since(&register.mark().unwrap()).unwrap(), Vec::new());
}
