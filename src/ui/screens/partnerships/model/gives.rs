//! Who gives what to whom: contributions and components of a partnership, summed for its picture.

use std::collections::BTreeMap;

use crate::{
    domain::{
        choices::{Choice, Manner, MoneyState},
        kinds::{Kind, component, contribution},
        money::Money,
        record::Record,
        value::RecordRef,
    },
    report::values,
    ui::{
        screens::partnerships::model::reading::Reading,
        widgets::flows::{Flow, FlowSide, Party, Passing},
    },
};

/// The parties and what passes between them.
pub struct Gives {
    pub parties: Vec<Party>,
    pub flows: Vec<Flow>,
}

/// What passes from one to another, before it is put into words.
#[derive(Default)]
struct Bundle {
    /// By state and currency: what is spent is not added to what is promised.
    sums: BTreeMap<(MoneyState, String), i64>,
    things: Vec<String>,
}

/// The parties, then whoever else gives; what each pair passes in money, in kind and in knowledge. What is only applied
/// for, was refused or withdrawn is not given.
pub fn gives(reading: &Reading<'_>, components: &[Record], money: &[Record]) -> Gives {
    let mut gives = Gathering { reading, parties: parties(reading), bundles: BTreeMap::new() };
    for line in money {
        gives.money(line, components);
    }
    for one in components {
        gives.knowledge(one);
    }
    gives.finish()
}

fn parties(reading: &Reading<'_>) -> Vec<Party> {
    let side = |(at, side): (usize, &super::reading::PartyRow)| {
        let role = side.role().map(|role| reading.lookup.choice("party-role", role.code()));
        let country = Some(reading.lookup.country(&side.country)).filter(|_| !side.country.is_empty());
        Party {
            name: side.name.clone(),
            detail: country.into_iter().chain(role).collect::<Vec<_>>().join(" · "),
            side: if at == 0 { FlowSide::Left } else { FlowSide::Right },
            record_ref: side.body,
        }
    };
    reading.sides.iter().enumerate().map(side).collect()
}

struct Gathering<'a> {
    reading: &'a Reading<'a>,
    parties: Vec<Party>,
    bundles: BTreeMap<(usize, usize, Passing), Bundle>,
}

impl Gathering<'_> {
    fn place_of(&mut self, record_ref: RecordRef) -> usize {
        let known = self.parties.iter().position(|party| party.record_ref == Some(record_ref));
        known.unwrap_or_else(|| self.add(self.reading.name(record_ref), Some(record_ref)))
    }

    /// Someone outside the partnership: a fund, a ministry, a person. Who helps stands beside the first party.
    fn add(&mut self, name: String, record_ref: Option<RecordRef>) -> usize {
        self.parties.push(Party { name, detail: String::new(), side: FlowSide::Left, record_ref });
        self.parties.len() - 1
    }

    /// Whoever it was that nobody has named.
    fn unknown_receiver(&mut self) -> usize {
        let name = self.reading.lookup.words.say("receiver-not-given").to_owned();
        let known = self.parties.iter().position(|party| party.record_ref.is_none() && party.name == name);
        known.unwrap_or_else(|| {
            self.parties.push(Party { name, detail: String::new(), side: FlowSide::Right, record_ref: None });
            self.parties.len() - 1
        })
    }

    fn money(&mut self, line: &Record, components: &[Record]) {
        let state: Option<MoneyState> = line.choice(contribution::state);
        let Some(state) = state else { return };
        if matches!(state, MoneyState::Applied | MoneyState::Refused | MoneyState::Withdrawn) {
            return;
        }
        let from = match (line.get(contribution::giver), line.text(contribution::giver_text)) {
            (Some(giver), _) => self.place_of(*giver),
            (None, "") => return,
            (None, text) => {
                let known = self.parties.iter().position(|party| party.name == text);
                known.unwrap_or_else(|| self.add(text.to_owned(), None))
            }
        };
        let of = |one: &&Record| line.get(contribution::component) == Some(&one.id);
        let beneficiary = components.iter().find(of).and_then(|one| one.get(component::beneficiary));
        let receiver = line.get(contribution::receiver).copied();
        let receiver = receiver.or(beneficiary.map(|id| RecordRef { kind: Kind::City, id: *id }));
        let to = match receiver {
            Some(receiver) => self.place_of(receiver),
            None => self.unknown_receiver(),
        };
        let is_kind = line.choice(contribution::manner) == Some(Manner::Kind);
        let passing = if is_kind { Passing::InKind } else { Passing::Money };
        let thing = line.get(contribution::quantity).or(line.get(contribution::purpose)).cloned();
        let bundle = self.bundles.entry((from, to, passing)).or_default();
        match (line.get(contribution::amount), thing) {
            (Some(amount), _) => {
                let sum = bundle.sums.entry((state, amount.currency().to_owned())).or_default();
                *sum = sum.saturating_add(amount.minor);
            }
            (None, Some(thing)) => bundle.add(thing),
            (None, None) => {}
        }
    }

    fn knowledge(&mut self, one: &Record) {
        let city = |id: &crate::domain::value::Id| RecordRef { kind: Kind::City, id: *id };
        let (Some(lead), Some(beneficiary)) = (one.get(component::lead), one.get(component::beneficiary)) else {
            return;
        };
        let (from, to) = (self.place_of(city(lead)), self.place_of(city(beneficiary)));
        let theme = one.get(component::theme).map(|code| self.reading.lookup.choice("theme", code));
        let thing = theme.unwrap_or_else(|| one.text(component::title).to_owned());
        self.bundles.entry((from, to, Passing::Knowledge)).or_default().add(thing);
    }

    fn finish(self) -> Gives {
        let words = self.reading.lookup.words;
        let told = |bundle: &Bundle| {
            let sums = bundle.sums.iter().filter_map(|((state, currency), minor)| {
                let sum = values::money(words, Money::new(*minor, currency)?);
                Some(words.pair(&self.reading.lookup.choice("money-state", state.code()), &sum))
            });
            sums.chain(bundle.things.iter().cloned()).collect::<Vec<_>>().join("; ")
        };
        let flows = self.bundles.iter().filter(|((from, to, _), _)| from != to).map(|((from, to, passing), bundle)| {
            Flow { from: *from, to: *to, passing: *passing, what: told(bundle), record_ref: None }
        });
        Gives { flows: flows.filter(|flow| !flow.what.is_empty()).collect(), parties: self.parties }
    }
}

impl Bundle {
    fn add(&mut self, thing: String) {
        if !self.things.contains(&thing) {
            self.things.push(thing);
        }
    }
}
