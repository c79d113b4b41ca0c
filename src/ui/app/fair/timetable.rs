//! The timetable searched for, taken over, changed by hand.

use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use egui::Context;

use super::super::Twinhall;
use crate::{
    actions::fair::timetable,
    domain::{fair::take_over, timetable::unplaced},
    jobs::{
        self, Job, Outcome,
        timetable::{Progress, Task, solve},
    },
    register::Error,
    ui::{
        command::TimetableCommand,
        nav::{FairTab, Page},
        screens::fair::timetable::Running,
    },
};

/// How long a first search may take, and how long one that goes on.
const FIRST: Duration = Duration::from_secs(2);
const ON: Duration = Duration::from_secs(10);
/// How often it says how far it is.
const TICK: Duration = Duration::from_millis(100);

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
            TimetableCommand::Solve | TimetableCommand::Improve => {
                return self.search(ctx, command == TimetableCommand::Improve);
            }
            TimetableCommand::Stop => {
                if let Some(running) = &page.running {
                    running.progress.is_cancelled.store(true, Ordering::Relaxed);
                }
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
    fn search(&mut self, ctx: &Context, goes_on: bool) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let page = &mut open.screens.fair.timetable;
        if page.running.is_some() {
            return Ok(());
        }
        let fair = page.plan.fair.clone();
        let (task, time) = match page.found.take() {
            Some(found) if goes_on => (Task::On(found.search), ON),
            _ => (Task::New { fair: fair.clone(), goal: page.goal, earlier: page.plan.meetings.clone() }, FIRST),
        };
        let progress = Arc::new(Progress::default());
        let (wake, seen, given) = (ctx.clone(), progress.clone(), fair.clone());
        let job = jobs::start("timetable", move || wake.request_repaint(), move || solve(task, &given, time, &seen))?;
        page.running = Some(Running { job, progress, fair });
        Ok(())
    }

    /// What the search for a timetable has come to.
    pub(in crate::ui::app) fn listen_to_timetable(&mut self, ctx: &Context) {
        let Some(open) = &mut self.workspace else { return };
        let is_shown =
            open.page == Page::Fair && open.screens.fair.tab == FairTab::Timetable && open.screens.fair.data.is_some();
        let page = &mut open.screens.fair.timetable;
        match page.explaining.as_ref().map(Job::poll) {
            None | Some(Outcome::Running) => {}
            Some(Outcome::Done(left_out)) => page.leave_out(left_out),
            Some(Outcome::Lost) => page.leave_out(Vec::new()),
        }
        if let Some((fair, meetings)) = page.unexplained().filter(|_| is_shown && page.plan.fair.slots > 0) {
            let wake = ctx.clone();
            let work = move || unplaced(&fair, &meetings);
            // Without a thread the page says that it is still being worked out.
            page.explaining = jobs::start("left out", move || wake.request_repaint(), work).ok();
        }
        let Some(running) = &page.running else { return };
        match running.job.poll() {
            Outcome::Running => ctx.request_repaint_after(TICK),
            Outcome::Lost => page.running = None,
            Outcome::Done(found) => {
                let is_ours = running.fair == page.plan.fair;
                page.running = None;
                if let (Some(data), true) = (&open.screens.fair.data, is_ours) {
                    page.finish(data, found);
                }
            }
        }
    }
}
