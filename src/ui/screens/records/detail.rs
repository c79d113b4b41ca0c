//! One record of any kind: its fields in place, its parts, what names it, its sources, notes, tags and history.

use chrono::NaiveDate;
use egui::{RichText, Ui};

use super::{
    facts::Fact,
    kind_rows::row,
    shapes::{self, Group},
};
use crate::{
    domain::{
        kinds::Kind,
        record::{Draft, Record},
        value::RecordRef,
    },
    register::{Error, HistoryEntry, Register},
    report::values,
    ui::{
        command::{Ask, DialogCommand, NavCommand},
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::{
            files_part::{self, FileRow},
            parts::{self, Source},
        },
        theme::{NOTE, SMALL, TINY, palette},
        widgets::{
            basic::{badge_ui, caption_ui, icon_button_ui, link_ui, note_ui, section_ui},
            form::Form,
            steady::above_form_ui,
        },
    },
};

/// Records of one kind shown that name the one shown; more of them stand in their own list.
const RELATED: usize = 30;
/// Actions of the history that are read.
const MOST_HISTORY: u64 = 100;

/// A part: the record, what it says in a line, and what hangs on it in turn.
struct Part {
    record: Record,
    /// What its title opens: itself, or what it names where it has no words of its own.
    opened: RecordRef,
    title: String,
    line: String,
    further: usize,
}

/// Records that name the one shown in one of their fields.
pub struct Related {
    pub kind: Kind,
    /// "Components · Lead".
    heading: String,
    /// What to open, its title, and what is said beside it.
    lines: Vec<(RecordRef, String, String)>,
}

/// A record with everything that hangs on it.
pub struct RecordDetail {
    pub record: Record,
    pub title: String,
    pub form: Form,
    pub shows_history: bool,
    owner: Option<(RecordRef, String)>,
    facts: Vec<Fact>,
    groups: Vec<Group>,
    parts: Vec<(Kind, Vec<Part>)>,
    related: Vec<Related>,
    tags: Vec<(Record, String)>,
    sources: Vec<Source>,
    notes: Vec<Record>,
    files: Vec<FileRow>,
    /// What was done to it and its parts; read once it is to be shown, for that can be much.
    history: Option<Vec<HistoryEntry>>,
}

impl RecordDetail {
    /// Reads a record of any kind; nothing when it is not there.
    pub fn read(
        register: &Register,
        record_ref: RecordRef,
        lookup: &Lookup<'_>,
        today: NaiveDate,
    ) -> Result<Option<Self>, Error> {
        let Some(record) = register.get(record_ref)? else { return Ok(None) };
        let mut found = Vec::new();
        for kind in shapes::parts(record_ref.kind) {
            let mut of_kind = Vec::new();
            for part in register.parts(kind, record_ref.id)? {
                let mut further = 0;
                for below in shapes::parts(kind) {
                    further += register.parts(below, part.id)?.len();
                }
                let (title, line) = (register.title_of(&part)?, parts::part_line(lookup, &part));
                let owner = part.owner();
                let named = part.links().map(|(_, named)| named).find(|named| Some(*named) != owner);
                let opened = named.filter(|_| part.title().is_empty()).unwrap_or(part.record_ref());
                of_kind.push(Part { opened, title, line, further, record: part });
            }
            found.push((kind, of_kind));
        }
        let owner = record.owner().map(|owner| (owner, lookup.title(owner)));
        let title = register.title_of(&record)?;
        Ok(Some(Self {
            title: lookup.shown(record_ref, &title),
            form: Form::new(Draft::from(&record), lookup),
            shows_history: false,
            facts: (row(record_ref.kind).facts)(register, lookup, &record, today)?,
            owner,
            groups: shapes::groups(record_ref.kind),
            parts: found,
            related: related(register, lookup, record_ref)?,
            tags: parts::tags(register, record_ref)?,
            sources: parts::sources(register, &[record_ref])?,
            notes: parts::notes(register, &[record_ref])?,
            files: files_part::read(register, record_ref, lookup.words)?,
            history: None,
            record,
        }))
    }

    /// Shows the history, or what the record is.
    pub fn show_history(&mut self, register: &Register, shows_history: bool) -> Result<(), Error> {
        self.shows_history = shows_history;
        self.read_further(register).map(|_| ())
    }

    /// Reads the history where it is to be shown and was not read yet; whether it was.
    pub fn read_further(&mut self, register: &Register) -> Result<bool, Error> {
        if !self.shows_history || self.history.is_some() {
            return Ok(false);
        }
        let read = register.history_of(self.record.record_ref(), MOST_HISTORY);
        // One that can't be read is told of once; while another program holds the file it is waited for.
        self.shows_history = matches!(read, Ok(_) | Err(Error::Busy));
        self.history = Some(read?);
        Ok(true)
    }
}

/// Records that name `record_ref`, under the kind and the field that do.
pub fn related(register: &Register, lookup: &Lookup<'_>, record_ref: RecordRef) -> Result<Vec<Related>, Error> {
    let mut found = Vec::new();
    for (spec, records) in register.naming_anywhere(record_ref, RELATED)? {
        let Some(kind) = records.first().map(|record| record.kind) else { continue };
        let heading = format!("{} · {}", values::kind_many(lookup.words, kind), lookup.field_label(kind, spec.name));
        let mut lines = Vec::new();
        for record in records {
            // A part is opened in what it belongs to; what it says itself stands beside.
            let opened = if row(kind).page().is_some() { None } else { record.owner() };
            let title = match opened {
                Some(owner) => lookup.title(owner),
                None => lookup.shown(record.record_ref(), &register.title_of(&record)?),
            };
            let beside = if opened.is_some() { record.title() } else { String::new() };
            lines.push((opened.unwrap_or(record.record_ref()), title, beside));
        }
        found.push(Related { kind, heading, lines });
    }
    Ok(found)
}

/// Draws the record.
pub fn detail_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &mut RecordDetail) {
    let lookup = context.lookup;
    head_ui(ui, context, detail);
    let mut shows_history = detail.shows_history;
    parts::two_tabs_ui(ui, lookup, detail.record.record_ref(), &mut shows_history, |ui, is_history| {
        if is_history {
            context.send_all(detail.history.iter().filter_map(|entries| parts::history_ui(ui, lookup, entries)));
        } else {
            overview_ui(ui, context, detail);
        }
    });
    detail.shows_history = shows_history;
}

fn head_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &RecordDetail) {
    let colours = palette(ui.ctx());
    let kind = values::kind(context.lookup.words, detail.record.kind);
    let title = if detail.title.is_empty() { kind } else { &detail.title };
    parts::title_row_ui(ui, context, detail.record.record_ref(), title);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        badge_ui(ui, kind, colours.ink, colours.hover);
        if let Some((owner, title)) = &detail.owner {
            if link_ui(ui, title).clicked() {
                context.send(NavCommand::Show(*owner));
            }
        }
    });
    ui.add_space(TINY);
}

fn overview_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &mut RecordDetail) {
    let lookup = context.lookup;
    let record_ref = detail.record.record_ref();
    above_form_ui(ui, record_ref.id, |ui| known_ui(ui, context, detail));
    for group in &detail.groups {
        if !group.caption.is_empty() {
            ui.add_space(SMALL);
            section_ui(ui, lookup.words.say(group.caption));
        }
        context.send_all(detail.form.some_in_place_ui(ui, lookup, &group.fields, context.may_write));
    }
    detail.form.whole_refusals_ui(ui, lookup);
    for (kind, found) in &detail.parts {
        parts_ui(ui, context, record_ref, *kind, found);
    }
    related_ui(ui, context, &detail.related);
    parts::sources_ui(ui, lookup, &detail.sources);
    parts::notes_ui(ui, context, record_ref, &detail.notes);
    files_part::files_ui(ui, context, record_ref, &detail.files);
}

/// What is known of it beyond its fields.
fn known_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &RecordDetail) {
    let lookup = context.lookup;
    let record_ref = detail.record.record_ref();
    let has_indicators = record_ref.kind == Kind::Component;
    if has_indicators {
        section_ui(ui, values::kind_many(lookup.words, Kind::Indicator));
    }
    for fact in &detail.facts {
        let colours = palette(ui.ctx());
        let ink = if fact.is_due { colours.due } else { colours.ink };
        ui.add(egui::Label::new(RichText::new(&fact.text).size(NOTE).color(ink)).wrap());
    }
    if has_indicators && context.may_write {
        let add = icon_button_ui(ui, icons::PLUS, &values::adding(lookup.words, Kind::Indicator));
        if add.clicked() {
            context.send(Ask::AddPart { kind: Kind::Indicator, owner: record_ref });
        }
    }
    if row(record_ref.kind)
        .partners
        .is_some_and(|key| icon_button_ui(ui, icons::USERS_THREE, lookup.words.say(key)).clicked())
    {
        context.send(DialogCommand::Partners(record_ref));
    }
    parts::tags_ui(ui, context, record_ref, &detail.tags);
}

/// The parts of one kind: each opens beside, where what hangs on it stands as well.
fn parts_ui(ui: &mut Ui, context: &mut DrawContext<'_>, owner: RecordRef, kind: Kind, found: &[Part]) {
    let lookup = context.lookup;
    if found.is_empty() && !context.may_write {
        return;
    }
    ui.add_space(SMALL);
    let many = values::kind_many(lookup.words, kind);
    context.send_all(parts::parts_section_ui(ui, lookup, many, kind, context.may_write.then_some(owner)));
    for part in found {
        ui.horizontal_wrapped(|ui| {
            let title = if part.title.is_empty() { values::kind(lookup.words, kind) } else { &part.title };
            if link_ui(ui, title).clicked() {
                context.send(NavCommand::Show(part.opened));
            }
            if context.may_write && parts::adding(kind, owner).is_some() {
                context.send_all(parts::edit_named_ui(ui, lookup, &part.record, title));
            }
        });
        let line = part.line.strip_prefix(part.title.as_str()).unwrap_or(&part.line);
        let line = line.trim_start_matches(" · ");
        let further = match part.further {
            0 => String::new(),
            count => lookup.words.tell("parts-below", &[("count", count.into())]),
        };
        let said = [line, &further].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        if !said.is_empty() {
            note_ui(ui, &said);
        }
    }
}

/// Draws what names the record.
pub fn related_ui(ui: &mut Ui, context: &mut DrawContext<'_>, related: &[Related]) {
    let lookup = context.lookup;
    if related.is_empty() {
        return;
    }
    ui.add_space(SMALL);
    section_ui(ui, lookup.words.say("related"));
    for group in related {
        caption_ui(ui, &group.heading);
        for (record_ref, title, beside) in &group.lines {
            ui.horizontal_wrapped(|ui| {
                let title = if title.is_empty() { values::kind(lookup.words, record_ref.kind) } else { title };
                if link_ui(ui, title).clicked() {
                    context.send(NavCommand::Show(*record_ref));
                }
                if !beside.is_empty() {
                    note_ui(ui, beside);
                }
            });
        }
    }
}
