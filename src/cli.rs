//! The verbs without a window: the same rooms, the same words, on a command line.
//!
//! Each verb reads its arguments, calls what the window calls, and prints. Nothing here draws, and no verb that reads
//! writes beside or into the file. What stops a verb is a `VerbError`, told once, with its exit code. Begin reading at
//! [`run`].

mod error;
mod timetable;

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::{Parser, Subcommand, builder::PossibleValuesParser};

use crate::{
    actions::beginnings::{Sample, add_practice, add_sample},
    domain::{
        kinds::{Kind, document, party, provenance, workspace},
        record::{Draft, Record},
        value::RecordRef,
    },
    files::{json, practice},
    jobs::workspaces::begin_workspace,
    register::{Backups, Error, Options, Register},
    report::{sentences, tables, values},
    words::{Arg, Language, Words},
};
use error::VerbError;

/// Found damage, or refused.
const REFUSED: u8 = 1;
/// Can't start, or asked in a way that isn't understood.
const USAGE: u8 = 2;
const MOST_PARTNERSHIPS: u64 = 100_000;
/// Records found by words: more than anyone reads.
const MOST_FOUND: usize = 2_000;
/// Changes shown of each action in the history.
const CHANGES: u64 = 5;

// The one place where sentences for people stand in code: clap makes `--help` of these comments, in English only.

/// City-to-city twinning and cooperation, in one file on your own computer.
///
/// Without a verb the window opens: on the file given, or on the start page.
#[derive(Debug, Parser)]
#[command(name = "twinhall", version)]
struct Arguments {
    /// The workspace to open in the window (a file ending in .twin).
    file: Option<PathBuf>,
    /// Language of everything shown. Without it, that of your computer.
    #[arg(long, global = true, value_parser = PossibleValuesParser::new(Language::ALL.map(Language::tag)))]
    language: Option<String>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Write the Brussels 2001 sample to a new file.
    Sample {
        /// The new file; one that exists is left alone.
        file: PathBuf,
    },
    /// List records of one kind.
    List {
        /// What to list: cities, partnerships, agreements, components, activities, funding, contributions, people,
        /// organisations, needs, offers, practices, tasks, fairs, and so on.
        kind: String,
        file: PathBuf,
        /// Only records that answer these words, in any language and without regard to accents.
        #[arg(long)]
        search: Option<String>,
        /// As JSON, one list of records.
        #[arg(long)]
        json: bool,
    },
    /// Show one record, its parts, and where its facts come from.
    Show {
        /// Its id, or a beginning or end of it that no other record has.
        id: String,
        file: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Look a file over for damage. Changes nothing, unless asked to.
    Check {
        file: PathBuf,
        /// Make the search index anew from the records first; a verified backup is made before.
        #[arg(long)]
        rebuild_search: bool,
    },
    /// Show who changed what, latest first.
    History {
        file: PathBuf,
        /// How many actions to show.
        #[arg(long, default_value_t = 50)]
        most: u64,
    },
    /// Write a large workspace to practise on to a new file: real cities, everything else invented.
    Generate {
        /// The new file; one that exists is left alone.
        file: PathBuf,
        #[arg(long, value_parser = clap::value_parser!(u64).range(1..=MOST_PARTNERSHIPS))]
        partnerships: u64,
        /// The same number gives the same workspace, in the same language.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Make the timetable of a fair: who meets whom, in which slot, at which table.
    Timetable(timetable::Arguments),
}

/// Does what the arguments ask; `window` opens one, on a file or on the start page.
pub fn run(window: impl FnOnce(Option<&Path>, Option<Language>) -> ExitCode) -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments.language.as_deref().and_then(Language::from_tag);
    let Some(verb) = arguments.verb else { return window(arguments.file.as_deref(), language) };
    let words = Words::of(language.unwrap_or_else(Language::of_system));
    let mut out = io::BufWriter::new(io::stdout().lock());
    let done = act(&verb, words, &mut out).and_then(|()| Ok(out.flush()?));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has read enough.
        Err(VerbError::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(stop) => {
            let _ = out.flush();
            complain(&stop, words)
        }
    }
}

/// What is said where there is no display to open a window on, or where the display gives none, with its reason.
pub fn no_window(language: Language, reason: &str) -> ExitCode {
    let words = Words::of(language);
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    let sentence = if has_display {
        words.tell("cli-window-failed", &[("reason", reason.into())])
    } else {
        words.say("cli-no-window").to_owned()
    };
    let _ = writeln!(io::stderr(), "{sentence}");
    ExitCode::from(USAGE)
}

fn complain(stop: &VerbError, words: &Words) -> ExitCode {
    let (code, sentence) = match stop {
        VerbError::Register(error) => (REFUSED, sentences::fault(words, error)),
        VerbError::Io(error) => (REFUSED, words.tell("cli-output", &[("detail", (&error.to_string()).into())])),
        VerbError::UnknownKind(kind) => {
            let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.spec().plural).collect();
            let args = [("kind", kind.into()), ("kinds", Arg::Text(&kinds.join(", ")))];
            (USAGE, words.tell("cli-unknown-kind", &args))
        }
        VerbError::NoSuchId(id) => (REFUSED, words.tell("cli-no-such-id", &[("id", id.into())])),
        VerbError::SeveralIds(id) => (REFUSED, words.tell("cli-several-ids", &[("id", id.into())])),
        VerbError::Unreadable(file, detail) => {
            (REFUSED, words.tell("cli-unreadable", &[("file", file.into()), ("detail", detail.into())]))
        }
        VerbError::Unwritable(file, detail) => {
            (REFUSED, words.tell("cli-unwritable", &[("file", file.into()), ("detail", detail.into())]))
        }
        VerbError::NotFair(file, fault) => {
            let why = timetable::why(words, fault);
            (REFUSED, words.tell("cli-not-fair", &[("file", file.into()), ("why", (&why).into())]))
        }
        VerbError::Damage => return ExitCode::from(REFUSED),
    };
    let _ = writeln!(io::stderr(), "{sentence}");
    ExitCode::from(code)
}

fn act(verb: &Verb, words: &Words, out: &mut impl Write) -> Result<(), VerbError> {
    match verb {
        Verb::Sample { file } => sample(file, words, out),
        Verb::List { kind, file, search, json } => {
            list(kind, file, search.as_deref(), *json, words, out).map_err(|stop| stop.reading(file))
        }
        Verb::Show { id, file, json } => show(id, file, *json, words, out).map_err(|stop| stop.reading(file)),
        Verb::Check { file, rebuild_search } => {
            check(file, *rebuild_search, words, out).map_err(|stop| stop.reading(file))
        }
        Verb::History { file, most } => history(file, *most, words, out).map_err(|stop| stop.reading(file)),
        Verb::Timetable(arguments) => timetable::run(arguments, words, out),
        Verb::Generate { file, partnerships, seed } => generate(file, *partnerships, *seed, words, out),
    }
}

fn options(words: &Words) -> Options {
    let name = ["USER", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    Options::new(&name.filter(|name| !name.is_empty()).unwrap_or_else(|| words.say("cli-actor").to_owned()))
}

fn sample(file: &Path, words: &Words, out: &mut impl Write) -> Result<(), VerbError> {
    let office = |draft: Draft| {
        let draft = draft.says(workspace::name, words.say("cli-sample-name"));
        draft.says(workspace::note, words.say("cli-sample-note")).with(workspace::practice, true)
    };
    let register = begin_workspace(file, &options(words), office, |register| {
        add_sample(register, Sample::Brussels, words.language())
    })?;
    written(&register, file, words, out)
}

fn generate(file: &Path, partnerships: u64, seed: u64, words: &Words, out: &mut impl Write) -> Result<(), VerbError> {
    let mut fixed = options(words);
    fixed.now = Arc::new(|| practice::CLOCK_MILLIS);
    fixed.seed = Some(seed);
    let office = |draft: Draft| {
        let number = partnerships.to_string();
        let name = words.tell("cli-practice-name", &[("partnerships", (&number).into())]);
        draft
            .says(workspace::name, &name)
            .with(workspace::currency, "EUR".to_owned())
            .with(workspace::practice, true)
            .says(workspace::note, words.say("cli-practice-note"))
    };
    let fill = |register: &mut Register| add_practice(register, partnerships, seed, words.language());
    let register = begin_workspace(file, &fixed, office, fill)?;
    written(&register, file, words, out)
}

fn written(register: &Register, file: &Path, words: &Words, out: &mut impl Write) -> Result<(), VerbError> {
    let counts = register.record_counts()?;
    let args = [
        ("file", Arg::Text(&file.display().to_string())),
        ("partnerships", counts.partnerships.into()),
        ("agreements", counts.agreements.into()),
        ("cities", counts.cities.into()),
    ];
    Ok(writeln!(out, "{}", words.tell("cli-written", &args))?)
}

fn open(file: &Path, words: &Words) -> Result<Register, VerbError> {
    Ok(Register::open_read_only(file, &options(words))?)
}

/// Titles of linked records, for values that show them; each is read once.
fn titles(register: &Register) -> impl Fn(RecordRef) -> Option<String> {
    let known: RefCell<HashMap<RecordRef, Option<String>>> = RefCell::default();
    move |record_ref| {
        let read = || register.title_of(&register.get(record_ref).ok()??).ok();
        known.borrow_mut().entry(record_ref).or_insert_with(read).clone()
    }
}

fn list(
    kind: &str,
    file: &Path,
    search: Option<&str>,
    as_json: bool,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), VerbError> {
    let kind = Kind::from_plural(kind).ok_or_else(|| VerbError::UnknownKind(kind.to_owned()))?;
    let register = open(file, words)?;
    let records = match search {
        None => register.all(kind)?,
        Some(query) => found(&register, kind, query)?,
    };
    if as_json {
        let all: Vec<_> = records.iter().map(json::write).collect();
        serde_json::to_writer_pretty(&mut *out, &all).map_err(io::Error::from)?;
        return Ok(writeln!(out)?);
    }
    if records.is_empty() {
        return Ok(writeln!(out, "{}", words.say("cli-nothing"))?);
    }
    Ok(out.write_all(tables::table(words, kind, &records, &titles(&register)).as_bytes())?)
}

/// Records of a kind that answer a query, by their own words, those of their parts and sources, or those of their cities.
fn found(register: &Register, kind: Kind, query: &str) -> Result<Vec<Record>, Error> {
    let hits = register.search(query, &[kind, Kind::Note, Kind::Provenance], MOST_FOUND)?;
    let mut record_refs: Vec<RecordRef> =
        hits.iter().map(|hit| hit.record_ref).filter(|one| one.kind == kind).collect();
    if kind == Kind::Partnership {
        let mut known: HashSet<RecordRef> = record_refs.iter().copied().collect();
        for hit in register.search(query, &[Kind::City], MOST_FOUND)? {
            for side in register.naming(party::city, hit.record_ref.id)? {
                record_refs.extend(side.owner().filter(|owner| known.insert(*owner)));
            }
        }
    }
    record_refs.into_iter().filter_map(|record_ref| register.get(record_ref).transpose()).collect()
}

fn show(id: &str, file: &Path, as_json: bool, words: &Words, out: &mut impl Write) -> Result<(), VerbError> {
    let register = open(file, words)?;
    let found = register.ids_like(id)?;
    let [record_ref] = found[..] else {
        let id = id.to_owned();
        return Err(if found.is_empty() { VerbError::NoSuchId(id) } else { VerbError::SeveralIds(id) });
    };
    let record = register.get(record_ref)?.ok_or_else(|| VerbError::NoSuchId(id.to_owned()))?;
    let mut parts = Vec::new();
    for kind in Kind::ALL {
        parts.extend(register.parts(*kind, record_ref.id)?);
    }
    if as_json {
        let mut whole = json::write(&record);
        whole["parts"] = parts.iter().map(json::write).collect();
        serde_json::to_writer_pretty(&mut *out, &whole).map_err(io::Error::from)?;
        return Ok(writeln!(out)?);
    }
    let titles = titles(&register);
    writeln!(out, "{}", sentences::named(words, record_ref, &register.title_of(&record)?))?;
    writeln!(out, "{}", record_ref.id)?;
    write_fields(&record, None, "", words, &titles, out)?;
    let owner = record.kind;
    let (sources, parts): (Vec<Record>, Vec<Record>) =
        parts.into_iter().partition(|part| part.kind == Kind::Provenance);
    let mut last = None;
    for part in &parts {
        writeln!(out)?;
        if last.replace(part.kind) != Some(part.kind) {
            writeln!(out, "{}", values::kind_many(words, part.kind))?;
        }
        write_fields(part, part.kind.owner_index(), "  ", words, &titles, out)?;
    }
    if !sources.is_empty() {
        writeln!(out, "\n{}", values::kind_many(words, Kind::Provenance))?;
    }
    for source in &sources {
        write_source(source, owner, &register, words, out)?;
    }
    Ok(())
}

fn write_fields(
    record: &Record,
    but: Option<usize>,
    indent: &str,
    words: &Words,
    titles: &dyn Fn(RecordRef) -> Option<String>,
    out: &mut impl Write,
) -> io::Result<()> {
    for (_, spec, value) in record.held().filter(|(index, ..)| Some(*index) != but) {
        let (name, text) = (values::field(words, record.kind, spec.name), values::value(words, spec, value, titles));
        writeln!(out, "{indent}{}", words.pair(name, &text))?;
    }
    Ok(())
}

/// `A/CONF.191/L.11, ¶12: “…”`, with the field it concerns where it concerns one.
fn write_source(
    source: &Record,
    owner: Kind,
    register: &Register,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), VerbError> {
    let from = match source.get(provenance::document) {
        Some(id) => register.get(RecordRef { kind: Kind::Document, id: *id })?,
        None => None,
    };
    let from = from.map(|from| match from.text(document::symbol) {
        "" => from.text(document::title).to_owned(),
        symbol => symbol.to_owned(),
    });
    let place = source.text(provenance::place);
    let mut origin: Vec<&str> = from.as_deref().into_iter().collect();
    let texts = [source.text(provenance::source), place, source.text(provenance::link)];
    origin.extend(texts.into_iter().filter(|text| !text.is_empty()));
    let origin = origin.join(", ");
    let args = [("origin", Arg::Text(&origin)), ("stated", Arg::Text(source.text(provenance::stated)))];
    let line = words.tell("source-states", &args);
    match source.get(provenance::field) {
        Some(field) => {
            let name = values::field(words, owner, field);
            writeln!(out, "  {}", words.pair(name, &line))?;
        }
        None => writeln!(out, "  {line}")?,
    }
    if let Some(note) = source.get(provenance::note) {
        writeln!(out, "    {note}")?;
    }
    Ok(())
}

fn check(file: &Path, is_rebuilt: bool, words: &Words, out: &mut impl Write) -> Result<(), VerbError> {
    if is_rebuilt {
        let mut register = Register::open(file, &options(words))?;
        let backup = register.rebuild_search(&Backups::of(file, register.workspace(), None))?;
        let path = backup.path.display().to_string();
        writeln!(out, "{}", words.tell("cli-search-rebuilt", &[("path", (&path).into())]))?;
    }
    let register = open(file, words)?;
    let findings = register.check()?;
    if findings.is_empty() {
        return Ok(writeln!(out, "{}", words.say("cli-whole"))?);
    }
    for finding in &findings {
        writeln!(out, "{}", sentences::finding(words, finding))?;
    }
    writeln!(out, "{}", words.tell("cli-damage", &[("count", findings.len().into())]))?;
    Err(VerbError::Damage)
}

fn history(file: &Path, most: u64, words: &Words, out: &mut impl Write) -> Result<(), VerbError> {
    let register = open(file, words)?;
    let titles = titles(&register);
    for entry in register.history(0, most, CHANGES)? {
        let (at, title) = (values::moment(words, entry.at_millis as i64), sentences::history_title(words, &entry));
        let args = [("at", Arg::Text(&at)), ("who", Arg::Text(&entry.actor)), ("what", Arg::Text(&title))];
        writeln!(out, "{}", words.tell("cli-history", &args))?;
        for change in &entry.changes {
            let name = sentences::named(words, change.record_ref, &change.title);
            let text = sentences::change(words, change, &titles);
            writeln!(out, "  {}", words.pair(&name, &text))?;
        }
        let more = entry.operations.saturating_sub(entry.changes.len() as u64);
        if more > 0 {
            writeln!(out, "  {}", words.tell("history-more", &[("count", more.into())]))?;
        }
    }
    Ok(())
}
