//! What the page of cities shows, read once and kept until a change touches it.

use strum::VariantArray;

use crate::domain::choices::array;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::{
    domain::{
        choices::{CountryList, Stage},
        concrete::{self, Lack},
        kinds::{Kind, city, city_name, country_status, membership, partnership, party},
        record::{Draft, Record},
        status::{Status, status_on},
        value::{Id, RecordRef},
    },
    register::{CityRow, Error, HistoryEntry, Register},
    ui::{
        lookup::Lookup,
        screens::{
            cities::columns::COLUMNS,
            files_part::{self, FileRow},
            listing::{self, Listing},
            parts::{self, Source},
            records::{self, Related},
        },
        widgets::form::Form,
    },
};

/// Filters of the list; those that are on combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum Filter {
    Partnered,
    Needing,
    Offering,
}

impl Filter {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);
}

impl listing::Filter<CityRow> for Filter {
    fn key(self) -> &'static str {
        match self {
            Self::Partnered => "filter-partnered",
            Self::Needing => "filter-needing",
            Self::Offering => "filter-offering",
        }
    }

    fn keeps(self, row: &CityRow, _: NaiveDate) -> bool {
        match self {
            Self::Partnered => row.partnerships > 0,
            Self::Needing => row.needs > 0,
            Self::Offering => row.offers > 0,
        }
    }
}

/// A partnership of the city.
pub struct Tie {
    pub record_ref: RecordRef,
    pub title: String,
    pub stage: Stage,
}

/// The city selected.
pub struct CityDetail {
    pub record: Record,
    /// Its name as the reader knows it.
    pub title: String,
    pub names: Vec<Record>,
    pub ties: Vec<Tie>,
    /// Needs and offers, with what each lacks to be concrete.
    pub wishes: Vec<(Record, Vec<Lack>)>,
    /// Networks the city belongs to: the membership and the network's name.
    pub networks: Vec<(Record, String)>,
    pub statuses: Vec<(CountryList, Status)>,
    /// What the lists said of the country at other times, and since when.
    pub standings: Vec<String>,
    pub situations: Vec<Record>,
    pub successions: Vec<Record>,
    pub related: Vec<Related>,
    pub tags: Vec<(Record, String)>,
    pub sources: Vec<Source>,
    pub notes: Vec<Record>,
    pub files: Vec<FileRow>,
    pub history: Vec<HistoryEntry>,
    pub form: Form,
}

/// The page's state.
pub struct Cities {
    pub list: Listing<CityRow, Filter>,
    pub detail: Option<CityDetail>,
    pub shows_history: bool,
    /// Whether what was read no longer matches the register.
    pub is_stale: bool,
}

impl Cities {
    pub fn new(today: NaiveDate) -> Self {
        let list = Listing::new("cities", &COLUMNS, &Filter::ALL, today);
        Self { list, detail: None, shows_history: false, is_stale: true }
    }

    /// Every kind whose change may change what the list says.
    pub fn kinds_read(&self) -> BTreeSet<Kind> {
        self.list.kinds_read(Kind::City)
    }

    /// Reads the list; names in other languages are searched as well.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        let mut rows = register.city_rows()?;
        let mut own = register.city_names_in(lookup.language())?;
        let mut names: HashMap<Id, String> = HashMap::new();
        for record in register.all(Kind::CityName)? {
            if let Some(owner) = record.get(city_name::city) {
                let all = names.entry(*owner).or_default();
                all.push(' ');
                all.push_str(record.text(city_name::name));
            }
        }
        for row in &mut rows {
            if let Some(shown) = own.remove(&row.id) {
                // Found by its own name as well as by the one shown.
                let all = names.entry(row.id).or_default();
                all.push(' ');
                all.push_str(&std::mem::replace(&mut row.name, shown));
            }
        }
        self.list.fill(rows, names, register, lookup)
    }

    /// Selects a city and reads what its detail shows.
    pub fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.list.select(id);
        self.detail = None;
        let (Some(id), Some(register)) = (id, lookup.register) else { return Ok(()) };
        self.detail = read_detail(register, id, lookup, self.list.today)?;
        if self.detail.is_none() {
            self.list.select(None);
        }
        Ok(())
    }
}

fn read_detail(
    register: &Register,
    id: Id,
    lookup: &Lookup<'_>,
    today: NaiveDate,
) -> Result<Option<CityDetail>, Error> {
    let record_ref = RecordRef { kind: Kind::City, id };
    let Some(record) = register.get(record_ref)? else { return Ok(None) };
    let names = register.parts(Kind::CityName, id)?;
    let mut ties = Vec::new();
    for side in register.naming(party::city, id)? {
        let Some(owner) = side.owner() else { continue };
        if let Some(found) = register.get(owner)? {
            let stage = found.choice(partnership::stage).unwrap_or(Stage::Contact);
            ties.push(Tie { record_ref: owner, title: lookup.shown(owner, &found.title()), stage });
        }
    }
    let mut wishes = Vec::new();
    for kind in [Kind::Need, Kind::Offer] {
        for wish in register.parts(kind, id)? {
            let lacks = concrete::lacks(&wish, today);
            wishes.push((wish, lacks));
        }
    }
    let mut networks = Vec::new();
    for member in register.naming(membership::member, id)? {
        if let Some(network) = member.owner() {
            networks.push((member, lookup.title(network)));
        }
    }
    let rows = register.all(Kind::CountryStatus)?;
    let country = record.text(city::country);
    let lists = [CountryList::Ldc, CountryList::Lldc, CountryList::Sids, CountryList::Income];
    let statuses = lists.map(|list| (list, status_on(&rows, country, list, today))).to_vec();
    let of_country = rows.iter().filter(|row| row.text(country_status::country) == country);
    let standings = of_country.map(|row| parts::part_line(lookup, row)).collect();
    // Partnerships and networks have their own place above.
    let mut related = records::related(register, lookup, record_ref)?;
    related.retain(|group| !matches!(group.kind, Kind::Party | Kind::Membership));
    let mut about = vec![record_ref];
    about.extend(names.iter().map(Record::record_ref));
    Ok(Some(CityDetail {
        sources: parts::sources(register, &about)?,
        notes: parts::notes(register, &[record_ref])?,
        files: files_part::read(register, record_ref, lookup.words)?,
        history: register.history_of(record_ref, 100)?,
        form: Form::new(Draft::from(&record), lookup),
        title: lookup.shown(record_ref, &record.title()),
        record,
        names,
        ties,
        wishes,
        networks,
        statuses,
        standings,
        situations: register.parts(Kind::CitySituation, id)?,
        successions: register.parts(Kind::CitySuccession, id)?,
        related,
        tags: parts::tags(register, record_ref)?,
    }))
}
