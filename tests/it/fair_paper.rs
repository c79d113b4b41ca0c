//! A fair on paper: every name is there to be read, the faces are inside, and calendars can be read again.
#![allow(clippy::unwrap_used)]

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
};

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use flate2::read::ZlibDecoder;
use icalendar::{Calendar, CalendarComponent, Component, EventLike};
use twinhall::{
    domain::{
        kinds::{Kind, need, offer},
        record::Draft,
        value::Id,
    },
    files::{
        faces::Face,
        ical,
        pdf::{self, Document, HEIGHT, Mark, WIDTH},
    },
    jobs::{
        JobProgress,
        paper::{Order, plain_name, print},
    },
    report::fair_paper::{
        Delegate, Interpreter, Manner, Meeting, NeedOrOffer, PaperFair, Participant, Sheet, Slot, Table, calendar,
        lay_out, lay_out_schedule,
    },
    words::{Language, Words},
};
use uuid::Uuid;

const LONG: &str =
    "Объединение муниципальных образований Верхневолжско-Приокского сельскохозяйственного и промышленного края";

fn printed() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2028, 5, 4).unwrap().and_hms_opt(18, 5, 0).unwrap()
}

fn manner(language: Language, is_own_language: bool) -> Manner {
    Manner { words: Words::of(language), is_own_language, printed: printed() }
}

/// A need or an offer with all that is known of it.
fn wanted(kind: Kind, title: &str, theme: &'static str) -> NeedOrOffer {
    let draft = Draft::new(kind, Id(Uuid::from_u128(7)));
    let draft = if kind == Kind::Need {
        draft.says(need::title, title).with(need::city, Id(Uuid::from_u128(8))).says(need::quantity, "12 engineers")
    } else {
        draft.says(offer::title, title).with(offer::city, Id(Uuid::from_u128(8))).says(offer::quantity, "2 months each")
    };
    NeedOrOffer { title: title.to_owned(), theme, record: draft.check().unwrap() }
}

/// A fair of `count` cities over two days; each meets the next few.
pub fn fair(count: usize, tables: usize) -> PaperFair {
    let cities = [
        (["Lomé", "Lomé", "Ломе", "Lomé"], "TG", Some(Language::French), "fr"),
        (["Tver", "Tver", "Тверь", "Tver"], "RU", Some(Language::Russian), "ru"),
        (["Quito", "Quito", "Кито", "Quito"], "EC", Some(Language::Spanish), "es"),
        (["Windhoek", "Windhoek", "Виндхук", "Windhoek"], "NA", Some(Language::English), "en"),
        (["Maputo", "Maputo", "Мапуту", "Maputo"], "MZ", None, "pt"),
        ([LONG; 4], "RU", Some(Language::Russian), "ru"),
    ];
    let first = NaiveDate::from_ymd_opt(2028, 5, 5).unwrap();
    let slot = |at: u32| Slot {
        day: first + chrono::Days::new(u64::from(at / 9)),
        start_minute: 540 + (at % 9) * 35,
        minutes: if at % 9 == 4 { 40 } else { 30 },
        is_break: at % 9 == 4,
        label: String::new(),
    };
    let slots: Vec<Slot> = (0..18).map(slot).collect();
    let participant = |at: usize| {
        let (names, country, language, spoken) = cities[at % cities.len()];
        let number = if at < cities.len() { String::new() } else { format!(" {at}") };
        Participant {
            id: Id(Uuid::from_u128(1_000 + at as u128)),
            names: Language::ALL
                .map(|language| format!("{}{number}", names.get(language as usize).unwrap_or(&names[0]))),
            country: country.to_owned(),
            language,
            languages: if spoken == "ru" { vec![spoken.to_owned()] } else { vec![spoken.to_owned(), "en".to_owned()] },
            networks: vec!["UCLG".to_owned()],
            delegates: vec![
                Delegate {
                    name: format!("Ángela Brükner-Øst {at}"),
                    office: "Director of international cooperation".to_owned(),
                    languages: vec![spoken.to_owned()],
                },
                Delegate {
                    name: "Наталья Ёлкина".to_owned(), office: String::new(), languages: Vec::new()
                },
            ],
            needs: vec![wanted(Kind::Need, "Training of water engineers", "water")],
            offers: vec![
                wanted(Kind::Offer, "Two experts for a month", "water"),
                wanted(Kind::Offer, "Festival, with artists", ""),
            ],
            absent: vec![3],
        }
    };
    let mut meetings = Vec::new();
    let free: Vec<usize> = (0..slots.len()).filter(|at| !slots[*at].is_break).collect();
    for (round, slot) in free.iter().enumerate().take(12) {
        for pair in 0..(count / 2).min(tables) {
            let (first, second) = (pair, count - 1 - (pair + round) % (count / 2));
            if first != second {
                meetings.push(Meeting {
                    id: Id(Uuid::from_u128((round * 1_000 + pair) as u128)),
                    first,
                    second,
                    slot: (round != 11).then_some(*slot),
                    table: Some(pair),
                    topics: vec!["They asked about drainage; bring the plan, please.".to_owned()],
                    interpreters: if pair == 0 { vec![0] } else { Vec::new() },
                    clashes: Vec::new(),
                    revision: round as u32,
                });
            }
        }
    }
    PaperFair {
        name: "Cooperation fair “Cities together”".to_owned(),
        place: "Egmont Palace, Brussels".to_owned(),
        time_zone: Some("Europe/Brussels".to_owned()),
        slots,
        tables: (1..=tables)
            .map(|at| Table { label: format!("Table {at}"), languages: vec!["en".to_owned()] })
            .collect(),
        interpreters: vec![Interpreter {
            name: "Zoë Żak".to_owned(),
            languages: vec!["fr".to_owned(), "ru".to_owned()],
        }],
        participants: (0..count).map(participant).collect(),
        meetings,
        cancelled: Vec::new(),
    }
}

fn laid_out(fair: &PaperFair, sheet: Sheet, manner: Manner) -> Document {
    lay_out(fair, sheet, manner, &|| true).unwrap()
}

/// What every stream of a file holds, unpacked where it is packed.
fn streams(bytes: &[u8]) -> Vec<Vec<u8>> {
    let find = |from: usize, what: &[u8]| {
        bytes[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = find(at, b"stream\n") {
        let start = start + 7;
        let end = find(start, b"endstream").unwrap();
        let mut unpacked = Vec::new();
        let is_packed = ZlibDecoder::new(&bytes[start..end]).read_to_end(&mut unpacked).is_ok();
        found.push(if is_packed { unpacked } else { bytes[start..end].to_vec() });
        at = end + 9;
    }
    found
}

/// The signs of each face by their number in the file, from the tables that say what they mean.
fn meanings(streams: &[Vec<u8>]) -> Vec<BTreeMap<u16, char>> {
    let tables =
        streams.iter().map(|stream| String::from_utf8_lossy(stream)).filter(|text| text.contains("beginbfchar"));
    let hex = |text: &str| u32::from_str_radix(text.trim_matches(['<', '>']), 16).unwrap();
    let table = |text: &str| {
        let lines = text.lines().filter(|line| line.starts_with('<')).map(str::to_owned).collect::<Vec<_>>();
        let pairs = lines.iter().filter_map(|line| line.split_once(' ')).filter(|(id, _)| id.len() == 6);
        pairs.filter_map(|(id, sign)| Some((hex(id) as u16, char::from_u32(hex(sign))?))).collect()
    };
    tables.map(|text| table(&text)).collect()
}

/// The text of a file as a reader of PDF finds it: the numbers shown, through the tables of their meanings.
fn text_of(bytes: &[u8]) -> String {
    let streams = streams(bytes);
    let tables = meanings(&streams);
    assert_eq!(tables.len(), 2, "both faces say what their signs mean");
    let mut text = String::new();
    for page in streams.iter().filter(|stream| stream.windows(3).any(|window| window == b"BT\n")) {
        let mut face = 0;
        let mut at = 0;
        while at < page.len() {
            if page[at..].starts_with(b"/R ") || page[at..].starts_with(b"/B ") {
                face = usize::from(page[at + 1] == b'B');
                at += 3;
            } else if page[at] == b'(' || (page[at] == b'<' && page.get(at + 1) != Some(&b'<')) {
                let (shown, end) = shown(page, at);
                text.extend(shown.chunks(2).filter_map(|id| tables[face].get(&u16::from_be_bytes([id[0], id[1]]))));
                text.push('\n');
                at = end;
            } else {
                at += 1;
            }
        }
    }
    text
}

/// A string of PDF, in brackets or in hexadecimal digits, and where it ends.
fn shown(page: &[u8], at: usize) -> (Vec<u8>, usize) {
    if page[at] == b'<' {
        let end = at + page[at..].iter().position(|byte| *byte == b'>').unwrap();
        let digits = std::str::from_utf8(&page[at + 1..end]).unwrap();
        let bytes = (0..digits.len()).step_by(2).map(|two| u8::from_str_radix(&digits[two..two + 2], 16).unwrap());
        return (bytes.collect(), end + 1);
    }
    let (mut bytes, mut depth, mut here) = (Vec::new(), 1, at + 1);
    loop {
        match page[here] {
            b'\\' => {
                here += 1;
                match page[here] {
                    b'n' => bytes.push(b'\n'),
                    b'r' => bytes.push(b'\r'),
                    b't' => bytes.push(b'\t'),
                    b'b' => bytes.push(8),
                    b'f' => bytes.push(12),
                    b'0'..=b'3' => {
                        let digits = std::str::from_utf8(&page[here..here + 3]).unwrap();
                        bytes.push(u8::from_str_radix(digits, 8).unwrap());
                        here += 2;
                    }
                    other => bytes.push(other),
                }
            }
            b'(' => {
                depth += 1;
                bytes.push(b'(');
            }
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return (bytes, here + 1);
                }
                bytes.push(b')');
            }
            other => bytes.push(other),
        }
        here += 1;
    }
}

fn bare(text: &str) -> String {
    text.replace(char::is_whitespace, "")
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_name_is_on_paper_in_the_language_of_its_reader() {
    let fair = fair(12, 5);
    for sheet in Sheet::ALL {
        for language in [Language::English, Language::Russian] {
            let document = laid_out(&fair, sheet, manner(language, true));
            assert_eq!(document.missing(), BTreeSet::new(), "{sheet:?}");
            let bytes = pdf::write(&document, printed(), &|| true).unwrap();
            if let Ok(folder) = std::env::var("TWINHALL_PAPERS") {
                std::fs::write(format!("{folder}/{}-{}.pdf", sheet.code(), language.tag()), &bytes).unwrap();
            }
            let text = joined(&text_of(&bytes));
            let place = format!("{sheet:?} {}: {text}", language.tag());
            // One asks for no name, the other names tables.
            if !matches!(sheet, Sheet::Plan | Sheet::Feedback) {
                for participant in &fair.participants {
                    // Sheets of their own are in the language of the participant, the others in the reader's.
                    let own = match sheet {
                        Sheet::Directory => language,
                        _ => participant.language.unwrap_or(language),
                    };
                    // A line may end after a hyphen.
                    assert!(bare(&text).contains(&bare(&participant.names[own as usize])), "{place}");
                }
                let has_delegates = text.contains("Наталья Ёлкина") && text.contains("Ángela Brükner-Øst 11");
                assert!(has_delegates || sheet == Sheet::RequestForm, "{place}");
            }
            let words = Words::of(language);
            assert!(text.contains(&joined(&words.moment(2028, 5, 4, 18, 5))), "{place}");
            let count = document.pages.len();
            let last = words.tell("paper-page", &[("page", count.into()), ("count", count.into())]);
            let in_any = Language::ALL.map(|language| {
                Words::of(language).tell("paper-page", &[("page", count.into()), ("count", count.into())])
            });
            assert!(text.contains(&joined(&last)) || in_any.iter().any(|last| text.contains(&joined(last))), "{place}");
            assert!(text.matches("Cooperation fair “Cities together”").count() >= count, "{place}");
        }
    }
}

#[test]
fn a_schedule_says_with_whom_when_where_and_about_what() {
    let fair = fair(12, 5);
    let document = laid_out(&fair, Sheet::Schedules, manner(Language::English, true));
    let bytes = pdf::write(&document, printed(), &|| true).unwrap();
    let text = joined(&text_of(&bytes));
    for part in [
        "Friday, 5 May 2028",
        "Saturday, 6 May 2028",
        "9:00–9:30",
        "Table 1",
        "Пятница, 5 мая 2028 г.",
        "Vendredi 5 mai 2028",
        "You need: Training of water engineers – they offer: Two experts for a month",
        "They asked about drainage; bring the plan, please.",
        "Interprète",
        "Zoë Żak",
        "No meeting",
        "Agreed, without a time yet",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn both_faces_are_embedded_and_only_what_is_used_of_them() {
    let fair = fair(12, 5);
    let document = laid_out(&fair, Sheet::Directory, manner(Language::Russian, true));
    let bytes = pdf::write(&document, printed(), &|| true).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert_eq!(text.matches("/FontFile2").count(), 2);
    assert_eq!(text.matches("/ToUnicode").count(), 2);
    assert!(text.contains("/MediaBox [0 0 595.28 841.89]"), "A4");
    let faces: Vec<Vec<u8>> = streams(&bytes).into_iter().filter(|stream| stream.starts_with(&[0, 1, 0, 0])).collect();
    assert_eq!(faces.len(), 2);
    assert!(faces.iter().all(|face| face.len() < Face::Regular.bytes().len() / 3), "only a part");
}

#[test]
fn nothing_is_cut_off_however_long_it_is() {
    let mut fair = fair(6, 3);
    fair.name = format!("{LONG} и ещё {LONG}");
    fair.participants[0].names = Language::ALL.map(|_| format!("{LONG} {LONG} {LONG}"));
    fair.participants[1].delegates[0].name = "Ж".repeat(150);
    fair.participants[2].delegates[0].office = format!("{LONG} ").repeat(60);
    fair.tables[0].label = "Стол у окна в большом зале, налево от входа, за колоннами".to_owned();
    for sheet in Sheet::ALL {
        let document = laid_out(&fair, sheet, manner(Language::Russian, false));
        for page in &document.pages {
            for mark in &page.marks {
                if let Mark::Text { x, y, size, face, text, .. } = mark {
                    let right = x + twinhall::files::shaping::line_width(*face, text, *size);
                    let is_card = sheet == Sheet::Cards;
                    assert!(*x >= 24.0 && right <= WIDTH - 24.0, "{sheet:?}: {text}");
                    assert!(is_card || (*y > 20.0 && *y < HEIGHT - 20.0), "{sheet:?} {y}: {text}");
                }
            }
        }
        let bytes = pdf::write(&document, printed(), &|| true).unwrap();
        let text = bare(&text_of(&bytes));
        if matches!(sheet, Sheet::Schedules | Sheet::Directory) {
            assert!(text.contains(&"Ж".repeat(150)), "{sheet:?}");
            assert!(text.matches("промышленногокрая").count() > 60, "{sheet:?}");
        }
    }
}

/// Wherever a day begins on a page of the plan or of a schedule, its first row stands under its name; and no page is left
/// while both still have room on it.
#[test]
fn a_day_is_named_on_the_page_where_it_begins() {
    const HEADING: f32 = 12.5;
    let foot = HEIGHT - 34.0;
    let days = [5, 6].map(|day| NaiveDate::from_ymd_opt(2028, 5, day).unwrap());
    for (sheet, about) in [(Sheet::Plan, "Table 1"), (Sheet::Schedules, "Windhoek 1")] {
        let mut has_turned = false;
        for slots in 20..44 {
            let mut fair = fair(2, 1);
            fair.participants[0].names = Language::ALL.map(|_| "Windhoek 1".to_owned());
            fair.meetings.clear();
            let slot = |at: u32| Slot {
                day: days[usize::from(at >= slots)],
                start_minute: 300 + at % slots * 20,
                minutes: 20,
                is_break: false,
                label: String::new(),
            };
            fair.slots = (0..slots + 3).map(slot).collect();
            let document = laid_out(&fair, sheet, manner(Language::English, false));
            let begins = document.pages.iter().position(|page| page.begins.as_deref() == Some(about)).unwrap();
            let mut lowest = 0.0_f32;
            for page in &document.pages[begins..] {
                let lines = page.marks.iter().filter_map(|mark| match mark {
                    Mark::Text { y, size, text, .. } if *y < foot => Some((*y, *size, text)),
                    _ => None,
                });
                let lines: Vec<(f32, f32, &String)> = lines.collect();
                let last = lines.iter().map(|(y, ..)| *y).fold(0.0, f32::max);
                for (y, ..) in lines.iter().filter(|(_, size, text)| *size == HEADING && text.contains("May")) {
                    assert!(last > *y, "{sheet:?}, {slots} slots: a day is named above nothing");
                    if y - HEADING * 4.0 < 60.0 && lowest > 0.0 {
                        has_turned = true;
                        assert!(foot - 22.0 - lowest < 62.0, "{sheet:?}, {slots} slots: a page is left at {lowest}");
                    }
                }
                lowest = last;
            }
        }
        assert!(has_turned, "{sheet:?}: the second day begins a page once");
    }
}

#[test]
fn signs_the_faces_lack_are_named() {
    let mut fair = fair(2, 1);
    fair.participants[0].delegates[0].name = "བསོད".to_owned();
    let document = laid_out(&fair, Sheet::Directory, manner(Language::English, false));
    assert_eq!(document.missing(), "བསོད".chars().collect());
    fair.participants[0].delegates[0].name = "محمد 田中さくら თამარ".to_owned();
    let document = laid_out(&fair, Sheet::Cards, manner(Language::English, false));
    assert_eq!(document.missing(), BTreeSet::new(), "other scripts have faces of their own");
    fair.participants[0].delegates[0].name = "Anna\u{200b}-\u{ad}Maria\u{feff}".to_owned();
    let document = laid_out(&fair, Sheet::Directory, manner(Language::English, false));
    assert_eq!(document.missing(), BTreeSet::new(), "marks without a shape are not missed");
}

#[test]
fn an_empty_fair_still_has_pages() {
    let fair = PaperFair { name: "Fair".to_owned(), ..PaperFair::default() };
    for sheet in [Sheet::Plan, Sheet::Directory, Sheet::Cards] {
        let document = laid_out(&fair, sheet, manner(Language::English, true));
        assert_eq!(document.pages.len(), 1, "{sheet:?}");
    }
}

#[test]
fn a_calendar_reads_again_as_it_was_meant() {
    let mut fair = fair(12, 5);
    fair.place = "Palais d’Egmont; salle 1, «Orange» \\ Bruxelles".to_owned();
    let now = DateTime::from_timestamp(1_841_000_000, 0).unwrap();
    for at in 0..fair.participants.len() {
        let words = Words::of(fair.participants[at].language.unwrap_or(Language::English));
        let meant = calendar(&fair, at, words);
        let text = ical::write(&meant, now);
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
        // Some readers unfold too late: what is escaped must not be torn apart.
        let ends_alone = |line: &str| line.chars().rev().take_while(|sign| *sign == '\\').count() % 2 == 1;
        assert!(!text.split("\r\n").any(ends_alone), "{text}");
        assert_eq!(text, ical::write(&calendar(&fair, at, words), now), "the same again");
        let read: Calendar = text.parse().unwrap();
        let events: Vec<_> = read
            .components
            .iter()
            .filter_map(|one| if let CalendarComponent::Event(event) = one { Some(event) } else { None })
            .collect();
        assert_eq!(events.len(), meant.events.len());
        for (event, meant) in events.iter().zip(&meant.events) {
            assert_eq!(event.get_uid(), Some(meant.uid.as_str()));
            assert_eq!(event.get_summary(), Some(meant.summary.as_str()));
            assert_eq!(event.get_location(), Some(meant.location.as_str()));
            assert_eq!(event.get_description(), Some(meant.description.as_str()));
            assert_eq!(event.get_timestamp(), Some(now));
            let start = event.get_start().map(|start| format!("{start:?}")).unwrap();
            assert!(start.contains("Europe/Brussels") && start.contains(&meant.start.format("%H:%M").to_string()));
            assert_eq!(event.property_value("SEQUENCE"), Some(meant.revision.to_string().as_str()));
            assert_eq!(event.property_value("STATUS"), Some("CONFIRMED"));
        }
        if !meant.events.is_empty() {
            assert!(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Brussels\r\nBEGIN:DAYLIGHT\r\n"), "{text}");
            assert!(text.contains("TZOFFSETTO:+0200\r\n"), "{text}");
        }
    }
    // Nobody knows the zone: the hours stay those of the place.
    fair.time_zone = None;
    let text = ical::write(&calendar(&fair, 0, Words::of(Language::English)), now);
    assert!(text.contains("\r\nDTSTART:20280505T090000\r\n") && !text.contains("VTIMEZONE"), "{text}");
    // What no longer takes place is taken out of calendars under the same name.
    fair.cancelled = vec![fair.meetings.remove(0)];
    let uid = calendar(&fair, 0, Words::of(Language::English)).events.last().unwrap().uid.clone();
    assert!(text.contains(&uid[..40]));
    let text = ical::write(&calendar(&fair, 0, Words::of(Language::English)), now);
    assert_eq!(text.matches("STATUS:CANCELLED").count(), 1);
}

#[test]
fn papers_are_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let fair = fair(12, 5);
    let now = DateTime::from_timestamp(1_841_000_000, 0).unwrap();
    let files = || {
        let mut names: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let path = folder.path().join("Schedules.pdf");
    let stopped = JobProgress::default();
    stopped.cancel();
    let order = Order::Sheet(Sheet::Schedules);
    let done = print(&fair, order, manner(Language::English, true), now, &path, &stopped).unwrap();
    assert!(done.is_cancelled);
    assert_eq!(files(), Vec::<String>::new());

    let progress = JobProgress::default();
    let done = print(&fair, order, manner(Language::English, true), now, &path, &progress).unwrap();
    assert!(done.count >= 12);
    let (steps_done, steps) = progress.units();
    assert_eq!(steps_done, steps);
    assert_eq!(files(), ["Schedules.pdf"]);

    std::fs::remove_file(&path).unwrap();
    let done =
        print(&fair, Order::Calendars, manner(Language::English, true), now, folder.path(), &JobProgress::default());
    assert_eq!(done.unwrap().count, files().len());
    assert!(files().contains(&"Lomé.ics".to_owned()));
    assert_eq!(plain_name("a/b: c?"), "a b  c");
}

/// Who reads the directory decides by it whom to ask: every need and offer stands there with all that is known of it.
#[test]
fn the_directory_tells_needs_and_offers_in_full() {
    let fair = fair(6, 3);
    for language in Language::ALL {
        let document = laid_out(&fair, Sheet::Directory, manner(language, false));
        let text = text_of(&pdf::write(&document, printed(), &|| true).unwrap());
        let quantity = Words::of(language).say("field-quantity");
        for part in ["12 engineers", "2 months each", quantity] {
            assert!(bare(&text).matches(&bare(part)).count() >= 6, "{part:?} in {language:?}");
        }
    }
}

#[test]
fn the_schedule_of_one_participant_is_printed_alone() {
    let fair = fair(6, 3);
    let wanted = &fair.participants[2];
    let document = lay_out_schedule(&fair, wanted.id, manner(Language::English, false)).unwrap();
    let whole = laid_out(&fair, Sheet::Schedules, manner(Language::English, false));
    assert!(!document.pages.is_empty() && document.pages.len() < whole.pages.len());
    let text = text_of(&pdf::write(&document, printed(), &|| true).unwrap());
    let count = document.pages.len();
    let page = Words::of(Language::English).tell("paper-page", &[("page", 1_usize.into()), ("count", count.into())]);
    assert!(text.contains(&joined(&page)), "its own pages are counted: {text}");
    assert!(text.contains(&joined(&wanted.names[0])));
    assert!(
        lay_out_schedule(&fair, Id(Uuid::from_u128(1)), manner(Language::English, false)).unwrap().pages.is_empty()
    );
}

/// Everybody gets a form to ask with in a language of theirs, and one questionnaire in each language that is read there.
#[test]
fn forms_are_there_to_be_filled_in_by_hand() {
    let fair = fair(6, 3);
    let document = laid_out(&fair, Sheet::RequestForm, manner(Language::English, true));
    assert_eq!(document.pages.len(), fair.participants.len(), "a page each");
    let text = bare(&text_of(&pdf::write(&document, printed(), &|| true).unwrap()));
    for language in [Language::French, Language::Russian, Language::Spanish, Language::English] {
        assert!(text.contains(&bare(Words::of(language).say("request-form-stars"))), "{language:?}");
    }
    let document = laid_out(&fair, Sheet::Feedback, manner(Language::English, true));
    assert_eq!(document.pages.len(), 4, "a page in each language");
    let document = laid_out(&fair, Sheet::Feedback, manner(Language::English, false));
    assert_eq!(document.pages.len(), 1);
}
