-- Schema 4: the funder's share beside the city's own, free kinds of agreements and of help, delegations as numbers, and
-- contact persons with their time.

ALTER TABLE "agreement" ADD COLUMN "other_kind" TEXT;
ALTER TABLE "funding" ADD COLUMN "funder_percent" INTEGER;
ALTER TABLE "funding" ADD COLUMN "funder_area" TEXT;
ALTER TABLE "contribution" ADD COLUMN "other_form" TEXT;

CREATE TABLE "headcount" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "activity" BLOB NOT NULL REFERENCES "activity" (id) DEFERRABLE INITIALLY DEFERRED,
    "body_kind" TEXT,
    "body_id" BLOB,
    "women" INTEGER,
    "men" INTEGER,
    "sex_not_given" INTEGER,
    "age_group" TEXT,
    "note" TEXT
) STRICT;

CREATE TABLE "contact_term" (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL,
    "partnership" BLOB NOT NULL REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "body_kind" TEXT,
    "body_id" BLOB,
    "role" TEXT,
    "time_start" TEXT,
    "time_end" TEXT
) STRICT;

CREATE INDEX "headcount_by_activity" ON "headcount" ("activity") WHERE "activity" IS NOT NULL;
CREATE INDEX "headcount_by_body" ON "headcount" ("body_id") WHERE "body_id" IS NOT NULL;
CREATE INDEX "contact_term_by_partnership" ON "contact_term" ("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "contact_term_by_person" ON "contact_term" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "contact_term_by_body" ON "contact_term" ("body_id") WHERE "body_id" IS NOT NULL;
