-- What must be true of the network whatever any program does.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- People and offices

ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_role" CHECK ("role" IN ('staff', 'contact', 'deputy', 'officer', 'lead', 'observer')),
  ADD CONSTRAINT "assignment_dates" CHECK ("until" IS NULL OR "until" >= "since"),
  -- A deputy is named for a dated period; ministry roles name a ministry, observers an organisation.
  ADD CONSTRAINT "assignment_deputy_dated" CHECK ("role" <> 'deputy' OR "until" IS NOT NULL),
  ADD CONSTRAINT "assignment_where" CHECK (
    CASE
      WHEN "role" IN ('staff', 'contact', 'deputy') THEN "ministry" IS NOT NULL AND "organisation" IS NULL
      WHEN "role" = 'observer' THEN "organisation" IS NOT NULL AND "ministry" IS NULL
      ELSE "ministry" IS NULL AND "organisation" IS NULL
    END
  ),
  -- One contact point per ministry at a time.
  ADD CONSTRAINT "one_contact_point" EXCLUDE USING gist (
    "ministry" WITH =, tstzrange("since", "until") WITH &&
  ) WHERE ("role" = 'contact'),
  -- One person speaks for one ministry at a time.
  ADD CONSTRAINT "one_ministry_each" EXCLUDE USING gist (
    "person_id" WITH =, tstzrange("since", "until") WITH &&
  ) WHERE ("role" = 'contact'),
  -- The same role twice over the same days says nothing more.
  ADD CONSTRAINT "one_role_once" EXCLUDE USING gist (
    "person_id" WITH =, "role" WITH =, (coalesce("ministry", '')) WITH =, (coalesce("organisation", '')) WITH =,
    tstzrange("since", "until") WITH &&
  );

ALTER TABLE "office_holder"
  ADD CONSTRAINT "office_known" CHECK (
    ("office" = 'troika' AND "seat" BETWEEN 1 AND 3)
    OR ("office" IN ('wg1_chair', 'wg2_chair') AND "seat" = 1)
    OR ("office" IN ('wg1_vice', 'wg2_vice') AND "seat" BETWEEN 1 AND 2)
  ),
  ADD CONSTRAINT "office_dates" CHECK ("until" IS NULL OR "until" >= "since"),
  ADD CONSTRAINT "one_holder_a_seat" EXCLUDE USING gist (
    "office" WITH =, "seat" WITH =, daterange("since", "until") WITH &&
  ),
  ADD CONSTRAINT "one_seat_a_ministry" EXCLUDE USING gist (
    "office" WITH =, "ministry" WITH =, daterange("since", "until") WITH &&
  );

ALTER TABLE "person"
  ADD CONSTRAINT "person_language" CHECK ("language" IS NULL OR "language" IN ('en', 'es', 'pt', 'fr'));

ALTER TABLE "ministry"
  ADD CONSTRAINT "ministry_language" CHECK ("language" IN ('en', 'es', 'pt', 'fr'));

-- Requests

ALTER TABLE "request"
  ADD CONSTRAINT "request_ref" CHECK ("ref" ~ '^RIAL-[0-9]{4}-[0-9]{4,}$'),
  ADD CONSTRAINT "request_state" CHECK ("state" IN (
    'draft', 'filed', 'in_review', 'clarifying', 'offered', 'agreed', 'postponed', 'under_way', 'completed', 'closed',
    'duplicate', 'joined', 'withdrawn', 'declined', 'dropped'
  )),
  ADD CONSTRAINT "request_form" CHECK ("form" IS NULL OR "form" IN ('on_site', 'expert_visit', 'virtual', 'mixed')),
  ADD CONSTRAINT "request_target" CHECK (("state" IN ('duplicate', 'joined')) = ("target" IS NOT NULL)),
  ADD CONSTRAINT "request_not_itself" CHECK ("target" IS DISTINCT FROM "ref"),
  ADD CONSTRAINT "request_target_known" FOREIGN KEY ("target") REFERENCES "request" ("ref"),
  ADD CONSTRAINT "request_proposed_by" FOREIGN KEY ("proposed_by") REFERENCES "person" ("id"),
  ADD CONSTRAINT "request_officer" FOREIGN KEY ("officer_id") REFERENCES "person" ("id");

ALTER TABLE "offer"
  ADD CONSTRAINT "offer_state" CHECK ("state" IN ('pending', 'accepted', 'refused', 'recalled')),
  ADD CONSTRAINT "offer_form" CHECK ("form" IS NULL OR "form" IN ('on_site', 'expert_visit', 'virtual', 'mixed'));

-- A ministry answers an offer once: no second offer to it while one waits.
CREATE UNIQUE INDEX "one_pending_offer" ON "offer" ("request_id", "ministry") WHERE "state" = 'pending';

-- A reference is never used again and never changed, nor is the request removed.
CREATE FUNCTION "request_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a request is never removed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.ref <> OLD.ref OR NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at THEN
    RAISE EXCEPTION 'a reference is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "request_is_kept" BEFORE UPDATE OR DELETE ON "request"
  FOR EACH ROW EXECUTE FUNCTION "request_is_kept"();

CREATE FUNCTION "lpad_at_least"(number bigint, width int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(number::text) >= width THEN number::text ELSE lpad(number::text, width, '0') END
$$;

-- The next reference of a year. A sequence, because a counter row would make every filing wait for the one before it;
-- a number whose filing came to nothing is not given to another.
CREATE FUNCTION "next_reference"(of_year int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  counter text := format('reference_%s', of_year);
BEGIN
  IF to_regclass(counter) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(counter));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', counter);
  END IF;
  RETURN format('RIAL-%s-%s', of_year, lpad_at_least(nextval(counter), 4));
END $$;

-- What was done stays as it was written down.
CREATE FUNCTION "is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: what is written in it is not changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "journal_only_grows" BEFORE UPDATE OR DELETE ON "journal"
  FOR EACH ROW EXECUTE FUNCTION "is_append_only"();
CREATE TRIGGER "journal_is_not_emptied" BEFORE TRUNCATE ON "journal"
  FOR EACH STATEMENT EXECUTE FUNCTION "is_append_only"();
CREATE TRIGGER "invocation_only_grows" BEFORE UPDATE OR DELETE ON "invocation"
  FOR EACH ROW EXECUTE FUNCTION "is_append_only"();
CREATE TRIGGER "invocation_is_not_emptied" BEFORE TRUNCATE ON "invocation"
  FOR EACH STATEMENT EXECUTE FUNCTION "is_append_only"();

-- Delivery

ALTER TABLE "notice"
  ADD CONSTRAINT "notice_slot" CHECK ("slot" IN ('card', 'thread', 'direct')),
  ADD CONSTRAINT "notice_to" CHECK (("slot" = 'direct') = ("person_id" IS NOT NULL) AND ("slot" = 'direct') = ("purpose" IS NULL));

ALTER TABLE "delivery"
  ADD CONSTRAINT "delivery_state" CHECK ("state" IN ('waiting', 'sent', 'failed', 'replaced')),
  ADD CONSTRAINT "delivery_place" CHECK ("place" IN ('direct', 'channel'));

-- The deliverer looks only at what waits.
CREATE INDEX "delivery_waiting" ON "delivery" ("next_at", "id") WHERE "state" = 'waiting';
