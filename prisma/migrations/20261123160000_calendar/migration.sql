-- The calendar: activities ahead, who pays what, who comes, every change of date, feeds, and events on other calendars.

CREATE TABLE "workshop" (
  "id" BIGSERIAL NOT NULL,
  "ref" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "about" TEXT NOT NULL DEFAULT '',
  "topics" TEXT[],
  "place" TEXT NOT NULL DEFAULT '',
  "hosts" TEXT[],
  "organisers" TEXT[],
  "coordination" TEXT NOT NULL DEFAULT '',
  "alternatives" JSONB NOT NULL DEFAULT '[]',
  "decision" TEXT NOT NULL DEFAULT '',
  "decide_by" DATE,
  "condition" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT '',
  "period" JSONB NOT NULL,
  "period_from" DATE,
  "period_to" DATE,
  "said" TEXT NOT NULL DEFAULT '',
  "hours" JSONB,
  "zone" TEXT,
  "starts_at" TIMESTAMPTZ(6),
  "ends_at" TIMESTAMPTZ(6),
  "ended" JSONB,
  "last" JSONB,
  "sequence" INTEGER NOT NULL DEFAULT 0,
  "activity" TEXT,
  "origin" TEXT,
  "origin_id" TEXT,
  "row" JSONB,
  "added_at" TIMESTAMPTZ(6) NOT NULL,
  "moved_at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "workshop_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "workshop_ref" CHECK ("ref" ~ '^WS-[0-9]{4}-[0-9]{4,}$'),
  CONSTRAINT "workshop_status" CHECK ("status" IN ('idea', 'tentative', 'confirmed', 'held', 'postponed', 'cancelled')),
  CONSTRAINT "workshop_kind" CHECK ("kind" IN (
    'workshop', 'seminar', 'symposium', 'course', 'meeting', 'conference', 'other'
  )),
  CONSTRAINT "workshop_language" CHECK ("language" IN ('en', 'es', 'pt', 'fr')),
  CONSTRAINT "workshop_period" CHECK (("period_from" IS NULL) = ("period_to" IS NULL) AND "period_from" <= "period_to"),
  -- Hours have a zone, and with it their instants.
  CONSTRAINT "workshop_hours" CHECK (
    ("hours" IS NULL) = ("zone" IS NULL) AND ("hours" IS NULL) = ("starts_at" IS NULL)
    AND ("starts_at" IS NULL) = ("ends_at" IS NULL) AND "starts_at" < "ends_at"
  ),
  -- What is confirmed has one stretch of known days.
  CONSTRAINT "workshop_confirmed" CHECK (
    "status" <> 'confirmed'
    OR (jsonb_array_length("period" -> 'anyOf') = 1 AND "period" -> 'anyOf' -> 0 ->> 'precision' = 'day') IS TRUE
  ),
  CONSTRAINT "workshop_activity" FOREIGN KEY ("activity") REFERENCES "activity" ("ref")
);
CREATE UNIQUE INDEX "workshop_ref_key" ON "workshop" ("ref");
CREATE UNIQUE INDEX "workshop_origin_origin_id_key" ON "workshop" ("origin", "origin_id");
CREATE INDEX "workshop_status_period_from_idx" ON "workshop" ("status", "period_from");

-- The next reference of a year; a sequence, so that nobody waits and no number is given twice.
CREATE FUNCTION "next_workshop"(of_year int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  counter text := format('workshop_%s', of_year);
BEGIN
  IF to_regclass(counter) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(counter));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', counter);
  END IF;
  RETURN format('WS-%s-%s', of_year, lpad_at_least(nextval(counter), 4));
END $$;

-- A reference is never changed and an activity never removed; whatever calendars show has a higher sequence each time.
CREATE FUNCTION "workshop_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an activity on the calendar is never removed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.ref <> OLD.ref OR NEW.id <> OLD.id OR NEW.added_at <> OLD.added_at THEN
    RAISE EXCEPTION 'the reference of an activity never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.status, NEW.kind, NEW.title, NEW.about, NEW.place, NEW.hosts, NEW.organisers, NEW.decision, NEW.decide_by,
      NEW.condition, NEW.period, NEW.said, NEW.hours, NEW.zone)
    IS DISTINCT FROM (OLD.status, OLD.kind, OLD.title, OLD.about, OLD.place, OLD.hosts, OLD.organisers, OLD.decision,
      OLD.decide_by, OLD.condition, OLD.period, OLD.said, OLD.hours, OLD.zone)
  THEN
    NEW.sequence := OLD.sequence + 1;
  ELSIF NEW.sequence <> OLD.sequence THEN
    NEW.sequence := OLD.sequence + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "workshop_is_kept" BEFORE UPDATE OR DELETE ON "workshop"
  FOR EACH ROW EXECUTE FUNCTION "workshop_is_kept"();

-- Every status and every time it ever had; it only grows.
CREATE TABLE "workshop_date" (
  "id" BIGSERIAL NOT NULL,
  "workshop_id" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "act" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "period" JSONB NOT NULL,
  "said" TEXT NOT NULL,
  "hours" JSONB,
  "zone" TEXT,
  "reason" TEXT,
  "person_id" UUID,

  CONSTRAINT "workshop_date_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "workshop_date_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop" ("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "workshop_date_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);
CREATE INDEX "workshop_date_workshop_id_id_idx" ON "workshop_date" ("workshop_id", "id");
CREATE TRIGGER "workshop_date_only_grows" BEFORE UPDATE OR DELETE ON "workshop_date"
  FOR EACH ROW EXECUTE FUNCTION "is_append_only"();
CREATE TRIGGER "workshop_date_is_not_emptied" BEFORE TRUNCATE ON "workshop_date"
  FOR EACH STATEMENT EXECUTE FUNCTION "is_append_only"();

CREATE TABLE "workshop_cost" (
  "workshop_id" BIGINT NOT NULL,
  "item" TEXT NOT NULL,
  "payer" TEXT NOT NULL,
  "firmness" TEXT NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',

  CONSTRAINT "workshop_cost_pkey" PRIMARY KEY ("workshop_id", "item", "payer"),
  CONSTRAINT "workshop_cost_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop" ("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "workshop_cost_item" CHECK ("item" IN (
    'all', 'logistics', 'interpretation', 'translation', 'travel', 'lodging', 'documents', 'coordination', 'other'
  )),
  CONSTRAINT "workshop_cost_firmness" CHECK ("firmness" IN ('will', 'could', 'to_be_studied', 'to_be_defined'))
);

CREATE TABLE "workshop_document" (
  "workshop_id" BIGINT NOT NULL,
  "address" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "workshop_document_pkey" PRIMARY KEY ("workshop_id", "address"),
  CONSTRAINT "workshop_document_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop" ("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "workshop_document_kind" CHECK ("kind" IN ('agenda', 'document', 'registration', 'join', 'report')),
  CONSTRAINT "workshop_document_address" CHECK ("address" ~* '^https?://')
);

CREATE TABLE "workshop_ministry" (
  "workshop_id" BIGINT NOT NULL,
  "ministry" CHAR(2) NOT NULL,
  "interest" TEXT,
  "remark" TEXT NOT NULL DEFAULT '',
  "attendees" TEXT NOT NULL DEFAULT '',
  "count" INTEGER,
  "moved_at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "workshop_ministry_pkey" PRIMARY KEY ("workshop_id", "ministry"),
  CONSTRAINT "workshop_ministry_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop" ("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "workshop_ministry_ministry_fkey" FOREIGN KEY ("ministry") REFERENCES "ministry" ("code")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "workshop_ministry_interest" CHECK ("interest" IN ('yes', 'perhaps', 'no')),
  CONSTRAINT "workshop_ministry_count" CHECK ("count" BETWEEN 0 AND 500)
);

-- A calendar for one person or one channel, under an address nobody can guess; of the address only its hash is kept.
CREATE TABLE "calendar_feed" (
  "hash" TEXT NOT NULL,
  "person_id" UUID,
  "platform" TEXT,
  "workspace" TEXT,
  "channel" TEXT,
  "language" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(6) NOT NULL,
  "revoked_at" TIMESTAMPTZ(6),

  CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("hash"),
  CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "calendar_feed_language" CHECK ("language" IN ('en', 'es', 'pt', 'fr')),
  CONSTRAINT "calendar_feed_of" CHECK (
    ("person_id" IS NULL) = ("channel" IS NOT NULL) AND ("channel" IS NULL) = ("platform" IS NULL)
    AND ("channel" IS NULL) = ("workspace" IS NULL)
  )
);
CREATE UNIQUE INDEX "one_feed_a_person" ON "calendar_feed" ("person_id") WHERE "revoked_at" IS NULL;
CREATE UNIQUE INDEX "one_feed_a_channel" ON "calendar_feed" ("platform", "workspace", "channel")
  WHERE "revoked_at" IS NULL;

-- An activity can also go to a platform's own calendar.
ALTER TABLE "delivery" DROP CONSTRAINT "delivery_place",
  ADD CONSTRAINT "delivery_place" CHECK ("place" IN ('direct', 'channel', 'event'));
