//! Matches looked through and weighed.

use super::super::Twinhall;
use crate::{
    domain::{
        journal::Op,
        kinds::{Kind, fair},
        matching::Weights,
    },
    register::Error,
    ui::{lookup::Lookup, screens::fair::matches::Wish},
};

impl Twinhall {
    pub(super) fn carry_out_on_matches(&mut self, wish: Wish) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let lookup =
            Lookup { words, currency: &open.currency, countries: &self.countries, register: Some(&open.register) };
        let page = &mut open.fair;
        let (Some(data), Some(ground)) = (&page.data, &page.ground) else { return Ok(()) };
        match wish {
            Wish::View(view) => page.matches.view = view,
            Wish::Choose(id) => page.matches.chosen = Some(id),
            Wish::Open(at) => {
                page.matches.open(&lookup, ground, at);
                return Ok(());
            }
            Wish::Try(weights) => page.matches.weights = weights,
            Wish::Keep(weights) => {
                let stored = data.fair.get(fair::weights).and_then(|lines| Weights::read(lines).ok());
                if stored.unwrap_or_default() == weights {
                    return Ok(());
                }
                let id = data.fair.id;
                let done = open.register.run(Op::Edit(Kind::Fair), |tx| tx.set(id, fair::weights, weights.lines()))?;
                self.touch(&done.touched);
                return Ok(());
            }
        }
        page.matches.rank(&lookup, data, ground);
        Ok(())
    }
}
