//! Cities of a practice workspace with their people, needs and offers, and the bodies that fund.

use super::{Practice, Sink, new, town::Town};
use crate::domain::{
    choices::{Answer, Availability, Choice, Consent, Level, NameUse, OrganisationKind, PracticeKind, Sex, Theme},
    date::{PartialDate, Period},
    kinds::{
        Kind, call, city, city_name, funding, membership, need, offer, office, organisation, person, practice, tag,
    },
    money::Money,
    record::Draft,
    value::{Id, Point, RecordRef},
};
use crate::{files::gazetteer::Gazetteer, words::Language};

impl Practice {
    pub(super) fn town<S: Sink>(&mut self, place_index: usize, sink: &mut S) -> Result<(), S::Fault> {
        let gazetteer = Gazetteer::embedded();
        let place = gazetteer.place(place_index);
        let naming = self.stock.naming(place.country);
        let population = i64::from(place.population);
        let draft = new(Kind::City, sink)
            .says(city::name, place.name)
            .says(city::country, place.country)
            .says(city::region, place.region.unwrap_or_default())
            .chooses(city::level, Level::Municipality)
            .with(
                city::position,
                Point { latitude_micros: place.latitude_micros, longitude_micros: place.longitude_micros },
            )
            .with(city::population, (population > 0).then_some(population))
            .with(city::languages, vec![naming.language.clone()])
            .says(city::time_zone, place.time_zone)
            .with(city::geonames_id, i64::from(place.geonames_id));
        sink.put(&draft)?;
        let id = draft.id;
        let names = gazetteer.names(place_index).filter(|(_, name)| *name != place.name);
        for (language, name) in names.filter_map(|(language, name)| Some((language?, name))) {
            if Language::has_tag(language) {
                let name = new(Kind::CityName, sink)
                    .with(city_name::city, id)
                    .says(city_name::name, name)
                    .says(city_name::language, language)
                    .chooses(city_name::name_use, NameUse::Exonym);
                sink.put(&name)?;
            }
        }
        let body = RecordRef { kind: Kind::City, id };
        let since = self.today - chrono::Days::new(self.chance.between(90, 1_800).unsigned_abs());
        let elected = PartialDate::of(since);
        let mayor = self.person(body, place.country, "mayor", Period::since(elected), sink)?;
        let officer = self.person(body, place.country, "officer", Period::since(elected), sink)?.0;
        if self.chance.percent(50) {
            let before = Period { start: None, end: Some(elected) };
            self.person(body, place.country, "mayor", before, sink)?;
        }
        if self.chance.percent(50) {
            self.need(id, officer, sink)?;
        }
        if self.chance.percent(50) {
            self.offer(id, officer, sink)?;
        }
        if self.chance.percent(10) {
            let network = self.organisations[2];
            let member = new(Kind::Membership, sink).with(membership::network, network).with(membership::member, body);
            sink.put(&member)?;
        }
        self.towns.push(Town {
            id,
            name: place.name.to_owned(),
            country: place.country,
            language: &naming.language,
            mayor,
            officer,
            since,
        });
        Ok(())
    }

    fn person<S: Sink>(
        &mut self,
        body: RecordRef,
        country: &str,
        post: &str,
        time: Period,
        sink: &mut S,
    ) -> Result<(Id, String), S::Fault> {
        let is_woman = self.chance.percent(45);
        let naming = self.stock.naming(country);
        let (given, family) = naming.name(is_woman, &mut self.chance);
        let name = format!("{given} {family}");
        // Reserved by RFC 2606: nobody can ever be written to by mistake.
        let email = format!("{post}.{}@practice.example", self.chance.between(1_000, 999_999));
        let draft = new(Kind::Person, sink)
            .says(person::name, &name)
            .says(person::sort_name, family)
            .chooses(person::sex, if is_woman { Sex::Woman } else { Sex::Man })
            .with(person::languages, vec![naming.language.clone()])
            .with(person::emails, vec![email])
            .chooses(person::consent, Consent::PublicOffice);
        sink.put(&draft)?;
        let title = self.chance.word(&self.stock.offices[post]);
        let term = new(Kind::Office, sink)
            .with(office::person, draft.id)
            .with(office::body, body)
            .says(office::title, title)
            .with(office::time, time);
        sink.put(&term)?;
        Ok((draft.id, name))
    }

    /// Two of three are concrete; the rest lack what people forget.
    fn need<S: Sink>(&mut self, city: Id, contact: Id, sink: &mut S) -> Result<(), S::Fault> {
        let (theme, title) = self.stock.component(&mut self.chance);
        let mut draft = new(Kind::Need, sink)
            .with(need::city, city)
            .says(need::title, title)
            .with(need::theme, Theme::from_code(theme).map(Choice::code))
            .with(need::contact, contact)
            .chooses(need::availability, Availability::Open);
        if self.chance.percent(67) {
            draft = draft
                .says(need::activity, title)
                .says(need::quantity, self.chance.word(&self.stock.quantities))
                .with(need::means, vec!["knowledge".to_owned(), "people".to_owned()])
                .with(need::time, self.coming_months())
                .with(need::budget, Money::new(self.chance.between(5, 80) * 100_000, "EUR"))
                .says(need::beneficiaries, self.chance.word(&self.stock.beneficiaries));
        }
        sink.put(&draft)
    }

    fn offer<S: Sink>(&mut self, city: Id, contact: Id, sink: &mut S) -> Result<(), S::Fault> {
        let (theme, title) = self.stock.component(&mut self.chance);
        let mut draft = new(Kind::Offer, sink)
            .with(offer::city, city)
            .says(offer::title, title)
            .with(offer::theme, Theme::from_code(theme).map(Choice::code))
            .with(offer::contact, contact)
            .chooses(offer::availability, Availability::Open);
        if self.chance.percent(67) {
            draft = draft
                .says(offer::activity, title)
                .says(offer::quantity, self.chance.word(&self.stock.quantities))
                .with(offer::means, vec!["knowledge".to_owned()])
                .with(offer::time, self.coming_months());
        }
        sink.put(&draft)
    }

    fn coming_months(&mut self) -> Period {
        let start = self.chance.later(self.today, 30, 300);
        let end = self.chance.later(start, 30, 400);
        Period { start: Some(PartialDate::of(start)), end: Some(PartialDate::of(end)) }
    }

    /// Networks, funds with their calls, tags and practices.
    pub(super) fn bodies<S: Sink>(&mut self, sink: &mut S) -> Result<(), S::Fault> {
        for (kind, name) in &self.stock.organisations {
            let draft = new(Kind::Organisation, sink)
                .says(organisation::name, name)
                .with(organisation::kind, OrganisationKind::from_code(kind).map(Choice::code));
            sink.put(&draft)?;
            self.organisations.push(draft.id);
        }
        for (at, name) in self.stock.funding.iter().enumerate() {
            let draft = new(Kind::Funding, sink)
                .says(funding::name, name)
                .with(funding::operator, self.organisations[at % 2])
                .with(funding::minimum, Money::new(500_000, "EUR"))
                .with(funding::ceiling, Money::new(25_000_000, "EUR"))
                .with(funding::cofinancing_percent, 10 + 10 * at as i64)
                .chooses(funding::in_kind_counts, if at % 2 == 0 { Answer::Yes } else { Answer::No })
                .with(funding::as_of, PartialDate::of(self.today));
            sink.put(&draft)?;
            self.funding.push(draft.id);
            self.call(&draft, sink)?;
        }
        for name in &self.stock.tags {
            let draft = new(Kind::Tag, sink).says(tag::name, name);
            sink.put(&draft)?;
            self.tags.push(draft.id);
        }
        for (kind, title) in &self.stock.practices {
            let draft = new(Kind::Practice, sink)
                .says(practice::title, title)
                .with(practice::kind, PracticeKind::from_code(kind).map(Choice::code));
            sink.put(&draft)?;
        }
        Ok(())
    }

    fn call<S: Sink>(&mut self, of: &Draft, sink: &mut S) -> Result<(), S::Fault> {
        let opens = self.chance.later(self.today, 0, 60);
        let closes = self.chance.later(opens, 40, 120);
        let window = Period { start: Some(PartialDate::of(opens)), end: Some(PartialDate::of(closes)) };
        let draft = new(Kind::Call, sink)
            .with(call::funding, of.id)
            .says(call::title, &self.stock.call)
            .with(call::window, window)
            .with(call::as_of, PartialDate::of(self.today));
        sink.put(&draft)
    }
}
