//! The cities there are to choose from: by what they need and offer, by network, by name; or one more by hand.

use std::collections::{BTreeSet, HashMap, HashSet};

use egui::{ComboBox, FontId, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use super::super::data::FairData;
use crate::{
    domain::{
        fold::fold,
        kinds::{Kind, membership},
        record::Record,
        value::Id,
    },
    register::{Error, Register},
    ui::{
        command::ParticipantsCommand,
        icons,
        lookup::Lookup,
        screen::DrawContext,
        theme::{BODY, FIELD, NOTE, ROUNDING, TINY, palette},
        widgets::{
            basic::{
                button_ui, chip_ui, focus_ring, icon_only_ui, note_ui, paint_icon, paint_text, primary_ui, section_ui,
            },
            choice,
            record_picker::{Around, RecordPicker},
        },
    },
};

const LINE: f32 = 30.0;

/// A city that does not take part yet.
struct Row {
    id: Id,
    name: String,
    /// How many needs and offers it has, and its country, which may be cut.
    detail: String,
    has_needs: bool,
    has_offers: bool,
    key: String,
}

/// What is chosen and what is searched for.
pub struct Chooser {
    picker: RecordPicker,
    search: String,
    with_needs: bool,
    with_offers: bool,
    network: Option<Id>,
    rows: Vec<Row>,
    /// Networks by title, with the cities that are their members.
    networks: Vec<(Id, String, HashSet<Id>)>,
    marked: BTreeSet<Id>,
    shown: Vec<usize>,
    already: usize,
}

impl Chooser {
    pub fn open(register: &Register, lookup: &Lookup<'_>, data: &FairData) -> Result<Self, Error> {
        let mut chooser = Self {
            picker: RecordPicker::of_city().or_unnamed(),
            search: String::new(),
            with_needs: false,
            with_offers: false,
            network: None,
            rows: Vec::new(),
            networks: Vec::new(),
            marked: BTreeSet::new(),
            shown: Vec::new(),
            already: 0,
        };
        chooser.read(register, lookup, data)?;
        Ok(chooser)
    }

    /// Makes ready for one more to be typed.
    pub fn next(&mut self) {
        self.picker = RecordPicker::of_city().or_unnamed().named("");
    }

    /// Reads the cities that are not in yet; what was marked stays marked.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>, data: &FairData) -> Result<(), Error> {
        let words = lookup.words;
        let there: HashSet<Id> = data.seats.iter().filter_map(|seat| Some(seat.city.as_ref()?.id)).collect();
        let titles = register.titles(Kind::City, lookup.language())?;
        let cities = register.city_rows()?;
        self.already = cities.iter().filter(|city| there.contains(&city.id)).count();
        let rows = cities.into_iter().filter(|city| !there.contains(&city.id)).map(|city| {
            let country = lookup.country(&city.country);
            let name = titles.get(&city.id).cloned().unwrap_or_else(|| city.name.clone());
            let key = fold(&format!("{name} {} {country}", city.name));
            let counts = [("needs", i64::from(city.needs).into()), ("offers", i64::from(city.offers).into())];
            let detail = if city.needs + city.offers == 0 {
                country
            } else {
                format!("{} · {country}", words.tell("fair-needs-offers", &counts))
            };
            Row { id: city.id, name, detail, has_needs: city.needs > 0, has_offers: city.offers > 0, key }
        });
        self.rows = rows.collect();
        self.rows.sort_by_cached_key(|row| words.sort_key(&row.name));
        let mut members: HashMap<Id, HashSet<Id>> = HashMap::new();
        for one in register.all(Kind::Membership)? {
            let (network, member) = (one.get(membership::network), one.get(membership::member));
            if let (Some(network), Some(member)) = (network, member.filter(|member| member.kind == Kind::City)) {
                members.entry(*network).or_default().insert(member.id);
            }
        }
        let networks = register.all(Kind::Organisation)?.into_iter();
        self.networks =
            networks.filter_map(|one: Record| Some((one.id, one.title(), members.remove(&one.id)?))).collect();
        self.marked.retain(|id| !there.contains(id));
        self.filter_rows();
        Ok(())
    }

    fn filter_rows(&mut self) {
        let wanted = fold(&self.search);
        let members = self.networks.iter().find(|(id, _, _)| Some(*id) == self.network).map(|(_, _, members)| members);
        let fits = |row: &Row| {
            (!self.with_needs || row.has_needs)
                && (!self.with_offers || row.has_offers)
                && members.is_none_or(|members| members.contains(&row.id))
                && wanted.split_whitespace().all(|word| row.key.contains(word))
        };
        self.shown = (0..self.rows.len()).filter(|at| fits(&self.rows[*at])).collect();
    }

    pub fn ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>) {
        let lookup = context.lookup;
        let words = lookup.words;
        ui.horizontal(|ui| {
            let room = ui.available_width() - 40.0;
            ui.allocate_ui(Vec2::new(room, 28.0), |ui| {
                ui.set_min_width(room);
                section_ui(ui, words.say("fair-add-one"));
            });
            if icon_only_ui(ui, icons::X, words.say("fair-choose-close")).clicked() {
                context.send(ParticipantsCommand::Choose(false));
            }
        });
        let label = words.say("fair-add-one");
        if ui.scope(|ui| self.picker.ui(ui, lookup, label, Around::default())).inner.changed() {
            if let Some(chosen) = self.picker.chosen.clone() {
                let typed = self.picker.typed.trim().to_owned();
                context.send(ParticipantsCommand::AddOne { chosen, typed });
            }
        }
        section_ui(ui, words.say("fair-choose-cities"));
        self.filters_ui(ui, lookup);
        ui.horizontal(|ui| {
            let name = words.tell("fair-add-cities", &[("count", self.marked.len().into())]);
            if ui.add_enabled_ui(!self.marked.is_empty(), |ui| primary_ui(ui, &name)).inner.clicked() {
                context.send(ParticipantsCommand::Add(self.marked.iter().copied().collect()));
            }
            if !self.shown.is_empty() && button_ui(ui, words.say("fair-mark-all")).clicked() {
                self.marked.extend(self.shown.iter().map(|at| self.rows[*at].id));
            }
            if !self.marked.is_empty() && button_ui(ui, words.say("fair-mark-none")).clicked() {
                self.marked.clear();
            }
        });
        let counts = [("shown", self.shown.len().into()), ("already", self.already.into())];
        note_ui(ui, &words.tell("fair-cities-shown", &counts));
        if self.shown.is_empty() {
            note_ui(ui, words.say("fair-cities-none"));
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().id_salt("choose cities").auto_shrink(false).show_rows(
            ui,
            LINE,
            self.shown.len(),
            |ui, range| {
                for at in range {
                    let row = &self.rows[self.shown[at]];
                    let is_on = self.marked.contains(&row.id);
                    if row_ui(ui, row, is_on) && !self.marked.remove(&row.id) {
                        self.marked.insert(row.id);
                    }
                }
            },
        );
    }

    fn filters_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) {
        let words = lookup.words;
        let mut is_changed = false;
        let name = words.say("fair-search-cities");
        let edit = TextEdit::singleline(&mut self.search).hint_text(name).desired_width(f32::INFINITY);
        let field = ui.add(edit.margin(FIELD));
        field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, name));
        is_changed |= field.changed();
        ui.horizontal_wrapped(|ui| {
            if chip_ui(ui, words.say("fair-with-needs"), self.with_needs).clicked() {
                self.with_needs = !self.with_needs;
                is_changed = true;
            }
            if chip_ui(ui, words.say("fair-with-offers"), self.with_offers).clicked() {
                self.with_offers = !self.with_offers;
                is_changed = true;
            }
            if self.networks.is_empty() {
                return;
            }
            let any = words.say("fair-any-network");
            let chosen = self.networks.iter().find(|(id, _, _)| Some(*id) == self.network);
            let shown = chosen.map_or(any, |(_, title, _)| title.as_str());
            let mut network = self.network;
            let combo = ComboBox::from_id_salt("network").selected_text(shown).width(200.0).truncate();
            let combo = combo.show_ui(ui, |ui| {
                choice::value_ui(ui, &mut network, None, any);
                for (id, title, _) in &self.networks {
                    choice::value_ui(ui, &mut network, Some(*id), title);
                }
            });
            choice::finish(&combo, words.say("fair-network"), shown);
            is_changed |= network != self.network;
            self.network = network;
        });
        if is_changed {
            self.filter_rows();
        }
    }
}

/// A city that can be marked; true when it was pressed.
fn row_ui(ui: &mut Ui, row: &Row, is_on: bool) -> bool {
    let colours = palette(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), LINE), Sense::click());
    let name = format!("{}, {}", row.name, row.detail);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, &name));
    if is_on || response.hovered() {
        let ground = if is_on { colours.accent_soft } else { colours.hover };
        ui.painter().rect_filled(rect, ROUNDING, ground);
    }
    let (icon, ink) = if is_on { (icons::CHECK_SQUARE, colours.accent) } else { (icons::SQUARE, colours.quiet) };
    paint_icon(ui, rect.with_max_x(rect.left() + 28.0), icon, 18.0, ink);
    let text = rect.with_min_x(rect.left() + 30.0).shrink2(egui::vec2(TINY, 0.0));
    let split = text.left() + text.width() * 0.42;
    paint_text(ui, text.with_max_x(split), &row.name, FontId::proportional(BODY), colours.ink, egui::Align::Min);
    let detail = text.with_min_x(split + 6.0);
    paint_text(ui, detail, &row.detail, FontId::proportional(NOTE), colours.quiet, egui::Align::Min);
    focus_ring(ui, &response);
    response.clicked()
}
