-- What people are to be reminded of, one row for each reminder that was ever owed, and what became of it.

CREATE TABLE "reminder" (
  "id" BIGSERIAL NOT NULL,
  "subject" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "step" TEXT NOT NULL,
  "occasion" TEXT NOT NULL,
  "addressee" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "due_at" TIMESTAMPTZ(6) NOT NULL,
  "useful_until" TIMESTAMPTZ(6),
  "urgency" SMALLINT NOT NULL,
  "facts" JSONB NOT NULL,
  "state" TEXT NOT NULL,
  "reason" TEXT,
  "turns" SMALLINT NOT NULL DEFAULT 0,
  "added_at" TIMESTAMPTZ(6) NOT NULL,
  "done_at" TIMESTAMPTZ(6),

  CONSTRAINT "reminder_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reminder_urgency" CHECK ("urgency" BETWEEN 1 AND 3),
  CONSTRAINT "reminder_addressee" CHECK (
    "addressee" = 'secretariat' OR "addressee" ~ '^(ministry|organisation|person|office):.+$'
  ),
  CONSTRAINT "reminder_state" CHECK ("state" IN ('waiting', 'snoozed', 'sent', 'missed', 'ended', 'stopped')),
  -- What waits has no outcome yet; what does not, has one, with its instant, and its reason where it was not sent.
  CONSTRAINT "reminder_outcome" CHECK (("state" IN ('waiting', 'snoozed')) = ("done_at" IS NULL)),
  CONSTRAINT "reminder_reason" CHECK ("state" NOT IN ('missed', 'ended', 'stopped') OR "reason" IS NOT NULL),
  CONSTRAINT "reminder_sent" CHECK ("state" <> 'sent' OR "turns" > 0)
);
-- Each is owed once.
CREATE UNIQUE INDEX "reminder_once" ON "reminder" ("subject", "kind", "step", "addressee", "occasion");
CREATE INDEX "reminder_addressee_idx" ON "reminder" ("addressee", "due_at");
-- The job looks only at what waits, the most urgent first.
CREATE INDEX "reminder_waiting" ON "reminder" ("urgency", "due_at", "id") WHERE "state" IN ('waiting', 'snoozed');

-- A row is never removed, and what it is about is never changed: no reminder without its outcome.
CREATE FUNCTION "reminder_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a reminder is never removed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.subject, NEW.kind, NEW.step, NEW.addressee, NEW.occasion)
    IS DISTINCT FROM (OLD.subject, OLD.kind, OLD.step, OLD.addressee, OLD.occasion) THEN
    RAISE EXCEPTION 'what a reminder is about is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  -- What was sent waits again only where somebody asks to be reminded later.
  IF OLD.state = 'sent' AND NEW.state = 'waiting' THEN
    RAISE EXCEPTION 'a reminder that was sent is not sent again' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "reminder_is_kept" BEFORE UPDATE OR DELETE ON "reminder"
  FOR EACH ROW EXECUTE FUNCTION "reminder_is_kept"();

-- Somebody's word that they need not be reminded of a subject any more.
CREATE TABLE "reminder_stop" (
  "subject" TEXT NOT NULL,
  "addressee" TEXT NOT NULL,
  "person_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "reminder_stop_pkey" PRIMARY KEY ("subject", "addressee"),
  CONSTRAINT "reminder_stop_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);

-- Where a ministry's own list of public holidays differs from the library's.
CREATE TABLE "holiday" (
  "ministry" CHAR(2) NOT NULL,
  "day" DATE NOT NULL,
  "off" BOOLEAN NOT NULL,
  "name" TEXT NOT NULL DEFAULT '',
  "person_id" UUID,
  "at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "holiday_pkey" PRIMARY KEY ("ministry", "day"),
  CONSTRAINT "holiday_ministry_fkey" FOREIGN KEY ("ministry") REFERENCES "ministry" ("code")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "holiday_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);

-- The hours in which a person is not to be disturbed; none: the network's own.
ALTER TABLE "person"
  ADD COLUMN "quiet_from" SMALLINT,
  ADD COLUMN "quiet_until" SMALLINT,
  ADD CONSTRAINT "person_quiet" CHECK (
    ("quiet_from" IS NULL) = ("quiet_until" IS NULL)
    AND ("quiet_from" IS NULL OR ("quiet_from" BETWEEN 0 AND 23 AND "quiet_until" BETWEEN 0 AND 23))
  );

-- The notice of a reminder, and which time it was sent; a post in a channel, spoken to in its own language and zone.
ALTER TABLE "notice"
  ADD COLUMN "reminder_id" BIGINT,
  ADD COLUMN "turn" SMALLINT,
  ADD COLUMN "language" TEXT,
  ADD COLUMN "zone" TEXT,
  ADD CONSTRAINT "notice_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "reminder" ("id")
    ON DELETE SET NULL ON UPDATE CASCADE,
  DROP CONSTRAINT "notice_slot",
  ADD CONSTRAINT "notice_slot" CHECK ("slot" IN ('card', 'thread', 'direct', 'remark', 'post')),
  DROP CONSTRAINT "notice_to",
  ADD CONSTRAINT "notice_to" CHECK (
    ("slot" = 'direct') = ("person_id" IS NOT NULL)
    AND ("slot" IN ('direct', 'post')) = ("purpose" IS NULL)
  );
-- Each person is told of a reminder once a turn, whatever crashes.
CREATE UNIQUE INDEX "one_notice_a_turn" ON "notice" ("reminder_id", "person_id", "turn");
