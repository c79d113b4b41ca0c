//! Files dropped on the window, chosen, looked at, saved as a copy and taken back.
#![allow(clippy::unwrap_used)]

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder};
use sha2::{Digest, Sha256};
use twinhall::{
    domain::{
        kinds::{Kind, attachment},
        record::Record,
    },
    jobs::{
        JobProgress,
        attachments::{KEEPING, bring_files},
    },
    register::Options,
    ui::picker::Reply,
};

use super::{
    window::{OPENED, Window},
    with_partnership,
};

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Lets the desk finish what it does.
#[track_caller]
fn wait_for(window: &mut Window, text: &str) {
    for _ in 0..500 {
        window.harness.step();
        if window.shows(text) {
            window.rest();
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    window.sees(text);
}

#[track_caller]
fn wait_for_key(window: &mut Window, key: &str) {
    let text = window.say(key);
    wait_for(window, &text);
}

fn drop_on(window: &mut Window, paths: &[PathBuf]) {
    for path in paths {
        window.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.clone())));
    }
    window.harness.step();
}

fn attached(window: &Window) -> Vec<Record> {
    window.program().register().unwrap().all(Kind::Attachment).unwrap()
}

/// A picture of a lagoon, more or less.
pub fn png() -> Vec<u8> {
    let points: Vec<u8> = (0..160 * 90)
        .flat_map(|at| {
            let (x, y) = (at % 160, at / 160);
            if y > 55 + (x / 20) % 3 { [40, 110, 150] } else { [230 - y as u8, 200, 150 + y as u8] }
        })
        .collect();
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(&points, 160, 90, ExtendedColorType::Rgb8).unwrap();
    bytes
}

#[test]
fn files_are_dropped_kept_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press_key("tab-files");
    window.sees_key("files-empty-note");
    let (photo, minutes) = (folder.path().join("lagoon.png"), folder.path().join("minutes.txt"));
    fs::write(&photo, png()).unwrap();
    fs::write(&minutes, "Signed by both mayors.").unwrap();
    drop_on(&mut window, &[photo.clone(), minutes.clone()]);
    wait_for(&mut window, "2 files attached to Lomé – Lyon.");
    window.sees("lagoon.png");
    window.sees("Picture · ");
    window.sees("Document · 22 bytes · 14 May 2001");
    let kept = attached(&window);
    let digest: [u8; 32] = Sha256::digest(png()).into();
    assert_eq!(kept[0].get(attachment::digest), Some(&digest));
    assert_eq!(window.program().register().unwrap().bytes(&digest).unwrap(), Some(png()));
    assert!(window.program().register().unwrap().check().unwrap().is_empty());

    // The same bytes under another name are noticed.
    let copy = folder.path().join("lagoon again.png");
    fs::copy(&photo, &copy).unwrap();
    drop_on(&mut window, &[copy]);
    wait_for(&mut window, "“lagoon again.png” is already attached here.");
    assert_eq!(attached(&window).len(), 2);

    window.press("Edit lagoon.png");
    assert!(!window.can_press("Size in bytes"), "what a file is, is not typed");
    window.write("File name", "The lagoon in spring.png");
    window.press("Save");
    window.sees("The lagoon in spring.png");
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    window.keys(Modifiers::COMMAND, Key::Z);
    window.sees_key("files-empty-note");
    assert_eq!(attached(&window).len(), 0);
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.sees("lagoon.png");
    window.press("Delete lagoon.png");
    window.press("Delete");
    assert_eq!(attached(&window).len(), 1);
}

/// A paper is read where papers are read; what might be carried out there is only saved.
#[test]
fn a_file_opens_in_the_program_meant_for_it_as_a_copy_that_can_not_be_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press_key("tab-files");
    let files: [(&str, &[u8]); 5] = [
        ("convention signed 1999.pdf", b"%PDF-1.4 signed"),
        ("speech.mp3", b"speech"),
        ("page.html", b"<script>"),
        ("prize.exe", b"%PDF-1.4 or so it says"),
        ("tool.exe", b"MZ"),
    ];
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    drop_on(&mut window, &files.map(|(name, _)| folder.path().join(name)));
    wait_for(&mut window, "5 files attached to Lomé – Lyon.");
    let named = |window: &Window, name: &str| window.words.tell("file-view", &[("name", name.into())]);
    let opened =
        |name: &str| OPENED.lock().unwrap().iter().filter(|(one, ..)| one == name).cloned().collect::<Vec<_>>();

    for times in 1..=2 {
        let button = named(&window, "convention signed 1999.pdf");
        window.press(&button);
        wait_for(&mut window, "A copy of “convention signed 1999.pdf” was opened");
        let seen = opened("convention signed 1999.pdf");
        assert_eq!(seen.len(), times);
        assert_eq!((&*seen[0].1, seen[0].2), (files[0].1, false), "whole, and not to be written");
    }
    let button = named(&window, "speech.mp3");
    window.press(&button);
    wait_for(&mut window, "No program on this computer opens “speech.mp3”.");
    for name in ["page.html", "tool.exe"] {
        assert!(!window.can_press(&named(&window, name)), "{name}");
    }
    // What its bytes say goes before what its name says, here too.
    let button = named(&window, "prize.exe");
    window.press(&button);
    wait_for(&mut window, "A copy of “prize.exe” was opened");
    assert_eq!(opened("prize.pdf").len(), 1);
}

#[test]
fn what_can_not_be_attached_is_told_and_the_rest_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press_key("tab-files");
    let film = folder.path().join("film.mp4");
    File::create(&film).unwrap().set_len(300 * 1024 * 1024).unwrap();
    let note = folder.path().join("note.txt");
    fs::write(&note, "A note").unwrap();
    let inner = folder.path().join("a folder");
    fs::create_dir(&inner).unwrap();
    drop_on(&mut window, &[film, note, inner, folder.path().join("gone.pdf")]);
    wait_for(&mut window, "One file attached to Lomé – Lyon.");
    window.sees("“film.mp4” was not attached: it has 300 MB, and a file may have 50 MB at most.");
    window.sees("“a folder” was not attached: it is a folder.");
    window.sees("“gone.pdf” was not attached: it is no longer there.");
    assert_eq!(attached(&window).len(), 1);
}

#[test]
fn a_drop_needs_a_record_and_nothing_over_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press_key("tab-files");
    let note = folder.path().join("note.txt");
    fs::write(&note, "A note").unwrap();
    window.press_key("settings");
    drop_on(&mut window, std::slice::from_ref(&note));
    wait_for_key(&mut window, "files-need-answer");
    window.key(Key::Escape);
    window.keys(Modifiers::COMMAND, Key::K);
    let page = window.say("page-history");
    window.type_text(&page);
    window.key(Key::Enter);
    drop_on(&mut window, std::slice::from_ref(&note));
    wait_for_key(&mut window, "files-need-record");
    window.press_key("close-workspace");
    drop_on(&mut window, &[note]);
    wait_for_key(&mut window, "files-need-workspace");
}

#[test]
fn a_picture_is_looked_at_and_a_damaged_one_can_still_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press_key("tab-files");
    let (good, bad) = (folder.path().join("lagoon.png"), folder.path().join("damaged.png"));
    let half = png()[..png().len() / 2].to_vec();
    fs::write(&good, png()).unwrap();
    fs::write(&bad, &half).unwrap();
    for (path, name) in [(&good, "lagoon.png"), (&bad, "damaged.png")] {
        window.replies.borrow_mut().push_back(Reply::Chosen(path.clone()));
        window.press_key("files-attach");
        wait_for(&mut window, name);
        // What it says lies over the button.
        window.press_key("close");
    }
    window.press("Show damaged.png");
    wait_for_key(&mut window, "file-cannot-be-shown");
    let copy = folder.path().join("copy.png");
    window.replies.borrow_mut().push_back(Reply::Chosen(copy.clone()));
    window.press("Save a copy of damaged.png…");
    wait_for(&mut window, "Copy saved: ");
    assert_eq!(fs::read(&copy).unwrap(), half);

    window.press("Show lagoon.png");
    window.misses(&window.say("file-cannot-be-shown"));
    for _ in 0..500 {
        window.harness.step();
        if !window.shows(&window.say("file-reading")) {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    window.misses(&window.say("file-reading"));
    window.press_key("close");
    let attach = window.say("files-attach");
    window.harness.get_by_label(&attach).scroll_to_me();
    let picture = window.picture();
    assert_eq!(super::looks::told_difference("files", &picture), None);
    window.press("Hide lagoon.png");
    assert!(window.can_press("Show lagoon.png"));
}

#[test]
fn a_file_is_attached_by_its_path_where_there_is_no_dialog() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press_key("tab-files");
    let note = folder.path().join("note.txt");
    fs::write(&note, "A note").unwrap();
    window.replies.borrow_mut().push_back(Reply::NoDialog);
    window.press_key("files-attach");
    let field = window.say("path-label");
    window.write(&field, &note.display().to_string());
    window.key(Key::Enter);
    wait_for(&mut window, "One file attached");
    window.sees("note.txt");
}

#[test]
fn several_files_are_chosen_at_once_and_taken_back_together() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press_key("tab-files");
    let paths = ["one.txt", "two.txt", "three.txt"].map(|name| folder.path().join(name));
    for path in &paths {
        fs::write(path, path.display().to_string()).unwrap();
    }
    window.replies.borrow_mut().push_back(Reply::ChosenAll(paths.to_vec()));
    window.press_key("files-attach");
    wait_for(&mut window, "3 files attached");
    let files = attached(&window);
    assert_eq!(files.len(), 3);
    for file in &files {
        let digest = file.get(attachment::digest).unwrap();
        let bytes = window.program().register().unwrap().bytes(digest).unwrap().unwrap();
        assert_eq!(Sha256::digest(&bytes)[..], digest[..]);
    }
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    assert!(attached(&window).is_empty());
}

#[test]
fn files_given_up_leave_nothing_in_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let window = with_partnership(folder.path());
    let register = window.program().register().unwrap();
    let path = folder.path().join("lagoon.png");
    fs::write(&path, png()).unwrap();
    let digest: [u8; 32] = Sha256::digest(png()).into();
    let progress = JobProgress::default();
    let bring = |progress: &JobProgress| {
        bring_files(std::slice::from_ref(&path), progress, register.keeper(&Options::new(""))).unwrap()
    };
    let kept = bring(&progress);
    assert_eq!((kept.files.len(), register.bytes(&digest).unwrap()), (1, Some(png())));
    assert_eq!((progress.phase(), progress.units().0), (Some(KEEPING), png().len() as u64));
    let mut keeper = register.keeper(&Options::new("")).unwrap();
    let other = keeper.keep(b"never named").unwrap();
    assert!(register.bytes(&other).unwrap().is_some());
    assert_eq!(keeper.sweep().unwrap(), 2, "neither is named by a record");
    assert_eq!(register.bytes(&other).unwrap(), None);
    // Given up before anything is kept.
    fs::write(&path, b"given up at once").unwrap();
    progress.cancel();
    assert!(bring(&progress).is_cancelled);
    let digest: [u8; 32] = Sha256::digest(b"given up at once").into();
    assert_eq!(register.bytes(&digest).unwrap(), None);
    // Given up while they are being kept: those already kept go as well.
    let is_kept = |content: &Vec<u8>| {
        let digest: [u8; 32] = Sha256::digest(content).into();
        register.bytes(&digest).unwrap().is_some()
    };
    let given_up = (0..20_u8).find_map(|round| {
        let contents: Vec<Vec<u8>> = (0..48).map(|at| [vec![round, at], vec![0; 200_000]].concat()).collect();
        let paths: Vec<PathBuf> = (0..contents.len()).map(|at| folder.path().join(format!("{at}.bin"))).collect();
        for (path, content) in paths.iter().zip(&contents) {
            fs::write(path, content).unwrap();
        }
        let (progress, is_over) = (JobProgress::default(), AtomicBool::new(false));
        let batch = thread::scope(|scope| {
            scope.spawn(|| {
                let is_keeping = || progress.phase() == Some(KEEPING) && progress.units().0 > 0;
                while !is_over.load(Ordering::Relaxed) && !is_keeping() {
                    thread::yield_now();
                }
                progress.cancel();
            });
            let batch = bring_files(&paths, &progress, register.keeper(&Options::new(""))).unwrap();
            is_over.store(true, Ordering::Relaxed);
            batch
        });
        if !batch.is_cancelled {
            assert!(contents.iter().all(is_kept), "all was kept before it could be given up");
            return None;
        }
        assert!(!contents.iter().any(is_kept), "what was kept before is gone");
        Some(batch)
    });
    let given_up = given_up.expect("one in twenty is given up while it is kept");
    assert!(given_up.files.is_empty() && given_up.left.is_empty());
}
