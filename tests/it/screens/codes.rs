//! Codes of purposes and targets, chosen by words and by keys alone, in a form over a component.
#![allow(clippy::unwrap_used)]

use std::cell::RefCell;

use egui::{Event, Key, Vec2, accesskit::Role};
use egui_kittest::{Harness, kittest::NodeT};
use twinhall::{
    domain::{
        kinds::{Kind, component},
        record::Draft,
        value::Id,
    },
    ui::{
        lookup::{Countries, Lookup, countries_in},
        theme,
        widgets::form::Form,
    },
    words::{Language, Words},
};

use super::raster::Textures;

/// A form by itself and what it holds.
struct Sheet {
    harness: Harness<'static, State>,
    textures: Textures,
    words: &'static Words,
}

struct State {
    form: RefCell<Option<Form>>,
    draft: Draft,
    countries: Countries,
    words: &'static Words,
    is_dressed: bool,
}

impl State {
    fn lookup(&self) -> Lookup<'_> {
        Lookup { words: self.words, currency: "EUR", countries: &self.countries, register: None }
    }
}

const FIELDS: [&str; 3] = ["title", "dac_codes", "sdg_targets"];

fn sheet(language: Language, is_dark: bool, fill: impl Fn(Draft) -> Draft) -> Sheet {
    let words = Words::of(language);
    let draft = fill(Draft::new(Kind::Component, Id(uuid::Uuid::from_u128(7))));
    let state = State { form: RefCell::new(None), draft, countries: countries_in(words), words, is_dressed: false };
    let textures = Textures::default();
    let theme = if is_dark { egui::Theme::Dark } else { egui::Theme::Light };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(680.0, 560.0))
        .with_theme(theme)
        .renderer(textures.clone())
        .build_ui_state(
            |ui, state: &mut State| {
                if !std::mem::replace(&mut state.is_dressed, true) {
                    theme::install(ui.ctx());
                    return;
                }
                let mut form = state.form.borrow_mut();
                let form = form.get_or_insert_with(|| Form::new(state.draft.clone(), &state.lookup()));
                form.ui(ui, &state.lookup(), &FIELDS);
            },
            state,
        );
    harness.run();
    Sheet { harness, textures, words }
}

impl Sheet {
    fn press(&mut self, role: Role, part: &str) {
        let nodes = self.harness.root().children_recursive();
        let found = nodes.filter(|node| {
            let inner = node.accesskit_node();
            inner.role() == role && inner.label().is_some_and(|label| label.contains(part))
        });
        found.last().unwrap_or_else(|| panic!("no {part}")).click();
        self.harness.run();
        self.harness.remove_cursor();
        self.harness.run();
    }

    fn type_into(&mut self, field: &str, text: &str) {
        let label = self.words.field("component", field).to_owned();
        self.press(Role::TextInput, &label);
        self.write(text);
    }

    fn write(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run();
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    fn shows(&self, part: &str) -> bool {
        let mut nodes = self.harness.root().children_recursive();
        nodes.any(|node| {
            let inner = node.accesskit_node();
            [inner.label(), inner.value()].into_iter().flatten().any(|text| text.contains(part))
        })
    }

    fn held(&self) -> Option<(Vec<String>, Vec<String>)> {
        let state = self.harness.state();
        let draft = state.form.borrow_mut().as_mut().unwrap().draft(&state.lookup())?;
        let list = |field| draft.get(field).cloned().unwrap_or_default();
        Some((list(component::dac_codes), list(component::sdg_targets)))
    }
}

fn codes(list: &[&str]) -> Vec<String> {
    list.iter().map(|code| (*code).to_owned()).collect()
}

#[test]
fn codes_are_chosen_by_words_and_keys() {
    for (language, typed) in [
        (Language::English, "water"),
        (Language::French, "eau"),
        (Language::Russian, "вода"),
        (Language::Spanish, "agua"),
    ] {
        let mut sheet = sheet(language, false, |draft| draft);
        sheet.type_into("dac_codes", typed);
        sheet.key(Key::ArrowDown);
        sheet.key(Key::Enter);
        let (purposes, _) = sheet.held().unwrap();
        assert_eq!(purposes.len(), 1, "{typed}");
        assert!(purposes[0].starts_with("14"), "{typed}: {purposes:?}");
        // The keyboard is still in the field: the next is found by the beginning of its code.
        sheet.write("24040");
        sheet.key(Key::Enter);
        sheet.type_into("sdg_targets", "6.1");
        sheet.key(Key::Enter);
        let (purposes, targets) = sheet.held().unwrap();
        assert_eq!((&purposes[1..], targets), (&codes(&["24040"])[..], codes(&["6.1"])));
        let remove = sheet.words.tell("code-remove", &[("name", "24040".into())]);
        sheet.press(Role::Button, &remove);
        assert_eq!(sheet.held().unwrap().0.len(), 1);
    }
}

#[test]
fn what_is_not_in_the_list_is_kept_and_said_to_be_so() {
    let given = |draft: Draft| draft.with(component::dac_codes, codes(&["99999", "14030"]));
    let mut sheet = sheet(Language::English, false, given);
    assert!(sheet.shows("99999 · not in the list"));
    assert!(sheet.shows("14030 · Basic drinking water"));
    sheet.type_into("dac_codes", "XYZ-1");
    assert_eq!(sheet.held(), None, "what is typed and not yet taken is neither kept nor lost");
    sheet.key(Key::Enter);
    assert_eq!(sheet.held().unwrap().0, codes(&["99999", "14030", "XYZ-1"]));
    sheet.write("11110, 12110 11110");
    sheet.key(Key::Enter);
    assert_eq!(sheet.held().unwrap().0[3..], codes(&["11110", "12110"]));
}

#[test]
fn the_picker_looks_as_it_did() {
    for (name, language, is_dark) in [("codes", Language::English, false), ("codes-ru", Language::Russian, true)] {
        let given = |draft: Draft| {
            draft
                .with(component::dac_codes, codes(&["14030", "99999"]))
                .with(component::sdg_targets, codes(&["6", "6.b"]))
        };
        let mut sheet = sheet(language, is_dark, given);
        sheet.type_into("dac_codes", if language == Language::Russian { "вода" } else { "water" });
        let output = sheet.harness.output();
        let primitives = sheet.harness.ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        let picture = sheet.textures.draw(680, 560, &primitives);
        assert_eq!(super::looks::told_difference(name, &picture), None);
    }
}
