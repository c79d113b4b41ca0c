//! Files under other hands: a second window, a file renamed while it is open, files that are no workspaces.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers};
use twinhall::ui::nav::Page;
use twinhall::ui::picker::Reply;

use super::{
    choose,
    window::{Begin, PRESSABLE, Window},
    with_partnership,
};

#[test]
fn a_second_window_reads_and_says_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = with_partnership(folder.path());
    let path = folder.path().join("Lomé.twin");
    let guest = tempfile::tempdir().unwrap();
    let mut second = Begin::at(guest.path()).named("Jean Petit").opening(&path).window();
    second.sees("Ama Mensah, Mayor’s office");
    second.sees_key("state-reading");
    second.press_key("page-partnerships");
    choose(&mut second, "Lomé – Lyon");
    let writes = ["New partnership", "More steps", "Delete Lomé – Lyon", "Add a note", "Add a party", "Announce…"];
    for name in writes {
        assert!(!second.can_press(name), "{name}");
        assert!(first.can_press(name), "{name} is for the one who writes");
    }
    second.keys(Modifiers::COMMAND, Key::N);
    second.misses(&second.say("side-ours"));
    assert_eq!(enabled_fields(&second), Vec::<String>::new());
    second.go(Page::Cities);
    assert!(!second.can_press("New city"));

    // When the first closes, the second opens the file anew and may write.
    first.press("Close the workspace");
    second.press("Close the workspace");
    second.press("Lomé");
    second.sees("Saved");
}

/// Fields of the detail that take letters.
fn enabled_fields(window: &Window) -> Vec<String> {
    use egui_kittest::kittest::NodeT;
    let nodes = window.harness.root().children_recursive();
    let fields = nodes.map(|node| node.accesskit_node()).filter(|node| {
        PRESSABLE.contains(&node.role())
            && !node.is_disabled()
            && ["Title", "Purpose", "Formality"].iter().any(|name| node.label().as_deref() == Some(*name))
    });
    fields.filter_map(|node| node.label()).collect()
}

#[test]
fn a_file_renamed_while_open_is_told_and_rescued() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    std::fs::rename(folder.path().join("Lomé.twin"), folder.path().join("other.twin")).unwrap();
    for has_focus in [false, true] {
        window.harness.input_mut().focused = has_focus;
        window.rest();
    }
    window.sees_key("banner-moved");
    window.sees("Not saved");
    assert!(!window.can_press("New partnership"));
    let rescue = folder.path().join("rescued.twin");
    window.replies.borrow_mut().push_back(Reply::Chosen(rescue.clone()));
    window.press("Save a rescue copy…");
    window.misses(&window.say("banner-moved"));
    window.sees("Saved");
    assert_eq!(window.program().register().unwrap().path(), Some(rescue.as_path()));
    window.press_key("page-partnerships");
    assert_eq!(window.rows().len(), 1);
}

#[test]
fn an_edit_on_a_vanished_file_is_not_called_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    std::fs::rename(folder.path().join("Lomé.twin"), folder.path().join("other.twin")).unwrap();
    window.write("Purpose", "Clean water");
    window.key(Key::Tab);
    window.sees_key("banner-moved");
    window.misses("Saved");
}

/// A journal of another state of the workspace lies beside the file: nothing is brought in, and both states are kept.
#[test]
fn a_journal_that_is_not_the_files_own_is_told_and_both_states_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_partnership(folder.path()));
    let path = folder.path().join("Lomé.twin");
    let good = std::fs::read(&path).unwrap();
    let mut connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute_batch("CREATE TABLE passing (x)").unwrap();
    connection.pragma_update(None, "cache_size", 1).unwrap();
    let transaction = connection.transaction().unwrap();
    transaction.execute_batch("INSERT INTO passing VALUES (zeroblob(100000)); DELETE FROM party").unwrap();
    let journal = std::fs::read(path.with_extension("twin-journal")).unwrap();
    drop(transaction);
    drop(connection);
    std::fs::write(&path, &good).unwrap();
    std::fs::write(path.with_extension("twin-journal"), &journal).unwrap();
    let mut window = Begin::at(folder.path()).window();
    window.press("Lomé");
    window.sees_key("rescue-both-title");
    window.start_key("rescue-both-go");
    let alone = folder.path().join("Lomé – the file alone.twin");
    let said = window.words.tell("rescued-one", &[("path", (&alone.display().to_string()).into())]);
    window.waits_for_text(&said);
    assert_eq!(std::fs::read(&path).unwrap(), good, "the file is left as it was");
    assert_eq!(std::fs::read(path.with_extension("twin-journal")).unwrap(), journal);
    window.replies.borrow_mut().push_back(Reply::Chosen(alone));
    window.press_key("start-open");
    window.press_key("page-partnerships");
    assert_eq!(window.rows().len(), 1);
}

#[test]
fn what_is_no_workspace_is_told_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_partnership(folder.path()));
    let good = std::fs::read(folder.path().join("Lomé.twin")).unwrap();
    let files: [(&str, Option<Vec<u8>>, &str); 5] = [
        ("missing.twin", None, "fault-missing"),
        ("empty.twin", Some(Vec::new()), "fault-empty"),
        ("letter.twin", Some(b"Dear colleague,".repeat(100)), "fault-not-workspace"),
        ("cut.twin", Some(good[..good.len() / 2].to_vec()), "fault-truncated"),
        ("other.twin", Some(other_program(&good)), "fault-other-program"),
    ];
    let mut window = Begin::at(folder.path()).window();
    for (name, bytes, key) in files {
        let path = folder.path().join(name);
        if let Some(bytes) = &bytes {
            std::fs::write(&path, bytes).unwrap();
        }
        window.replies.borrow_mut().push_back(Reply::Chosen(path.clone()));
        window.press("Open…");
        window.sees_key(key);
        window.sees_key("start-privacy");
        assert!(window.program().register().is_none(), "{name}");
        assert_eq!(std::fs::read(&path).ok(), bytes, "{name} was touched");
        window.press("Close");
        window.misses(&window.say(key));
    }
    // Where there is no dialog a path can be typed.
    window.replies.borrow_mut().push_back(Reply::NoDialog);
    window.press("Open…");
    let field = window.say("path-label");
    window.write(&field, &folder.path().join("Lomé.twin").display().to_string());
    window.key(Key::Enter);
    window.press_key("page-partnerships");
    assert_eq!(window.rows().len(), 1, "{:#?}", window.texts());
}

/// The same file with another program's number in its header.
fn other_program(good: &[u8]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    bytes[68..72].copy_from_slice(&[1, 2, 3, 4]);
    bytes
}
