-- What is coming and what is awaited, told to a person or in a channel every week, second week or month.

CREATE TABLE "digest" (
  "id" BIGSERIAL NOT NULL,
  "place" TEXT NOT NULL,
  "subscriber" UUID NOT NULL,
  "platform" TEXT,
  "workspace" TEXT,
  "channel" TEXT,
  "every" TEXT NOT NULL,
  "weekday" SMALLINT NOT NULL,
  "hour" SMALLINT NOT NULL,
  "zone" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "parts" TEXT[],
  "state" TEXT NOT NULL,
  "first" DATE NOT NULL,
  "next_at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "digest_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "digest_every" CHECK ("every" IN ('week', 'fortnight', 'month')),
  CONSTRAINT "digest_weekday" CHECK ("weekday" BETWEEN 1 AND 5),
  CONSTRAINT "digest_hour" CHECK ("hour" BETWEEN 0 AND 23),
  CONSTRAINT "digest_language" CHECK ("language" IN ('en', 'es', 'pt', 'fr')),
  CONSTRAINT "digest_parts" CHECK (cardinality("parts") > 0),
  -- Lost: its channel is not there any more, or Enlace may not write in it.
  CONSTRAINT "digest_state" CHECK ("state" IN ('active', 'stopped', 'lost')),
  CONSTRAINT "digest_place" CHECK (
    ("platform" IS NULL) = ("channel" IS NULL) AND ("platform" IS NULL) = ("workspace" IS NULL)
  ),
  CONSTRAINT "digest_subscriber_fkey" FOREIGN KEY ("subscriber") REFERENCES "person" ("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
-- A person and a channel have one digest each.
CREATE UNIQUE INDEX "digest_place_key" ON "digest" ("place");
CREATE INDEX "digest_state_next_at_idx" ON "digest" ("state", "next_at");

CREATE TABLE "digest_issue" (
  "digest_id" BIGINT NOT NULL,
  "due_at" TIMESTAMPTZ(6) NOT NULL,
  "state" TEXT NOT NULL,
  "content" TEXT NOT NULL DEFAULT '',
  "notice_id" BIGINT,
  "at" TIMESTAMPTZ(6) NOT NULL,

  -- Each issue is there once, whatever crashes.
  CONSTRAINT "digest_issue_pkey" PRIMARY KEY ("digest_id", "due_at"),
  CONSTRAINT "digest_issue_state" CHECK ("state" IN ('sent', 'missed', 'lost')),
  CONSTRAINT "digest_issue_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "digest" ("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "digest_issue_notice_id_idx" ON "digest_issue" ("notice_id");
