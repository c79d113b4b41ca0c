//! Drafts and records: a draft may be wrong, a record may not. The only way from one to the other is [`Draft::check`],
//! which stands with the rules.

use strum::{IntoStaticStr, VariantNames};

use super::{
    choices::Choice,
    kinds::{Field, FieldSpec, Kind, Mark},
    value::{FieldType, Id, RecordRef, Typed, Unreadable, Value, read_count, write_count},
};

/// Why something typed or asked for is refused. Put into words under `refusal-CODE`.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum RefusalReason {
    Missing,
    TooLong { most: usize },
    SeveralLines,
    ControlCharacter,
    OutOfRange { least: i64, most: i64 },
    NotInList,
    NotCountry,
    NotLanguage,
    NotCurrency,
    WrongShape,
    EndBeforeStart,
    BeforeSigning,
    BeforePrevious { previous: super::date::PartialDate },
    InFuture,
    SameRecord,
    NeedsSide,
    OneSideOnly,
    NeedsAmount,
    NeedsForm,
    CashHasForm,
    NegativeAmount,
    CeilingBelowMinimum,
    NeedsOwner,
    NotFromHere,
    NeedsTwoNamed,
    NeedsAgreement,
    AgreementElsewhere,
    AgreementNotReady,
    NoticeWithoutEnd,
    Guarded,
    NoSuchRecord,
    StillNamed { by: Kind },
    MixedCurrencies,
    NotDate,
    NoSuchDay,
    AmbiguousDate,
    YearOutOfRange,
    NotNumber,
    NotAmount,
    TooManyDecimals,
    TooLarge,
    AmbiguousAmount,
    NeedsCurrency,
    NotChosen,
    SameSide,
}

impl RefusalReason {
    /// Last part of the key of its sentence.
    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// Every code, so that a test can hold each against its sentence.
    pub const CODES: &'static [&'static str] = Self::VARIANTS;
}

impl From<super::date::DateFault> for RefusalReason {
    fn from(fault: super::date::DateFault) -> Self {
        use super::date::DateFault as Fault;
        match fault {
            Fault::Unreadable => Self::NotDate,
            Fault::NoSuchDay => Self::NoSuchDay,
            Fault::Ambiguous => Self::AmbiguousDate,
            Fault::YearOutOfRange => Self::YearOutOfRange,
        }
    }
}

/// A refusal and the field it concerns, where it concerns one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub kind: Kind,
    pub field: Option<&'static str>,
    pub reason: RefusalReason,
}

impl Refusal {
    pub fn at<T: Typed>(field: Field<T>, reason: RefusalReason) -> Self {
        Self { kind: field.kind, field: Some(field.name()), reason }
    }

    pub fn whole(kind: Kind, reason: RefusalReason) -> Self {
        Self { kind, field: None, reason }
    }
}

/// What a person has typed so far; it may be wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub kind: Kind,
    pub id: Id,
    values: Vec<Option<Value>>,
    /// Records it names that are not there yet: kept with it, in their order, or not at all.
    brought: Vec<Self>,
}

/// A record of the register: every field has been checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub kind: Kind,
    pub id: Id,
    values: Vec<Option<Value>>,
}

/// Reading by typed field, the same for drafts and records.
macro_rules! reading {
    ($Type:ty) => {
        impl $Type {
            /// What the field holds; asking for a field of another kind is a slip of ours and finds nothing.
            pub fn get<T: Typed>(&self, field: Field<T>) -> Option<&T> {
                debug_assert_eq!(field.kind, self.kind, "field {} is not of this kind", field.name());
                self.values.get(field.index)?.as_ref().and_then(T::of)
            }

            /// A text field, empty when absent.
            pub fn text(&self, field: Field<String>) -> &str {
                self.get(field).map_or("", String::as_str)
            }

            /// A code field as its enum.
            pub fn choice<C: Choice>(&self, field: Field<&'static str>) -> Option<C> {
                self.get(field).and_then(|code| C::from_code(code))
            }

            pub fn value(&self, index: usize) -> Option<&Value> {
                self.values.get(index)?.as_ref()
            }

            /// Every field that holds something, with its position.
            pub fn held(&self) -> impl Iterator<Item = (usize, &'static FieldSpec, &Value)> {
                let specs = self.kind.fields();
                self.values
                    .iter()
                    .enumerate()
                    .filter_map(move |(index, value)| Some((index, &specs[index], value.as_ref()?)))
            }

            /// The words a person knows it by: its title fields, joined.
            pub fn title(&self) -> String {
                let mut title = String::new();
                for (_, spec, value) in self.held() {
                    if let (true, Value::Text(text)) = (spec.is(Mark::Title), value) {
                        if !title.is_empty() {
                            title.push_str(" · ");
                        }
                        title.push_str(text.lines().next().unwrap_or_default());
                    }
                }
                title
            }

            /// Its own name: the first of its title fields.
            pub fn name(&self) -> Option<&str> {
                self.held().find_map(|(_, spec, value)| match value {
                    Value::Text(text) if spec.is(Mark::Title) => Some(text.as_str()),
                    _ => None,
                })
            }

            /// The record it is a part of.
            pub fn owner(&self) -> Option<RecordRef> {
                let index = self.kind.owner_index()?;
                match (self.values.get(index)?.as_ref()?, self.kind.fields()[index].field_type) {
                    (Value::Ref(id), FieldType::Ref(kind)) => Some(RecordRef { kind, id: *id }),
                    (Value::RecordRef(record_ref), _) => Some(*record_ref),
                    _ => None,
                }
            }

            /// Every record it names.
            pub fn links(&self) -> impl Iterator<Item = (&'static FieldSpec, RecordRef)> {
                self.held().filter_map(|(_, spec, value)| match (value, spec.field_type) {
                    (Value::Ref(id), FieldType::Ref(kind)) => Some((spec, RecordRef { kind, id: *id })),
                    (Value::RecordRef(record_ref), _) => Some((spec, *record_ref)),
                    _ => None,
                })
            }

            pub fn record_ref(&self) -> RecordRef {
                RecordRef { kind: self.kind, id: self.id }
            }
        }
    };
}

reading!(Draft);
reading!(Record);

impl Draft {
    pub fn new(kind: Kind, id: Id) -> Self {
        Self { kind, id, values: vec![None; kind.fields().len()], brought: Vec::new() }
    }

    /// Sets a field. Blank text counts as nothing.
    pub fn set<T: Typed>(&mut self, field: Field<T>, value: impl Into<Option<T>>) -> &mut Self {
        debug_assert_eq!(field.kind, self.kind, "field {} is not of this kind", field.name());
        self.put(field.index, value.into().map(T::into_value));
        self
    }

    pub fn with<T: Typed>(mut self, field: Field<T>, value: impl Into<Option<T>>) -> Self {
        self.set(field, value);
        self
    }

    /// Sets a text field.
    pub fn says(mut self, field: Field<String>, text: &str) -> Self {
        self.set(field, text.to_owned());
        self
    }

    /// Sets a code field from its enum.
    pub fn chooses<C: Choice>(mut self, field: Field<&'static str>, choice: C) -> Self {
        self.set(field, choice.code());
        self
    }

    /// Brings records that it names and that are to be made with it.
    pub fn bring(&mut self, drafts: impl IntoIterator<Item = Self>) {
        self.brought.extend(drafts);
    }

    /// What is made with it, before it.
    pub fn brought(&self) -> &[Self] {
        &self.brought
    }

    /// Sets a field by position. Blank text, blank items, empty lists and periods without an end count as nothing.
    pub fn put(&mut self, index: usize, value: Option<Value>) {
        let kept = match value {
            Some(Value::List(items)) => {
                Some(Value::List(items.into_iter().filter(|item| !item.trim().is_empty()).collect()))
            }
            other => other,
        };
        self.values[index] = kept.filter(|value| !value.is_blank());
    }
}

impl From<&Record> for Draft {
    fn from(record: &Record) -> Self {
        Self { kind: record.kind, id: record.id, values: record.values.clone(), brought: Vec::new() }
    }
}

impl Record {
    /// The record of a draft whose fields were checked.
    pub(super) fn checked(draft: &Draft) -> Self {
        Self { kind: draft.kind, id: draft.id, values: draft.values.clone() }
    }

    /// A record as storage gives it back; what was stored had been checked, and `check` verifies it again.
    pub fn stored(kind: Kind, id: Id, values: Vec<Option<Value>>) -> Self {
        debug_assert_eq!(values.len(), kind.fields().len());
        Self { kind, id, values }
    }

    /// The same record with one field changed.
    pub fn changed(&self, index: usize, value: Option<Value>) -> Self {
        let mut changed = self.clone();
        changed.values[index] = value;
        changed
    }

    /// Canonical bytes of all fields that hold something: tag, then value.
    pub fn packed(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(96);
        for (index, value) in self.values.iter().enumerate() {
            if let Some(value) = value {
                write_count(index as u64, &mut out);
                value.write(&mut out);
            }
        }
        out
    }

    /// What [`Record::packed`] wrote.
    pub fn unpack(kind: Kind, id: Id, mut bytes: &[u8]) -> Result<Self, Unreadable> {
        let specs = kind.fields();
        let mut values = vec![None; specs.len()];
        while !bytes.is_empty() {
            let index = read_count(&mut bytes)? as usize;
            let spec = specs.get(index).ok_or(Unreadable)?;
            values[index] = Some(Value::read(&mut bytes, spec.field_type)?);
        }
        Ok(Self { kind, id, values })
    }
}

/// One thing to be written; the register journals each.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    Create(Record),
    Set { record_ref: RecordRef, index: usize, value: Option<Value> },
    Delete(RecordRef),
}

impl Change {
    pub fn set<T: Typed>(id: Id, field: Field<T>, value: impl Into<Option<T>>) -> Self {
        let record_ref = RecordRef { kind: field.kind, id };
        Self::Set { record_ref, index: field.index, value: value.into().map(T::into_value) }
    }
}
