//! The files of a record: what each is, a look at pictures, a copy to be had, and a way to add one.

use egui::{RichText, Ui, Vec2};

use crate::{
    domain::{
        date::PartialDate,
        kinds::{Kind, attachment},
        record::Record,
        value::{Id, RecordRef},
    },
    files::{
        media::{self, Family},
        picture,
    },
    register::{Error, Register},
    report::values,
    ui::{
        clock::today,
        command::{FileCommand, Purpose},
        icons,
        screen::DrawContext,
        screens::parts,
        theme::{self, NOTE, SMALL, TINY, palette},
        widgets::basic::{icon_button_ui, icon_only_ui, note_ui, section_ui, sign_ui, wrong_ui},
    },
    words::Words,
};

/// What is seen of a picture.
#[derive(Clone)]
pub enum Preview {
    Reading,
    Shown(egui::TextureHandle),
    CannotBeShown,
}

/// The one picture that is looked at. It is no part of a page: pages are read anew with every change.
#[derive(Clone)]
struct Looked {
    file: Id,
    preview: Preview,
}

fn looked_id() -> egui::Id {
    egui::Id::unique("picture looked at")
}

/// Puts a picture under its file; nothing puts it away.
pub fn look_at(ctx: &egui::Context, seen: Option<(Id, Preview)>) {
    ctx.data_mut(|data| match seen {
        Some((file, preview)) => {
            data.insert_temp(looked_id(), Looked { file, preview });
        }
        None => data.remove::<Looked>(looked_id()),
    });
}

/// A file as it is listed.
pub struct FileRow {
    record: Record,
    family: Family,
    can_be_shown: bool,
    /// Whether a program of the computer can show it.
    can_be_viewed: bool,
    /// "Picture · 1.2 MB · 14 May 2001".
    detail: String,
}

/// The files of a record, oldest first.
pub fn read(register: &Register, about: RecordRef, words: &Words) -> Result<Vec<FileRow>, Error> {
    let files = register.parts(Kind::Attachment, about.id)?;
    Ok(files.into_iter().map(|record| row(record, words)).collect())
}

fn row(record: Record, words: &Words) -> FileRow {
    let media_type = record.text(attachment::media_type);
    let family = media::family(media_type);
    let can_be_shown = picture::SHOWN.contains(&media_type);
    let day = values::date(words, PartialDate::of(today(record.id.made_millis())));
    let kind = words.say(&format!("file-kind-{}", family.code()));
    let detail = format!("{kind} · {} · {day}", size(words, record.get(attachment::size_bytes).copied().unwrap_or(0)));
    let can_be_viewed = media::viewed_ending(record.text(attachment::name), media_type).is_some();
    FileRow { record, family, can_be_shown, can_be_viewed, detail }
}

/// A count of bytes as people say it.
pub fn size(words: &Words, bytes: i64) -> String {
    const STEP: i64 = 1024;
    if bytes < STEP {
        return words.tell("file-size-bytes", &[("count", bytes.into())]);
    }
    let (key, unit) = if bytes < STEP * STEP { ("file-size-kb", STEP) } else { ("file-size-mb", STEP * STEP) };
    // One figure after the point is enough, and none for what is large.
    let tenths = (bytes * 10 + unit / 2) / unit;
    let micros = if tenths >= 100 { (tenths + 5) / 10 * 1_000_000 } else { tenths * 100_000 };
    words.tell(key, &[("size", (&words.decimal(micros)).into())])
}

/// Draws the files with a way to add one.
pub fn files_ui(ui: &mut Ui, context: &mut DrawContext<'_>, about: RecordRef, files: &[FileRow]) {
    let words = context.lookup.words;
    ui.add_space(SMALL);
    section_ui(ui, words.say("files"));
    if files.is_empty() {
        note_ui(ui, words.say(if context.may_write { "files-empty-note" } else { "files-empty" }));
    }
    let looked: Option<Looked> = ui.data(|data| data.get_temp(looked_id()));
    for file in files {
        let seen = looked.as_ref().filter(|looked| looked.file == file.record.id).map(|looked| &looked.preview);
        file_ui(ui, context, file, seen);
    }
    if context.may_write && icon_button_ui(ui, icons::PAPERCLIP, words.say("files-attach")).clicked() {
        context.send(FileCommand::Pick(Purpose::Attach(about)));
    }
}

fn file_ui(ui: &mut Ui, context: &mut DrawContext<'_>, file: &FileRow, seen: Option<&Preview>) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let id = file.record.id;
    let name = file.record.text(attachment::name);
    let named = |key: &str| words.tell(key, &[("name", name.into())]);
    ui.horizontal(|ui| {
        sign_ui(ui, icon(file.family), 20.0, colours.accent);
        let buttons =
            1 + usize::from(file.can_be_shown) + usize::from(file.can_be_viewed) + 2 * usize::from(context.may_write);
        let room = (ui.available_width() - (theme::ROW + TINY) * buttons as f32).max(120.0);
        ui.allocate_ui(Vec2::new(room, theme::ROW), |ui| {
            ui.vertical(|ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(egui::Label::new(RichText::new(name).family(theme::bold())).truncate());
                ui.add(egui::Label::new(RichText::new(&file.detail).size(NOTE).color(colours.quiet)).truncate());
            });
        });
        ui.spacing_mut().item_spacing.x = 0.0;
        if file.can_be_shown {
            let (icon, key) = if seen.is_some() { (icons::EYE_SLASH, "file-hide") } else { (icons::EYE, "file-show") };
            if icon_only_ui(ui, icon, &named(key)).clicked() {
                context.send(FileCommand::Preview(seen.is_none().then_some(id)));
            }
        }
        if file.can_be_viewed && icon_only_ui(ui, icons::ARROW_SQUARE_OUT, &named("file-view")).clicked() {
            context.send(FileCommand::View(id));
        }
        if icon_only_ui(ui, icons::DOWNLOAD, &named("file-save")).clicked() {
            context.send(FileCommand::Pick(Purpose::SaveCopy(id)));
        }
        if context.may_write {
            context.send_all(parts::edit_ui(ui, lookup, &file.record));
        }
    });
    let note = file.record.text(attachment::note);
    if !note.is_empty() {
        note_ui(ui, note);
    }
    match seen {
        Some(Preview::Reading) => {
            note_ui(ui, words.say("file-reading"));
        }
        Some(Preview::CannotBeShown) => {
            wrong_ui(ui, words.say("file-cannot-be-shown"));
        }
        Some(Preview::Shown(texture)) => {
            let most = Vec2::new(ui.available_width(), 360.0);
            let shown = egui::Image::new(texture).max_size(most).fit_to_original_size(1.0).alt_text(name);
            ui.add(shown.corner_radius(6));
        }
        None => {}
    }
}

fn icon(family: Family) -> &'static str {
    match family {
        Family::Picture => icons::PALETTE,
        Family::Pdf => icons::FILE_PDF,
        Family::Document => icons::FILE_TEXT,
        Family::Table => icons::TABLE,
        Family::Slides => icons::CHALKBOARD_TEACHER,
        Family::Mail => icons::ENVELOPE,
        Family::Archive => icons::ARCHIVE,
        Family::Recording => icons::MICROPHONE,
        Family::Other => icons::PAPERCLIP,
    }
}
