//! Records tagged.

use crate::{
    domain::{
        fold::fold,
        journal::ActionKind,
        kinds::{Kind, tag, tagging},
        value::RecordRef,
    },
    register::{Done, Error, Register},
};

/// Tags those of the records that don't have the tag yet; a tag nobody has used is made.
pub fn tag_many(register: &mut Register, record_refs: &[RecordRef], name: &str) -> Result<Done<()>, Error> {
    register.run(ActionKind::Create(Kind::Tagging), |tx| {
        let known = tx.all(Kind::Tag)?.into_iter().find(|tag| fold(tag.text(tag::name)) == fold(name));
        let id = if let Some(tag) = known {
            tag.id
        } else {
            let draft = tx.draft(Kind::Tag).says(tag::name, name);
            tx.create(&draft)?
        };
        for record_ref in record_refs {
            let tagged = tx.naming(tagging::about, record_ref.id)?;
            if !tagged.iter().any(|tagging| tagging.get(tagging::tag) == Some(&id)) {
                let draft = tx.draft(Kind::Tagging).with(tagging::tag, id).with(tagging::about, *record_ref);
                tx.create(&draft)?;
            }
        }
        Ok(())
    })
}
