//! The closed lists of the field: each code is stored as written here and put into words under `choice-SET-CODE`.

use std::cmp::Ordering;

/// A closed list of codes a field may hold.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceSet {
    /// Stable name, part of the key of its words.
    pub name: &'static str,
    /// Stable codes in the order a person would meet them.
    pub codes: &'static [&'static str],
}

/// Lists without an order of their own, which are offered by name; what is like nothing else in them stays last.
const BY_NAME: &[&str] = &["theme"];
const OTHER: &str = "other";

impl ChoiceSet {
    /// The stored code equal to `text`, or nothing when the list has none.
    pub fn code(&self, text: &str) -> Option<&'static str> {
        self.codes.iter().copied().find(|code| *code == text)
    }

    /// The codes with their names, in the order in which they are offered.
    pub fn offered(
        &self,
        name: impl Fn(&'static str) -> String,
        compare: impl Fn(&str, &str) -> Ordering,
    ) -> Vec<(&'static str, String)> {
        let mut offered: Vec<_> = self.codes.iter().map(|code| (*code, name(code))).collect();
        if BY_NAME.contains(&self.name) {
            offered.sort_by(|a, b| (a.0 == OTHER).cmp(&(b.0 == OTHER)).then_with(|| compare(&a.1, &b.1)));
        }
        offered
    }
}

/// An enum whose variants are the codes of one [`ChoiceSet`].
pub trait Choice: Copy + Sized + 'static {
    const SET: &'static ChoiceSet;
    const ALL: &'static [Self];

    fn code(self) -> &'static str;

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.code() == code)
    }
}

/// Variants of an enum, as a derive lists them, in an array of that many.
pub const fn array<T: Copy, const COUNT: usize>(variants: &[T]) -> [T; COUNT] {
    match variants.first_chunk() {
        Some(all) => *all,
        None => panic!("an array of as many places as there are variants"),
    }
}

macro_rules! choices {
    ($($(#[$doc:meta])* $Name:ident $set:literal { $($Variant:ident $code:literal),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
            pub enum $Name { $($Variant),* }

            impl Choice for $Name {
                const SET: &'static ChoiceSet = &ChoiceSet { name: $set, codes: &[$($code),*] };
                const ALL: &'static [Self] = &[$(Self::$Variant),*];

                fn code(self) -> &'static str {
                    match self { $(Self::$Variant => $code),* }
                }
            }
        )*

        /// Every closed list, so that a test can hold each against its words.
        pub const ALL_SETS: &[&ChoiceSet] = &[$($Name::SET),*];
    };
}

choices! {
    /// Level of a local government.
    Level "level" { Municipality "municipality", InterMunicipal "inter-municipal", County "county", Region "region" }

    /// What a name of a city or an organisation is.
    NameUse "name-use" { Official "official", Exonym "exonym", Short "short", Former "former", AsWritten "as-written" }

    /// How one city or organisation became another.
    Succession "succession" { Merged "merged", Joined "joined", Split "split", Renamed "renamed" }

    /// Role of a member in a network.
    MemberRole "member-role" { Member "member", Board "board", President "president", Secretariat "secretariat", Associate "associate", Section "section" }

    /// Lists of countries whose membership changes with time.
    CountryList "country-list" { Ldc "ldc", Lldc "lldc", Sids "sids", Income "income" }

    /// What a country's place in a list is; income groups follow the World Bank's four.
    ListValue "list-value" { Yes "yes", No "no", Low "low", LowerMiddle "lower-middle", UpperMiddle "upper-middle", High "high", Scheduled "scheduled", Deferred "deferred" }

    /// A dated situation of a city or country (S0 ¶12).
    Situation "situation" { PostConflict "post-conflict", Crisis "crisis" }

    /// A step that national law asks of a city before or after it signs.
    RuleStep "rule-step" { Transmit "transmit", NotifyIntention "notify-intention", NotifyInForce "notify-in-force", MinistryOpinion "ministry-opinion", Register "register", Consent "consent" }

    /// Event from which the deadline of a State step is counted.
    CountedFrom "counted-from" { BeforeSigning "before-signing", Signing "signing", InForce "in-force" }

    /// Sex, as given by the person; absence means "not given".
    Sex "sex" { Woman "woman", Man "man", Other "other" }

    /// Why personal data may be kept.
    Consent "consent" { Consent "consent", PublicOffice "public-office", Contract "contract", PublicTask "public-task", Refused "refused" }

    /// What an organisation is.
    OrganisationKind "organisation-kind" { Network "network", Fund "fund", Donor "donor", Ministry "ministry", Ngo "ngo", Diaspora "diaspora", Company "company", University "university", Hospital "hospital", International "international", Other "other" }

    /// What a component, need or offer is about (S3 ¶4, ¶6, ¶16; S0 ¶7).
    Theme "theme" {
        StaffTraining "staff-training", TechnologyTransfer "technology-transfer", SanitaryInspection "sanitary-inspection",
        Culture "culture", Management "management", Ict "ict", Microcredit "microcredit", Health "health",
        Education "education", Science "science", Poverty "poverty", Women "women", Youth "youth", Climate "climate",
        Water "water", Waste "waste", Planning "planning", DisasterRisk "disaster-risk", Finance "finance",
        LocalEconomy "local-economy", HumanRights "human-rights", Other "other",
    }

    /// Means sought or given (S4 ¶8: means are more than money).
    Means "means" { Knowledge "knowledge", People "people", Equipment "equipment", Money "money", Access "access" }

    /// Where a need or an offer stands.
    Availability "availability" { Open "open", Reserved "reserved", Met "met", Withdrawn "withdrawn" }

    /// Formality of a partnership (usage of the German section of the Council of European Municipalities).
    Formality "formality" { Partnership "partnership", Friendship "friendship", Contact "contact", Project "project" }

    /// Role of a party in a partnership.
    PartyRole "party-role" { Lead "lead", Partner "partner", Third "third", Facilitator "facilitator" }

    /// Stage of a partnership, in the order it is travelled; before all others the one that nobody has stated yet.
    Stage "stage" {
        NotKnown "not-known", Contact "contact", Announced "announced", Negotiating "negotiating", AgreedText "agreed-text",
        CouncilDecision "council-decision", StateStep "state-step", Signed "signed", InForce "in-force",
        Renewed "renewed", Suspended "suspended", Dormant "dormant", Ended "ended",
    }

    /// Kind of an agreement.
    AgreementKind "agreement-kind" { Twinning "twinning", Cooperation "cooperation", Memorandum "memorandum", LetterOfIntent "letter-of-intent", Protocol "protocol", ProjectConvention "project-convention", Friendship "friendship", Amendment "amendment", Other "other" }

    /// Where the text of an agreement stands.
    AgreementStatus "standing" { Draft "draft", Agreed "agreed", Signed "signed", InForce "in-force", Suspended "suspended", Superseded "superseded", Ended "ended" }

    /// How an agreement goes on after its term.
    Renewal "renewal" { ByNotice "by-notice", Automatic "automatic", None "none" }

    /// What a council decided.
    Decision "decision" { Approved "approved", Rejected "rejected", Postponed "postponed" }

    /// Where a component stands.
    ComponentStatus "component-status" { Idea "idea", Planned "planned", Running "running", Finished "finished", Stopped "stopped" }

    /// Age groups of people counted by an indicator.
    AgeGroup "age-group" { Children "children", Youth "youth", Adults "adults", Older "older", All "all" }

    /// What an activity is.
    ActivityKind "activity-kind" { Visit "visit", Delegation "delegation", Training "training", ExpertMission "expert-mission", JointCommission "joint-commission", Festival "festival", Shipment "shipment", OnlineMeeting "online-meeting", Fair "fair", Other "other" }

    /// Direction of a protocol gift, seen from the office that keeps the workspace.
    Direction "direction" { Given "given", Received "received" }

    /// In cash or in kind (S0 ¶11).
    Manner "manner" { Cash "cash", Kind "kind" }

    /// Form of a contribution in kind.
    KindForm "kind-form" {
        StaffTime "staff-time", Premises "premises", Equipment "equipment", Transport "transport", Expertise "expertise",
        Accommodation "accommodation", Meals "meals", Travel "travel", Interpretation "interpretation",
        Materials "materials", Services "services", Other "other",
    }

    /// How a contribution in kind was valued.
    Valuation "valuation" { StaffRate "staff-rate", MarketPrice "market-price", Invoice "invoice", Estimate "estimate", FunderRate "funder-rate" }

    /// State of a contribution.
    MoneyState "money-state" { Applied "applied", Pledged "pledged", Committed "committed", Disbursed "disbursed", Spent "spent", Refused "refused", Withdrawn "withdrawn" }

    /// Yes, no, or not known: absence of an answer is never a no.
    Answer "answer" { Yes "yes", No "no", Unknown "unknown" }

    /// A good practice or a false step (S3 ¶4, S4 ¶5).
    PracticeKind "practice-kind" { GoodPractice "good-practice", FalseStep "false-step" }

    /// Where a fair stands.
    FairStage "fair-stage" { Proposed "proposed", Preparing "preparing", Running "running", Finished "finished", Cancelled "cancelled" }

    /// Answer to a request for a meeting.
    RequestState "request-state" { Open "open", Accepted "accepted", Declined "declined", Withdrawn "withdrawn" }

    /// Where a meeting at a fair stands.
    MeetingState "meeting-state" { Planned "planned", Running "running", Held "held", NoShow "no-show", Cancelled "cancelled" }

    /// What a meeting led to.
    Outcome "outcome" { Nothing "nothing", Contact "contact", Intent "intent", Negotiating "negotiating" }

    /// Where a task came from.
    TaskOrigin "task-origin" { Hand "hand", Deadline "deadline", Meeting "meeting", StateStep "state-step" }
}

impl MeetingState {
    /// Whether a meeting is to take place, takes place, or did.
    pub fn stands(self) -> bool {
        matches!(self, Self::Planned | Self::Running | Self::Held)
    }
}

impl Stage {
    /// The eight stages of the road to an agreement in force, which a stepper draws in order.
    pub const ROAD: [Self; 8] = [
        Self::Contact,
        Self::Announced,
        Self::Negotiating,
        Self::AgreedText,
        Self::CouncilDecision,
        Self::StateStep,
        Self::Signed,
        Self::InForce,
    ];

    /// Whether the parties still work, or mean to work, together.
    pub fn is_alive(self) -> bool {
        !matches!(self, Self::Suspended | Self::Dormant | Self::Ended)
    }

    /// Whether an agreement has been reached, whatever became of it.
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Signed | Self::InForce | Self::Renewed)
    }
}
