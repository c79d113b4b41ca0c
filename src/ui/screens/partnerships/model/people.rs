//! The people of a partnership: whom to ask, who signed, who travelled.

use crate::{
    domain::{
        choices::{Choice, Consent},
        kinds::{Kind, activity, contact_term, delegate, office, partnership, party, person, signatory},
        record::Record,
        value::{Id, RecordRef},
    },
    register::Error,
    report::values,
    ui::screens::partnerships::model::reading::{Group, Reading},
};

/// Someone with all they do in the partnership.
pub struct PersonLine {
    pub name: String,
    /// Who is known by name only has no record to open.
    pub record_ref: Option<RecordRef>,
    pub roles: Vec<String>,
    pub office: String,
    pub last_contact: Option<String>,
    /// On what basis their data is kept; nothing where nobody said.
    pub consent: Option<String>,
    pub is_refused: bool,
}

/// Whom one asks, and everybody else with a part in it.
pub struct People {
    pub contacts: Group,
    pub lines: Vec<PersonLine>,
}

pub fn read(reading: &Reading<'_>) -> Result<People, Error> {
    let (register, words) = (reading.register, reading.lookup.words);
    let mut people = Gathering { reading, lines: Vec::new() };
    if let Some(id) = reading.record.get(partnership::contact) {
        people.add(Some(*id), "", "", words.say("people-contact").to_owned())?;
    }
    for side in reading.sides {
        if let Some(id) = side.record.get(party::contact) {
            let role = words.tell("people-contact-of", &[("side", (&side.name).into())]);
            people.add(Some(*id), "", "", role)?;
        }
    }
    let contacts = register.parts(Kind::ContactTerm, reading.id())?;
    for one in &contacts {
        let is_over =
            one.get(contact_term::time).and_then(|time| time.end).is_some_and(|end| end.latest() < reading.today);
        let key = if is_over { "people-contact-former" } else { "people-contact" };
        people.add(
            one.get(contact_term::person).copied(),
            "",
            one.text(contact_term::role),
            words.say(key).to_owned(),
        )?;
    }
    for text in reading.texts {
        for one in register.parts(Kind::Signatory, text.id)? {
            let role = words.tell("people-signed", &[("title", (&text.title()).into())]);
            let person = one.get(signatory::person).copied();
            people.add(person, one.text(signatory::name), one.text(signatory::office), role)?;
        }
    }
    for record in reading.work(Kind::Activity, activity::component, &reading.components()?)? {
        for one in register.parts(Kind::Delegate, record.id)? {
            let role = words.tell("people-delegate-of", &[("title", (&record.title()).into())]);
            let person = one.get(delegate::person).copied();
            people.add(person, one.text(delegate::name), one.text(delegate::role), role)?;
        }
    }
    let contacts = Group::new(Kind::ContactTerm, reading.record.record_ref(), contacts, reading.lookup);
    Ok(People { contacts, lines: people.lines })
}

struct Gathering<'a> {
    reading: &'a Reading<'a>,
    lines: Vec<PersonLine>,
}

impl Gathering<'_> {
    /// Adds a role to a person already told of, or the person with it.
    fn add(&mut self, id: Option<Id>, name: &str, office: &str, role: String) -> Result<(), Error> {
        let record_ref = id.map(|id| RecordRef { kind: Kind::Person, id });
        let is_same = |line: &PersonLine| match record_ref {
            Some(_) => line.record_ref == record_ref,
            None => line.record_ref.is_none() && line.name == name,
        };
        if let Some(line) = self.lines.iter_mut().find(|line| is_same(line)) {
            if !line.roles.contains(&role) {
                line.roles.push(role);
            }
            return Ok(());
        }
        let record = match record_ref {
            Some(record_ref) => self.reading.register.get(record_ref)?,
            None => None,
        };
        let line = match record {
            Some(record) => self.known(&record, role)?,
            None if name.is_empty() => return Ok(()),
            None => PersonLine {
                name: name.to_owned(),
                record_ref: None,
                roles: vec![role],
                office: office.to_owned(),
                last_contact: None,
                consent: None,
                is_refused: false,
            },
        };
        self.lines.push(line);
        Ok(())
    }

    fn known(&self, record: &Record, role: String) -> Result<PersonLine, Error> {
        let (lookup, words) = (self.reading.lookup, self.reading.lookup.words);
        let mut offices = self.reading.register.parts(Kind::Office, record.id)?;
        let is_past = |one: &Record| {
            let end = one.get(office::time).and_then(|time| time.end);
            end.is_some_and(|end| end.latest() < self.reading.today)
        };
        offices.retain(|one| !is_past(one));
        offices.sort_by_key(|one| !one.get(office::main).copied().unwrap_or(false));
        let held = offices.first().map(|one| {
            let body = one.get(office::body).map(|body| self.reading.name(*body)).unwrap_or_default();
            [one.text(office::title), &body].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        });
        let consent: Option<Consent> = record.choice(person::consent);
        let last = record.get(person::last_contact).map(|date| values::date(words, *date));
        Ok(PersonLine {
            name: record.text(person::name).to_owned(),
            record_ref: Some(record.record_ref()),
            roles: vec![role],
            office: held.unwrap_or_default(),
            last_contact: last.map(|date| words.tell("people-last-contact", &[("date", (&date).into())])),
            consent: consent.map(|consent| lookup.choice("consent", consent.code())),
            is_refused: consent == Some(Consent::Refused),
        })
    }
}
