//! An edit saved, beside a bare transaction of one row on the same disk under the same settings.

use twinhall::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, partnership},
        value::Id,
    },
    register::{Options, Register},
};

use crate::{
    meter::{self, Figures, in_turn, shown},
    practice::{bare, copy, folder, large},
};

const ROUNDS: usize = 200;

pub fn measure(figures: &mut Figures) {
    let path = large();
    meter::chapter("An edit saved in the large workspace, beside a bare transaction of one row");
    let (ours, theirs) = (copy(&path, "edit.twin"), copy(&path, "edit-bare.db"));
    let mut options = Options::new("Bench");
    options.config = Some(folder().join("config"));
    let mut register = Register::open(&ours, &options).unwrap();
    let ids: Vec<Id> = register.all(Kind::Partnership).unwrap().iter().map(|record| record.id).collect();
    let connection = bare(&theirs);
    let note = |round: usize| format!("Looked at it again, for the {round}th time");
    let (edit, row) = in_turn(
        ROUNDS,
        |round| {
            let id = ids[round * 37 % ids.len()];
            register.run(ActionKind::Edit(Kind::Partnership), |tx| tx.set(id, partnership::note, note(round))).unwrap();
        },
        |round| {
            let id = ids[round * 37 % ids.len()];
            connection.execute_batch("BEGIN IMMEDIATE").unwrap();
            let sql = "UPDATE partnership SET note = ? WHERE id = ?";
            let changed = connection.prepare_cached(sql).unwrap().execute((note(round), id.as_bytes())).unwrap();
            assert_eq!(changed, 1, "the row is there");
            connection.execute_batch("COMMIT").unwrap();
        },
    );
    figures.times("an edit of one field, by the clock", edit.wall, row.wall, 2.0);
    meter::tell("an edit of one field, CPU", &format!("{} / {}", shown(edit.cpu), shown(row.cpu)));
    let (undo, row) = in_turn(
        ROUNDS / 4,
        |_| {
            register.undo(false).unwrap();
        },
        |round| {
            let id = ids[round * 41 % ids.len()];
            connection.execute("UPDATE partnership SET note = 'x' WHERE id = ?", [id.as_bytes()]).unwrap();
        },
    );
    meter::tell("an undo, by the clock", &format!("{} / {}", shown(undo.wall), shown(row.wall)));
    drop((register, connection));
    std::fs::remove_file(ours).unwrap();
    std::fs::remove_file(theirs).unwrap();
}
