//! What the field is made of: records, the rules that turn a draft into a record, and the laws of journal and merge.
//!
//! Everything here is pure. No file, no clock, no database: who calls brings the day, the ids and the bytes.
//!
//! Reading order: [`date`], [`money`], [`value`] are the atoms; [`choices`] the closed lists; [`kinds`] the table of
//! every record kind and field, from which storage, journal, search and export are derived; [`record`] holds drafts
//! and records; [`rules`] what a record must satisfy by itself; [`steps`] the named actions on a partnership;
//! [`attention`] what asks for attention on a day; [`journal`] what every action leaves behind and [`merge`] how two
//! journals become one; [`matching`] says who could be whose partner; [`timetable`] plans a fair, whose
//! records [`fair`] turns into its numbers and back, [`no_show`] mends it while it runs and [`outcomes`] counts what came
//! of it.

pub mod attention;
pub mod by_name;
pub mod calls;
pub mod choices;
pub mod concrete;
pub mod date;
pub mod deadlines;
pub mod doubts;
pub mod fair;
mod figures;
pub mod fold;
pub mod gaps;
pub mod heads;
pub mod no_show;

pub mod hidden;
pub mod journal;
pub mod kinds;
pub mod lineage;
pub mod matching;
pub mod merge;
pub mod modality;
pub mod money;
pub mod money_years;
pub mod occasions;
pub mod outcomes;
pub mod record;
pub mod rules;
pub mod status;
pub mod steps;
pub mod timetable;
pub mod value;
