//! Every path written in a source, from its root, by the syntax tree; inside macros, whose contents have no tree, by tokens.

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Attribute, File, ItemMacro, ItemMod, ItemUse, Macro, Meta, Path, UseTree, Visibility,
    visit::{self, Visit},
};

/// A path as it was written, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// The module it stands in, from `crate` on: modules written inside a file have names of their own.
    pub home: Vec<String>,
    pub path: Vec<String>,
    pub form: Form,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Brings in a name, which may be another than the last of the path.
    Import {
        name: String,
    },
    /// Hands a name on to others.
    Export {
        name: String,
    },
    Mention,
    /// A name alone, which an import or export of its file may have brought.
    Name,
}

impl Written {
    /// From the root: `super` and `self` resolved by where it stands, this crate's name read as `crate`.
    pub fn rooted(&self) -> Vec<String> {
        rooted(&self.path, &self.home)
    }
}

/// Every path in a source of the module `home`.
pub fn written(source: &str, home: &[String]) -> Vec<Written> {
    let file: File = syn::parse_file(source).unwrap_or_else(|error| panic!("{}: {error}", home.join("::")));
    let mut reader = Reader { home: home.to_vec(), found: Vec::new() };
    reader.visit_file(&file);
    reader.found
}

struct Reader {
    home: Vec<String>,
    found: Vec<Written>,
}

impl Reader {
    fn note(&mut self, path: Vec<String>, form: Form) {
        self.found.push(Written { home: self.home.clone(), path, form });
    }

    fn imports(&mut self, tree: &UseTree, before: &[String], form: fn(String) -> Form) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.imports(&path.tree, &with(path.ident.to_string()), form),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.imports(tree, before, form)),
            UseTree::Glob(_) => self.note(with("*".to_owned()), form("*".to_owned())),
            UseTree::Name(name) if name.ident == "self" => {
                let name = before.last().cloned().unwrap_or_default();
                self.note(before.to_vec(), form(name));
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                self.note(with(name.clone()), form(name));
            }
            UseTree::Rename(renamed) => {
                let path = if renamed.ident == "self" { before.to_vec() } else { with(renamed.ident.to_string()) };
                self.note(path, form(renamed.rename.to_string()));
            }
        }
    }

    /// `a::b`, and `a::{b, c}` as both. Reads groups of tokens on their own, whatever they are for.
    fn tokens(&mut self, stream: TokenStream, before: &[String]) {
        let mut path = before.to_vec();
        let mut is_open = !before.is_empty();
        let mut tokens = stream.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(name) => {
                    if !is_open {
                        self.close(&mut path, before);
                    }
                    path.push(name.to_string());
                    is_open = false;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' => {
                    let is_pair = matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
                    if is_pair {
                        tokens.next();
                        is_open = true;
                    } else {
                        self.close(&mut path, before);
                        is_open = !before.is_empty();
                    }
                }
                TokenTree::Group(group) => {
                    let within = if is_open && path.len() > before.len() { path.clone() } else { Vec::new() };
                    if within.is_empty() {
                        self.close(&mut path, before);
                    } else {
                        path = before.to_vec();
                    }
                    self.tokens(group.stream(), &within);
                    is_open = !before.is_empty();
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.close(&mut path, before);
                    is_open = !before.is_empty();
                }
            }
        }
        self.close(&mut path, before);
    }

    fn close(&mut self, path: &mut Vec<String>, before: &[String]) {
        if path.len() > before.len() && path.len() > 1 {
            self.note(path.clone(), Form::Mention);
        }
        *path = before.to_vec();
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        self.home.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.home.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let form = match item.vis {
            Visibility::Inherited => |name| Form::Import { name },
            _ => |name| Form::Export { name },
        };
        self.imports(&item.tree, &[], form);
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let form = if path.segments.len() > 1 { Form::Mention } else { Form::Name };
        self.note(path.segments.iter().map(|segment| segment.ident.to_string()).collect(), form);
        visit::visit_path(self, path);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone(), &[]);
        }
        visit::visit_attribute(self, attribute);
    }

    fn visit_macro(&mut self, found: &'ast Macro) {
        self.tokens(found.tokens.clone(), &[]);
        visit::visit_macro(self, found);
    }

    fn visit_item_macro(&mut self, found: &'ast ItemMacro) {
        visit::visit_item_macro(self, found);
    }
}

fn rooted(path: &[String], home: &[String]) -> Vec<String> {
    let mut base = home.to_vec();
    let mut rest = path;
    let mut is_relative = false;
    while let Some((first, others)) = rest.split_first() {
        match first.as_str() {
            "self" => {}
            "super" => {
                base.pop();
            }
            _ => break,
        }
        is_relative = true;
        rest = others;
    }
    if is_relative {
        return base.into_iter().chain(rest.iter().cloned()).collect();
    }
    match rest.first().map(String::as_str) {
        Some("twinhall") => std::iter::once("crate".to_owned()).chain(rest[1..].iter().cloned()).collect(),
        _ => rest.to_vec(),
    }
}
