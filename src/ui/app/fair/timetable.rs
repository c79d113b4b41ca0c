//! The timetable searched for, taken over, changed by hand.

use std::{sync::Arc, time::Duration};

use egui::Context;

use super::super::Twinhall;
use crate::{
    actions::fair::timetable,
    domain::fair::{hold_fast, take_over},
    jobs::{
        Job, Latest,
        timetable::{Task, explain, solve},
    },
    register::Error,
    ui::{
        beside::{TICK, told, wake},
        command::TimetableCommand,
        nav::{FairTab, Page},
        screens::fair::timetable::Running,
    },
};

/// How long a first search may take, and how long one that goes on.
const FIRST: Duration = Duration::from_secs(2);
const ON: Duration = Duration::from_secs(10);

impl Twinhall {
    pub(super) fn execute_timetable(&mut self, ctx: &Context, command: TimetableCommand) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(fair) = open.screens.fair.chosen else { return Ok(()) };
        let page = &mut open.screens.fair.timetable;
        let done = match command {
            TimetableCommand::Aim(goal) => {
                page.goal = goal;
                return Ok(());
            }
            TimetableCommand::HoldFast(is_held) => {
                page.hold_fast(is_held);
                return Ok(());
            }
            TimetableCommand::Solve | TimetableCommand::Improve => {
                self.search(ctx, command == TimetableCommand::Improve);
                return Ok(());
            }
            TimetableCommand::Stop => {
                page.running.cancel();
                return Ok(());
            }
            TimetableCommand::Discard => {
                if let Some(data) = &open.screens.fair.data {
                    page.discard(data);
                }
                return Ok(());
            }
            TimetableCommand::TakeOver => {
                let (Some(found), Some(data)) = (&page.found, &open.screens.fair.data) else { return Ok(()) };
                let takeover = take_over(&page.plan, &found.timetable.meetings, &data.meetings);
                let count = page.meetings_with(found);
                let done = timetable::take_over(&mut open.register, fair, &takeover)?;
                open.screens.fair.timetable.found = None;
                let said = self.words.tell("timetable-taken-over", &[("count", count.into())]);
                self.toast.offer_undo(ctx, said);
                done.touched
            }
            TimetableCommand::Lock { meeting, is_locked } => {
                timetable::lock(&mut open.register, meeting, is_locked)?.touched
            }
            TimetableCommand::Place { meeting: Some(meeting), slot, table, .. } => {
                timetable::move_to(&mut open.register, meeting, slot, table)?.touched
            }
            TimetableCommand::Place { request, meeting: None, slot, table } => {
                let pair = page.plan.pairs[request];
                timetable::plan(&mut open.register, fair, [pair.one, pair.other], slot, table)?.touched
            }
        };
        self.touch(&done);
        Ok(())
    }

    /// Begins to search, or to go on from where the last search stopped.
    fn search(&mut self, ctx: &Context, goes_on: bool) {
        let Some(open) = &mut self.workspace else { return };
        let page = &mut open.screens.fair.timetable;
        if page.running.is_busy() {
            return;
        }
        let fair = page.plan.fair.clone();
        let (task, time) = match page.found.take() {
            Some(found) if goes_on => (Task::On(Box::new(found)), ON),
            _ if page.holds_fast() => {
                let (goal, earlier) = (page.goal, page.plan.meetings.clone());
                (Task::Around { fair: fair.clone(), held: hold_fast(&page.plan), goal, earlier }, FIRST)
            }
            _ => (Task::New { fair: fair.clone(), goal: page.goal, earlier: page.plan.meetings.clone() }, FIRST),
        };
        let best = Arc::new(Latest::default());
        let (seen, given) = (best.clone(), fair.clone());
        let job = Job::start("timetable", wake(ctx), move |progress| Ok(solve(task, &given, time, &seen, progress)));
        page.running.put(Running { best, fair }, job);
    }

    /// What the search for a timetable has come to.
    pub(in crate::ui::app) fn listen_to_timetable(&mut self, ctx: &Context) {
        let Some(open) = &mut self.workspace else { return };
        let is_shown =
            open.page == Page::Fair && open.screens.fair.tab == FairTab::Timetable && open.screens.fair.data.is_some();
        let page = &mut open.screens.fair.timetable;
        match page.explaining.ended() {
            None => {}
            Some(((), Ok(left_out))) => page.leave_out(left_out),
            Some(((), Err(error))) => page.leave_unexplained(told(self.words, &error)),
        }
        if let Some((fair, meetings)) = page.unexplained().filter(|_| is_shown && page.plan.fair.slots > 0) {
            page.explaining
                .put((), Job::start("left out", wake(ctx), move |progress| explain(&fair, &meetings, progress)));
        }
        if let Some((running, found)) = page.running.ended() {
            let is_ours = running.fair == page.plan.fair;
            match (found, &open.screens.fair.data) {
                (Ok(found), Some(data)) if is_ours => page.finish(data, found),
                (Ok(_), _) => {}
                (Err(error), _) => self.tell_fault(ctx, error),
            }
        } else if page.running.is_busy() {
            ctx.request_repaint_after(TICK);
        }
    }
}
