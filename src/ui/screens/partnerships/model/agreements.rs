//! The agreements of a partnership as cards, and the line they stand in.

use crate::{
    domain::{
        choices::AgreementStatus,
        deadlines::Deadline,
        kinds::{Kind, agreement, council_decision},
        lineage::{TextPosition, lineage},
        record::{Draft, Record},
        value::Id,
    },
    register::Error,
    report::values,
    ui::{
        lookup::Lookup,
        screens::{
            agreement_facts,
            partnerships::model::reading::{Group, Reading},
        },
        widgets::form::Form,
    },
};

/// An agreement with all that hangs on it.
pub struct Text {
    pub record: Record,
    pub due: Vec<Deadline>,
    /// What is known of it, a sentence or two to a line.
    pub facts: Vec<String>,
    pub groups: Vec<Group>,
    pub form: Form,
}

impl Text {
    pub fn standing(&self) -> AgreementStatus {
        self.record.choice(agreement::standing).unwrap_or(AgreementStatus::Draft)
    }
}

/// A text in the picture of its line.
pub struct Node {
    pub place: TextPosition,
    pub title: String,
    pub date: String,
    pub standing: String,
    /// What it follows, in a sentence for those who can't see the line.
    pub name: String,
    pub is_live: bool,
}

pub struct Agreements {
    /// Empty where no text follows another.
    pub lineage: Vec<Node>,
    pub texts: Vec<Text>,
    /// Decisions on the partnership rather than on one of its texts.
    pub decisions: Group,
}

impl Agreements {
    pub fn read(reading: &Reading<'_>) -> Result<Self, Error> {
        let Reading { register, lookup, record, texts, .. } = *reading;
        let places = lineage(texts);
        let (mut on_texts, on_partnership): (Vec<Record>, Vec<Record>) =
            register.parts(Kind::CouncilDecision, record.id)?.into_iter().partition(|decision| {
                let about = decision.get(council_decision::agreement);
                about.is_some_and(|id| texts.iter().any(|text| text.id == *id))
            });
        let mut cards = Vec::new();
        for place in &places {
            let Some(text) = texts.iter().find(|text| text.id == place.id) else { continue };
            let of_text = |decision: &mut Record| decision.get(council_decision::agreement) == Some(&text.id);
            let decisions: Vec<Record> = on_texts.extract_if(.., of_text).collect();
            cards.push(card(reading, text, decisions)?);
        }
        Ok(Self {
            lineage: nodes(lookup, &places, texts),
            texts: cards,
            decisions: Group::new(Kind::CouncilDecision, record.record_ref(), on_partnership, lookup),
        })
    }
}

fn card(reading: &Reading<'_>, text: &Record, decisions: Vec<Record>) -> Result<Text, Error> {
    let Reading { register, lookup, record, due, .. } = *reading;
    let signatories = register.parts(Kind::Signatory, text.id)?;
    let facts = agreement_facts::known(lookup, text, &signatories);
    let mut groups = Vec::new();
    for (kind, records) in [
        (Kind::AgreementParty, register.parts(Kind::AgreementParty, text.id)?),
        (Kind::Signatory, signatories),
        (Kind::StateStep, register.parts(Kind::StateStep, text.id)?),
    ] {
        groups.push(Group::new(kind, text.record_ref(), records, lookup));
    }
    groups.push(Group::new(Kind::CouncilDecision, record.record_ref(), decisions, lookup));
    let due = due.iter().find(|(id, _)| *id == text.id).map(|(_, due)| due.clone());
    Ok(Text {
        due: due.unwrap_or_default(),
        facts,
        groups,
        form: Form::new(Draft::from(text), lookup),
        record: text.clone(),
    })
}

fn nodes(lookup: &Lookup<'_>, places: &[TextPosition], texts: &[Record]) -> Vec<Node> {
    if places.iter().all(|place| place.from.is_none()) {
        return Vec::new();
    }
    let text = |id: Id| texts.iter().find(|text| text.id == id);
    let node = |place: &TextPosition| {
        let record = text(place.id)?;
        let standing: AgreementStatus = record.choice(agreement::standing).unwrap_or(AgreementStatus::Draft);
        let date = record.get(agreement::signed).map(|date| values::short_date(lookup.words, *date));
        let code = record.get(agreement::standing).map(|code| lookup.choice("standing", code));
        let title = record.title();
        let before = place.from.and_then(text).map(Record::title);
        let name = before.map(|before| {
            lookup.words.tell("lineage-follows", &[("title", (&title).into()), ("before", (&before).into())])
        });
        Some(Node {
            place: *place,
            date: date.unwrap_or_default(),
            standing: code.unwrap_or_default(),
            name: name.unwrap_or(title),
            title: record.text(agreement::title).to_owned(),
            is_live: matches!(standing, AgreementStatus::Signed | AgreementStatus::InForce),
        })
    };
    places.iter().filter_map(node).collect()
}
