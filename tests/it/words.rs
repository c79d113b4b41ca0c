//! Words: none is missing, unused or untranslated, and each language writes numbers and dates in its own way.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use chrono::Datelike;
use fluent_bundle::FluentResource;
use syn::visit::{self, Visit};
use twinhall::{
    domain::{
        attention::{Nearness, Want},
        choices::{ALL_SETS, Choice, Stage, Theme},
        concrete::Lack,
        date::{DateOrder, PartialDate, Precision, read_typed},
        deadlines::Due,
        doubts::Doubt,
        gaps::Gap,
        journal::ActionKind,
        kinds::Kind,
        matching::{Lapse, Part, WeightFault},
        modality::Modality,
        money_years::Layer,
        no_show::Difference,
        occasions::Occasion,
        outcomes::Rung,
        record::RefusalReason,
        steps::Step,
    },
    files::media::Family,
    jobs::attachments::Problem,
    register::Error,
    report::fair_paper::Sheet,
    words::{Arg, Language, Words},
};

/// Messages of one language: key and the source of its value.
type Messages = BTreeMap<String, String>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for entry in fs::read_dir(root().join("assets/words").join(language.tag())).unwrap() {
        let path = entry.unwrap().path();
        let source = fs::read_to_string(&path).unwrap();
        assert!(FluentResource::try_new(source.clone()).is_ok(), "{} is not well formed", path.display());
        let mut key = String::new();
        for line in source.lines() {
            if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                let (name, value) = line.split_once(" =").unwrap();
                name.clone_into(&mut key);
                let before = messages.insert(key.clone(), value.trim_start().to_owned());
                assert!(before.is_none(), "{key} is there twice in {}", language.tag());
            } else if line.starts_with(' ') {
                let value = messages.get_mut(&key).unwrap();
                value.push('\n');
                value.push_str(line.trim());
            }
        }
    }
    messages
}

fn each() -> impl Iterator<Item = (Language, Messages)> {
    Language::ALL.into_iter().map(|language| (language, messages(language)))
}

fn placeholders(value: &str) -> BTreeSet<&str> {
    value
        .split('$')
        .skip(1)
        .map(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).next().unwrap())
        .collect()
}

/// What a reader sees of a value: its source without placeholders and names of variants.
fn visible(value: &str) -> String {
    let mut text = String::new();
    for line in value.lines() {
        let line = line.trim_start_matches('*');
        let line = if line.starts_with('[') { line.split_once(']').unwrap().1 } else { line };
        let mut depth = 0_usize;
        for c in line.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => text.push(c),
                _ => {}
            }
        }
        text.push('\n');
    }
    text
}

/// Keys the tables of the domain and the register call for.
fn called_for() -> BTreeSet<String> {
    const LIMITS: [&str; 10] =
        ["line", "text", "integer", "decimal", "date", "period", "money", "country", "languages", "list"];
    let mut keys = BTreeSet::new();
    for kind in Kind::ALL {
        let name = kind.name().replace('_', "-");
        keys.extend([format!("kind-{name}"), format!("kind-{name}-many")]);
        keys.extend(kind.fields().iter().map(|field| format!("field-{}", field.name.replace('_', "-"))));
    }
    for set in ALL_SETS {
        keys.extend(set.codes.iter().map(|code| format!("choice-{}-{code}", set.name)));
    }
    keys.extend(Lack::ALL.map(|lack| format!("lacks-{}", lack.code())));
    keys.extend(Difference::ALL.map(|what| format!("desk-paper-{}", what.code())));
    keys.extend(Rung::ALL.map(|rung| format!("outcomes-rung-{}", rung.code())));
    keys.extend(Gap::ALL.map(|gap| format!("gap-{}", gap.code())));
    keys.extend(Modality::ALL.map(|modality| format!("modality-{}", modality.code())));
    keys.extend(Nearness::ALL.map(|nearness| format!("today-due-{}", nearness.code())));
    keys.extend(Want::ALL.map(|want| format!("today-want-{}", want.code())));
    keys.extend(Occasion::plain().map(|occasion| format!("occasion-{}", occasion.code())));
    keys.extend((1..=7).map(|weekday| format!("weekday-{weekday}")));
    keys.extend((1..=7).map(|weekday| format!("weekday-short-{weekday}")));
    keys.extend(Layer::ALL.map(|layer| layer.key().to_owned()));
    keys.extend(
        Part::ALL.iter().flat_map(|part| ["part", "unknown"].map(|what| format!("match-{what}-{}", part.code()))),
    );
    keys.extend(Lapse::ALL.map(|lapse| format!("match-lapse-{}", lapse.code())));
    keys.extend(WeightFault::CODES.iter().map(|code| format!("match-weights-{code}")));
    keys.extend(Due::ALL.map(|due| format!("due-{}", due.code())));
    keys.extend(Due::ALL.map(|due| format!("due-short-{}", due.code())));
    keys.extend(Stage::ROAD.iter().map(|stage| format!("stage-short-{}", stage.code())));
    let long = [Stage::AgreedText, Stage::CouncilDecision, Stage::StateStep];
    keys.extend(long.map(|stage| format!("stage-brief-{}", stage.code())));
    keys.extend(Step::ALL.map(|step| format!("step-{}", step.code())));
    keys.extend(Step::ALL.map(|step| format!("step-{}-done", step.code())));
    keys.extend(Step::ALL.map(|step| format!("step-{}-note", step.code())));
    keys.extend(RefusalReason::CODES.iter().map(|code| format!("refusal-{code}")));
    keys.extend(Doubt::CODES.iter().map(|code| format!("doubt-{code}")));
    keys.insert("doubt-time-zone".to_owned());
    keys.extend(Error::CODES.iter().map(|code| format!("fault-{code}")));
    let kinds = [ActionKind::Create(Kind::City), ActionKind::Edit(Kind::City), ActionKind::Delete(Kind::City)];
    let actions = ActionKind::plain().chain(kinds).chain([ActionKind::Step(Step::Sign)]);
    keys.extend(actions.map(|action| format!("action-{}", action.verb())));
    let changes = ["created", "deleted", "restored", "set", "filled", "cleared"];
    keys.extend(changes.map(|change| format!("change-{change}")));
    keys.extend(Sheet::ALL.map(|sheet| format!("paper-{}", sheet.code())));
    keys.extend(LIMITS.map(|limit| format!("limit-{limit}")));
    keys.extend(Problem::CODES.iter().map(|code| format!("file-{code}")));
    keys.extend(Family::ALL.map(|family| format!("file-kind-{}", family.code())));
    for month in 1..=12 {
        keys.extend(["", "-alone", "-short"].map(|form| format!("month-{month}{form}")));
    }
    keys
}

/// Names of a field where one kind means something else by it.
fn overrides() -> BTreeSet<String> {
    let all = Kind::ALL.iter().flat_map(|kind| {
        kind.fields().iter().map(|field| format!("field-{}-{}", kind.name(), field.name).replace('_', "-"))
    });
    all.collect()
}

/// Literals that can come to be said as messages.
#[derive(Default)]
struct Used {
    keys: BTreeSet<String>,
    /// Among the arguments of a message.
    is_told_with: bool,
}

impl Used {
    /// Calls whose arguments name something else: ids of widgets, and what is looked up or compared in texts.
    const NO_KEYS: [&str; 12] = [
        "id",
        "with",
        "id_salt",
        "push_id",
        "from_id_salt",
        "contains",
        "starts_with",
        "ends_with",
        "strip_prefix",
        "expect",
        "split_once",
        "query_row",
    ];
    /// Macros of which nothing is said.
    const NO_WORDS: [&str; 8] =
        ["assert", "assert_eq", "debug_assert", "panic", "unreachable", "matches", "println", "concat"];

    fn of(source: &str) -> BTreeSet<String> {
        let mut used = Self::default();
        used.visit_file(&syn::parse_file(source).unwrap());
        used.keys
    }

    /// Literals among the tokens of a macro, whose grammar is its own.
    fn take_tokens(&mut self, text: &str) {
        for (at, part) in text.split('"').enumerate() {
            if at % 2 == 1 {
                self.keys.insert(part.to_owned());
            }
        }
    }
}

impl<'ast> Visit<'ast> for Used {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.keys.insert(literal.value());
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_pat(&mut self, _: &'ast syn::Pat) {}

    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        let is_test = |one: &syn::Attribute| {
            one.path().is_ident("cfg") && one.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
        };
        if !attributes.iter().any(is_test) {
            visit::visit_item(self, item);
        }
    }

    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        if !matches!(binary.op, syn::BinOp::Eq(_) | syn::BinOp::Ne(_)) {
            visit::visit_expr_binary(self, binary);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let method = call.method.to_string();
        self.visit_expr(&call.receiver);
        if Self::NO_KEYS.contains(&method.as_str()) {
            return;
        }
        for (at, argument) in call.args.iter().enumerate() {
            let before = std::mem::replace(&mut self.is_told_with, method == "tell" && at == 1);
            self.visit_expr(argument);
            self.is_told_with = before;
        }
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let is_id = matches!(&*call.func, syn::Expr::Path(path)
            if path.path.segments.iter().any(|segment| segment.ident == "Id"));
        if !is_id {
            visit::visit_expr_call(self, call);
        }
    }

    /// Among what is told with a message, names of placeholders stand in pairs.
    fn visit_expr_tuple(&mut self, tuple: &'ast syn::ExprTuple) {
        let is_name = |at: usize, one: &syn::Expr| self.is_told_with && at == 0 && matches!(one, syn::Expr::Lit(_));
        let elements: Vec<_> = tuple.elems.iter().enumerate().filter(|(at, one)| !is_name(*at, one)).collect();
        for (_, one) in elements {
            self.visit_expr(one);
        }
    }

    fn visit_macro(&mut self, written: &'ast syn::Macro) {
        let name = written.path.segments.last().unwrap().ident.to_string();
        if !Self::NO_WORDS.contains(&name.as_str()) {
            self.take_tokens(&written.tokens.to_string());
        }
    }
}

/// Every literal of the program that can come to be said.
fn keys_used() -> BTreeSet<String> {
    fn read(folder: &Path, used: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, used);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                used.extend(Used::of(&fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut used = BTreeSet::new();
    read(&root().join("src"), &mut used);
    used
}

fn code(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            code(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_language_says_everything() {
    let english: Vec<String> = messages(Language::English).into_keys().collect();
    for (language, messages) in each() {
        let keys: Vec<String> = messages.into_keys().collect();
        assert_eq!(keys, english, "{}", language.tag());
        for key in keys {
            assert!(Words::of(language).has(&key), "{key} is in a file that is not compiled in");
        }
    }
}

#[test]
fn the_tables_of_the_domain_have_words() {
    let english = messages(Language::English);
    let missing: Vec<String> = called_for().into_iter().filter(|key| !english.contains_key(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_message_is_unused() {
    let used = keys_used();
    let (called_for, overrides) = (called_for(), overrides());
    let unused: Vec<String> = messages(Language::English)
        .into_keys()
        .filter(|key| !called_for.contains(key) && !overrides.contains(key) && !used.contains(key))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn a_key_is_used_where_it_can_come_to_be_said() {
    let used = Used::of(
        r#"
        /// "in-a-comment"
        #[name = "in-an-attribute"]
        fn drawn(ui: &mut Ui, words: &Words) {
            let id = ui.id().with("in-an-id");
            let state: State = Id::new("in-another-id");
            if page == "in-a-comparison" {}
            match page { "in-a-pattern" => (), _ => (), }
            words.say(if is_new { "said-one-way" } else { "said-another" });
            heading_ui(ui, words.tell("told", &[("under-a-name", 3.into())]));
            assert!(true, "in-an-assertion");
            row!("in-a-list");
        }
        const fn key(self) -> &'static str { match self { Self::A => "returned" } }
        const KEYS: [&str; 1] = ["in-a-table"];
        #[cfg(test)]
        mod tests { fn a() { words.say("in-a-test"); } }
        "#,
    );
    let keys = ["said-one-way", "said-another", "told", "in-a-list", "returned", "in-a-table"];
    assert_eq!(used, keys.into_iter().map(str::to_owned).collect());
}

#[test]
fn no_message_is_missing() {
    let mut source = String::new();
    code(&root().join("src"), &mut source);
    let english = messages(Language::English);
    let literals = ["say(\"", "tell(\"", "has(\""].iter().flat_map(|call| source.split(call).skip(1));
    let missing: BTreeSet<&str> =
        literals.filter_map(|rest| rest.split('"').next()).filter(|key| !english.contains_key(*key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn placeholders_agree_across_languages() {
    let english = messages(Language::English);
    for (language, messages) in each() {
        for (key, value) in &messages {
            assert_eq!(placeholders(value), placeholders(&english[key]), "{key} in {}", language.tag());
        }
    }
}

#[test]
fn every_message_can_be_told() {
    for (language, messages) in each() {
        for (key, value) in &messages {
            let args: Vec<(&str, Arg<'_>)> =
                placeholders(value).into_iter().map(|name| (name, Arg::Count(21))).collect();
            let told = Words::of(language).tell(key, &args);
            assert!(!told.trim().is_empty() && !told.contains(['{', '}']), "{key} in {}: {told}", language.tag());
        }
    }
}

/// The window breaks a line at any space but one: what print keeps together stands with that one, whatever the files say.
#[test]
fn french_signs_never_begin_a_line() {
    let words = Words::of(Language::French);
    for (key, value) in messages(Language::French) {
        let args: Vec<(&str, Arg<'_>)> =
            placeholders(&value).into_iter().map(|name| (name, Arg::Count(12_345))).collect();
        for told in [words.tell(&key, &args), words.say(&key).to_owned()] {
            let breaks: Vec<char> = told.chars().filter(|c| c.is_whitespace() && !" \n\u{a0}".contains(*c)).collect();
            assert!(breaks.is_empty(), "{key}: {told:?}");
        }
    }
    assert_eq!(words.money(300_000, 0, "F\u{202f}CFA"), "300\u{a0}000\u{a0}F\u{a0}CFA");
}

#[test]
fn plural_forms_are_complete() {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    for (language, messages) in each() {
        let wanted: &[&str] = match language {
            Language::Russian => &["few", "many", "one", "other"],
            _ => &["one", "other"],
        };
        for (key, value) in messages {
            for selector in value.split("->").skip(1) {
                let names: BTreeSet<&str> = selector
                    .lines()
                    .filter_map(|line| line.trim_start_matches('*').strip_prefix('[')?.split(']').next())
                    .collect();
                if names.iter().any(|name| *name != "other" && CATEGORIES.contains(name)) {
                    let names: Vec<&str> = names.into_iter().filter(|name| CATEGORIES.contains(name)).collect();
                    assert_eq!(names, wanted, "{key} in {}", language.tag());
                }
            }
        }
    }
}

#[test]
fn russian_is_not_english() {
    // Keyboards sold in Russia bear most names of keys in English.
    const SAME: [&str; 9] = [
        "app-name",
        "hint-currency",
        "cli-history",
        "key-enter",
        "key-escape",
        "key-shift",
        "key-page",
        "key-home",
        "key-end",
    ];
    let english = messages(Language::English);
    for (key, value) in messages(Language::Russian) {
        let has_words = visible(&value).contains(char::is_alphabetic);
        assert!(!has_words || SAME.contains(&key.as_str()) || value != english[&key], "{key} is still English");
    }
}

#[test]
fn typography_is_that_of_print() {
    for (language, messages) in each() {
        for (key, value) in messages {
            let text = visible(&value);
            let place = format!("{key} in {}: {text}", language.tag());
            assert!(!text.contains(['"', '\'']) && !text.contains("..."), "{place}");
            let foreign: &[char] = if language == Language::English { &['«', '»'] } else { &['“', '”'] };
            assert!(!text.contains(foreign), "{place}");
            if language == Language::French {
                let chars: Vec<char> = format!(" {text}").chars().collect();
                for pair in chars.windows(2) {
                    let is_plain = pair[0] == ' ' && matches!(pair[1], ':' | ';' | '!' | '?' | '»');
                    assert!(!(is_plain || pair[0] == '«' && pair[1] == ' '), "{place}");
                }
            }
        }
    }
}

#[test]
fn labels_fit_a_form() {
    for (language, messages) in each() {
        for (key, value) in messages.iter().filter(|(key, _)| key.starts_with("field-")) {
            assert!(value.chars().count() <= 24, "{key} in {}: {value}", language.tag());
        }
    }
}

#[test]
fn a_key_without_words_is_said_as_itself() {
    for language in Language::ALL {
        assert_eq!(Words::of(language).say("no-such-key"), "no-such-key");
        assert_eq!(Words::of(language).tell("no-such-key", &[]), "no-such-key");
        assert!(!Words::of(language).has("no-such-key"));
    }
}

#[test]
fn a_field_is_named_after_its_kind_where_it_differs() {
    let words = Words::of(Language::English);
    assert_eq!(words.field("need", "time"), "Time frame");
    assert_eq!(words.field("component", "time"), "Period");
    assert_eq!(words.field("fair_delegate", "name"), "Full name");
}

#[test]
fn languages_are_known_by_their_tags() {
    assert_eq!(Language::from_tag("fr-CA"), Some(Language::French));
    assert_eq!(Language::from_tag("ru_RU.UTF-8"), Some(Language::Russian));
    assert_eq!(Language::from_tag("ES"), Some(Language::Spanish));
    assert_eq!(Language::from_tag("pt-BR"), None);
    assert_eq!(Language::from_tag(""), None);
    let names: Vec<&str> = Language::ALL.into_iter().map(Language::own_name).collect();
    assert_eq!(names, ["English", "Français", "Русский", "Español"]);
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
        assert_eq!(Words::of(language).language(), language);
    }
}

/// Themes have no order of their own: they are offered as a reader looks them up, what is like none of them last.
#[test]
fn themes_are_offered_by_name() {
    for language in Language::ALL {
        let words = Words::of(language);
        let name = |code| words.say(&format!("choice-theme-{code}")).to_owned();
        let offered = Theme::SET.offered(name, |a, b| words.compare(a, b));
        let (last, named) = offered.split_last().unwrap();
        assert_eq!((last.0, named.len() + 1), ("other", Theme::ALL.len()));
        assert!(named.is_sorted_by(|a, b| words.compare(&a.1, &b.1).is_le()), "{language:?}: {named:?}");
    }
}

/// A language is known by its code, by its name, and by the beginning of its name that no other has.
#[test]
fn languages_are_known_by_how_their_names_begin() {
    let known = |typed, language| twinhall::files::reference::language_tag(typed, language);
    assert_eq!(known("fr", Language::Russian), Some("fr"));
    assert_eq!(known("Француз", Language::Russian), Some("fr"));
    assert_eq!(known("ангийский", Language::Russian), None);
    assert_eq!(known("angl", Language::French), Some("en"));
    assert_eq!(known("mal", Language::English), None, "Malagasy, Malay, Maltese");
}

fn check(expected: [&str; 4], written: impl Fn(&Words) -> String) {
    let all: Vec<String> = Language::ALL.into_iter().map(|language| written(Words::of(language))).collect();
    assert_eq!(all, expected);
}

#[test]
fn dates_read_as_in_a_letter() {
    check(["5 March 2000", "5 mars 2000", "5 марта 2000\u{a0}г.", "5 de marzo de 2000"], |words| {
        words.date(2000, 2000, Some(3), Some(5))
    });
    check(["1 May 1960", "1er mai 1960", "1 мая 1960\u{a0}г.", "1 de mayo de 1960"], |words| {
        words.date(1960, 1960, Some(5), Some(1))
    });
    check(["March 2000", "mars 2000", "март 2000\u{a0}г.", "marzo de 2000"], |words| {
        words.date(2000, 2000, Some(3), None)
    });
    check(["2000", "2000", "2000\u{a0}г.", "2000"], |words| words.date(2000, 2000, None, None));
    check(["1993–94", "1993-1994", "1993–1994\u{a0}гг.", "1993-1994"], |words| {
        words.date(1993, 1994, None, None)
    });
    check(["1999–2001", "1999-2001", "1999–2001\u{a0}гг.", "1999-2001"], |words| {
        words.date(1999, 2001, None, None)
    });
}

#[test]
fn dates_in_tables_are_short() {
    check(["5 Mar 2000", "05/03/2000", "05.03.2000", "05/03/2000"], |words| {
        words.short_date(2000, 2000, Some(3), Some(5))
    });
    check(["5–12 Mar 2000", "05/03 – 12/03/2000", "05.03 – 12.03.2000", "05/03 – 12/03/2000"], |words| {
        words.short_days(2000, [(3, 5), (3, 12)])
    });
    check(["28 Mar to 1 Apr 2000", "28/03 – 01/04/2000", "28.03 – 01.04.2000", "28/03 – 01/04/2000"], |words| {
        words.short_days(2000, [(3, 28), (4, 1)])
    });
    check(["Mar 2000", "03/2000", "03.2000", "03/2000"], |words| words.short_date(2000, 2000, Some(3), None));
    check(["2000", "2000", "2000", "2000"], |words| words.short_date(2000, 2000, None, None));
    check(["1993–94", "1993-1994", "1993–1994", "1993-1994"], |words| words.short_date(1993, 1994, None, None));
}

#[test]
fn a_date_as_written_can_be_typed_back() {
    let dates = [
        PartialDate::day(1960, 5, 1),
        PartialDate::day(2000, 8, 25),
        PartialDate::month(2000, 3),
        PartialDate::year(2000),
        PartialDate::years(1993, 1994),
    ];
    for date in (1..=12).map(|month| PartialDate::day(2001, month, 15)).chain(dates).map(Result::unwrap) {
        let (first, last) = date.year_span();
        let day = (date.precision() == Precision::Day).then(|| date.earliest().day() as u8);
        for words in Language::ALL.map(Words::of) {
            for text in [
                words.date(first, last, date.month_number(), day),
                words.short_date(first, last, date.month_number(), day),
            ] {
                assert_eq!(read_typed(&text, DateOrder::DayFirst), Ok(Some(date)), "{text}");
            }
        }
    }
}

#[test]
fn moments_have_a_time_of_day() {
    check(
        ["15 May 2001, 09:05", "15 mai 2001 à 09:05", "15 мая 2001\u{a0}г., 09:05", "15 de mayo de 2001, 09:05"],
        |words| words.moment(2001, 5, 15, 9, 5),
    );
}

#[test]
fn whole_numbers_are_grouped() {
    check(["0", "0", "0", "0"], |words| words.integer(0));
    check(["999", "999", "999", "999"], |words| words.integer(999));
    check(["1,234", "1\u{a0}234", "1\u{a0}234", "1234"], |words| words.integer(1234));
    check(["-12,345", "-12\u{a0}345", "-12\u{a0}345", "-12\u{a0}345"], |words| words.integer(-12_345));
    check(["1,234,567", "1\u{a0}234\u{a0}567", "1\u{a0}234\u{a0}567", "1\u{a0}234\u{a0}567"], |words| {
        words.integer(1_234_567)
    });
    check(["-9,223,372,036,854,775,808"; 4], |words| words.integer(i64::MIN).replace('\u{a0}', ","));
}

#[test]
fn decimals_drop_trailing_zeros() {
    check(["12.5", "12,5", "12,5", "12,5"], |words| words.decimal(12_500_000));
    check(["-0.000001", "-0,000001", "-0,000001", "-0,000001"], |words| words.decimal(-1));
    check(["10,000", "10\u{a0}000", "10\u{a0}000", "10\u{a0}000"], |words| words.decimal(10_000_000_000));
}

#[test]
fn money_stands_with_its_currency() {
    check(["€1,200.50", "1\u{a0}200,50\u{a0}€", "1\u{a0}200,50\u{a0}€", "1200,50\u{a0}€"], |words| {
        words.money(120_050, 2, "€")
    });
    check(["EUR\u{a0}0.05", "0,05\u{a0}EUR", "0,05\u{a0}EUR", "0,05\u{a0}EUR"], |words| words.money(5, 2, "EUR"));
    check(["-US$3.00", "-3,00\u{a0}US$", "-3,00\u{a0}US$", "-3,00\u{a0}US$"], |words| words.money(-300, 2, "US$"));
    check(["XOF\u{a0}15,000", "15\u{a0}000\u{a0}XOF", "15\u{a0}000\u{a0}XOF", "15\u{a0}000\u{a0}XOF"], |words| {
        words.money(15_000, 0, "XOF")
    });
}

#[test]
fn numbers_in_sentences_are_written_in_the_languages_way() {
    check(
        [
            "Enter a number from 0 to 20,000.",
            "Indiquez un nombre de 0 à 20\u{a0}000.",
            "Укажите число от 0 до 20\u{a0}000.",
            "Indique un número de 0 a 20\u{a0}000.",
        ],
        |words| words.tell("refusal-out-of-range", &[("least", Arg::from(0_i64)), ("most", Arg::from(20_000_usize))]),
    );
}

#[test]
fn counts_take_the_plural_form_of_the_language() {
    let left = |count: i64| move |words: &Words| words.tell("days-left", &[("count", Arg::Count(count))]);
    check(["today", "aujourd’hui", "сегодня", "hoy"], left(0));
    check(["one day left", "il reste 1 jour", "ещё 1 день", "queda 1 día"], left(1));
    check(["2 days left", "il reste 2 jours", "ещё 2 дня", "quedan 2 días"], left(2));
    check(["11 days left", "il reste 11 jours", "ещё 11 дней", "quedan 11 días"], left(11));
    check(["21 days left", "il reste 21 jours", "ещё 21 день", "quedan 21 días"], left(21));
}

#[test]
fn names_are_sorted_as_in_a_directory_of_the_language() {
    let sorted = |language: Language, names: &[&str]| {
        let words = Words::of(language);
        let mut by_comparison: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut by_key = by_comparison.clone();
        by_comparison.sort_by(|a, b| words.compare(a, b));
        by_key.sort_by_key(|name| words.sort_key(name));
        assert_eq!(by_comparison, by_key);
        by_comparison.join(" ")
    };
    assert_eq!(sorted(Language::French, &["Zürich", "Évry", "Eu", "Fès", "évian"]), "Eu évian Évry Fès Zürich");
    assert_eq!(sorted(Language::Spanish, &["ñandú", "nzela", "Oviedo", "nube"]), "nube nzela ñandú Oviedo");
    assert_eq!(
        sorted(Language::Russian, &["Lyon", "Жуков", "Ёлкино", "Дубна", "Ельня"]),
        "Дубна Ёлкино Ельня Жуков Lyon"
    );
    assert_eq!(sorted(Language::English, &["9", "10", "a"]), "10 9 a");
}

/// Tips and the sheet of keys name the keys that are there to be pressed.
#[test]
fn keys_are_named_as_they_are_printed_where_the_language_is_spoken() {
    let english = messages(Language::English);
    for (language, messages) in each() {
        for (key, name) in english.iter().filter(|(key, _)| key.starts_with("key-")) {
            if messages[key] == *name {
                continue;
            }
            for (of, value) in &messages {
                let mut words = visible(value);
                words.retain(|letter| letter != '\u{202f}');
                let has = words.split(|letter: char| !letter.is_alphabetic()).any(|word| word == name);
                assert!(!has, "{of} in {} says {name:?} for {:?}", language.tag(), messages[key]);
            }
        }
    }
}
