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

use super::faces::Face;

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
                face.missing(text, &mut found);
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
    fn encode(&mut self, face: Face, text: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(text.len() * 2);
        for (sign, glyph) in face.glyphs(text) {
            let id = self.remapper.remap(glyph.id);
            // A space and one that never breaks are one shape: copied text gets the plain one.
            let held = self.signs.entry(id).or_insert((sign, glyph.advance));
            held.0 = held.0.min(sign);
            bytes.extend(id.to_be_bytes());
        }
        bytes
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
    let faces = [refs.next(), refs.next()];
    let mut used = Face::ALL.map(|_| Used { remapper: GlyphRemapper::new(), signs: BTreeMap::new() });
    let mut kids = Vec::new();
    let mut contents: Vec<(Ref, &str)> = Vec::new();
    for page in &document.pages {
        if !goes_on() {
            return None;
        }
        let (id, stream) = (refs.next(), refs.next());
        let drawn = deflated(&draw(page, &mut used));
        pdf.stream(stream, &drawn).filter(Filter::FlateDecode);
        let mut written = pdf.page(id);
        written.parent(tree).media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).contents(stream);
        let mut resources = written.resources();
        let mut fonts = resources.fonts();
        for face in Face::ALL {
            fonts.pair(name(face), faces[face as usize]);
        }
        fonts.finish();
        resources.finish();
        written.finish();
        kids.push(id);
        contents.extend(page.begins.as_deref().map(|begins| (id, begins)));
    }
    pdf.pages(tree).count(kids.len() as i32).kids(kids);
    for face in Face::ALL {
        embed(&mut pdf, &mut refs, face, faces[face as usize], &used[face as usize])?;
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

fn name(face: Face) -> Name<'static> {
    match face {
        Face::Regular => Name(b"R"),
        Face::Bold => Name(b"B"),
    }
}

fn draw(page: &Page, used: &mut [Used; 2]) -> Vec<u8> {
    let mut content = Content::new();
    for mark in &page.marks {
        match mark {
            Mark::Text { x, y, size, face, grey, text } => {
                let bytes = used[*face as usize].encode(*face, text);
                content.set_fill_gray(*grey).begin_text().set_font(name(*face), *size);
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
fn embed(pdf: &mut Pdf, refs: &mut Refs, face: Face, id: Ref, used: &Used) -> Option<()> {
    const PER_EM: f32 = 1000.0;
    let system = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
    let (descendant, descriptor, file, meanings) = (refs.next(), refs.next(), refs.next(), refs.next());
    // A subset is marked by six capitals before the name of its face.
    let base: &[u8] = match face {
        Face::Regular => b"TWNHLA+NotoSans-Regular",
        Face::Bold => b"TWNHLB+NotoSans-Bold",
    };
    pdf.type0_font(id)
        .base_font(Name(base))
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(descendant)
        .to_unicode(meanings);
    let mut font = pdf.cid_font(descendant);
    font.subtype(CidFontType::Type2).base_font(Name(base)).system_info(system).font_descriptor(descriptor);
    font.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = font.widths();
    for (id, (_, advance)) in &used.signs {
        widths.consecutive(*id, [advance * PER_EM]);
    }
    widths.finish();
    font.finish();
    let metrics = face.metrics();
    let [left, bottom, right, top] = metrics.bounds.map(|edge| edge * PER_EM);
    pdf.font_descriptor(descriptor)
        .name(Name(base))
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(0.0)
        .ascent(metrics.ascent * PER_EM)
        .descent(metrics.descent * PER_EM)
        .cap_height(metrics.cap_height * PER_EM)
        .stem_v(if face == Face::Bold { 140.0 } else { 90.0 })
        .font_file2(file);
    let part = subsetter::subset(face.bytes(), 0, &used.remapper).ok()?;
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
