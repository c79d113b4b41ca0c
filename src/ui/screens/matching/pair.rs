//! A pair with its score opened: each part with its share, the reasons as sentences, and what stands in the way.

use egui::{DragValue, Label, RichText, Role, Sense, Ui, Vec2, WidgetInfo};

use super::{Ground, confidence, percent_text};
use crate::{
    domain::{
        kinds::{Kind, city},
        matching::{Blocker, ONE, Part, Range, Weights},
        value::RecordRef,
    },
    report::matching,
    ui::{
        icons,
        lookup::Lookup,
        theme::{self, BODY, NOTE, SMALL, TINY, palette},
        widgets::basic::{note_ui, sign_ui, wrong_ui},
    },
};

/// Room for a share and its bar at the end of a line.
const SHARE: f32 = 108.0;
const LINE: f32 = 20.0;
const BAR: Vec2 = Vec2::new(40.0, 8.0);

/// A part of a score in words.
struct PartTold {
    part: Part,
    /// Of a hundred.
    share: u32,
    reasons: Vec<String>,
    unknown: Option<String>,
}

/// What one side would give the other, as far as it is known.
struct Gift {
    name: String,
    /// Of a hundred.
    share: Option<u32>,
}

/// A pair with its score in words.
pub struct Explained {
    pub ours: String,
    pub theirs: String,
    /// Their countries.
    place: String,
    /// What they would give us, and what we would give them.
    gifts: [Gift; 2],
    percent: [u32; 3],
    is_blocked: bool,
    /// What takes the pair out of the ranking first.
    blockers: Vec<(bool, String)>,
    parts: Vec<PartTold>,
}

impl Explained {
    pub fn of(lookup: &Lookup<'_>, ground: &Ground, [ours, theirs]: [usize; 2], weights: Weights) -> Self {
        let words = lookup.words;
        let score = ground.score(ours, theirs, weights);
        let resolve = |record_ref: RecordRef| Some(lookup.title(record_ref));
        let cities = [ours, theirs].map(|place| ground.candidates.cities[place].id);
        let pair = matching::Pair { words, ours: cities[0], theirs: cities[1], resolve: &resolve };
        let parts = Part::ALL.into_iter().map(|part| {
            let share = score.part(part);
            let reasons = score.reasons.iter().filter(|reason| reason.what.part() == part);
            PartTold {
                part,
                share: hundredths(share.middle),
                reasons: reasons.map(|reason| pair.reason(reason)).collect(),
                unknown: matching::unknown(words, part, share).map(str::to_owned),
            }
        });
        let parts = parts.collect();
        let told = |blocker: &Blocker| (blocker.is_gate(), pair.blocker(blocker));
        let cities = cities.map(|id| RecordRef { kind: Kind::City, id });
        let [ours, theirs] = cities.map(|record_ref| lookup.title(record_ref));
        let country = |record_ref| {
            let found = lookup.register?.get(record_ref).ok().flatten()?;
            Some(lookup.country(found.text(city::country))).filter(|country| !country.is_empty())
        };
        let place: Vec<String> = cities.into_iter().filter_map(country).collect();
        let gift = |giver: &String, taker: &String, share: Range| Gift {
            name: words.tell("match-gift", &[("giver", giver.into()), ("taker", taker.into())]),
            share: (share.low > 0 || share.is_known()).then(|| hundredths(share.middle)),
        };
        let gifts = [gift(&theirs, &ours, score.gives[0]), gift(&ours, &theirs, score.gives[1])];
        Self {
            ours,
            theirs,
            place: place.join(" – "),
            gifts,
            percent: score.percent(),
            is_blocked: score.is_blocked(),
            blockers: score.blockers.iter().map(told).collect(),
            parts,
        }
    }
}

/// A share of [`crate::domain::matching::ONE`], of a hundred.
fn hundredths(share: u32) -> u32 {
    (u64::from(share) * 100 / u64::from(ONE)) as u32
}

fn share_ui(ui: &mut Ui, lookup: &Lookup<'_>, name: &str, share: u32) {
    let colours = palette(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(BAR, Sense::hover());
    ui.painter().rect_filled(rect, BAR.y / 2.0, colours.line);
    if share > 0 {
        let filled = rect.with_max_x(rect.left() + BAR.x * share as f32 / 100.0);
        ui.painter().with_clip_rect(filled).rect_filled(rect, BAR.y / 2.0, colours.accent);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    ui.label(RichText::new(percent_text(lookup.words, share)).size(NOTE));
}

/// Both directions, each with its bar: whether one side would only give, or only take, is seen at a glance.
fn gifts_ui(ui: &mut Ui, lookup: &Lookup<'_>, gifts: &[Gift; 2]) {
    // A row begins as high as a button, which lines of text are not.
    let height = std::mem::replace(&mut ui.spacing_mut().interact_size.y, LINE);
    for gift in gifts {
        ui.horizontal(|ui| {
            let room = ui.available_width() - SHARE;
            ui.allocate_ui_with_layout(
                egui::vec2(room, LINE),
                egui::Layout::left_to_right(egui::Align::Center),
                |ui| {
                    ui.set_min_width(room);
                    ui.add(Label::new(RichText::new(&gift.name).size(NOTE)).wrap());
                },
            );
            if let Some(share) = gift.share {
                share_ui(ui, lookup, &gift.name, share);
            } else {
                let unknown = lookup.words.say("match-gift-unknown");
                ui.label(RichText::new(unknown).size(NOTE).color(palette(ui.ctx()).quiet));
            }
        });
    }
    ui.spacing_mut().interact_size.y = height;
}

/// Draws a pair, or only the parts where none is chosen; with weights that can be changed beside the parts where they
/// are given. True once a change of them is to be kept.
pub fn explained_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    explained: Option<&Explained>,
    mut weights: Option<&mut Weights>,
) -> bool {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let mut is_kept = false;
    if weights.is_none() {
        // Clear of the bar it scrolls by.
        ui.set_max_width(ui.available_width() - SMALL);
    }
    if let Some(told) = explained {
        ui.add(
            Label::new(RichText::new(format!("{} – {}", told.ours, told.theirs)).font(theme::bold_font(16.0))).wrap(),
        );
        if !told.place.is_empty() {
            note_ui(ui, &told.place);
        }
        if !told.is_blocked {
            ui.horizontal(|ui| {
                ui.label(
                    RichText::new(percent_text(words, told.percent[1]))
                        .font(theme::bold_font(22.0))
                        .color(colours.accent),
                );
                ui.label(RichText::new(confidence(words, told.percent)).size(NOTE).color(colours.quiet));
            });
        }
        for (is_gate, sentence) in &told.blockers {
            if *is_gate {
                wrong_ui(ui, sentence);
            } else {
                ui.horizontal_wrapped(|ui| {
                    sign_ui(ui, icons::WARNING, 14.0, colours.due);
                    ui.label(RichText::new(sentence).size(NOTE).color(colours.due));
                });
            }
        }
        ui.add_space(SMALL);
    }
    for part in Part::ALL {
        let told = explained.and_then(|explained| explained.parts.iter().find(|told| told.part == part));
        let name = matching::part(words, part);
        ui.horizontal(|ui| {
            let wide = ui.available_width();
            let room = if weights.is_some() { wide - 156.0 } else { wide - SHARE };
            let size = egui::vec2(room, theme::ROW - 8.0);
            ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(room);
                ui.add(Label::new(RichText::new(name).font(theme::bold_font(BODY))).wrap());
            });
            if let Some(weights) = weights.as_deref_mut() {
                let mut weight = weights.of(part);
                let field = ui.add(DragValue::new(&mut weight).range(0..=100).speed(0.5));
                let label = words.tell("match-weight-of", &[("part", name.into())]);
                field.widget_info(|| WidgetInfo::drag_value(true, f64::from(weight)));
                field.ctx.accesskit_node_builder(field.id, |node| node.set_label(label.as_str()));
                if field.changed() {
                    *weights = weights.with(part, weight as u8);
                }
                is_kept |= field.drag_stopped() || field.lost_focus();
            }
            if let Some(told) = told {
                share_ui(ui, lookup, name, told.share);
            }
        });
        let Some(told) = told else { continue };
        if let Some(explained) = explained.filter(|_| part == Part::Needs) {
            gifts_ui(ui, lookup, &explained.gifts);
        }
        for reason in &told.reasons {
            ui.add(Label::new(RichText::new(reason).size(NOTE)).wrap());
        }
        if let Some(unknown) = &told.unknown {
            ui.add(Label::new(RichText::new(unknown).size(NOTE).color(colours.quiet)).wrap());
        }
        ui.add_space(TINY);
    }
    is_kept
}
