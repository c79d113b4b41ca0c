//! The papers of a fair: where they go is asked, then they are written beside the window.

use std::path::PathBuf;

use chrono::DateTime;
use egui::Context;

use super::super::{
    super::{
        beside::{TICK, wake},
        clock::local_millis,
        screens::fair::paper::{UnderWay, fill, name_key},
    },
    Twinhall,
};
use crate::{
    actions::fair::paper::PrintMark,
    jobs::{
        Job, JobProgress,
        paper::{Order, Printed, plain_name, print, with_ending},
    },
    register::Error,
    report::fair_paper::{Manner, Sheet},
    ui::command::{PaperCommand, Purpose},
};

/// Signs that are named when the typefaces lack them.
const NAMED: usize = 20;

impl Twinhall {
    pub(super) fn execute_paper(&mut self, ctx: &Context, command: PaperCommand) -> Result<(), Error> {
        match command {
            PaperCommand::Print(order) => self.pick(ctx, Purpose::Paper(order)),
            PaperCommand::Save { order, path } => self.print(ctx, order, path)?,
            PaperCommand::SpeakTheirs(is_own) => {
                if let Some(open) = &mut self.workspace {
                    open.screens.fair.paper.is_own_language = is_own;
                }
            }
            PaperCommand::Cancel => {
                if let Some(open) = &self.workspace {
                    open.screens.fair.paper.under_way.cancel();
                }
            }
        }
        Ok(())
    }

    /// Name a paper's file begins with.
    pub(in super::super) fn paper_name(&self, order: Order) -> String {
        let fair = self.workspace.as_ref().and_then(|open| open.screens.fair.data.as_ref());
        let what = match order {
            Order::Schedule(id) => {
                let seat = fair.and_then(|data| data.seats.iter().find(|seat| seat.record.id == id));
                seat.map_or(String::new(), |seat| plain_name(&seat.title))
            }
            Order::Sheet(_) | Order::Calendars => self.words.say(name_key(order)).to_owned(),
        };
        let fair = fair.map(|data| data.fair.title()).unwrap_or_default();
        format!("{} – {what}.pdf", plain_name(&fair))
    }

    fn print(&mut self, ctx: &Context, order: Order, path: PathBuf) -> Result<(), Error> {
        self.dialog = None;
        let id = self.mint().id();
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(data) = open.screens.fair.data.as_ref().filter(|_| !open.screens.fair.paper.under_way.is_busy())
        else {
            return Ok(());
        };
        let fair = fill(&open.register, data)?;
        let mark = PrintMark { fair: data.fair.id, id };
        let now = open.register.now_millis();
        let at = |millis: i64| DateTime::from_timestamp_millis(millis).unwrap_or_default();
        let manner = Manner {
            words: self.words,
            is_own_language: open.screens.fair.paper.is_own_language,
            printed: at(local_millis(now)).naive_utc(),
        };
        let path = with_ending(path, order);
        let (to, now) = (path.clone(), at(now as i64));
        let work = move |progress: &JobProgress| print(&fair, order, manner, now, &to, progress);
        open.screens.fair.paper.under_way.put(UnderWay { order, path, mark }, Job::start("papers", wake(ctx), work));
        Ok(())
    }

    /// What the papers under way have come to.
    pub(in super::super) fn listen_to_paper(&mut self, ctx: &Context) {
        let Some(open) = &mut self.workspace else { return };
        let Some((UnderWay { order, path, mark }, answer)) = open.screens.fair.paper.under_way.ended() else {
            if open.screens.fair.paper.under_way.is_busy() {
                ctx.request_repaint_after(TICK);
            }
            return;
        };
        match answer {
            Ok(printed) => {
                let may_write = open.may_write();
                self.tell_printed(ctx, order, &path.display().to_string(), &printed);
                // From now on the desk tells what no longer is as it stands on the schedules.
                let is_handed_out = order == Order::Sheet(Sheet::Schedules) && !printed.is_cancelled;
                if may_write && is_handed_out && printed.count > 0 {
                    if let Err(error) = self.mark_printed(mark) {
                        self.tell_fault(ctx, error);
                    }
                }
            }
            Err(error) => self.tell_fault(ctx, error),
        }
    }

    fn tell_printed(&mut self, ctx: &Context, order: Order, path: &str, printed: &Printed) {
        if printed.count == 0 && !printed.is_cancelled {
            return self.toast.warn(ctx, self.words.say("paper-nothing").to_owned());
        }
        let count = printed.count.into();
        let said = match (order, printed.is_cancelled) {
            (Order::Sheet(_) | Order::Schedule(_), true) => self.words.say("paper-cancelled").to_owned(),
            (Order::Calendars, true) => self.words.tell("paper-cancelled-calendars", &[("count", count)]),
            (Order::Sheet(_) | Order::Schedule(_), false) => {
                self.words.tell("paper-saved", &[("path", path.into()), ("count", count)])
            }
            (Order::Calendars, false) => {
                self.words.tell("paper-calendars-saved", &[("path", path.into()), ("count", count)])
            }
        };
        if printed.missing.is_empty() {
            return self.toast.say(ctx, said);
        }
        let signs: Vec<String> = printed.missing.iter().take(NAMED).map(char::to_string).collect();
        let signs = signs.join(" ");
        let missing = self.words.tell("paper-missing", &[("signs", (&signs).into())]);
        self.toast.warn(ctx, format!("{said} {missing}"));
    }
}
