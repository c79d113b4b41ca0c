//! Which file of the sources names which, and the circles among them.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::{Form, Written, written};

/// Modules that are one idea in two files, each knowing the other by name.
const ONE_IDEA: &[[&str; 2]] = &[["crate::domain::kinds", "crate::domain::value"]];

/// Steps of re-exports and imports that a name is followed through.
const STEPS: usize = 16;

/// A path found in one file that leads to another, for each pair of files.
type Arrows = BTreeMap<String, BTreeMap<String, String>>;

/// Circles of files, each with the arrows inside it.
pub fn circles(sources: &[(Vec<String>, Vec<Written>)]) -> Vec<String> {
    let arrows = arrows(sources);
    let mut told = Vec::new();
    for members in components(&arrows) {
        let inside = members.iter().flat_map(|from| {
            let to = arrows.get(from).into_iter().flatten().filter(|(to, _)| members.contains(*to));
            to.map(move |(to, path)| format!("  {from} -> {to}: {path}"))
        });
        let lines: Vec<String> = inside.collect();
        told.push(format!("a circle of {} files:\n{}", members.len(), lines.join("\n")));
    }
    told
}

/// Re-exports are signposts, not arrows: a name is followed to the file that defines it.
fn arrows(sources: &[(Vec<String>, Vec<Written>)]) -> Arrows {
    let files: BTreeSet<Vec<String>> = sources.iter().map(|(home, _)| home.clone()).collect();
    let all = || sources.iter().flat_map(|(_, found)| found);
    let mut modules: BTreeSet<Vec<String>> = files.clone();
    modules.extend(all().map(|one| one.home.clone()));
    let mut imports: BTreeMap<Vec<String>, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for one in all() {
        if let Form::Import { name } | Form::Export { name } = &one.form {
            imports.entry(one.home.clone()).or_default().insert(name.clone(), from_root(one, &modules));
        }
    }
    let mut arrows = Arrows::new();
    for one in all().filter(|one| !matches!(one.form, Form::Export { .. })) {
        let Some(module) = follow(one, &modules, &imports) else { continue };
        let (from, to) = (file_of(&one.home, &files), file_of(&module, &files));
        if from == to || is_one_idea(&from, &to) {
            continue;
        }
        arrows.entry(from).or_default().entry(to).or_insert_with(|| one.path.join("::"));
    }
    arrows
}

/// The module that defines what a path names; nothing where that is outside the crate, or the path names a module only.
fn follow(
    one: &Written,
    modules: &BTreeSet<Vec<String>>,
    imports: &BTreeMap<Vec<String>, BTreeMap<String, Vec<String>>>,
) -> Option<Vec<String>> {
    let mut path = from_root(one, modules);
    if path.first().is_none_or(|first| first != "crate") {
        let is_used = matches!(one.form, Form::Mention | Form::Name);
        let brought = imports.get(&one.home).filter(|_| is_used)?.get(path.first()?)?;
        path = [brought.clone(), path[1..].to_vec()].concat();
    }
    for _ in 0..STEPS {
        if path.first().is_none_or(|first| first != "crate") {
            return None;
        }
        let depth = (1..=path.len()).rev().find(|depth| modules.contains(&path[..*depth]))?;
        let (module, rest) = path.split_at(depth);
        let name = rest.first()?;
        match imports.get(module).and_then(|names| names.get(name)) {
            Some(target) if *target != path => path = [target.clone(), rest[1..].to_vec()].concat(),
            _ => return Some(module.to_vec()),
        }
    }
    None
}

/// The path from the root, where it begins in a module beside or below.
fn from_root(one: &Written, modules: &BTreeSet<Vec<String>>) -> Vec<String> {
    let path = one.rooted();
    let child = [one.home.as_slice(), &path[..path.len().min(1)]].concat();
    if modules.contains(&child) { [one.home.as_slice(), &path].concat() } else { path }
}

fn file_of(module: &[String], files: &BTreeSet<Vec<String>>) -> String {
    let depth = (1..=module.len()).rev().find(|depth| files.contains(&module[..*depth]));
    module[..depth.unwrap_or(1)].join("::")
}

fn is_one_idea(one: &str, other: &str) -> bool {
    ONE_IDEA.iter().any(|pair| pair.contains(&one) && pair.contains(&other))
}

/// Groups of two or more files of which each leads to each.
fn components(arrows: &Arrows) -> Vec<BTreeSet<String>> {
    let reach: BTreeMap<&String, BTreeSet<&String>> = arrows.keys().map(|from| (from, reached(from, arrows))).collect();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (from, there) in &reach {
        let both = there.iter().filter(|to| reach.get(**to).is_some_and(|back| back.contains(from)));
        let members: BTreeSet<String> = both.map(|to| (*to).clone()).chain([(*from).clone()]).collect();
        if members.len() > 1 && seen.insert(members.clone()) {
            found.push(members);
        }
    }
    found
}

fn reached<'a>(from: &'a String, arrows: &'a Arrows) -> BTreeSet<&'a String> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        for to in arrows.get(next).into_iter().flat_map(BTreeMap::keys) {
            if found.insert(to) {
                open.push(to);
            }
        }
    }
    found
}

/// The test of the files is only worth what it catches.
#[test]
fn a_circle_of_files_is_caught() {
    let crate_of = |files: &[(&str, &str)]| -> Vec<(Vec<String>, Vec<Written>)> {
        let split = |home: &str| -> Vec<String> { home.split("::").map(str::to_owned).collect() };
        files.iter().map(|(home, source)| (split(home), written(source, &split(home)))).collect()
    };
    let check = |files: &[(&str, &str)], count: usize| {
        let found = circles(&crate_of(files));
        assert_eq!(found.len(), count, "{found:#?}");
    };
    check(&[("crate::a", "use super::b::B; pub struct A;"), ("crate::b", "use super::a::A; pub struct B;")], 1);
    check(&[("crate::a", "use super::b::B; pub struct A;"), ("crate::b", "pub struct B;")], 0);
    // A child that names what its parent defines, and the parent that uses the child.
    check(&[("crate::a", "mod b; pub struct A; fn f() { b::go() }"), ("crate::a::b", "use super::A;")], 1);
    // A parent that only shows the way is no part of a circle.
    check(
        &[
            ("crate::a", "mod b; mod c; pub use b::B; pub use c::C;"),
            ("crate::a::b", "pub struct B;"),
            ("crate::a::c", "use super::B; pub struct C;"),
        ],
        0,
    );
    // What a parent hands on and uses itself is an arrow all the same.
    check(&[("crate::a", "mod b; pub use b::B; pub struct A(B);"), ("crate::a::b", "use super::A; pub struct B;")], 1);
    // Through three files, in a grouped import, in a macro, by a renamed import.
    check(
        &[
            ("crate::a", "use super::{b::{self as other}}; fn f() { other::go() }"),
            ("crate::b", "fn go() { println!(\"{}\", super::c::NAME) }"),
            ("crate::c", "fn f() -> super::a::A { super::a::A }"),
        ],
        1,
    );
}
