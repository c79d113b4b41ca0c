//! What the widgets ask of the rest: names of fields, countries and records, and how typed text is read.

use crate::{
    domain::{
        by_name,
        choices::ChoiceSet,
        date::PartialDate,
        fold::fold,
        kinds::{Kind, Titled, city, fair_table, office, organisation},
        money::Money,
        record::{Draft, Refusal},
        value::{FieldType, Id, RecordRef},
    },
    files::reference,
    register::{Error, Minter, Register},
    report::{sentences, values},
    ui::clock::local_millis,
    words::{Words, held_together},
};

/// Code, name in the interface language, and folded names in every language, that one first, of each country.
pub type Countries = Vec<(String, String, String)>;

/// Every country in the order of a language.
pub fn countries_in(words: &Words) -> Countries {
    let name = |country: &reference::Country| {
        let name = country.names.in_language(words.language().tag()).to_owned();
        // Found by its name in every language of the program.
        let all = [name.as_str()].into_iter().chain(country.names.all());
        let key = all.map(fold).collect::<Vec<_>>().join("|");
        (country.code.to_owned(), name, key)
    };
    let mut all: Countries = reference::countries().iter().map(name).collect();
    all.sort_by(|a, b| words.compare(&a.1, &b.1));
    all
}

/// Everything a widget may ask; borrowed for one drawing.
#[derive(Clone, Copy)]
pub struct Lookup<'a> {
    pub words: &'static Words,
    /// Currency that money fields begin with.
    pub currency: &'a str,
    pub countries: &'a Countries,
    pub register: Option<&'a Register>,
}

impl Lookup<'_> {
    fn tag(&self) -> &'static str {
        self.words.language().tag()
    }

    pub fn field_label(&self, kind: Kind, field: &str) -> String {
        self.words.field(kind.name(), field).to_owned()
    }

    pub fn refusal(&self, refusal: &Refusal) -> String {
        sentences::refusal(self.words, refusal)
    }

    pub fn choice(&self, set: &str, code: &str) -> String {
        self.words.say(&format!("choice-{set}-{code}")).to_owned()
    }

    /// What a closed list offers, in the order in which it is read.
    pub fn choices(&self, set: &'static ChoiceSet) -> Vec<(&'static str, String)> {
        set.offered(|code| self.choice(set.name, code), |a, b| self.words.compare(a, b))
    }

    pub fn country(&self, code: &str) -> String {
        reference::country_name(code, self.tag()).to_owned()
    }

    /// The sentence beside a field that says what fits into it.
    pub fn limit(&self, field_type: FieldType) -> Option<String> {
        let most = |key: &str, most: usize| self.words.tell(key, &[("most", most.into())]);
        Some(match field_type {
            FieldType::Line(length) => most("limit-line", length),
            FieldType::Text(length) => most("limit-text", length),
            FieldType::Lines(length) => most("limit-list", length),
            FieldType::Integer(least, most) => {
                self.words.tell("limit-integer", &[("least", least.into()), ("most", most.into())])
            }
            FieldType::Date => self.words.say("limit-date").to_owned(),
            FieldType::Period => self.words.say("limit-period").to_owned(),
            FieldType::Money => self.words.say("limit-money").to_owned(),
            FieldType::Languages => self.words.say("limit-languages").to_owned(),
            _ => return None,
        })
    }

    /// An id for a record begun in a field. It is kept only if what is typed around it is saved.
    pub fn mint(&self) -> Id {
        Minter::new(None).mint(self.register.map_or(0, Register::now_millis))
    }

    /// What tells a record from others of its name: a city's country, an organisation's, a person's office.
    pub fn apart(&self, register: &Register, record_ref: RecordRef) -> Result<Option<String>, Error> {
        let Some(record) = register.get(record_ref)? else { return Ok(None) };
        let country = |code: &str| (!code.is_empty()).then(|| self.country(code));
        Ok(match record_ref.kind {
            Kind::City => country(record.text(city::country)),
            Kind::Organisation => country(record.text(organisation::country)),
            Kind::Person => {
                let mut terms = register.naming(office::person, record_ref.id)?;
                terms.sort_by_key(|term| term.get(office::main) != Some(&true));
                terms.first().map(|term| {
                    let body = term.get(office::body).map(|body| self.title(*body)).unwrap_or_default();
                    let said = [term.text(office::title), &body];
                    said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
                })
            }
            _ => match record.owner() {
                Some(owner) if record_ref.kind.opens_itself() => Some(self.title(owner)),
                _ => None,
            },
        })
    }

    /// Other records that bear a name which looks like this one, as a person would tell them: title, and what tells
    /// them apart. Cities of one name in two countries are two cities.
    pub fn doubles(&self, draft: &Draft) -> Result<Vec<(RecordRef, String)>, Error> {
        let (Some(register), Some(name)) = (self.register, draft.name()) else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for record in register.named_alike(draft.kind, name, Some(draft.id))? {
            if by_name::are_apart(draft, &record) {
                continue;
            }
            let title = self.title(record.record_ref());
            let apart = self.apart(register, record.record_ref())?.filter(|apart| !apart.is_empty());
            let said = apart.map_or_else(|| title.clone(), |apart| format!("{title}, {apart}"));
            found.push((record.record_ref(), said));
        }
        Ok(found)
    }

    /// The words a record is known by; empty when it is not there.
    pub fn title(&self, record_ref: RecordRef) -> String {
        let title = self.register.and_then(|register| {
            let record = register.get(record_ref).ok().flatten()?;
            Some(self.shown(record_ref, &register.title_of(&record).ok()?))
        });
        title.unwrap_or_default()
    }

    /// The latest changes of a field, each in a line with who made it and when.
    pub fn field_changes(&self, record_ref: RecordRef, index: usize) -> Vec<[String; 2]> {
        const MOST: u64 = 8;
        let found = self.register.map(|register| register.history_of_field(record_ref, index, MOST)).transpose();
        let entries = match found {
            Ok(entries) => entries.unwrap_or_default(),
            Err(error) => return vec![[sentences::fault(self.words, &error), String::new()]],
        };
        let resolve = |record_ref: RecordRef| Some(self.title(record_ref)).filter(|title| !title.is_empty());
        let told = entries.iter().filter_map(|entry| {
            let spec = &record_ref.kind.fields()[index];
            let value = entry.changes.first()?.new.as_ref();
            let value = value.map(|value| values::value(self.words, spec, value, &resolve));
            let who = if entry.actor.is_empty() { self.words.say("somebody") } else { &entry.actor };
            let when = values::moment(self.words, local_millis(entry.at_millis));
            Some([value.unwrap_or_else(|| self.words.say("not-given").to_owned()), format!("{when} · {who}")])
        });
        told.collect()
    }

    /// A text as it stands in a field: a table that nobody named is counted in the reader's language.
    pub fn typed_text(&self, kind: Kind, index: usize, text: &str) -> String {
        let is_label = (kind, index) == (Kind::FairTable, fair_table::label.index);
        if is_label { values::table_label(self.words, text) } else { text.to_owned() }
    }

    /// A date as it stands in a field: in words that can be typed back.
    pub fn typed_date(&self, date: PartialDate) -> String {
        values::date(self.words, date)
    }

    /// An amount as it stands in a field, without its currency.
    pub fn typed_amount(&self, money: &Money) -> String {
        let digits = self.digits(money.currency()).unwrap_or(2);
        let text = self.words.money(money.minor, digits, "");
        text.trim().to_owned()
    }

    /// The title of a record as the reader knows it: cities by their name in the interface language.
    pub fn shown(&self, record_ref: RecordRef, title: &str) -> String {
        match record_ref.kind.spec().titled {
            Titled::AsWritten => title.to_owned(),
            Titled::OfCountry => self.country(title),
            Titled::Counted => values::table_label(self.words, title),
            Titled::Timed => {
                let slot = self.register.and_then(|register| register.get(record_ref).ok().flatten());
                slot.map_or_else(|| title.to_owned(), |slot| values::slot(self.words, &slot))
            }
            Titled::OfCity | Titled::OfParties => {
                let shown = self.register.and_then(|register| register.title_in(record_ref, title, self.tag()).ok());
                shown.unwrap_or_else(|| title.to_owned())
            }
        }
    }

    /// Language of the words, as a tag.
    pub fn language(&self) -> &'static str {
        self.tag()
    }

    /// Decimal places of a currency, or nothing when there is none of that code.
    pub fn digits(&self, currency: &str) -> Option<u8> {
        reference::currency(currency).map(|_| reference::currency_digits(currency))
    }

    /// The code of a currency given by its code, its sign, or its name in any language of the interface.
    pub fn currency_code(&self, typed: &str) -> Option<&'static str> {
        let typed = typed.trim().trim_end_matches('.');
        let (upper, folded) = (typed.to_uppercase(), fold(typed));
        let is_named = |name: &str| {
            let name = fold(name);
            name == folded || folded.strip_suffix('s') == Some(&name)
        };
        let all = reference::currencies();
        // "US$": the country before the sign.
        let dollars = upper.strip_suffix('$').filter(|country| country.len() == 2).map(|country| format!("{country}D"));
        let by_sign = all.iter().find(|one| {
            one.code == upper
                || held_together(one.symbol) == held_together(typed)
                || dollars.as_deref() == Some(one.code)
        });
        let by_name = || all.iter().find(|one| !folded.is_empty() && one.names.all().into_iter().any(is_named));
        by_sign.or_else(by_name).map(|currency| currency.code)
    }

    pub fn language_tag(&self, typed: &str) -> Option<String> {
        reference::language_tag(typed, self.words.language()).map(str::to_owned)
    }
}
