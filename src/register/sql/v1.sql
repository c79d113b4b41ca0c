-- Schema 1, frozen: later versions add a file beside this one and never touch it.
-- Every record has a row number (stable, for the search index), a UUIDv7, a deletion flag, and a hash of its fields.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Installations that have written here; operations name them by number.
CREATE TABLE replica (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16)
) STRICT;

-- What a person did in one go: what one undo takes back.
CREATE TABLE action (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    replica INTEGER NOT NULL REFERENCES replica (n),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    name TEXT NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    reverts BLOB,
    seal BLOB NOT NULL
) STRICT;

-- The journal: created records packed into one line each, edits a line per field.
CREATE TABLE op (
    replica INTEGER NOT NULL REFERENCES replica (n),
    sequence INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    action INTEGER NOT NULL REFERENCES action (n) DEFERRABLE INITIALLY DEFERRED,
    kind INTEGER NOT NULL,
    record BLOB NOT NULL,
    target INTEGER NOT NULL,
    old BLOB,
    new BLOB,
    supersedes BLOB,
    PRIMARY KEY (replica, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX op_by_record ON op (record);

-- Bytes of attachments, by their SHA-256.
CREATE TABLE blob (
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
    bytes BLOB NOT NULL
) STRICT;

-- Derived from the records: folded words, titles apart from the rest. Folding leaves nothing but words and spaces, so
-- the plainest tokenizer is the right one: any other would part words of scripts whose marks it does not know.
CREATE VIRTUAL TABLE search USING fts5 (
    title,
    body,
    content = '',
    contentless_delete = 1,
    detail = column,
    tokenize = 'ascii'
);

CREATE TABLE "workspace" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "organisation" BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
    "currency" TEXT,
    "practice" INTEGER,
    "note" TEXT
) STRICT;

CREATE TABLE "city" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "region" TEXT,
    "level" TEXT,
    "position_latitude" INTEGER,
    "position_longitude" INTEGER,
    "population" INTEGER,
    "population_as_of" TEXT,
    "languages" TEXT,
    "time_zone" TEXT,
    "competence" TEXT,
    "profile" TEXT,
    "website" TEXT,
    "geonames_id" INTEGER,
    "wikidata_id" TEXT,
    "capacity" TEXT
) STRICT;

CREATE TABLE "city_name" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "city" BLOB NOT NULL REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "language" TEXT,
    "name_use" TEXT,
    "time_start" TEXT,
    "time_end" TEXT
) STRICT;

CREATE TABLE "city_succession" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "city" BLOB NOT NULL REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "into" BLOB NOT NULL REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "how" TEXT NOT NULL,
    "date" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "membership" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "network" BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
    "member_kind" TEXT NOT NULL,
    "member_id" BLOB NOT NULL,
    "role" TEXT,
    "time_start" TEXT,
    "time_end" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "country_status" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "country" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "time_start" TEXT,
    "time_end" TEXT,
    "as_of" TEXT,
    "source" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "city_situation" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "country" TEXT,
    "situation" TEXT NOT NULL,
    "time_start" TEXT,
    "time_end" TEXT,
    "source" TEXT NOT NULL
) STRICT;

CREATE TABLE "country_rule" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "country" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "rank" INTEGER,
    "authority" TEXT,
    "deadline_days" INTEGER,
    "counted_from" TEXT,
    "puts_in_force" TEXT,
    "source" TEXT,
    "as_of" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "person" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT,
    "sex" TEXT,
    "languages" TEXT,
    "emails" TEXT,
    "phones" TEXT,
    "consent" TEXT,
    "purpose" TEXT,
    "consent_date" TEXT,
    "retain_until" TEXT,
    "last_contact" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "office" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "person" BLOB NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "body_kind" TEXT NOT NULL,
    "body_id" BLOB NOT NULL,
    "title" TEXT NOT NULL,
    "time_start" TEXT,
    "time_end" TEXT,
    "main" INTEGER
) STRICT;

CREATE TABLE "organisation" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "kind" TEXT,
    "country" TEXT,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "time_start" TEXT,
    "time_end" TEXT,
    "website" TEXT,
    "iati_identifier" TEXT,
    "profile" TEXT
) STRICT;

CREATE TABLE "organisation_name" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "organisation" BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "language" TEXT,
    "name_use" TEXT,
    "time_start" TEXT,
    "time_end" TEXT
) STRICT;

CREATE TABLE "organisation_succession" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "organisation" BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
    "into" BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
    "how" TEXT NOT NULL,
    "date" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "need" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "city" BLOB NOT NULL REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "theme" TEXT,
    "activity" TEXT,
    "quantity" TEXT,
    "means" TEXT,
    "time_start" TEXT,
    "time_end" TEXT,
    "budget_minor" INTEGER,
    "budget_currency" TEXT,
    "beneficiaries" TEXT,
    "languages" TEXT,
    "valid_until" TEXT,
    "contact" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "availability" TEXT
) STRICT;

CREATE TABLE "offer" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "city" BLOB NOT NULL REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "theme" TEXT,
    "activity" TEXT,
    "quantity" TEXT,
    "means" TEXT,
    "time_start" TEXT,
    "time_end" TEXT,
    "budget_minor" INTEGER,
    "budget_currency" TEXT,
    "beneficiaries" TEXT,
    "languages" TEXT,
    "valid_until" TEXT,
    "contact" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "availability" TEXT
) STRICT;

CREATE TABLE "partnership" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "title" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_date" TEXT,
    "formality" TEXT,
    "purpose" TEXT,
    "themes" TEXT,
    "languages" TEXT,
    "contact" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "expected" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "party" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "partnership" BLOB NOT NULL REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "organisation" BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
    "unnamed" TEXT,
    "country" TEXT,
    "role" TEXT NOT NULL,
    "rank" INTEGER,
    "time_start" TEXT,
    "time_end" TEXT,
    "contact" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "stage_change" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "partnership" BLOB NOT NULL REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "before" TEXT,
    "after" TEXT NOT NULL,
    "date" TEXT,
    "who" TEXT,
    "why" TEXT,
    "place" TEXT,
    "agreement" BLOB REFERENCES "agreement" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "agreement" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "partnership" BLOB NOT NULL REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "kind" TEXT,
    "number" TEXT,
    "standing" TEXT NOT NULL,
    "signed" TEXT,
    "signed_at" TEXT,
    "in_force" TEXT,
    "term_start" TEXT,
    "term_end" TEXT,
    "renewal" TEXT,
    "notice_days" INTEGER,
    "terminated" TEXT,
    "termination" TEXT,
    "predecessor" BLOB REFERENCES "agreement" (id) DEFERRABLE INITIALLY DEFERRED,
    "languages" TEXT,
    "authentic" TEXT,
    "steering" TEXT,
    "meets_every_months" INTEGER,
    "next_host" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "disputes" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "agreement_party" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "agreement" BLOB NOT NULL REFERENCES "agreement" (id) DEFERRABLE INITIALLY DEFERRED,
    "party" BLOB REFERENCES "party" (id) DEFERRABLE INITIALLY DEFERRED,
    "body_kind" TEXT,
    "body_id" BLOB,
    "legal_name" TEXT
) STRICT;

CREATE TABLE "signatory" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "agreement" BLOB NOT NULL REFERENCES "agreement" (id) DEFERRABLE INITIALLY DEFERRED,
    "body_kind" TEXT,
    "body_id" BLOB,
    "person" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "office" TEXT,
    "date" TEXT
) STRICT;

CREATE TABLE "council_decision" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "partnership" BLOB NOT NULL REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "agreement" BLOB REFERENCES "agreement" (id) DEFERRABLE INITIALLY DEFERRED,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "body" TEXT NOT NULL,
    "number" TEXT,
    "date" TEXT,
    "decision" TEXT,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "abstentions" INTEGER,
    "note" TEXT
) STRICT;

CREATE TABLE "state_step" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "agreement" BLOB NOT NULL REFERENCES "agreement" (id) DEFERRABLE INITIALLY DEFERRED,
    "country" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "authority" TEXT,
    "due" TEXT,
    "done" TEXT,
    "reference" TEXT,
    "rule" BLOB REFERENCES "country_rule" (id) DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT
) STRICT;

CREATE TABLE "component" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "partnership" BLOB NOT NULL REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "theme" TEXT,
    "other_theme" TEXT,
    "agreement" BLOB REFERENCES "agreement" (id) DEFERRABLE INITIALLY DEFERRED,
    "objectives" TEXT,
    "lead" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "beneficiary" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "time_start" TEXT,
    "time_end" TEXT,
    "status" TEXT,
    "budget_minor" INTEGER,
    "budget_currency" TEXT,
    "exit_plan" TEXT,
    "lessons" TEXT,
    "dac_codes" TEXT,
    "sdg_targets" TEXT
) STRICT;

CREATE TABLE "indicator" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "component" BLOB NOT NULL REFERENCES "component" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "unit" TEXT,
    "baseline" INTEGER,
    "baseline_date" TEXT,
    "target" INTEGER,
    "target_date" TEXT,
    "counts_people" INTEGER
) STRICT;

CREATE TABLE "measurement" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "indicator" BLOB NOT NULL REFERENCES "indicator" (id) DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT NOT NULL,
    "value" INTEGER,
    "women" INTEGER,
    "men" INTEGER,
    "sex_not_given" INTEGER,
    "age_group" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "activity" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "partnership" BLOB REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "component" BLOB REFERENCES "component" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "kind" TEXT,
    "place" TEXT,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "time_start" TEXT,
    "time_end" TEXT,
    "cost_minor" INTEGER,
    "cost_currency" TEXT,
    "staff_hours" INTEGER,
    "outcome" TEXT,
    "follow_up" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "delegate" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "activity" BLOB NOT NULL REFERENCES "activity" (id) DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT,
    "body_kind" TEXT,
    "body_id" BLOB,
    "role" TEXT,
    "sex" TEXT,
    "paid_by_kind" TEXT,
    "paid_by_id" BLOB,
    "paid_by_text" TEXT
) STRICT;

CREATE TABLE "host" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "activity" BLOB NOT NULL REFERENCES "activity" (id) DEFERRABLE INITIALLY DEFERRED,
    "body_kind" TEXT NOT NULL,
    "body_id" BLOB NOT NULL,
    "note" TEXT
) STRICT;

CREATE TABLE "gift" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "activity" BLOB REFERENCES "activity" (id) DEFERRABLE INITIALLY DEFERRED,
    "partnership" BLOB REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "item" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "worth_minor" INTEGER,
    "worth_currency" TEXT,
    "giver_kind" TEXT,
    "giver_id" BLOB,
    "receiver_kind" TEXT,
    "receiver_id" BLOB,
    "keeper" TEXT,
    "date" TEXT
) STRICT;

CREATE TABLE "funding" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "operator" BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
    "operator_text" TEXT,
    "scope" TEXT,
    "applicants" TEXT,
    "partner_scope" TEXT,
    "themes" TEXT,
    "themes_text" TEXT,
    "minimum_minor" INTEGER,
    "minimum_currency" TEXT,
    "ceiling_minor" INTEGER,
    "ceiling_currency" TEXT,
    "cofinancing_percent" INTEGER,
    "in_kind_counts" TEXT,
    "duration_months" INTEGER,
    "conditions" TEXT,
    "as_of" TEXT,
    "source" TEXT,
    "founded" TEXT
) STRICT;

CREATE TABLE "call" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "funding" BLOB NOT NULL REFERENCES "funding" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "window_start" TEXT,
    "window_end" TEXT,
    "minimum_minor" INTEGER,
    "minimum_currency" TEXT,
    "ceiling_minor" INTEGER,
    "ceiling_currency" TEXT,
    "conditions" TEXT,
    "as_of" TEXT NOT NULL,
    "source" TEXT
) STRICT;

CREATE TABLE "contribution" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "partnership" BLOB REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "component" BLOB REFERENCES "component" (id) DEFERRABLE INITIALLY DEFERRED,
    "giver_kind" TEXT,
    "giver_id" BLOB,
    "giver_text" TEXT,
    "funding" BLOB REFERENCES "funding" (id) DEFERRABLE INITIALLY DEFERRED,
    "call" BLOB REFERENCES "call" (id) DEFERRABLE INITIALLY DEFERRED,
    "manner" TEXT NOT NULL,
    "kind_form" TEXT,
    "quantity" TEXT,
    "valuation" TEXT,
    "amount_minor" INTEGER,
    "amount_currency" TEXT,
    "year" INTEGER,
    "state" TEXT NOT NULL,
    "state_date" TEXT,
    "purpose" TEXT,
    "receiver_kind" TEXT,
    "receiver_id" BLOB,
    "note" TEXT
) STRICT;

CREATE TABLE "practice" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "theme" TEXT,
    "context" TEXT,
    "method" TEXT,
    "cost_minor" INTEGER,
    "cost_currency" TEXT,
    "result" TEXT,
    "ask" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "partnership" BLOB REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "fair" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "place" TEXT,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "days_start" TEXT,
    "days_end" TEXT,
    "slot_minutes" INTEGER,
    "meetings_at_most" INTEGER,
    "organiser" BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
    "weights" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "slot" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "fair" BLOB NOT NULL REFERENCES "fair" (id) DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "is_break" INTEGER,
    "label" TEXT
) STRICT;

CREATE TABLE "fair_table" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "fair" BLOB NOT NULL REFERENCES "fair" (id) DEFERRABLE INITIALLY DEFERRED,
    "label" TEXT NOT NULL,
    "languages" TEXT,
    "rank" INTEGER
) STRICT;

CREATE TABLE "interpreter" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "fair" BLOB NOT NULL REFERENCES "fair" (id) DEFERRABLE INITIALLY DEFERRED,
    "table" BLOB REFERENCES "fair_table" (id) DEFERRABLE INITIALLY DEFERRED,
    "slot" BLOB REFERENCES "slot" (id) DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT,
    "languages" TEXT
) STRICT;

CREATE TABLE "participant" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "fair" BLOB NOT NULL REFERENCES "fair" (id) DEFERRABLE INITIALLY DEFERRED,
    "city" BLOB REFERENCES "city" (id) DEFERRABLE INITIALLY DEFERRED,
    "unnamed" TEXT,
    "arrival" INTEGER,
    "departure" INTEGER,
    "meetings_at_most" INTEGER,
    "checked_in" INTEGER,
    "languages" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "fair_delegate" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "participant" BLOB NOT NULL REFERENCES "participant" (id) DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT,
    "office" TEXT,
    "sex" TEXT,
    "languages" TEXT
) STRICT;

CREATE TABLE "absence" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "participant" BLOB NOT NULL REFERENCES "participant" (id) DEFERRABLE INITIALLY DEFERRED,
    "slot" BLOB NOT NULL REFERENCES "slot" (id) DEFERRABLE INITIALLY DEFERRED,
    "reason" TEXT
) STRICT;

CREATE TABLE "request" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "fair" BLOB NOT NULL REFERENCES "fair" (id) DEFERRABLE INITIALLY DEFERRED,
    "asker" BLOB NOT NULL REFERENCES "participant" (id) DEFERRABLE INITIALLY DEFERRED,
    "asked" BLOB NOT NULL REFERENCES "participant" (id) DEFERRABLE INITIALLY DEFERRED,
    "stars" INTEGER,
    "state" TEXT NOT NULL,
    "note" TEXT
) STRICT;

CREATE TABLE "meeting" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "fair" BLOB NOT NULL REFERENCES "fair" (id) DEFERRABLE INITIALLY DEFERRED,
    "first" BLOB NOT NULL REFERENCES "participant" (id) DEFERRABLE INITIALLY DEFERRED,
    "second" BLOB NOT NULL REFERENCES "participant" (id) DEFERRABLE INITIALLY DEFERRED,
    "slot" BLOB REFERENCES "slot" (id) DEFERRABLE INITIALLY DEFERRED,
    "table" BLOB REFERENCES "fair_table" (id) DEFERRABLE INITIALLY DEFERRED,
    "locked" INTEGER,
    "state" TEXT NOT NULL,
    "notes" TEXT,
    "outcome" TEXT,
    "partnership" BLOB REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "task" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "title" TEXT NOT NULL,
    "about_kind" TEXT,
    "about_id" BLOB,
    "due" TEXT,
    "who" TEXT,
    "person" BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "done" TEXT,
    "origin" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "document" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "title" TEXT NOT NULL,
    "symbol" TEXT,
    "date" TEXT,
    "language" TEXT,
    "link" TEXT,
    "about_kind" TEXT,
    "about_id" BLOB,
    "note" TEXT
) STRICT;

CREATE TABLE "attachment" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "about_kind" TEXT NOT NULL,
    "about_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT,
    "size_bytes" INTEGER NOT NULL,
    "digest" BLOB NOT NULL,
    "note" TEXT
) STRICT;

CREATE TABLE "tag" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT
) STRICT;

CREATE TABLE "tagging" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "tag" BLOB NOT NULL REFERENCES "tag" (id) DEFERRABLE INITIALLY DEFERRED,
    "about_kind" TEXT NOT NULL,
    "about_id" BLOB NOT NULL
) STRICT;

CREATE TABLE "note" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "about_kind" TEXT NOT NULL,
    "about_id" BLOB NOT NULL,
    "text" TEXT NOT NULL,
    "date" TEXT
) STRICT;

CREATE TABLE "provenance" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "about_kind" TEXT NOT NULL,
    "about_id" BLOB NOT NULL,
    "field" TEXT,
    "stated" TEXT,
    "document" BLOB REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
    "place" TEXT,
    "source" TEXT,
    "link" TEXT,
    "as_of" TEXT,
    "note" TEXT
) STRICT;

CREATE INDEX "city_name_by_city" ON "city_name" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX "city_succession_by_city" ON "city_succession" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX "membership_by_network" ON "membership" ("network") WHERE "network" IS NOT NULL;
CREATE INDEX "membership_by_member" ON "membership" ("member_id") WHERE "member_id" IS NOT NULL;
CREATE INDEX "city_situation_by_city" ON "city_situation" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX "office_by_person" ON "office" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "office_by_body" ON "office" ("body_id") WHERE "body_id" IS NOT NULL;
CREATE INDEX "organisation_name_by_organisation" ON "organisation_name" ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX "organisation_succession_by_organisation" ON "organisation_succession" ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX "need_by_city" ON "need" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX "offer_by_city" ON "offer" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX "party_by_partnership" ON "party" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "party_by_city" ON "party" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX "party_by_organisation" ON "party" ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX "stage_change_by_partnership" ON "stage_change" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "agreement_by_partnership" ON "agreement" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "agreement_by_predecessor" ON "agreement" ("predecessor") WHERE "predecessor" IS NOT NULL;
CREATE INDEX "agreement_party_by_agreement" ON "agreement_party" ("agreement") WHERE "agreement" IS NOT NULL;
CREATE INDEX "signatory_by_agreement" ON "signatory" ("agreement") WHERE "agreement" IS NOT NULL;
CREATE INDEX "council_decision_by_partnership" ON "council_decision" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "state_step_by_agreement" ON "state_step" ("agreement") WHERE "agreement" IS NOT NULL;
CREATE INDEX "component_by_partnership" ON "component" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "indicator_by_component" ON "indicator" ("component") WHERE "component" IS NOT NULL;
CREATE INDEX "measurement_by_indicator" ON "measurement" ("indicator") WHERE "indicator" IS NOT NULL;
CREATE INDEX "activity_by_partnership" ON "activity" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "activity_by_component" ON "activity" ("component") WHERE "component" IS NOT NULL;
CREATE INDEX "delegate_by_activity" ON "delegate" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "host_by_activity" ON "host" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "gift_by_activity" ON "gift" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "call_by_funding" ON "call" ("funding") WHERE "funding" IS NOT NULL;
CREATE INDEX "contribution_by_partnership" ON "contribution" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "contribution_by_component" ON "contribution" ("component") WHERE "component" IS NOT NULL;
CREATE INDEX "slot_by_fair" ON "slot" ("fair") WHERE "fair" IS NOT NULL;
CREATE INDEX "fair_table_by_fair" ON "fair_table" ("fair") WHERE "fair" IS NOT NULL;
CREATE INDEX "interpreter_by_fair" ON "interpreter" ("fair") WHERE "fair" IS NOT NULL;
CREATE INDEX "participant_by_fair" ON "participant" ("fair") WHERE "fair" IS NOT NULL;
CREATE INDEX "fair_delegate_by_participant" ON "fair_delegate" ("participant") WHERE "participant" IS NOT NULL;
CREATE INDEX "absence_by_participant" ON "absence" ("participant") WHERE "participant" IS NOT NULL;
CREATE INDEX "request_by_fair" ON "request" ("fair") WHERE "fair" IS NOT NULL;
CREATE INDEX "meeting_by_fair" ON "meeting" ("fair") WHERE "fair" IS NOT NULL;
CREATE INDEX "meeting_by_partnership" ON "meeting" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "attachment_by_about" ON "attachment" ("about_id") WHERE "about_id" IS NOT NULL;
CREATE INDEX "tagging_by_tag" ON "tagging" ("tag") WHERE "tag" IS NOT NULL;
CREATE INDEX "tagging_by_about" ON "tagging" ("about_id") WHERE "about_id" IS NOT NULL;
CREATE INDEX "note_by_about" ON "note" ("about_id") WHERE "about_id" IS NOT NULL;
CREATE INDEX "provenance_by_about" ON "provenance" ("about_id") WHERE "about_id" IS NOT NULL;
