//! Pages into the bytes of a PDF: A4, with the faces embedded as far as they are used, text that can be searched and
//! copied, and a list of contents.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDateTime, Timelike};
use flate2::{Compress, Compression, FlushCompress};
use pdf_writer::{
    Content, Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};
use subsetter::GlyphRemapper;

use super::{
    faces::Face,
    scripts::Script,
    shaping::{Font, Shape, is_shaped, missing, shapes},
};

/// Points of an A4 page, across and down.
pub const WIDTH: f32 = 595.28;
pub const HEIGHT: f32 = 841.89;

/// How dark something is printed: 0 is black, 1 is the paper.
pub type Grey = f32;

/// Something on a page. Places are in points from its upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line of text; `y` is where its letters stand.
    Text {
        x: f32,
        y: f32,
        size: f32,
        face: Face,
        grey: Grey,
        text: String,
    },
    Line {
        from: [f32; 2],
        to: [f32; 2],
        width: f32,
        grey: Grey,
    },
    /// An empty box.
    Frame {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        grey: Grey,
    },
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub marks: Vec<Mark>,
    /// What the list of contents says of the page, where it begins something.
    pub begins: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub title: String,
    /// Tag of the language most of it is in.
    pub language: &'static str,
    pub pages: Vec<Page>,
}

impl Document {
    /// Signs that the faces do not have, printed as empty boxes.
    pub fn missing(&self) -> BTreeSet<char> {
        let mut found = BTreeSet::new();
        for mark in self.pages.iter().flat_map(|page| &page.marks) {
            if let Mark::Text { face, text, .. } = mark {
                missing(*face, text, &mut found);
            }
        }
        found
    }
}

/// Signs of a face used so far, each with its number in the embedded part.
struct Used {
    remapper: GlyphRemapper,
    signs: BTreeMap<u16, (char, f32)>,
}

impl Used {
    fn encode(&mut self, glyph: u16, sign: char, advance: f32) -> [u8; 2] {
        let id = self.remapper.remap(glyph);
        // A space and one that never breaks are one shape: copied text gets the plain one.
        let held = self.signs.entry(id).or_insert((sign, advance));
        held.0 = held.0.min(sign);
        id.to_be_bytes()
    }
}

/// All fonts a document may need; those that it does are embedded.
struct Fonts(Vec<(Font, Ref, Used)>);

impl Fonts {
    fn new(refs: &mut Refs) -> Self {
        let all = Face::ALL.map(Font::Face).into_iter().chain(Script::ALL.map(Font::Script));
        let nothing = || Used { remapper: GlyphRemapper::new(), signs: BTreeMap::new() };
        Self(all.map(|font| (font, refs.next(), nothing())).collect())
    }

    fn used(&mut self, font: Font) -> &mut Used {
        let at = match font {
            Font::Face(face) => face as usize,
            Font::Script(script) => Face::ALL.len() + script as usize,
        };
        &mut self.0[at].2
    }

    fn encode(&mut self, shape: &Shape) -> [u8; 2] {
        self.used(shape.font).encode(shape.id, shape.sign, shape.advance)
    }

    /// The two faces, and what else was drawn with.
    fn embedded(&self) -> impl Iterator<Item = &(Font, Ref, Used)> {
        self.0.iter().filter(|(font, _, used)| matches!(font, Font::Face(_)) || !used.signs.is_empty())
    }
}

/// Numbers of the objects, given out one after the other.
struct Refs(i32);

impl Refs {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

/// Writes a document. `goes_on` is asked after every page; nothing comes of a document that is no longer wanted.
pub fn write(document: &Document, printed: NaiveDateTime, goes_on: &dyn Fn() -> bool) -> Option<Vec<u8>> {
    let mut refs = Refs(0);
    let mut pdf = Pdf::new();
    pdf.set_version(1, 7);
    let (catalog, tree, info) = (refs.next(), refs.next(), refs.next());
    let mut fonts = Fonts::new(&mut refs);
    let mut kids = Vec::new();
    let mut contents: Vec<(Ref, &str)> = Vec::new();
    for page in &document.pages {
        if !goes_on() {
            return None;
        }
        let (id, stream) = (refs.next(), refs.next());
        let drawn = deflated(&draw(page, &mut fonts));
        pdf.stream(stream, &drawn).filter(Filter::FlateDecode);
        let mut written = pdf.page(id);
        written.parent(tree).media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).contents(stream);
        let mut resources = written.resources();
        let mut named = resources.fonts();
        for (font, id, _) in fonts.embedded() {
            named.pair(Name(name(*font).as_bytes()), *id);
        }
        named.finish();
        resources.finish();
        written.finish();
        kids.push(id);
        contents.extend(page.begins.as_deref().map(|begins| (id, begins)));
    }
    pdf.pages(tree).count(kids.len() as i32).kids(kids);
    for (font, id, used) in fonts.embedded() {
        embed(&mut pdf, &mut refs, *font, *id, used)?;
    }
    let outline = list_contents(&mut pdf, &mut refs, &contents);
    let mut root = pdf.catalog(catalog);
    root.pages(tree).lang(TextStr(document.language));
    root.viewer_preferences().display_doc_title(true);
    if let Some(outline) = outline {
        root.outlines(outline);
    }
    root.finish();
    let date = Date::new(printed.year().clamp(0, 9999) as u16)
        .month(printed.month() as u8)
        .day(printed.day() as u8)
        .hour(printed.hour() as u8)
        .minute(printed.minute() as u8)
        .second(printed.second() as u8);
    pdf.document_info(info).title(TextStr(&document.title)).creator(TextStr("Twinhall")).creation_date(date);
    Some(pdf.finish())
}

fn name(font: Font) -> &'static str {
    match font {
        Font::Face(Face::Regular) => "R",
        Font::Face(Face::Bold) => "B",
        Font::Script(script) => script.name(),
    }
}

fn draw(page: &Page, fonts: &mut Fonts) -> Vec<u8> {
    let mut content = Content::new();
    for mark in &page.marks {
        match mark {
            Mark::Text { x, y, size, face, grey, text } if is_shaped(text) => {
                content.set_fill_gray(*grey);
                // Shapes stand in the order of the eye: the text says in which it is read, searched and copied.
                content.begin_marked_content_with_properties(Name(b"Span")).properties().actual_text(TextStr(text));
                content.begin_text();
                for shape in shapes(*face, text) {
                    let bytes = fonts.encode(&shape);
                    let place = [x + shape.place[0] * size, HEIGHT - y + shape.place[1] * size];
                    content.set_font(Name(name(shape.font).as_bytes()), *size);
                    content.set_text_matrix([1.0, 0.0, 0.0, 1.0, place[0], place[1]]).show(Str(&bytes));
                }
                content.end_text().end_marked_content();
            }
            Mark::Text { x, y, size, face, grey, text } => {
                let used = fonts.used(Font::Face(*face));
                let drawn = face.glyphs(text);
                let bytes: Vec<u8> =
                    drawn.flat_map(|(sign, glyph)| used.encode(glyph.id, sign, glyph.advance)).collect();
                content.set_fill_gray(*grey).begin_text().set_font(Name(name(Font::Face(*face)).as_bytes()), *size);
                content.next_line(*x, HEIGHT - y).show(Str(&bytes)).end_text();
            }
            Mark::Line { from, to, width, grey } => {
                content.set_stroke_gray(*grey).set_line_width(*width);
                content.move_to(from[0], HEIGHT - from[1]).line_to(to[0], HEIGHT - to[1]).stroke();
            }
            Mark::Frame { x, y, width, height, grey } => {
                content.set_stroke_gray(*grey).set_line_width(0.7);
                content.rect(*x, HEIGHT - y - height, *width, *height).stroke();
            }
        }
    }
    content.finish().into_vec()
}

/// Embeds the signs that were used of a face, with their widths and what they mean.
fn embed(pdf: &mut Pdf, refs: &mut Refs, font: Font, id: Ref, used: &Used) -> Option<()> {
    const PER_EM: f32 = 1000.0;
    let system = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
    let (descendant, descriptor, file, meanings) = (refs.next(), refs.next(), refs.next(), refs.next());
    // A subset is marked by six capitals before the name of its face.
    let base = match font {
        Font::Face(Face::Regular) => "TWNHLA+NotoSans-Regular".to_owned(),
        Font::Face(Face::Bold) => "TWNHLB+NotoSans-Bold".to_owned(),
        Font::Script(script) => format!("TWNHLS+{}", script.name()),
    };
    let base = base.as_bytes();
    pdf.type0_font(id)
        .base_font(Name(base))
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(descendant)
        .to_unicode(meanings);
    let mut cid = pdf.cid_font(descendant);
    cid.subtype(CidFontType::Type2).base_font(Name(base)).system_info(system).font_descriptor(descriptor);
    cid.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = cid.widths();
    for (id, (_, advance)) in &used.signs {
        widths.consecutive(*id, [advance * PER_EM]);
    }
    widths.finish();
    cid.finish();
    let metrics = font.metrics();
    let [left, bottom, right, top] = metrics.bounds.map(|edge| edge * PER_EM);
    pdf.font_descriptor(descriptor)
        .name(Name(base))
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(0.0)
        .ascent(metrics.ascent * PER_EM)
        .descent(metrics.descent * PER_EM)
        .cap_height(metrics.cap_height * PER_EM)
        .stem_v(if font == Font::Face(Face::Bold) { 140.0 } else { 90.0 })
        .font_file2(file);
    let part = subsetter::subset(font.bytes(), 0, &used.remapper).ok()?;
    let packed = deflated(&part);
    pdf.stream(file, &packed).filter(Filter::FlateDecode).pair(Name(b"Length1"), part.len() as i32);
    let mut map = UnicodeCmap::new(Name(b"Twinhall"), system);
    for (id, (sign, _)) in used.signs.iter().filter(|(id, _)| **id != 0) {
        map.pair(*id, *sign);
    }
    pdf.cmap(meanings, &map.finish());
    Some(())
}

/// The list of contents beside the pages; nothing where there is only one thing in it.
fn list_contents(pdf: &mut Pdf, refs: &mut Refs, contents: &[(Ref, &str)]) -> Option<Ref> {
    if contents.len() < 2 {
        return None;
    }
    let root = refs.next();
    let items: Vec<Ref> = contents.iter().map(|_| refs.next()).collect();
    pdf.outline(root).first(items[0]).last(items[items.len() - 1]).count(items.len() as i32);
    for (at, (page, title)) in contents.iter().enumerate() {
        let mut item = pdf.outline_item(items[at]);
        item.title(TextStr(title)).parent(root);
        if at > 0 {
            item.prev(items[at - 1]);
        }
        if let Some(next) = items.get(at + 1) {
            item.next(*next);
        }
        item.dest().page(*page).fit();
    }
    Some(root)
}

/// The bytes in the packed form that PDF calls Flate (RFC 1950).
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packer = Compress::new(Compression::default(), true);
    let mut out = Vec::with_capacity(bytes.len() / 2 + 1024);
    loop {
        let done = packer.total_in() as usize;
        let status = packer.compress_vec(&bytes[done..], &mut out, FlushCompress::Finish);
        if matches!(status, Ok(flate2::Status::StreamEnd) | Err(_)) {
            return out;
        }
        out.reserve(out.capacity().max(1024));
    }
}
