//! What several details show alike: sources, notes, parts of a record, and its history.

use egui::{Response, RichText, ScrollArea, Ui, Vec2};

use crate::{
    domain::{
        journal::ActionKind,
        kinds::{FieldSpec, Kind, Mark, document, note, provenance, tagging},
        record::Record,
        value::{FieldType, RecordRef, Value},
    },
    register::{Error, HistoryEntry, Register},
    report::{sentences, values},
    ui::{
        clock::local_millis,
        command::{Ask, Command, DialogCommand, NavCommand, RecordCommand},
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::records::{kind_row::Adding, kind_rows::row},
        theme::{self, GAP, NOTE, SMALL, TINY, WIDE, palette},
        widgets::{
            accessibility,
            basic::{
                caption_ui, chip_ui, icon_button_ui, icon_only_ui, line_ui, link_ui, note_ui, page_keys, section_ui,
                sign_ui, tab_ui,
            },
        },
    },
};

/// Where a fact comes from, ready to be shown.
#[derive(Clone, Debug)]
pub struct Source {
    pub record_ref: RecordRef,
    pub stated: String,
    /// "A/CONF.191/L.11, ¶12".
    pub place: String,
    pub note: String,
}

/// The sources of a record and of its parts.
pub fn sources(register: &Register, record_refs: &[RecordRef]) -> Result<Vec<Source>, Error> {
    let mut found = Vec::new();
    for record_ref in record_refs {
        for record in register.parts(Kind::Provenance, record_ref.id)? {
            let document = match record.get(provenance::document) {
                Some(id) => register.get(RecordRef { kind: Kind::Document, id: *id })?,
                None => None,
            };
            let symbol = document.map(|document| {
                let symbol = document.text(document::symbol);
                if symbol.is_empty() { document.title() } else { symbol.to_owned() }
            });
            let parts = [
                symbol.as_deref().unwrap_or_default(),
                record.text(provenance::source),
                record.text(provenance::place),
            ];
            let place = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            found.push(Source {
                record_ref: record.record_ref(),
                stated: record.text(provenance::stated).to_owned(),
                place,
                note: record.text(provenance::note).to_owned(),
            });
        }
    }
    Ok(found)
}

/// Notes on a record, and those of its parts.
pub fn notes(register: &Register, record_refs: &[RecordRef]) -> Result<Vec<Record>, Error> {
    let mut found = Vec::new();
    for record_ref in record_refs {
        found.extend(register.parts(Kind::Note, record_ref.id)?);
    }
    Ok(found)
}

/// The name of the record shown, with a bin beside it.
pub fn title_row_ui(ui: &mut Ui, context: &mut DrawContext<'_>, record_ref: RecordRef, title: &str) {
    ui.horizontal(|ui| {
        let room = ui.available_width() - 48.0;
        ui.allocate_ui(Vec2::new(room, 28.0), |ui| {
            ui.set_min_width(room);
            let text = RichText::new(title).font(theme::bold_font(theme::TITLE));
            accessibility::heading(&ui.add(egui::Label::new(text).truncate()), 1, title);
        });
        let name = context.lookup.words.tell("delete-named", &[("name", title.into())]);
        if context.may_write && icon_only_ui(ui, icons::TRASH, &name).clicked() {
            context.send(Ask::Delete { record_ref, title: title.to_owned() });
        }
    });
}

/// The two tabs of a record, overview and history, over what the one chosen shows.
pub fn two_tabs_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    record_ref: RecordRef,
    shows_history: &mut bool,
    shown_ui: impl FnOnce(&mut Ui, bool),
) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (key, is_history) in [("tab-overview", false), ("tab-history", true)] {
            if tab_ui(ui, lookup.words.say(key), *shows_history == is_history).clicked() {
                *shows_history = is_history;
            }
        }
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    line_ui(ui);
    ui.spacing_mut().item_spacing.y = SMALL;
    let salt = ("record", record_ref.id, *shows_history);
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        page_keys(ui);
        ui.set_max_width(ui.available_width() - GAP);
        ui.add_space(SMALL);
        shown_ui(ui, *shows_history);
        ui.add_space(WIDE);
    });
}

/// Draws the sources; contradicting ones stand side by side as they were stated.
pub fn sources_ui(ui: &mut Ui, lookup: &Lookup<'_>, sources: &[Source]) {
    let colours = palette(ui.ctx());
    if sources.is_empty() {
        return;
    }
    ui.add_space(SMALL);
    section_ui(ui, lookup.words.say("sources"));
    for source in sources {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = SMALL;
            sign_ui(ui, icons::FILE_TEXT, 16.0, colours.accent);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if !source.stated.is_empty() {
                    ui.add(egui::Label::new(&source.stated).wrap().selectable(true));
                }
                note_ui(ui, &source.place);
                if !source.note.is_empty() {
                    note_ui(ui, &source.note);
                }
            });
        });
    }
}

/// The tags on a record, with their names.
pub fn tags(register: &Register, record_ref: RecordRef) -> Result<Vec<(Record, String)>, Error> {
    let mut found = Vec::new();
    for record in register.parts(Kind::Tagging, record_ref.id)? {
        let tag = record.get(tagging::tag).map(|id| RecordRef { kind: Kind::Tag, id: *id });
        if let Some(tag) = tag.map(|tag| register.get(tag)).transpose()?.flatten() {
            found.push((record, tag.title()));
        }
    }
    Ok(found)
}

/// Draws the tags with a way to add one and to take each off.
pub fn tags_ui(ui: &mut Ui, context: &mut DrawContext<'_>, about: RecordRef, tags: &[(Record, String)]) {
    let lookup = context.lookup;
    if tags.is_empty() && !context.may_write {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (record, name) in tags {
            let off = lookup.words.tell("tag-off", &[("name", name.into())]);
            if chip_ui(ui, name, true).on_hover_text(off).clicked() && context.may_write {
                context.send(RecordCommand::Delete(record.record_ref()));
            }
        }
        if context.may_write && icon_button_ui(ui, icons::TAG, lookup.words.say("tag-add")).clicked() {
            context.send(Ask::TagMany { record_refs: vec![about] });
        }
    });
}

/// Draws notes with a way to add one.
pub fn notes_ui(ui: &mut Ui, context: &mut DrawContext<'_>, about: RecordRef, notes: &[Record]) {
    let lookup = context.lookup;
    ui.add_space(SMALL);
    ui.horizontal(|ui| {
        section_ui(ui, lookup.words.say("notes"));
        if context.may_write && icon_only_ui(ui, icons::PLUS, lookup.words.say("add-note")).clicked() {
            context.send(Ask::AddPart { kind: Kind::Note, owner: about });
        }
    });
    for record in notes {
        ui.horizontal_top(|ui| {
            let width = ui.available_width() - 80.0;
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.add(egui::Label::new(record.text(note::text)).wrap().selectable(true));
            });
            if context.may_write {
                context.send_all(edit_ui(ui, lookup, record));
            }
        });
    }
}

/// Pencil and bin beside a part.
pub fn edit_ui(ui: &mut Ui, lookup: &Lookup<'_>, record: &Record) -> Option<Command> {
    edit_named_ui(ui, lookup, record, &record.title())
}

/// How a part is added: by a form, by an action of its own, or, where only named actions write it, not at all.
pub fn adding(kind: Kind, owner: RecordRef) -> Option<Ask> {
    match row(kind).adding {
        Adding::Agreement => Some(Ask::NewAgreement { partnership: owner.id }),
        Adding::Party => Some(Ask::NewParty { partnership: owner.id }),
        Adding::Form => kind.is_written_by_forms().then_some(Ask::AddPart { kind, owner }),
    }
}

/// The same for a part that goes by another name than its own.
pub fn edit_named_ui(ui: &mut Ui, lookup: &Lookup<'_>, record: &Record, title: &str) -> Option<Command> {
    let name = accessibility::brief(title);
    let edit = lookup.words.tell("edit-named", &[("name", name.as_ref().into())]);
    let remove = lookup.words.tell("delete-named", &[("name", name.as_ref().into())]);
    let mut command = None;
    ui.spacing_mut().item_spacing.x = 0.0;
    if icon_only_ui(ui, icons::PENCIL_SIMPLE, &edit).clicked() {
        command = Some(Ask::EditPart { record_ref: record.record_ref() }.into());
    }
    if icon_only_ui(ui, icons::TRASH, &remove).clicked() {
        command = Some(Ask::Delete { record_ref: record.record_ref(), title: title.to_owned() }.into());
    }
    command
}

/// The heading over parts of a kind, with a plus beside it where `owner` can be given one.
pub fn parts_section_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    many: &str,
    kind: Kind,
    owner: Option<RecordRef>,
) -> Option<Command> {
    with_plus_ui(ui, lookup, kind, owner, |ui| section_ui(ui, many))
}

/// The same in quiet words, within a section.
pub fn parts_caption_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    many: &str,
    kind: Kind,
    owner: Option<RecordRef>,
) -> Option<Command> {
    with_plus_ui(ui, lookup, kind, owner, |ui| caption_ui(ui, many))
}

fn with_plus_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    kind: Kind,
    owner: Option<RecordRef>,
    heading_ui: impl FnOnce(&mut Ui) -> Response,
) -> Option<Command> {
    let plus_ui = |ui: &mut Ui| {
        heading_ui(ui);
        let add = adding(kind, owner?)?;
        let name = values::adding(lookup.words, kind);
        icon_only_ui(ui, icons::PLUS, &name).clicked().then_some(DialogCommand::Ask(add).into())
    };
    ui.horizontal(plus_ui).inner
}

/// Draws the parts of one kind with a heading, each on a line, and a way to add one.
pub fn part_list_ui(ui: &mut Ui, context: &mut DrawContext<'_>, kind: Kind, owner: RecordRef, parts: &[&Record]) {
    let lookup = context.lookup;
    let many = values::kind_many(lookup.words, kind);
    context.send_all(parts_caption_ui(ui, lookup, many, kind, context.may_write.then_some(owner)));
    for part in parts {
        ui.horizontal(|ui| {
            ui.label(part_line(lookup, part));
            if context.may_write {
                context.send_all(edit_ui(ui, lookup, part));
            }
        });
    }
}

/// A part in one line: everything short it holds.
pub fn part_line(lookup: &Lookup<'_>, part: &Record) -> String {
    let resolve = |record_ref: RecordRef| Some(lookup.title(record_ref)).filter(|title| !title.is_empty());
    let held = part.held().filter(|(_, spec, _)| {
        !spec.is(Mark::Owner) && !matches!(spec.field_type, FieldType::Text(_) | FieldType::Digest)
    });
    let told = |(_, spec, value): (usize, &FieldSpec, &Value)| {
        let text = values::value(lookup.words, spec, value, &resolve);
        let is_bare = matches!(spec.field_type, FieldType::Integer(..) | FieldType::Decimal | FieldType::Flag);
        if !is_bare {
            return text;
        }
        // A number alone does not say what it counts.
        let name = values::field(lookup.words, part.kind, spec.name);
        lookup.words.pair(name, &text)
    };
    held.map(told).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Draws a history, latest first.
pub fn history_ui(ui: &mut Ui, lookup: &Lookup<'_>, entries: &[HistoryEntry]) -> Option<Command> {
    let colours = palette(ui.ctx());
    let mut command = None;
    for entry in entries {
        ui.horizontal_top(|ui| {
            sign_ui(ui, icons::CLOCK, 16.0, colours.quiet);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let title = sentences::history_title(lookup.words, entry);
                let text = RichText::new(&title).family(crate::ui::theme::bold());
                accessibility::heading(&ui.add(egui::Label::new(text).wrap()), 3, &title);
                let when = values::moment(lookup.words, local_millis(entry.at_millis));
                let who = if entry.actor.is_empty() { lookup.words.say("somebody") } else { &entry.actor };
                ui.label(RichText::new(format!("{when} · {who}")).size(NOTE).color(colours.quiet));
                command = changes_ui(ui, lookup, entry).or(command.take());
            });
        });
        ui.add_space(TINY);
        line_ui(ui);
        ui.add_space(TINY);
    }
    command
}

/// The changes of one action in words.
pub fn changes_ui(ui: &mut Ui, lookup: &Lookup<'_>, entry: &HistoryEntry) -> Option<Command> {
    let mut command = None;
    let resolve = |record_ref: RecordRef| Some(lookup.title(record_ref)).filter(|title| !title.is_empty());
    if entry.op == ActionKind::Begin {
        // The tables every workspace starts with: nobody wrote them, and nobody looks for them one by one.
        note_ui(ui, &lookup.words.tell("history-count", &[("count", entry.operations.into())]));
        return command;
    }
    for change in &entry.changes {
        let sentence = sentences::change(lookup.words, change, &resolve);
        ui.spacing_mut().interact_size.y = 20.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = TINY;
            let kind = change.record_ref.kind;
            let has_page = row(kind).page().is_some();
            let has_page = has_page && !change.title.is_empty();
            if has_page {
                if link_ui(ui, &change.title).clicked() {
                    command = Some(NavCommand::Show(change.record_ref).into());
                }
            } else {
                ui.label(sentences::named(lookup.words, change.record_ref, &change.title));
            }
            note_ui(ui, &sentence);
        });
    }
    let rest = entry.operations.saturating_sub(entry.changes.len() as u64);
    if rest > 0 {
        note_ui(ui, &lookup.words.tell("history-more", &[("count", rest.into())]));
    }
    command
}

/// A button that deletes the record shown.
pub fn delete_ui(ui: &mut Ui, lookup: &Lookup<'_>, record: &Record) -> Option<Command> {
    let label = lookup.words.say("delete");
    icon_button_ui(ui, icons::TRASH, label)
        .clicked()
        .then(|| Ask::Delete { record_ref: record.record_ref(), title: record.title() }.into())
}
