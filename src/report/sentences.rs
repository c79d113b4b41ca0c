//! Refusals, faults, history and findings as sentences: each put into words here and nowhere else.

use super::values::{self, Resolve};
use crate::{
    domain::{
        calls::CallStanding,
        choices::{Choice, CountryList, ListValue},
        date::PartialDate,
        deadlines::{Deadline, Due},
        journal::{ActionKind, Target},
        kinds::Kind,
        record::{Refusal, RefusalReason},
        status::Status,
        value::{RecordRef, Value},
    },
    register::{At, Doing, Error, Finding, HistoryChange, HistoryEntry},
    words::{Arg, Words},
};

/// Why something is refused: the sentence to stand beside the field.
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    let key = format!("refusal-{}", refusal.reason.code());
    match &refusal.reason {
        RefusalReason::TooLong { most } => words.tell(&key, &[("most", (*most).into())]),
        RefusalReason::OutOfRange { least, most } => {
            words.tell(&key, &[("least", (*least).into()), ("most", (*most).into())])
        }
        RefusalReason::BeforePrevious { previous } => {
            words.tell(&key, &[("previous", Arg::Text(&values::date(words, *previous)))])
        }
        RefusalReason::StillNamed { by: Kind::Interpreter } => words.say("refusal-still-placed").to_owned(),
        RefusalReason::StillNamed { by: Kind::Meeting } => words.say("refusal-still-met").to_owned(),
        RefusalReason::StillNamed { by } => words.tell(&key, &[("by", Arg::Text(values::kind_many(words, *by)))]),
        _ => words.say(&key).to_owned(),
    }
}

/// The same where no field stands beside it: the field's name first.
pub fn named_refusal(words: &Words, refused: &Refusal) -> String {
    let sentence = refusal(words, refused);
    let kind = values::kind(words, refused.kind);
    match refused.field {
        Some(field) => {
            let field = values::field(words, refused.kind, field);
            words.tell(
                "refusal-of-field",
                &[("kind", kind.into()), ("field", field.into()), ("sentence", (&sentence).into())],
            )
        }
        None => words.tell("refusal-of-record", &[("kind", kind.into()), ("sentence", (&sentence).into())]),
    }
}

/// What went wrong with a workspace, and what to do next.
pub fn fault(words: &Words, error: &Error) -> String {
    let key = format!("fault-{}", error.code());
    let with = |name: &str, text: &str| words.tell(&key, &[(name, Arg::Text(text))]);
    match error {
        Error::Refused(refusals) => {
            refusals.iter().map(|refusal| named_refusal(words, refusal)).collect::<Vec<_>>().join(" ")
        }
        Error::Newer(version) => with("version", &version.to_string()),
        Error::ForeignObjects(names) => with("names", names),
        Error::DamagedRecord { kind, id } | Error::Superseded { kind, id } => {
            let (kind, id) = (values::kind(words, *kind), id.to_string());
            words.tell(&key, &[("kind", kind.into()), ("title", (&id).into())])
        }
        Error::InUse { holder } if holder.is_empty() => with("holder", words.say("holder-unknown")),
        Error::InUse { holder } => with("holder", holder),
        Error::BackupUnverified(path) => with("path", &path.display().to_string()),
        Error::Setting(detail) => with("detail", detail),
        Error::Io { source, at } => fault_at(words, "fault-io-at", &key, &source.to_string(), at.as_deref()),
        Error::Sql { source, at } => fault_at(words, "fault-sql-at", &key, &source.to_string(), at.as_deref()),
        _ => words.say(&key).to_owned(),
    }
}

/// What only the system knows the reason of: with what was being done to which file, where that is known.
fn fault_at(words: &Words, key: &str, key_without: &str, detail: &str, at: Option<&At>) -> String {
    let Some(At { doing, path }) = at else { return words.tell(key_without, &[("detail", detail.into())]) };
    let doing = words.say(match doing {
        Doing::Open => "doing-open",
        Doing::Create => "doing-create",
        Doing::Read => "doing-read",
        Doing::Save => "doing-save",
        Doing::Copy => "doing-copy",
        Doing::BackUp => "doing-back-up",
    });
    let path = path.display().to_string();
    words.tell(key, &[("doing", doing.into()), ("path", (&path).into()), ("detail", detail.into())])
}

/// What an action was: `Added: City`.
pub fn action(words: &Words, op: ActionKind) -> String {
    let key = format!("action-{}", op.verb());
    match op {
        ActionKind::Create(kind) | ActionKind::Edit(kind) | ActionKind::Delete(kind) => {
            words.tell(&key, &[("kind", values::kind(words, kind).into())])
        }
        ActionKind::Step(step) => {
            words.tell(&key, &[("step", words.say(&format!("step-{}-done", step.code())).into())])
        }
        ActionKind::Undo | ActionKind::Redo => words.tell(&key, &[("what", "".into())]),
        _ => words.say(&key).to_owned(),
    }
}

/// Where a call stands, and by facts of when.
pub fn call_standing(words: &Words, standing: CallStanding, as_of: PartialDate) -> String {
    let as_of = values::date(words, as_of);
    let tell = |key: &str, date: PartialDate| {
        let date = values::date(words, date);
        words.tell(key, &[("date", (&date).into()), ("as_of", (&as_of).into())])
    };
    match standing {
        CallStanding::Over { since } => tell("call-over", since),
        CallStanding::Later { from } => tell("call-later", from),
        CallStanding::Open { until } => tell("call-open", until),
        CallStanding::Check => words.tell("call-check", &[("as_of", (&as_of).into())]),
    }
}

/// Where a call stands, as a column of a table has it; the record opened says by facts of when.
pub fn short_call_standing(words: &Words, standing: CallStanding) -> String {
    let tell = |key: &str, date: PartialDate| words.tell(key, &[("date", (&values::short_date(words, date)).into())]);
    match standing {
        CallStanding::Over { since } => tell("call-over-short", since),
        CallStanding::Later { from } => tell("call-later-short", from),
        CallStanding::Open { until } => tell("call-open-short", until),
        CallStanding::Check => words.say("call-check-short").to_owned(),
    }
}

/// What an entry of the history was; an undo says what it took back.
pub fn history_title(words: &Words, entry: &HistoryEntry) -> String {
    let what = || entry.reverts.map_or_else(String::new, |op| action(words, op));
    match entry.op {
        ActionKind::Undo => words.tell("action-undo", &[("what", (&what()).into())]),
        ActionKind::Redo => words.tell("action-redo", &[("what", (&what()).into())]),
        op => action(words, op),
    }
}

/// One change inside an entry: what became of which field.
pub fn change(words: &Words, change: &HistoryChange, resolve: Resolve<'_>) -> String {
    let index = match change.target {
        Target::Whole => return words.say("change-created").to_owned(),
        Target::Deleted => {
            let is_deleted = change.new == Some(Value::Flag(true));
            return words.say(if is_deleted { "change-deleted" } else { "change-restored" }).to_owned();
        }
        Target::Field(index) => usize::from(index),
    };
    let Some(spec) = change.record_ref.kind.fields().get(index) else { return String::new() };
    let field = values::field(words, change.record_ref.kind, spec.name);
    let written = |value: &Option<Value>| value.as_ref().map(|value| values::value(words, spec, value, resolve));
    match (written(&change.old), written(&change.new)) {
        (Some(old), Some(new)) => {
            words.tell("change-set", &[("field", field.into()), ("old", (&old).into()), ("new", (&new).into())])
        }
        (None, Some(new)) => words.tell("change-filled", &[("field", field.into()), ("new", (&new).into())]),
        (Some(old), None) => words.tell("change-cleared", &[("field", field.into()), ("old", (&old).into())]),
        (None, None) => String::new(),
    }
}

/// A record by kind and title: `City “Lomé”`; by its id where it has no title.
pub fn named(words: &Words, record_ref: RecordRef, title: &str) -> String {
    let id = record_ref.id.to_string();
    let title = if title.is_empty() { &id } else { title };
    words.tell("record-named", &[("kind", values::kind(words, record_ref.kind).into()), ("title", title.into())])
}

/// What a list says of a country; nothing where it is simply not on it.
pub fn status(words: &Words, list: CountryList, status: &Status) -> Option<String> {
    let name = values::choice(words, CountryList::SET, list.code());
    match status {
        Status::Is(ListValue::Yes) => Some(name.to_owned()),
        Status::Is(value) if list == CountryList::Income => {
            Some(values::choice(words, ListValue::SET, value.code()).to_owned())
        }
        Status::Is(_) | Status::IsNot => None,
        Status::Unknown => Some(words.tell("status-unknown", &[("list", name.into())])),
        Status::Disputed(_) => Some(words.tell("status-disputed", &[("list", name.into())])),
    }
}

/// What `check` found, with the record's id, so that it can be looked at.
pub fn finding(words: &Words, finding: &Finding) -> String {
    let of = |key: &str, record_ref: &RecordRef, title: &str, more: &[(&str, Arg<'_>)]| {
        let (record, id) = (named(words, *record_ref, title), record_ref.id.to_string());
        let mut args = vec![("record", Arg::Text(&record)), ("id", Arg::Text(&id))];
        args.extend(more);
        words.tell(key, &args)
    };
    match finding {
        Finding::Index => words.tell("finding-index", &[("flag", "--rebuild-search".into())]),
        Finding::Structure(detail) => words.tell("finding-structure", &[("detail", detail.into())]),
        Finding::Altered { record_ref, title } => of("finding-altered", record_ref, title, &[]),
        Finding::Unreadable { kind, id: Some(id) } => {
            of("finding-unreadable", &RecordRef { kind: *kind, id: *id }, "", &[])
        }
        Finding::Unreadable { kind, id: None } => {
            words.tell("finding-unreadable-some", &[("kind", values::kind_many(words, *kind).into())])
        }
        Finding::Rule { record_ref, title, refusals } => {
            let reasons: Vec<String> = refusals.iter().map(|one| named_refusal(words, one)).collect();
            of("finding-rule", record_ref, title, &[("reasons", Arg::Text(&reasons.join(" ")))])
        }
        Finding::Dangling { record_ref, title, field } => {
            let field = values::field(words, record_ref.kind, field);
            of("finding-dangling", record_ref, title, &[("field", field.into())])
        }
        Finding::Bytes { digest } => words.tell("finding-bytes", &[("digest", digest.into())]),
        Finding::History { action } => {
            let id = action.map(|action| action.to_string()).unwrap_or_default();
            words.tell("finding-history", &[("id", (&id).into())])
        }
        Finding::Journal { record_ref, title } => of("finding-journal", record_ref, title, &[]),
    }
}
/// What falls due, and when.
pub fn due(words: &Words, deadline: Deadline) -> String {
    let day = values::date(words, deadline.date);
    match deadline.due {
        Due::Renewed => words.tell("due-renewed-on", &[("date", (&day).into())]),
        due => words.pair(words.say(&format!("due-{}", due.code())), &day),
    }
}
