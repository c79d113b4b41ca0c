//! The table of every record kind and its fields: the one place where what belongs to the field is told of a kind. Storage, journal, search, history,
//! export and merge are derived from it, so a field added here is carried everywhere or a test fails.
//!
//! The number in front of a kind is its tag in storage: it is never changed and never used again, and a new kind takes
//! the next one, wherever it stands. A field's position is its tag in the journal: fields are only ever added at the end
//! of their kind.

use std::marker::PhantomData;

use super::{
    choices::{self, Choice},
    value::{FieldType, Typed},
};

/// What is special about a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A record without it is refused.
    Required,
    /// Part of the name a person knows the record by.
    Title,
    /// The record this one is a part of, and is deleted with.
    Owner,
    /// Personal data, blanked when the person is erased.
    Personal,
    /// Written only by named actions, never by a form.
    Guarded,
}

/// One field of a kind.
#[derive(Debug)]
pub struct FieldSpec {
    pub name: &'static str,
    pub field_type: FieldType,
    pub marks: &'static [Mark],
}

impl FieldSpec {
    pub fn is(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }
}

/// How a title is shown to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Titled {
    /// As it was written.
    AsWritten,
    /// A city: by its name in the reader's language.
    OfCity,
    /// With the names of its parties' cities in the reader's language.
    OfParties,
    /// A country's code: by the country's name.
    OfCountry,
    /// A number where nobody named it, counted in the reader's language.
    Counted,
    /// A slot: by its day and time.
    Timed,
}

/// What is opened where a part is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// The record it is a part of.
    Owner,
    /// The part: it is looked at by itself as well.
    Itself,
}

/// One kind of record.
#[derive(Debug)]
pub struct KindSpec {
    /// Singular, as stored.
    pub name: &'static str,
    /// Plural, as typed on the command line.
    pub plural: &'static str,
    /// Place in the order of search results: what people look for by name comes first.
    pub search_rank: u8,
    pub titled: Titled,
    pub opens: Opens,
    pub fields: &'static [FieldSpec],
}

/// A field of a kind with the Rust type of what it holds.
#[derive(Debug)]
pub struct Field<T> {
    pub kind: Kind,
    /// Position in the kind, and tag in the journal.
    pub index: usize,
    held: PhantomData<fn() -> T>,
}

impl<T> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Field<T> {}

impl<T: Typed> Field<T> {
    const fn new(kind: Kind, index: usize) -> Self {
        Self { kind, index, held: PhantomData }
    }

    pub fn spec(self) -> &'static FieldSpec {
        &self.kind.spec().fields[self.index]
    }

    pub fn name(self) -> &'static str {
        self.spec().name
    }
}

/// The Rust type each field type holds.
mod holds {
    use super::super::{date, money, value};
    pub type Line = String;
    pub type Text = String;
    pub type Integer = i64;
    pub type Decimal = value::Decimal;
    pub type Flag = bool;
    pub type Date = date::PartialDate;
    pub type Period = date::Period;
    pub type Money = money::Money;
    pub type Point = value::Point;
    pub type Ref = value::Id;
    pub type RecordRef = value::RecordRef;
    pub type Code = &'static str;
    pub type Codes = Vec<String>;
    pub type Lines = Vec<String>;
    pub type Country = String;
    pub type Languages = Vec<String>;
    pub type Digest = [u8; 32];
    pub type Moment = i64;
}

/// A variant of an enum: the one given, or the usual one before it.
macro_rules! given {
    ($Enum:ident, $usual:ident) => {
        $Enum::$usual
    };
    ($Enum:ident, $usual:ident $given:ident) => {
        $Enum::$given
    };
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $tag:literal $Kind:ident $module:ident $plural:literal ranked $rank:literal
        $(, titled $titled:ident)? $(, opens $opens:ident)? {
        $($field:ident: $Type:ident $(($($argument:expr),*))? $(= $($Mark:ident)*)?;)*
    })*) => {
        /// Every kind of record the register keeps.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Kind { $($(#[$doc])* $Kind = $tag),* }

        impl Kind {
            pub const ALL: &'static [Self] = &[$(Self::$Kind),*];

            /// Number it is stored as, the same for ever; that no two share one is seen to by the compiler.
            pub const fn tag(self) -> u8 {
                self as u8
            }

            pub const fn from_tag(tag: u8) -> Option<Self> {
                match tag {
                    $($tag => Some(Self::$Kind),)*
                    _ => None,
                }
            }

            pub fn spec(self) -> &'static KindSpec {
                match self { $(Self::$Kind => &$module::SPEC),* }
            }
        }

        $(
            $(#[$doc])*
            #[allow(non_upper_case_globals, reason = "a field reads as record.get(city::name)")]
            pub mod $module {
                use super::*;

                #[allow(non_camel_case_types, reason = "positions are named like the fields they number")]
                enum Position { $($field),* }

                $(pub const $field: Field<holds::$Type> = Field::new(Kind::$Kind, Position::$field as usize);)*

                pub static SPEC: KindSpec = KindSpec {
                    name: stringify!($module),
                    plural: $plural,
                    search_rank: $rank,
                    titled: given!(Titled, AsWritten $($titled)?),
                    opens: given!(Opens, Owner $($opens)?),
                    fields: &[$(FieldSpec {
                        name: stringify!($field),
                        field_type: FieldType::$Type $(($($argument),*))?,
                        marks: &[$($(Mark::$Mark),*)?],
                    }),*],
                };
            }
        )*
    };
}

const NAME: usize = 200;
const SHORT: usize = 80;
const LONG: usize = 20_000;
const LINK: usize = 2_000;
/// Participants, tables, hours: no field of the trade counts higher.
const MANY: i64 = 1_000_000_000;
const BODIES: &[Kind] = &[Kind::City, Kind::Organisation];
const GIVERS: &[Kind] = &[Kind::City, Kind::Organisation, Kind::Person];
const ANY: &[Kind] = &[];

kinds! {
    /// The office that keeps this workspace. One record at most.
    0 Workspace workspace "workspace" ranked 11 {
        name: Line(NAME) = Required Title;
        city: Ref(Kind::City);
        organisation: Ref(Kind::Organisation);
        currency: Line(3);
        practice: Flag;
        note: Text(LONG);
    }

    /// A city or other local government.
    1 City city "cities" ranked 1, titled OfCity {
        name: Line(NAME) = Required Title;
        country: Country = Required;
        region: Line(NAME);
        level: Code(choices::Level::SET);
        position: Point;
        population: Integer(0, 100_000_000);
        population_as_of: Date;
        languages: Languages;
        time_zone: Line(SHORT);
        competence: Text(LONG);
        profile: Text(LONG);
        website: Line(LINK);
        geonames_id: Integer(1, MANY);
        wikidata_id: Line(20);
        capacity: Text(LONG);
    }

    /// A name of a city, in some language or time.
    2 CityName city_name "city-names" ranked 1 {
        city: Ref(Kind::City) = Required Owner;
        name: Line(NAME) = Required Title;
        language: Line(20);
        name_use: Code(choices::NameUse::SET);
        time: Period;
    }

    /// A city that became, or joined, another.
    3 CitySuccession city_succession "city-successions" ranked 11 {
        city: Ref(Kind::City) = Required Owner;
        into: Ref(Kind::City) = Required;
        how: Code(choices::Succession::SET) = Required;
        date: Date;
        note: Text(LONG);
    }

    /// A member of a network, for a time.
    4 Membership membership "memberships" ranked 11 {
        network: Ref(Kind::Organisation) = Required Owner;
        member: RecordRef(BODIES) = Required;
        role: Code(choices::MemberRole::SET);
        time: Period;
        note: Text(LONG);
    }

    /// A country's place in a list that changes with time.
    5 CountryStatus country_status "country-statuses" ranked 11, titled OfCountry {
        country: Country = Required Title;
        list: Code(choices::CountryList::SET) = Required Title;
        value: Code(choices::ListValue::SET) = Required;
        time: Period;
        as_of: Date;
        source: Line(LINK);
        note: Text(LONG);
    }

    /// A dated post-conflict or crisis flag with its source (S0 ¶12).
    6 CitySituation city_situation "city-situations" ranked 11 {
        city: Ref(Kind::City) = Owner;
        country: Country;
        situation: Code(choices::Situation::SET) = Required;
        time: Period;
        source: Line(LINK) = Required;
    }

    /// A step that a country's law asks of its cities, with its deadline.
    7 CountryRule country_rule "country-rules" ranked 11, titled OfCountry {
        country: Country = Required Title;
        step: Code(choices::RuleStep::SET) = Required Title;
        rank: Integer(1, 99);
        authority: Line(NAME);
        deadline_days: Integer(0, 3_650);
        counted_from: Code(choices::CountedFrom::SET);
        puts_in_force: Code(choices::Answer::SET);
        source: Line(LINK);
        as_of: Date;
        note: Text(LONG);
    }

    /// A person.
    8 Person person "people" ranked 3 {
        name: Line(NAME) = Required Title Personal;
        sort_name: Line(NAME) = Personal;
        sex: Code(choices::Sex::SET) = Personal;
        languages: Languages = Personal;
        emails: Lines(NAME) = Personal;
        phones: Lines(SHORT) = Personal;
        consent: Code(choices::Consent::SET);
        purpose: Line(NAME);
        consent_date: Date;
        retain_until: Date;
        last_contact: Date;
        note: Text(LONG) = Personal;
    }

    /// A person's term of office in a city or organisation.
    9 Office office "offices" ranked 11 {
        person: Ref(Kind::Person) = Required Owner;
        body: RecordRef(BODIES) = Required;
        title: Line(NAME) = Required Title;
        time: Period;
        main: Flag;
    }

    /// A network, fund, donor, ministry or other body.
    10 Organisation organisation "organisations" ranked 4 {
        name: Line(NAME) = Required Title;
        acronym: Line(SHORT) = Title;
        kind: Code(choices::OrganisationKind::SET);
        country: Country;
        city: Ref(Kind::City);
        time: Period;
        website: Line(LINK);
        iati_identifier: Line(NAME);
        profile: Text(LONG);
    }

    /// A name of an organisation, in some language or time.
    11 OrganisationName organisation_name "organisation-names" ranked 4 {
        organisation: Ref(Kind::Organisation) = Required Owner;
        name: Line(NAME) = Required Title;
        acronym: Line(SHORT);
        language: Line(20);
        name_use: Code(choices::NameUse::SET);
        time: Period;
    }

    /// An organisation that merged into, joined, or became another.
    12 OrganisationSuccession organisation_succession "organisation-successions" ranked 11 {
        organisation: Ref(Kind::Organisation) = Required Owner;
        into: Ref(Kind::Organisation) = Required;
        how: Code(choices::Succession::SET) = Required;
        date: Date;
        note: Text(LONG);
    }

    /// What a city needs.
    13 Need need "needs" ranked 8, opens Itself {
        city: Ref(Kind::City) = Required Owner;
        title: Line(NAME) = Required Title;
        theme: Code(choices::Theme::SET);
        activity: Text(LONG);
        quantity: Line(NAME);
        means: Codes(choices::Means::SET);
        time: Period;
        budget: Money;
        beneficiaries: Line(NAME);
        languages: Languages;
        valid_until: Date;
        contact: Ref(Kind::Person);
        availability: Code(choices::Availability::SET);
    }

    /// What a city offers.
    14 Offer offer "offers" ranked 8, opens Itself {
        city: Ref(Kind::City) = Required Owner;
        title: Line(NAME) = Required Title;
        theme: Code(choices::Theme::SET);
        activity: Text(LONG);
        quantity: Line(NAME);
        means: Codes(choices::Means::SET);
        time: Period;
        budget: Money;
        beneficiaries: Line(NAME);
        languages: Languages;
        valid_until: Date;
        contact: Ref(Kind::Person);
        availability: Code(choices::Availability::SET);
    }

    /// A relationship between two or more parties.
    15 Partnership partnership "partnerships" ranked 2, titled OfParties {
        title: Line(NAME) = Required Title;
        stage: Code(choices::Stage::SET) = Required Guarded;
        stage_date: Date = Guarded;
        formality: Code(choices::Formality::SET);
        purpose: Text(LONG);
        themes: Codes(choices::Theme::SET);
        languages: Languages;
        contact: Ref(Kind::Person);
        expected: Text(LONG);
        note: Text(LONG);
    }

    /// A side of a partnership; it may be still unnamed ("cities in Madagascar", S3 ¶12).
    16 Party party "parties" ranked 2 {
        partnership: Ref(Kind::Partnership) = Required Owner;
        city: Ref(Kind::City);
        organisation: Ref(Kind::Organisation);
        unnamed: Line(NAME) = Title;
        country: Country;
        role: Code(choices::PartyRole::SET) = Required;
        rank: Integer(1, 999);
        time: Period;
        contact: Ref(Kind::Person);
    }

    /// A dated change of a partnership's stage, with who and why. Written by named actions only.
    17 StageChange stage_change "stage-changes" ranked 11 {
        partnership: Ref(Kind::Partnership) = Required Owner Guarded;
        before: Code(choices::Stage::SET) = Guarded;
        after: Code(choices::Stage::SET) = Required Guarded;
        date: Date = Guarded;
        who: Line(NAME) = Guarded;
        why: Text(LONG) = Guarded;
        place: Line(NAME) = Guarded;
        agreement: Ref(Kind::Agreement) = Guarded;
    }

    /// A text under a partnership.
    18 Agreement agreement "agreements" ranked 5, opens Itself {
        partnership: Ref(Kind::Partnership) = Required Owner;
        title: Line(NAME) = Required Title;
        kind: Code(choices::AgreementKind::SET);
        number: Line(SHORT) = Title;
        standing: Code(choices::AgreementStatus::SET) = Required Guarded;
        signed: Date = Guarded;
        signed_at: Line(NAME) = Guarded;
        in_force: Date = Guarded;
        term: Period;
        renewal: Code(choices::Renewal::SET);
        notice_days: Integer(0, 3_650);
        terminated: Date = Guarded;
        termination: Text(LONG) = Guarded;
        predecessor: Ref(Kind::Agreement);
        languages: Languages;
        authentic: Line(20);
        steering: Line(NAME);
        meets_every_months: Integer(1, 240);
        next_host: Ref(Kind::City);
        disputes: Text(LONG);
        note: Text(LONG);
        other_kind: Line(NAME);
    }

    /// A party of an agreement under its legal name.
    19 AgreementParty agreement_party "agreement-parties" ranked 11 {
        agreement: Ref(Kind::Agreement) = Required Owner;
        party: Ref(Kind::Party);
        body: RecordRef(BODIES);
        legal_name: Line(NAME) = Title;
    }

    /// Who signed an agreement, in what office.
    20 Signatory signatory "signatories" ranked 11 {
        agreement: Ref(Kind::Agreement) = Required Owner;
        body: RecordRef(BODIES);
        person: Ref(Kind::Person);
        name: Line(NAME) = Required Title Personal;
        office: Line(NAME);
        date: Date;
    }

    /// A decision of a council on an agreement or a partnership.
    21 CouncilDecision council_decision "council-decisions" ranked 11 {
        partnership: Ref(Kind::Partnership) = Required Owner;
        agreement: Ref(Kind::Agreement);
        city: Ref(Kind::City);
        body: Line(NAME) = Required Title;
        number: Line(SHORT) = Title;
        date: Date;
        decision: Code(choices::Decision::SET);
        votes_for: Integer(0, 10_000);
        votes_against: Integer(0, 10_000);
        abstentions: Integer(0, 10_000);
        note: Text(LONG);
    }

    /// A step before the State that an agreement has to pass (S2 ¶2, ¶14).
    22 StateStep state_step "state-steps" ranked 11 {
        agreement: Ref(Kind::Agreement) = Required Owner;
        country: Country = Required;
        step: Code(choices::RuleStep::SET) = Required Title;
        authority: Line(NAME) = Title;
        due: Date;
        done: Date;
        reference: Line(NAME);
        rule: Ref(Kind::CountryRule);
        note: Text(LONG);
    }

    /// What the cooperation consists of.
    23 Component component "components" ranked 6, opens Itself {
        partnership: Ref(Kind::Partnership) = Required Owner;
        title: Line(NAME) = Required Title;
        theme: Code(choices::Theme::SET);
        other_theme: Line(NAME);
        agreement: Ref(Kind::Agreement);
        objectives: Text(LONG);
        lead: Ref(Kind::City);
        beneficiary: Ref(Kind::City);
        time: Period;
        status: Code(choices::ComponentStatus::SET);
        budget: Money;
        exit_plan: Text(LONG);
        lessons: Text(LONG);
        dac_codes: Lines(10);
        sdg_targets: Lines(10);
    }

    /// What a component is measured by.
    24 Indicator indicator "indicators" ranked 11 {
        component: Ref(Kind::Component) = Required Owner;
        title: Line(NAME) = Required Title;
        unit: Line(SHORT);
        baseline: Decimal;
        baseline_date: Date;
        target: Decimal;
        target_date: Date;
        counts_people: Flag;
    }

    /// One measurement of an indicator; people by sex and age group.
    25 Measurement measurement "measurements" ranked 11 {
        indicator: Ref(Kind::Indicator) = Required Owner;
        date: Date = Required;
        value: Decimal;
        women: Integer(0, MANY);
        men: Integer(0, MANY);
        sex_not_given: Integer(0, MANY);
        age_group: Code(choices::AgeGroup::SET);
        note: Text(LONG);
    }

    /// A visit, training course, mission or other activity.
    26 Activity activity "activities" ranked 9, opens Itself {
        partnership: Ref(Kind::Partnership) = Owner;
        component: Ref(Kind::Component);
        title: Line(NAME) = Required Title;
        kind: Code(choices::ActivityKind::SET);
        place: Line(NAME);
        city: Ref(Kind::City);
        time: Period;
        cost: Money;
        staff_hours: Integer(0, MANY);
        outcome: Text(LONG);
        follow_up: Text(LONG);
        note: Text(LONG);
    }

    /// A member of a delegation.
    27 Delegate delegate "delegates" ranked 11 {
        activity: Ref(Kind::Activity) = Required Owner;
        person: Ref(Kind::Person);
        name: Line(NAME) = Title Personal;
        body: RecordRef(BODIES);
        role: Line(NAME);
        sex: Code(choices::Sex::SET) = Personal;
        paid_by: RecordRef(BODIES);
        paid_by_text: Line(NAME);
    }

    /// Who hosted an activity.
    28 Host host "hosts" ranked 11 {
        activity: Ref(Kind::Activity) = Required Owner;
        body: RecordRef(GIVERS) = Required;
        note: Line(NAME);
    }

    /// A protocol gift.
    29 Gift gift "gifts" ranked 11 {
        activity: Ref(Kind::Activity) = Owner;
        partnership: Ref(Kind::Partnership);
        item: Line(NAME) = Required Title;
        direction: Code(choices::Direction::SET) = Required;
        worth: Money;
        giver: RecordRef(GIVERS);
        receiver: RecordRef(GIVERS);
        keeper: Line(NAME);
        date: Date;
    }

    /// Who funds, whom, and under what conditions.
    30 Funding funding "funding" ranked 7 {
        name: Line(NAME) = Required Title;
        operator: Ref(Kind::Organisation);
        operator_text: Line(NAME);
        scope: Text(LONG);
        applicants: Text(LONG);
        partner_scope: Text(LONG);
        themes: Codes(choices::Theme::SET);
        themes_text: Text(LONG);
        minimum: Money;
        ceiling: Money;
        cofinancing_percent: Integer(0, 100);
        in_kind_counts: Code(choices::Answer::SET);
        duration_months: Integer(0, 1_200);
        conditions: Text(LONG);
        as_of: Date;
        source: Line(LINK);
        founded: Date;
        funder_percent: Integer(0, 100);
        funder_area: Line(NAME);
    }

    /// A call of a funding source; never shown as open on stale facts.
    31 Call call "calls" ranked 7, opens Itself {
        funding: Ref(Kind::Funding) = Required Owner;
        title: Line(NAME) = Required Title;
        window: Period;
        minimum: Money;
        ceiling: Money;
        conditions: Text(LONG);
        as_of: Date = Required;
        source: Line(LINK);
    }

    /// One line of money or kind (S0 ¶11).
    32 Contribution contribution "contributions" ranked 12, opens Itself {
        partnership: Ref(Kind::Partnership) = Owner;
        component: Ref(Kind::Component);
        giver: RecordRef(GIVERS);
        giver_text: Line(NAME);
        funding: Ref(Kind::Funding);
        call: Ref(Kind::Call);
        manner: Code(choices::Manner::SET) = Required;
        kind_form: Code(choices::KindForm::SET);
        quantity: Line(NAME);
        valuation: Code(choices::Valuation::SET);
        amount: Money;
        year: Integer(1000, 2999);
        state: Code(choices::MoneyState::SET) = Required;
        state_date: Date;
        purpose: Line(NAME) = Title;
        receiver: RecordRef(BODIES);
        note: Text(LONG);
        other_form: Line(NAME);
    }

    /// A good practice or a false step (S3 ¶4, S4 ¶5).
    33 Practice practice "practices" ranked 10 {
        title: Line(NAME) = Required Title;
        kind: Code(choices::PracticeKind::SET) = Required;
        theme: Code(choices::Theme::SET);
        context: Text(LONG);
        method: Text(LONG);
        cost: Money;
        result: Text(LONG);
        ask: Ref(Kind::Person);
        city: Ref(Kind::City);
        partnership: Ref(Kind::Partnership);
    }

    /// A cooperation fair (S3 ¶11).
    34 Fair fair "fairs" ranked 10 {
        name: Line(NAME) = Required Title;
        stage: Code(choices::FairStage::SET) = Required;
        place: Line(NAME);
        city: Ref(Kind::City);
        days: Period;
        slot_minutes: Integer(5, 240);
        meetings_at_most: Integer(1, 200);
        organiser: Ref(Kind::Organisation);
        weights: Lines(SHORT);
        note: Text(LONG);
    }

    /// A slot of a fair's timetable, in local time.
    35 Slot slot "slots" ranked 11, titled Timed {
        fair: Ref(Kind::Fair) = Required Owner;
        date: Date = Required;
        start_minute: Integer(0, 1_439) = Required;
        minutes: Integer(1, 720) = Required;
        is_break: Flag;
        label: Line(NAME) = Title;
    }

    /// A table of a fair.
    36 FairTable fair_table "fair-tables" ranked 11, titled Counted {
        fair: Ref(Kind::Fair) = Required Owner;
        label: Line(SHORT) = Required Title;
        languages: Languages;
        rank: Integer(1, 9_999);
    }

    /// An interpreter at a table, for a slot or for the whole fair.
    37 Interpreter interpreter "interpreters" ranked 11 {
        fair: Ref(Kind::Fair) = Required Owner;
        table: Ref(Kind::FairTable);
        slot: Ref(Kind::Slot);
        person: Ref(Kind::Person);
        name: Line(NAME) = Title Personal;
        languages: Languages;
    }

    /// A city that takes part in a fair.
    38 Participant participant "participants" ranked 11 {
        fair: Ref(Kind::Fair) = Required Owner;
        city: Ref(Kind::City);
        unnamed: Line(NAME) = Title;
        arrival: Moment;
        departure: Moment;
        meetings_at_most: Integer(0, 200);
        checked_in: Moment;
        languages: Languages;
        note: Text(LONG);
    }

    /// A delegate of a participant.
    39 FairDelegate fair_delegate "fair-delegates" ranked 11 {
        participant: Ref(Kind::Participant) = Required Owner;
        person: Ref(Kind::Person);
        name: Line(NAME) = Title Personal;
        office: Line(NAME);
        sex: Code(choices::Sex::SET) = Personal;
        languages: Languages;
    }

    /// A slot in which a participant is not there.
    40 Absence absence "absences" ranked 11 {
        participant: Ref(Kind::Participant) = Required Owner;
        slot: Ref(Kind::Slot) = Required;
        reason: Line(NAME);
    }

    /// A wish of one participant to meet another.
    41 Request request "requests" ranked 11 {
        fair: Ref(Kind::Fair) = Required Owner;
        asker: Ref(Kind::Participant) = Required;
        asked: Ref(Kind::Participant) = Required;
        stars: Integer(1, 3);
        state: Code(choices::RequestState::SET) = Required;
        note: Text(LONG);
    }

    /// A meeting at a table in a slot.
    42 Meeting meeting "meetings" ranked 11 {
        fair: Ref(Kind::Fair) = Required Owner;
        first: Ref(Kind::Participant) = Required;
        second: Ref(Kind::Participant) = Required;
        slot: Ref(Kind::Slot);
        table: Ref(Kind::FairTable);
        locked: Flag;
        state: Code(choices::MeetingState::SET) = Required;
        notes: Text(LONG);
        outcome: Code(choices::Outcome::SET);
        partnership: Ref(Kind::Partnership);
    }

    /// Something to do by a day.
    43 Task task "tasks" ranked 10 {
        title: Line(NAME) = Required Title;
        about: RecordRef(ANY);
        due: Date;
        who: Line(NAME);
        person: Ref(Kind::Person);
        done: Date;
        origin: Code(choices::TaskOrigin::SET);
        note: Text(LONG);
    }

    /// A document: a source, a report, a letter.
    44 Document document "documents" ranked 10 {
        title: Line(NAME) = Required Title;
        symbol: Line(SHORT) = Title;
        date: Date;
        language: Line(20);
        link: Line(LINK);
        about: RecordRef(ANY);
        note: Text(LONG);
    }

    /// A file kept inside the workspace by its SHA-256.
    45 Attachment attachment "attachments" ranked 11 {
        about: RecordRef(ANY) = Required Owner;
        name: Line(NAME) = Required Title;
        media_type: Line(NAME) = Guarded;
        size_bytes: Integer(0, 52_428_800) = Required Guarded;
        digest: Digest = Required Guarded;
        note: Text(LONG);
    }

    /// A tag of the office's own.
    46 Tag tag "tags" ranked 11 {
        name: Line(SHORT) = Required Title;
        note: Text(LONG);
    }

    /// A tag on a record.
    47 Tagging tagging "taggings" ranked 11 {
        tag: Ref(Kind::Tag) = Required;
        about: RecordRef(ANY) = Required Owner;
    }

    /// A note on a record.
    48 Note note "notes" ranked 11 {
        about: RecordRef(ANY) = Required Owner;
        text: Text(LONG) = Required Title;
        date: Date;
    }

    /// Where a fact comes from. A value that contradicts the record's own stands here beside it.
    49 Provenance provenance "provenances" ranked 11 {
        about: RecordRef(ANY) = Required Owner;
        field: Line(SHORT);
        stated: Text(LONG) = Title;
        document: Ref(Kind::Document);
        place: Line(NAME) = Title;
        source: Line(LINK);
        link: Line(LINK);
        as_of: Date;
        note: Text(LONG);
    }

    /// How many people a delegation had, where they are counted rather than named.
    50 Headcount headcount "headcounts" ranked 11 {
        activity: Ref(Kind::Activity) = Required Owner;
        body: RecordRef(BODIES);
        women: Integer(0, MANY);
        men: Integer(0, MANY);
        sex_not_given: Integer(0, MANY);
        age_group: Code(choices::AgeGroup::SET);
        note: Line(NAME) = Title;
    }

    /// Whom one asks about a partnership, on which side and from when until when.
    51 ContactTerm contact_term "contact-terms" ranked 11 {
        partnership: Ref(Kind::Partnership) = Required Owner;
        person: Ref(Kind::Person) = Required;
        body: RecordRef(BODIES);
        role: Line(NAME) = Title;
        time: Period;
    }
}

impl Kind {
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    pub fn from_plural(plural: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.spec().plural == plural)
    }

    pub fn fields(self) -> &'static [FieldSpec] {
        self.spec().fields
    }

    /// Names of the fields that a form shows: those a person types.
    pub fn typed_fields(self) -> impl Iterator<Item = &'static str> {
        let is_typed = |field: &&FieldSpec| {
            !field.is(Mark::Owner)
                && !field.is(Mark::Guarded)
                && !matches!(field.field_type, FieldType::Digest | FieldType::Moment)
        };
        self.fields().iter().filter(is_typed).map(|field| field.name)
    }

    /// Whether a form can write it: some of its fields are not left to named actions.
    pub fn is_written_by_forms(self) -> bool {
        self.fields().iter().any(|field| !field.is(Mark::Guarded))
    }

    /// Position of a field by its name.
    pub fn field_index(self, name: &str) -> Option<usize> {
        self.fields().iter().position(|field| field.name == name)
    }

    /// Position of the field that names the record this one is a part of.
    pub fn owner_index(self) -> Option<usize> {
        self.fields().iter().position(|field| field.is(Mark::Owner))
    }

    /// Place in the order of search results.
    pub fn search_rank(self) -> u8 {
        self.spec().search_rank
    }

    /// Kinds whose records have a say in how its titles are shown.
    pub fn title_kinds(self) -> &'static [Self] {
        match self.spec().titled {
            Titled::OfCity => &[Self::CityName],
            Titled::OfParties => &[Self::Party, Self::City, Self::CityName],
            Titled::AsWritten | Titled::OfCountry | Titled::Counted | Titled::Timed => &[],
        }
    }

    /// Whether it is looked at by itself: where one is found, it is opened rather than what it belongs to.
    pub fn opens_itself(self) -> bool {
        self.owner_index().is_none() || self.spec().opens == Opens::Itself
    }

    /// The kind of record opened where one of these is found, where it is always the same.
    pub fn opened_as(self) -> Option<Self> {
        let owner = self.owner_index().filter(|_| !self.opens_itself())?;
        match self.fields()[owner].field_type {
            FieldType::Ref(owner) => Some(owner),
            _ => None,
        }
    }

    /// Whether its records can be parts of one of `owner`.
    pub fn may_belong_to(self, owner: Self) -> bool {
        let field = self.owner_index().map(|index| self.fields()[index].field_type);
        match field {
            Some(FieldType::Ref(of)) => of == owner,
            Some(FieldType::RecordRef(kinds)) => kinds.is_empty() || kinds.contains(&owner),
            _ => false,
        }
    }
}
