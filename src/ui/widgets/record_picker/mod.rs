//! The one field that names a record: it finds what is here by any of its names, takes cities from the gazetteer, and
//! makes what is not there yet from its name.

mod list;
mod offers;

use egui::{EventFilter, Id as WidgetId, Key, Modifiers, Response, Role, TextEdit, Ui, WidgetInfo};

use super::{
    basic::{icon_only_ui, paint_icon},
    date_line::select_on_arrival,
    suggestion_popup::{self, suggestion_popup_ui},
};
use crate::{
    domain::{
        by_name::{self, Begun},
        kinds::Kind,
        record::Draft,
        value::RecordRef,
    },
    files::listed_city,
    ui::{
        icons,
        lookup::Lookup,
        theme::{self, SMALL, palette},
    },
};
pub use offers::{Around, Chosen};
use offers::{Besides, Offers, Question};

/// A field for a record.
#[derive(Clone, Debug)]
pub struct RecordPicker {
    /// What may be named; nothing where anything may.
    kinds: &'static [Kind],
    pub typed: String,
    begun: String,
    pub chosen: Option<Chosen>,
    /// What is made with what was chosen, itself first.
    drafts: Vec<Draft>,
    /// What is begun and still has to be asked about.
    asking: Option<Begun>,
    offers: Offers,
    /// What the offers answer to.
    asked: Option<String>,
    lit: Option<usize>,
    /// Escape was pressed: the list stays away until something else is typed or the field is come to again.
    is_put_away: bool,
    focus: bool,
    besides: Besides,
    /// Whether it makes what is new with all it needs. Where it doesn't, whoever draws it asks.
    makes: bool,
}

impl RecordPicker {
    /// A field of a form.
    pub fn of(kinds: &'static [Kind]) -> Self {
        Self { makes: true, ..Self::blank(kinds) }
    }

    /// A field of a form that names a record already.
    pub fn holding(kinds: &'static [Kind], record_ref: RecordRef, title: String) -> Self {
        Self { begun: title.clone(), typed: title, chosen: Some(Chosen::Known(record_ref)), ..Self::of(kinds) }
    }

    /// A field for a city, in a dialog that asks itself for what a new one needs.
    pub fn of_city() -> Self {
        Self::blank(&[Kind::City])
    }

    fn blank(kinds: &'static [Kind]) -> Self {
        Self {
            kinds,
            typed: String::new(),
            begun: String::new(),
            chosen: None,
            drafts: Vec::new(),
            asking: None,
            offers: Offers::default(),
            asked: None,
            lit: None,
            is_put_away: false,
            focus: false,
            besides: Besides::default(),
            makes: false,
        }
    }

    /// Begins with a name, and with the keyboard.
    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.typed);
        name.clone_into(&mut self.begun);
        self.focus = true;
        self
    }

    /// A side without a name may be described.
    pub fn or_unnamed(mut self) -> Self {
        self.besides.an_unnamed_side = true;
        self
    }

    /// Offers the office's own city before anything is typed.
    pub fn with_own(mut self) -> Self {
        self.besides.own_city = true;
        self
    }

    /// Whether something was typed or chosen since it began.
    pub fn is_filled(&self) -> bool {
        self.typed != self.begun
    }

    pub fn focus(&mut self) {
        self.focus = true;
    }

    /// The record it names, be it here or still to be made.
    pub fn link(&self) -> Option<RecordRef> {
        match &self.chosen {
            Some(Chosen::Known(record_ref)) => Some(*record_ref),
            _ => self.drafts.first().map(Draft::record_ref),
        }
    }

    /// What has to be made for it, itself first.
    pub fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// What was begun and still has to be asked about.
    pub fn asking(&self) -> Option<&Begun> {
        self.asking.as_ref()
    }

    /// Takes what was asked about, or leaves it.
    pub fn settle(&mut self, draft: Option<Draft>) {
        self.asking = None;
        match draft {
            Some(draft) => {
                self.chosen = Some(Chosen::New(draft.kind));
                self.drafts = vec![draft];
            }
            None => self.focus = true,
        }
    }

    /// Whether its list or what it asks lies open.
    pub fn is_open(&self, ui: &Ui, field: &Response) -> bool {
        self.asking.is_some() || suggestion_popup::is_open(ui, field)
    }

    fn unchoose(&mut self) {
        self.chosen = None;
        self.asking = None;
        self.drafts.clear();
        self.is_put_away = false;
    }

    /// Draws the field, and below it what it offers; the answer has changed when something was chosen or emptied.
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, label: &str, around: Around<'_>) -> Response {
        let before = self.chosen.clone();
        let mut field = self.field_ui(ui, lookup, label);
        let is_left_open = !self.is_put_away && self.chosen.is_none() && self.asking.is_none();
        let mut is_settled = false;
        if is_left_open && (field.has_focus() || field.lost_focus() || suggestion_popup::is_open(ui, &field)) {
            self.ask(lookup, around);
            self.keys(ui, lookup, &field, around);
        } else if !self.makes && field.lost_focus() && consumes(ui, Key::Enter) {
            // Settled already: the keyboard goes on as if it were chosen now.
            is_settled = self.chosen.is_some();
        }
        if !is_left_open || self.chosen.is_some() || self.asking.is_some() || self.is_put_away {
            suggestion_popup::close(ui, &field);
        } else {
            let mut taken = None;
            suggestion_popup_ui(ui, &field, label, |ui| {
                taken = list::list_ui(ui, lookup, &self.offers, self.lit, field.id);
                Vec::new()
            });
            if let Some(at) = taken {
                self.take(lookup, around, at);
                suggestion_popup::close(ui, &field);
            }
        }
        field.flags.remove(egui::response::Flags::CHANGED);
        if self.chosen != before || is_settled {
            field.mark_changed();
        }
        field
    }

    fn field_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, label: &str) -> Response {
        ui.horizontal(|ui| {
            let width = ui.available_width() - theme::ROW - SMALL;
            let is_of_city = self.kinds == [Kind::City];
            let hint = lookup.words.say(if is_of_city { "place-hint" } else { "type-to-find" });
            let edit = TextEdit::singleline(&mut self.typed).hint_text(hint.to_owned());
            let field = ui.add(edit.desired_width(width).margin(theme::FIELD));
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, ui.is_enabled(), label));
            // Until it has the keyboard: the press that sends it here takes it away once more.
            self.focus &= !field.has_focus();
            if self.focus {
                field.request_focus();
                ui.ctx().request_repaint();
            }
            select_on_arrival(ui, &field, &self.typed);
            if field.changed() {
                self.unchoose();
            }
            if field.gained_focus() {
                self.is_put_away = false;
                self.asked = None;
            }
            self.sign_ui(ui, &field);
            if !self.typed.is_empty() && icon_only_ui(ui, icons::X, lookup.words.say("clear")).clicked() {
                self.typed.clear();
                self.unchoose();
            }
            field
        })
        .inner
    }

    /// Says at the end of the field that what it names comes into being with it.
    fn sign_ui(&self, ui: &Ui, field: &Response) {
        let icon = match &self.chosen {
            Some(Chosen::New(_)) => icons::PLUS,
            Some(Chosen::Listed(_)) => icons::MAP_PIN,
            Some(Chosen::Unnamed) => icons::CIRCLE_DASHED,
            Some(Chosen::Known(_)) | None => return,
        };
        let place = field.rect.with_min_x(field.rect.right() - 26.0);
        paint_icon(ui, place, icon, 16.0, palette(ui.ctx()).accent);
    }

    /// The arrows move among what is offered, Enter takes what is marked, and Escape puts the list away: none of them
    /// may reach the form around it.
    fn keys(&mut self, ui: &Ui, lookup: &Lookup<'_>, field: &Response, around: Around<'_>) {
        if field.has_focus() {
            hold_escape(ui, field.id);
            let last = self.offers.lines.len().checked_sub(1);
            if consumes(ui, Key::ArrowDown) {
                self.lit = self.lit.map_or(0, |lit| lit + 1).min(last.unwrap_or(0)).into();
            }
            if consumes(ui, Key::ArrowUp) {
                self.lit = self.lit.and_then(|lit| lit.checked_sub(1)).or(last.map(|_| 0));
            }
            if consumes(ui, Key::Escape) {
                self.is_put_away = true;
            }
        }
        let Some(lit) = self.lit.filter(|lit| *lit < self.offers.lines.len()) else { return };
        if field.lost_focus() && consumes(ui, Key::Enter) {
            self.take(lookup, around, lit);
        }
    }

    fn take(&mut self, lookup: &Lookup<'_>, around: Around<'_>, at: usize) {
        let Some(offer) = self.offers.lines.get(at) else { return };
        let (chosen, title) = (offer.chosen.clone(), offer.title.clone());
        match &chosen {
            Chosen::Known(_) => self.typed = title,
            Chosen::Listed(index) => {
                self.typed = title;
                if self.makes {
                    self.drafts = listed_city::drafts(*index, &mut || lookup.mint());
                }
            }
            Chosen::New(kind) if self.makes => {
                let around = offers::widened(lookup, around);
                let Some(begun) = by_name::begin(*kind, lookup.mint(), self.typed.trim(), &around) else { return };
                if !begun.asked.is_empty() {
                    self.asking = Some(begun);
                    return;
                }
                self.drafts = vec![begun.draft];
            }
            Chosen::New(_) | Chosen::Unnamed => {}
        }
        self.chosen = Some(chosen);
    }

    /// Looks anew when the text has changed.
    fn ask(&mut self, lookup: &Lookup<'_>, around: Around<'_>) {
        if self.asked.as_ref() == Some(&self.typed) {
            return;
        }
        self.asked = Some(self.typed.clone());
        self.offers = Offers::find(
            lookup,
            &Question { kinds: self.kinds, typed: self.typed.trim(), around, besides: self.besides },
        );
        // Before anything is typed Enter means the form, unless the office's own city was asked for.
        let is_marked = !self.typed.trim().is_empty() || self.besides.own_city;
        self.lit = (is_marked && !self.offers.lines.is_empty()).then_some(0);
    }
}

fn consumes(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

/// The field keeps the keyboard when Escape is pressed: it closes the list only.
fn hold_escape(ui: &Ui, field: WidgetId) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field, filter));
}
