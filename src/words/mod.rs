//! Every sentence the user sees, in the language they chose, and how that language sorts and writes numbers and dates.
//!
//! The sentences stand in `assets/words`, a folder a language, in Fluent; here they are loaded, told with their arguments
//! and plural forms, and missing ones told in English. No rule of the field, no other room of the crate is known here.
//! Begin reading at [`Words`]; a language is one line of `language.rs`.

mod format;
mod language;
mod numbers;

use std::{
    cmp::Ordering,
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale;
use unic_langid::LanguageIdentifier;

pub use language::Language;
pub use numbers::held_together;

/// What is put in the place of a `{ $name }`.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    /// Chooses the plural form and is written in the language's way; a year is therefore text.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: Bundle,
    /// Messages as they read without arguments, with English ones where this language has none.
    said: HashMap<&'static str, String>,
    collator: CollatorBorrowed<'static>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_tuple("Words").field(&self.language).finish()
    }
}

macro_rules! loaded {
    ($($Language:ident $tag:literal $own_name:literal $writing:expr;)*) => {
        /// The words of each language, in the order of [`Language::ALL`].
        static WORDS: [LazyLock<Words>; Language::ALL.len()] =
            [$(LazyLock::new(|| {
                // What writes numbers is a plain function, which has to know its language by itself.
                let format = |bundle: &mut Bundle| {
                    bundle.set_formatter(Some(|value, _| written(Language::$Language, value)));
                };
                Words::load(Language::$Language, format)
            })),*];
    };
}

language::table!(loaded);

type Bundle = FluentBundle<FluentResource>;

impl Words {
    /// The words of a language, read when they are first asked for.
    pub fn of(language: Language) -> &'static Self {
        &WORDS[language as usize]
    }

    fn load(language: Language, format: fn(&mut Bundle)) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        // Marks around each argument guard text of mixed direction; none of these languages runs right to left, and
        // the marks would end up in files and on the clipboard.
        bundle.set_use_isolating(false);
        format(&mut bundle);
        let mut keys: Vec<&'static str> = Vec::new();
        for source in language.sources().iter().copied() {
            // A slip in a file costs its own message only: English stands in for it, and a test names it.
            let resource = FluentResource::try_new(held_together(source).into_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(resource);
            keys.extend(keys_of(source));
        }
        let mut words = Self { language, bundle, said: HashMap::new(), collator: collator(language) };
        words.said = keys.into_iter().filter_map(|key| Some((key, words.render(key, None)?))).collect();
        if language != Language::English {
            for (key, text) in &Self::of(Language::English).said {
                words.said.entry(key).or_insert_with(|| text.clone());
            }
        }
        words
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without arguments. A missing one is given in English, and failing that as its key.
    pub fn say(&self, key: &str) -> &str {
        self.said.get(key).map_or_else(|| unknown(key), String::as_str)
    }

    /// A message with arguments.
    pub fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match *arg {
                Arg::Text(text) => values.set(*name, text),
                Arg::Count(count) => values.set(*name, count),
            }
        }
        self.render(key, Some(&values))
            .or_else(|| Self::of(Language::English).render(key, Some(&values)))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whether the language itself, or English in its place, has the message.
    pub fn has(&self, key: &str) -> bool {
        self.said.contains_key(key)
    }

    /// What something is called, and what it is: "Ceiling: 5,000".
    pub fn pair(&self, label: &str, value: &str) -> String {
        self.tell("label-and-value", &[("label", label.into()), ("value", value.into())])
    }

    /// Name of one field: the one it has in this kind of record where that differs. Names as stored.
    pub fn field(&self, kind: &str, field: &str) -> &str {
        let field = field.replace('_', "-");
        let own = format!("field-{}-{field}", kind.replace('_', "-"));
        self.said.get(own.as_str()).map_or_else(|| self.say(&format!("field-{field}")), String::as_str)
    }

    /// Order in which a reader of this language looks things up.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }

    /// Bytes whose order is that of [`Words::compare`], for sorting a long list once.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        let Ok(()) = self.collator.write_sort_key_to(text, &mut key);
        key
    }

    fn render(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // An argument that was not given shows as its name; the test of placeholders keeps that from happening.
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, args, &mut faults).into_owned())
    }
}

/// Keys of a file of words: what stands before ` =` at the start of a line.
fn keys_of(source: &'static str) -> impl Iterator<Item = &'static str> {
    source
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
}

/// A key nobody has words for. It is kept for ever, once, so that `say` can lend it like any other text.
fn unknown(key: &str) -> &'static str {
    static KEPT: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.iter().find(|known| **known == key) {
        return known;
    }
    let new: &'static str = Box::leak(key.to_owned().into_boxed_str());
    kept.push(new);
    new
}

fn written(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::integer(language, number.value as i64)),
        _ => None,
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    language.tag().parse().expect("tags of languages are well formed")
}

fn collator(language: Language) -> CollatorBorrowed<'static> {
    let locale: Locale = language.tag().parse().expect("tags of languages are well formed");
    Collator::try_new(locale.into(), CollatorOptions::default()).expect("orders of these languages are compiled in")
}
