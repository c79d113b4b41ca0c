//! Matches looked through and weighed.

use super::super::Twinhall;
use crate::{
    actions::fair::matches::keep_weights,
    domain::{kinds::fair, matching::Weights},
    register::Error,
    ui::{command::MatchesCommand, lookup::Lookup},
};

impl Twinhall {
    pub(super) fn execute_matches(&mut self, command: MatchesCommand) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let lookup =
            Lookup { words, currency: &open.currency, countries: &self.countries, register: Some(&open.register) };
        let page = &mut open.screens.fair;
        let (Some(data), Some(ground)) = (&page.data, &page.ground) else { return Ok(()) };
        match command {
            MatchesCommand::View(view) => page.matches.view = view,
            MatchesCommand::Choose(id) => page.matches.chosen = Some(id),
            MatchesCommand::Open(at) => {
                page.matches.open(&lookup, ground, at);
                return Ok(());
            }
            MatchesCommand::Try(weights) => page.matches.weights = weights,
            MatchesCommand::Keep(weights) => {
                let stored = data.fair.get(fair::weights).and_then(|lines| Weights::read(lines).ok());
                if stored.unwrap_or_default() == weights {
                    return Ok(());
                }
                let done = keep_weights(&mut open.register, data.fair.id, weights)?;
                self.touch(&done.touched);
                return Ok(());
            }
        }
        page.matches.rank(&lookup, data, ground);
        Ok(())
    }
}
