//! What is known of an agreement beside its fields: when and by whom it was signed, since when it is in force.

use crate::{
    domain::{
        date::PartialDate,
        kinds::{Field, agreement, signatory},
        record::Record,
    },
    files::reference,
    report::values,
    ui::lookup::Lookup,
};

/// A sentence or two to a line.
pub fn known(lookup: &Lookup<'_>, text: &Record, signatories: &[Record]) -> Vec<String> {
    let words = lookup.words;
    let date = |field: Field<PartialDate>| text.get(field).map(|date| values::date(words, *date));
    let told = |key: &str, name: &str, value: &str| words.tell(key, &[(name, value.into())]);
    let place = text.text(agreement::signed_at);
    let signed = match (date(agreement::signed), place) {
        (Some(date), "") => Some(told("signed-on", "date", &date)),
        (Some(date), place) => Some(words.tell("signed-where", &[("date", (&date).into()), ("place", place.into())])),
        (None, "") => None,
        (None, place) => Some(told("signed-at-place", "place", place)),
    };
    let coded = || text.get(agreement::kind).map(|code| lookup.choice("agreement-kind", code));
    let kind = text.get(agreement::other_kind).cloned().or_else(coded);
    let in_force = date(agreement::in_force).map(|date| told("in-force-on", "date", &date));
    let term = text.get(agreement::term).map(|term| values::period(words, *term));
    let language = |code: &str| reference::language_name(code, lookup.language()).to_owned();
    let languages = text.get(agreement::languages).map(|all| {
        let all: Vec<String> = all.iter().map(|code| language(code)).collect();
        told("agreement-languages", "languages", &all.join(", "))
    });
    let authentic = text.get(agreement::authentic);
    let authentic = authentic.map(|code| told("agreement-authentic", "language", &language(code)));
    let names: Vec<&str> = signatories.iter().map(|one| one.text(signatory::name)).collect();
    let signed_by = (!names.is_empty()).then(|| told("agreement-signed-by", "names", &names.join(", ")));
    let lines = [vec![kind], vec![signed, in_force, term], vec![languages, authentic], vec![signed_by]];
    let joined = lines.map(|line| line.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    joined.into_iter().filter(|line| !line.is_empty()).collect()
}
