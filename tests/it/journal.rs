//! Journal laws on the register itself: undo, redo and replay, under random sequences of actions.

use twinhall::domain::{journal::Op, kinds::*};
use twinhall::register::{Options, Register};

#[test]
fn smoke() {
    let mut register = Register::memory(&Options::new("A")).unwrap();
    let before = register.dump().unwrap();
    let done = register
        .run(Op::Create(Kind::City), |tx| {
            let draft = tx.draft(Kind::City).says(city::name, "Lomé").says(city::country, "TG");
            let id = tx.create(&draft)?;
            let draft = tx.draft(Kind::CityName).with(city_name::city, id).says(city_name::name, "Ломе");
            tx.create(&draft)?;
            Ok(id)
        })
        .unwrap();
    register.run(Op::Edit(Kind::City), |tx| tx.set(done.value, city::population, 5_i64)).unwrap();
    let hits = register.search("ломе", &[], 10).unwrap();
    assert_eq!(hits[0].title, "Lomé");
    assert_eq!(register.check().unwrap(), vec![]);
    let after = register.dump().unwrap();
    register.undo(false).unwrap();
    register.undo(false).unwrap();
    assert_eq!(register.dump().unwrap(), before);
    assert!(register.search("lome", &[], 10).unwrap().is_empty());
    register.redo(false).unwrap();
    register.redo(false).unwrap();
    assert_eq!(register.dump().unwrap(), after);
    assert_eq!(register.check().unwrap(), vec![]);
    assert_eq!(register.replay().unwrap().len(), after.len());
}
