//! The world's scripts: every face unpacks and has its letters, letters join, what is written to the left stands in the
//! order in which it is read, and what no face has is named.

use std::collections::BTreeSet;

use twinhall::files::{
    faces::Face,
    pdf::{self, Document, Mark, Page},
    reading_order::{has_leftward, pieces},
    scripts::Script,
    shaping::{Font, line_width, missing, shapes},
};

/// A name of a city in each script.
const CITIES: [(Script, &str); Script::ALL.len()] = [
    (Script::Arabic, "بيت لحم"),
    (Script::Armenian, "Երևան"),
    (Script::Devanagari, "नई दिल्ली"),
    (Script::Ethiopic, "አዲስ አበባ"),
    (Script::Georgian, "თბილისი"),
    (Script::Hebrew, "תל אביב-יפו"),
    (Script::Thai, "กรุงเทพมหานคร"),
    (Script::Han, "京都市 さっぽろ"),
    (Script::Hangul, "서울특별시"),
];

fn seen(line: &str) -> Vec<String> {
    pieces(line).into_iter().map(|piece| piece.text).collect()
}

#[test]
fn the_name_of_a_city_has_a_shape_in_every_script() {
    assert_eq!(CITIES.map(|(script, _)| script), Script::ALL);
    for (script, name) in CITIES {
        let mut lost = BTreeSet::new();
        missing(Face::Bold, name, &mut lost);
        assert_eq!(lost, BTreeSet::new(), "{name}");
        let drawn = shapes(Face::Regular, name);
        assert!(drawn.iter().any(|shape| shape.font == Font::Script(script)), "{name}");
        assert!(line_width(Face::Regular, name, 10.0) > 10.0);
    }
}

#[test]
fn letters_join_and_stand_from_the_right() {
    let ids = |text: &str| shapes(Face::Regular, text).iter().map(|shape| shape.id).collect::<Vec<_>>();
    let alone: BTreeSet<u16> = "بيت".chars().flat_map(|letter| ids(letter.encode_utf8(&mut [0; 4]))).collect();
    assert!(ids("بيت").iter().any(|id| !alone.contains(id)), "joined letters have other shapes");
    let signs: Vec<char> = shapes(Face::Regular, "תל").iter().map(|shape| shape.sign).collect();
    assert_eq!(signs, ['ל', 'ת']);
}

#[test]
fn each_script_of_a_mixed_line_is_read_its_own_way() {
    assert_eq!(seen("Bethlehem בית לחם"), ["Bethlehem ", "לחם", " ", "בית"]);
    assert_eq!(seen("בית לחם Bethlehem"), ["Bethlehem", " ", "לחם", " ", "בית"]);
    assert_eq!(seen("Jumelage avec חיפה (Israël) depuis 1987")[0], "Jumelage avec ");
    assert_eq!(seen("חיפה (ישראל) 1987"), ["1987", " ", "(", "ישראל", ")", " ", "חיפה"]);
    assert!(!has_leftward("Québec – Улан-Удэ – 京都市"));
}

#[test]
fn a_sign_that_no_face_has_is_named() {
    let mut lost = BTreeSet::new();
    missing(Face::Regular, "བོད", &mut lost);
    assert!(lost.contains(&'ད'), "{lost:?}");
}

#[test]
fn a_paper_embeds_the_scripts_it_uses_and_no_others() {
    let marks = CITIES.iter().enumerate().filter(|(_, (script, _))| *script != Script::Thai).map(|(at, (_, name))| {
        let y = 60.0 + 40.0 * at as f32;
        Mark::Text { x: 60.0, y, size: 24.0, face: Face::Bold, grey: 0.0, text: format!("{name} – Québec (1987)") }
    });
    let page = Page { marks: marks.collect(), begins: None };
    let document = Document { title: "Cities".to_owned(), language: "en", pages: vec![page] };
    let bytes = pdf::write(&document, chrono::NaiveDateTime::default(), &|| true).unwrap();
    let names = |name: &str| bytes.windows(name.len()).any(|part| part == name.as_bytes());
    for script in Script::ALL {
        assert_eq!(names(&format!("TWNHLS+{}", script.name())), script != Script::Thai, "{script:?}");
    }
    assert!(bytes.len() < 200_000, "{}", bytes.len());
}
