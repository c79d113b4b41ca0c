//! A new city, a new partnership and a new side: each begins with a name in any language.

use egui::Ui;

use crate::{
    domain::{
        choices::{Choice, Formality, PartyRole, Stage},
        kinds::{Kind, city, partnership, party},
        record::{Draft, Refusal, RefusalReason},
        value::Id,
    },
    files::listed_city,
    register::Minter,
    ui::{
        command::{Command, DialogCommand, NavCommand, RecordCommand},
        dialogs::footer::{focus_go, goes, heading_ui},
        lookup::Lookup,
        theme::{GAP, SMALL},
        widgets::{
            basic::{caption_ui, chip_ui, note_ui, wrong_ui},
            date_line::{DateLine, take_letters},
            form::Form,
            pick_row::pick_row_ui,
            record_picker::{Around, Chosen, RecordPicker},
        },
    },
};

/// Makes ids for drafts; shared by the dialogs that make several at once.
pub struct Mint {
    pub minter: Minter,
    pub now_millis: u64,
}

impl Mint {
    pub fn id(&mut self) -> Id {
        self.minter.mint(self.now_millis)
    }
}

/// A new city: found in the gazetteer, or typed by hand.
pub struct NewCity {
    picker: RecordPicker,
    pub form: Form,
    mint: Mint,
    needs_choice: bool,
}

impl NewCity {
    pub fn new(name: &str, mut mint: Mint, lookup: &Lookup<'_>) -> Self {
        let draft = Draft::new(Kind::City, mint.id());
        Self { picker: RecordPicker::of_city().named(name), form: Form::new(draft, lookup), mint, needs_choice: false }
    }

    pub fn is_changed(&self, lookup: &Lookup<'_>) -> bool {
        self.picker.is_filled() || self.form.is_changed(lookup)
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say("city-new"));
        let mut is_chosen = false;
        if self.picker.ui(ui, lookup, words.say("city-name"), Around::default()).changed() {
            self.needs_choice = false;
            is_chosen = !matches!(self.picker.chosen, Some(Chosen::New(_)));
            if matches!(self.picker.chosen, Some(Chosen::New(_))) {
                let draft = Draft::new(Kind::City, self.mint.id()).says(city::name, self.picker.typed.trim());
                self.form = Form::new(draft, lookup);
                self.form.focus("country");
            }
        }
        let go = match &self.picker.chosen {
            Some(Chosen::Known(_)) => {
                note_ui(ui, words.say("city-known-note"));
                words.say("city-show")
            }
            Some(Chosen::Listed(index)) => {
                listed_ui(ui, lookup, *index);
                words.say("add")
            }
            Some(Chosen::New(_)) => {
                ui.add_space(SMALL);
                let fields = ["name", "country", "region", "level", "population", "languages", "website"];
                let did = self.form.ui(ui, lookup, &fields);
                commands.extend(did.shows.map(|record_ref| DialogCommand::LeaveFor(record_ref).into()));
                words.say("add")
            }
            _ => {
                note_ui(ui, words.say("city-new-note"));
                if self.needs_choice {
                    wrong_ui(ui, words.say("city-needs-choice"));
                }
                words.say("add")
            }
        };
        self.form.whole_refusals_ui(ui, lookup);
        if goes(ui, go) {
            commands.extend(self.answer(lookup));
        }
        if is_chosen {
            focus_go(ui);
        }
        commands
    }

    fn answer(&mut self, lookup: &Lookup<'_>) -> Vec<Command> {
        match self.picker.chosen.clone() {
            Some(Chosen::Known(record_ref)) => {
                vec![DialogCommand::Dismiss.into(), NavCommand::Show(record_ref).into()]
            }
            Some(Chosen::Listed(index)) => {
                let mint = &mut self.mint;
                vec![RecordCommand::Add(listed_city::drafts(index, &mut || mint.id())).into()]
            }
            Some(Chosen::New(_)) => {
                self.form.checked(lookup, &[]).map(|draft| RecordCommand::Add(vec![draft]).into()).into_iter().collect()
            }
            _ => {
                self.needs_choice = true;
                Vec::new()
            }
        }
    }
}

/// What the gazetteer knows of a city, before it is taken over.
fn listed_ui(ui: &mut Ui, lookup: &Lookup<'_>, index: usize) {
    let gazetteer = crate::files::gazetteer::Gazetteer::embedded();
    let place = gazetteer.place(index);
    let mut said = vec![lookup.country(place.country)];
    said.extend(place.region.map(str::to_owned));
    if place.population > 0 {
        said.push(lookup.words.tell("people-count", &[("count", i64::from(place.population).into())]));
    }
    ui.label(said.join(" · "));
    let mut names: Vec<&str> = Vec::new();
    for (_, name) in gazetteer.names(index).filter(|(tag, _)| tag.is_some()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    // Names in scripts that the program's letters lack would be boxes.
    let font = egui::FontId::proportional(crate::ui::theme::NOTE);
    let names: Vec<&str> =
        names.into_iter().filter(|name| ui.fonts_mut(|fonts| fonts.has_glyphs(&font, name))).take(12).collect();
    note_ui(ui, &names.join(" · "));
    note_ui(ui, lookup.words.say("city-listed-note"));
}

/// One side as a draft, with the city's own drafts where it is new.
struct SideDrafts {
    drafts: Vec<Draft>,
    name: String,
}

fn side(
    picker: &RecordPicker,
    country: &str,
    partnership: Id,
    role: PartyRole,
    rank: i64,
    mint: &mut Mint,
    lookup: &Lookup<'_>,
) -> Result<SideDrafts, Refusal> {
    let base = Draft::new(Kind::Party, mint.id())
        .with(party::partnership, partnership)
        .chooses(party::role, role)
        .with(party::rank, rank);
    match &picker.chosen {
        Some(Chosen::Known(record_ref)) => {
            let name = lookup.title(*record_ref);
            Ok(SideDrafts { drafts: vec![base.with(party::city, record_ref.id)], name })
        }
        Some(Chosen::Listed(index)) => {
            let mut drafts = listed_city::drafts(*index, &mut || mint.id());
            let name = drafts.first().map(|draft| draft.text(city::name).to_owned()).unwrap_or_default();
            let id = drafts.first().map(|draft| draft.id);
            drafts.push(base.with(party::city, id));
            Ok(SideDrafts { drafts, name })
        }
        Some(Chosen::New(_)) if country.is_empty() => Err(Refusal::at(city::country, RefusalReason::Missing)),
        Some(Chosen::New(_)) => {
            let name = picker.typed.trim().to_owned();
            let draft = Draft::new(Kind::City, mint.id()).says(city::name, &name).says(city::country, country);
            let id = draft.id;
            Ok(SideDrafts { drafts: vec![draft, base.with(party::city, id)], name })
        }
        Some(Chosen::Unnamed) => {
            let name = picker.typed.trim().to_owned();
            let draft = base.says(party::unnamed, &name).says(party::country, country);
            Ok(SideDrafts { drafts: vec![draft], name })
        }
        None => Err(Refusal::at(party::city, RefusalReason::NeedsSide)),
    }
}

/// Field for the country of a side typed by hand or unnamed; true when it was chosen just now.
fn country_ui(ui: &mut Ui, lookup: &Lookup<'_>, picker: &RecordPicker, form: &mut Form) -> bool {
    let is_asked = matches!(picker.chosen, Some(Chosen::New(_) | Chosen::Unnamed));
    is_asked && form.ui(ui, lookup, &["country"]).chosen
}

fn country_of(form: &mut Form, lookup: &Lookup<'_>) -> String {
    form.draft(lookup).map(|draft| draft.text(party::country).to_owned()).unwrap_or_default()
}

/// A new partnership: its sides, and where it stands today.
pub struct NewPartnership {
    pickers: [RecordPicker; 2],
    countries: [Form; 2],
    stage: Stage,
    takes_stage: bool,
    since: DateLine,
    formality: Option<Formality>,
    mint: Mint,
    /// What is wrong with each side.
    side_refusals: [Option<Refusal>; 2],
    pub refusals: Vec<Refusal>,
}

/// Stages a partnership is usually entered at; the others are reached by steps.
const STAGES: [Stage; 7] = [
    Stage::Contact,
    Stage::Announced,
    Stage::Negotiating,
    Stage::Signed,
    Stage::InForce,
    Stage::Dormant,
    Stage::NotKnown,
];

impl NewPartnership {
    pub fn new(mut mint: Mint, lookup: &Lookup<'_>) -> Self {
        let pickers = [RecordPicker::of_city().with_own().named(""), RecordPicker::of_city().or_unnamed()];
        let mut form = || Form::new(Draft::new(Kind::Party, mint.id()), lookup);
        let countries = [form(), form()];
        Self {
            pickers,
            countries,
            stage: Stage::Contact,
            takes_stage: false,
            since: DateLine::default(),
            formality: None,
            mint,
            side_refusals: [None, None],
            refusals: Vec::new(),
        }
    }

    pub fn is_changed(&self, lookup: &Lookup<'_>) -> bool {
        let is_side_changed = self.pickers.iter().any(RecordPicker::is_filled);
        let is_country_changed = self.countries.iter().any(|form| form.is_changed(lookup));
        let is_rest_changed = self.stage != Stage::Contact || self.formality.is_some() || self.since.is_changed();
        is_side_changed || is_country_changed || is_rest_changed
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        let heading = |ui: &mut Ui, key: &str| {
            ui.add_space(GAP);
            caption_ui(ui, words.say(key));
        };
        heading_ui(ui, words.say("partnership-new"));
        for (at, key) in ["side-ours", "side-theirs"].into_iter().enumerate() {
            heading(ui, key);
            ui.push_id(key, |ui| self.side_ui(ui, lookup, at, words.say(key)));
            if let Some(refusal) = &self.side_refusals[at] {
                wrong_ui(ui, &lookup.refusal(refusal));
            }
        }
        heading(ui, "stage-today");
        let stages = STAGES.map(|stage| (stage, lookup.choice("stage", stage.code())));
        let is_at_stages = pick_row_ui(ui, &stages, &mut self.stage, std::mem::take(&mut self.takes_stage));
        // The stages take no letters: what is typed there is meant for the next line.
        if let Some(typed) = is_at_stages.then(|| take_letters(ui)).flatten() {
            self.since.go_on(&typed);
        }
        ui.add_space(SMALL);
        let refused = self.refusals.iter().find(|refusal| refusal.field == Some(partnership::stage_date.name()));
        let refused = refused.map(|refusal| lookup.refusal(refusal));
        self.since.ui(ui, lookup, words.say("stage-since"), refused.as_deref());
        heading(ui, "field-formality");
        ui.horizontal_wrapped(|ui| {
            for formality in Formality::ALL {
                let is_on = self.formality == Some(*formality);
                if chip_ui(ui, &lookup.choice("formality", formality.code()), is_on).clicked() {
                    self.formality = (!is_on).then_some(*formality);
                }
            }
        });
        for refusal in self.refusals.iter().filter(|one| one.field != Some(partnership::stage_date.name())) {
            wrong_ui(ui, &lookup.refusal(refusal));
        }
        if goes(ui, words.say("add")) {
            commands.extend(self.answer(lookup));
        }
        commands
    }

    /// One side; when it is settled the keyboard goes on to what is filled in next.
    fn side_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, at: usize, label: &str) {
        let mut is_settled = false;
        if self.pickers[at].ui(ui, lookup, label, Around::default()).changed() {
            self.side_refusals[at] = None;
            match self.pickers[at].chosen {
                Some(Chosen::New(_) | Chosen::Unnamed) => self.countries[at].focus("country"),
                _ => is_settled = true,
            }
        }
        is_settled |= country_ui(ui, lookup, &self.pickers[at], &mut self.countries[at]);
        if !is_settled {
            return;
        }
        match self.pickers.iter().position(|picker| picker.chosen.is_none()) {
            Some(open) => self.pickers[open].focus(),
            None => self.takes_stage = true,
        }
    }

    fn answer(&mut self, lookup: &Lookup<'_>) -> Option<Command> {
        self.refusals.clear();
        self.side_refusals = [None, None];
        let date = self.since.read()?;
        let id = self.mint.id();
        let mut parts = Vec::new();
        let mut names = Vec::new();
        for (at, role) in [PartyRole::Lead, PartyRole::Partner].into_iter().enumerate() {
            let country = country_of(&mut self.countries[at], lookup);
            match side(&self.pickers[at], &country, id, role, at as i64 + 1, &mut self.mint, lookup) {
                Ok(side) => {
                    parts.extend(side.drafts);
                    names.push(side.name);
                }
                Err(refusal) => self.side_refusals[at] = Some(refusal),
            }
        }
        if self.pickers[0].chosen.is_some() && self.pickers[0].chosen == self.pickers[1].chosen {
            let is_same_text = self.pickers[0].typed == self.pickers[1].typed;
            if is_same_text {
                self.side_refusals[1] = Some(Refusal::at(party::city, RefusalReason::SameSide));
            }
        }
        if self.side_refusals.iter().any(Option::is_some) {
            return None;
        }
        let draft = Draft::new(Kind::Partnership, id)
            .says(partnership::title, &names.join(" – "))
            .with(partnership::formality, self.formality.map(Choice::code));
        parts.insert(0, draft);
        Some(RecordCommand::OpenPartnership { parts, stage: self.stage, date }.into())
    }
}

/// Another side of a partnership.
pub struct NewParty {
    partnership: Id,
    picker: RecordPicker,
    country: Form,
    role: PartyRole,
    rank: i64,
    mint: Mint,
    pub refusals: Vec<Refusal>,
}

impl NewParty {
    pub fn new(partnership: Id, rank: i64, mut mint: Mint, lookup: &Lookup<'_>) -> Self {
        let picker = RecordPicker::of_city().or_unnamed().named("");
        let country = Form::new(Draft::new(Kind::Party, mint.id()), lookup);
        Self { partnership, picker, country, role: PartyRole::Partner, rank, mint, refusals: Vec::new() }
    }

    pub fn is_changed(&self, lookup: &Lookup<'_>) -> bool {
        self.picker.is_filled() || self.country.is_changed(lookup) || self.role != PartyRole::Partner
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say("add-party"));
        let mut is_settled = false;
        if self.picker.ui(ui, lookup, words.say("side-theirs"), Around::default()).changed() {
            match self.picker.chosen {
                Some(Chosen::New(_) | Chosen::Unnamed) => self.country.focus("country"),
                _ => is_settled = true,
            }
        }
        is_settled |= country_ui(ui, lookup, &self.picker, &mut self.country);
        ui.add_space(SMALL);
        let roles: Vec<(PartyRole, String)> =
            PartyRole::ALL.iter().map(|role| (*role, lookup.choice("party-role", role.code()))).collect();
        pick_row_ui(ui, &roles, &mut self.role, is_settled);
        for refusal in &self.refusals {
            wrong_ui(ui, &lookup.refusal(refusal));
        }
        if goes(ui, words.say("add")) {
            self.refusals.clear();
            let country = country_of(&mut self.country, lookup);
            match side(&self.picker, &country, self.partnership, self.role, self.rank, &mut self.mint, lookup) {
                Ok(side) => commands.push(RecordCommand::Add(side.drafts).into()),
                Err(refusal) => self.refusals.push(refusal),
            }
        }
        commands
    }
}
