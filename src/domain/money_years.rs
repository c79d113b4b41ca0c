//! Contributions summed by year and by how sure they are, beside the budgets they are meant for; currencies are never
//! added to each other.

use strum::VariantArray;

use super::choices::array;

use std::collections::BTreeMap;

use thiserror::Error;

use super::{
    choices::{Manner, MoneyState},
    kinds::{component, contribution},
    money::Money,
    record::Record,
};

/// A part of what is given in a year, the surest first. What is promised or asked for in kind is counted among
/// promises and applications: only what is sure is told apart by its manner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum Layer {
    Spent,
    /// Paid out, and not told of as spent.
    Disbursed,
    Committed,
    /// Committed or given, not in money.
    InKind,
    Pledged,
    Applied,
}

impl Layer {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    /// Key of its words: those of the state, as lists and forms say it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Spent => "choice-money-state-spent",
            Self::Disbursed => "choice-money-state-disbursed",
            Self::Committed => "choice-money-state-committed",
            Self::InKind => "choice-manner-kind",
            Self::Pledged => "choice-money-state-pledged",
            Self::Applied => "choice-money-state-applied",
        }
    }

    /// Whether a budget can rely on it.
    pub fn is_sure(self) -> bool {
        matches!(self, Self::Spent | Self::Disbursed | Self::Committed | Self::InKind)
    }

    /// Nothing for what was refused or withdrawn.
    fn of(manner: Option<Manner>, state: MoneyState) -> Option<Self> {
        match (state, manner) {
            (MoneyState::Refused | MoneyState::Withdrawn, _) => None,
            (MoneyState::Applied, _) => Some(Self::Applied),
            (MoneyState::Pledged, _) => Some(Self::Pledged),
            (_, Some(Manner::Kind)) => Some(Self::InKind),
            (MoneyState::Committed, _) => Some(Self::Committed),
            (MoneyState::Disbursed, _) => Some(Self::Disbursed),
            (MoneyState::Spent, _) => Some(Self::Spent),
        }
    }
}

/// Amounts by layer, in minor units of one currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layers([i64; Layer::ALL.len()]);

impl Layers {
    pub fn get(&self, layer: Layer) -> i64 {
        self.0[layer as usize]
    }

    pub fn total(&self) -> i64 {
        self.0.iter().sum()
    }

    /// What a budget can rely on.
    pub fn sure(&self) -> i64 {
        Layer::ALL.into_iter().filter(|layer| layer.is_sure()).map(|layer| self.get(layer)).sum()
    }
}

/// One currency by year; `None` is the year of what carries none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrencyYears {
    pub currency: String,
    pub years: BTreeMap<Option<i64>, Layers>,
    /// All years together.
    pub whole: Layers,
    /// Budgets of the components, where any has one in this currency.
    pub budget: Option<i64>,
}

impl CurrencyYears {
    /// What the budget still lacks; nothing without a budget or when it is covered.
    pub fn missing(&self) -> Option<i64> {
        self.budget.map(|budget| budget.saturating_sub(self.whole.sure())).filter(|missing| *missing > 0)
    }

    pub fn money(&self, minor: i64) -> Option<Money> {
        Money::new(minor, &self.currency)
    }
}

/// Every currency by itself, and what could not be summed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyYears {
    /// In the order of their codes.
    pub currencies: Vec<CurrencyYears>,
    /// Contributions in kind that nobody has valued.
    pub unvalued_in_kind: usize,
    /// Announced contributions of money without a figure.
    pub without_figure: usize,
    /// Contributions refused or withdrawn.
    pub fallen_away: usize,
}

/// A sum that does not fit into an amount: a slip of the keyboard, or bytes from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the amounts are too large to be added")]
pub struct TooLarge;

impl MoneyYears {
    /// Sums contributions and the budgets of components. Who asks brings those that belong together.
    pub fn sum<'a>(
        contributions: impl IntoIterator<Item = &'a Record>,
        components: impl IntoIterator<Item = &'a Record>,
    ) -> Result<Self, TooLarge> {
        let mut sums = Self::default();
        let mut currencies: BTreeMap<String, Sum> = BTreeMap::new();
        for record in contributions {
            let manner = record.choice::<Manner>(contribution::manner);
            let state = record.choice(contribution::state).unwrap_or(MoneyState::Applied);
            let Some(layer) = Layer::of(manner, state) else {
                sums.fallen_away += 1;
                continue;
            };
            let Some(amount) = record.get(contribution::amount) else {
                let is_in_kind = manner == Some(Manner::Kind);
                *(if is_in_kind { &mut sums.unvalued_in_kind } else { &mut sums.without_figure }) += 1;
                continue;
            };
            let sum = currencies.entry(amount.currency().to_owned()).or_default();
            let year = record.get(contribution::year).copied();
            for wide in [sum.years.entry(year).or_default(), &mut sum.whole] {
                wide[layer as usize] += i128::from(amount.minor);
            }
        }
        for budget in components.into_iter().filter_map(|record| record.get(component::budget)) {
            let sum = currencies.entry(budget.currency().to_owned()).or_default();
            *sum.budget.get_or_insert(0) += i128::from(budget.minor);
        }
        sums.currencies = currencies.into_iter().map(Sum::finish).collect::<Result<_, _>>()?;
        Ok(sums)
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Wider than an amount, so that neither the order of the parts nor a large one among them decides what fits.
type Wide = [i128; Layer::ALL.len()];

#[derive(Default)]
struct Sum {
    years: BTreeMap<Option<i64>, Wide>,
    whole: Wide,
    budget: Option<i128>,
}

impl Sum {
    fn finish((currency, sum): (String, Self)) -> Result<CurrencyYears, TooLarge> {
        let years = sum.years.into_iter().map(|(year, wide)| Ok((year, narrow(wide)?)));
        let budget = sum.budget.map(|budget| i64::try_from(budget).map_err(|_| TooLarge)).transpose()?;
        Ok(CurrencyYears { currency, years: years.collect::<Result<_, _>>()?, whole: narrow(sum.whole)?, budget })
    }
}

/// Every layer and all of them together have to fit; no amount is negative, so that some of them fit as well.
fn narrow(wide: Wide) -> Result<Layers, TooLarge> {
    let mut layers = Layers::default();
    for (layer, wide) in layers.0.iter_mut().zip(wide) {
        *layer = i64::try_from(wide).map_err(|_| TooLarge)?;
    }
    i64::try_from(wide.iter().sum::<i128>()).map_err(|_| TooLarge)?;
    Ok(layers)
}
