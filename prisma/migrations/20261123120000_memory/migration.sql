-- The memory: activities, what is looked through, links, answers, and the network's own terms.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SEQUENCE "activity_number";

-- The reference of an activity; never given twice.
CREATE FUNCTION "next_activity"() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT 'ACT-' || lpad_at_least(nextval('activity_number'), 4)
$$;

CREATE TABLE "activity" (
  "id" BIGSERIAL NOT NULL,
  "ref" TEXT NOT NULL DEFAULT next_activity(),
  "year" SMALLINT,
  "period" JSONB NOT NULL,
  "period_from" DATE,
  "period_to" DATE,
  "requesters" TEXT[],
  "providers" TEXT[],
  "form" TEXT,
  "topics" TEXT[],
  "language" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "description" TEXT NOT NULL DEFAULT '',
  "translated" JSONB NOT NULL DEFAULT '{}',
  "place" TEXT NOT NULL DEFAULT '',
  "call" TEXT NOT NULL DEFAULT '',
  "outcome" TEXT NOT NULL DEFAULT '',
  "report" TEXT,
  "phase" TEXT NOT NULL DEFAULT '',
  "origin" TEXT NOT NULL,
  "origin_id" TEXT,
  "sources" JSONB NOT NULL,
  "digest" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(6) NOT NULL,
  "moved_at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "activity_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "activity_language" CHECK ("language" IN ('en', 'es', 'pt', 'fr')),
  CONSTRAINT "activity_form" CHECK ("form" IS NULL OR "form" IN (
    'on_site', 'expert_visit', 'virtual', 'mixed', 'workshop', 'training', 'study', 'meeting', 'other'
  ))
);
CREATE UNIQUE INDEX "activity_ref_key" ON "activity" ("ref");
CREATE UNIQUE INDEX "activity_digest_key" ON "activity" ("digest");
CREATE INDEX "activity_origin_origin_id_idx" ON "activity" ("origin", "origin_id");

-- As people type: without accents or capitals.
CREATE FUNCTION "folded"(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g'))
$$;
CREATE INDEX "activity_title_folded" ON "activity" USING gin (folded("title") gin_trgm_ops);

-- A reference is never used again and never changed; an activity is corrected, not removed.
CREATE FUNCTION "activity_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an activity is never removed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.ref <> OLD.ref THEN
    RAISE EXCEPTION 'the reference of an activity never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "activity_is_kept" BEFORE UPDATE OR DELETE ON "activity"
  FOR EACH ROW EXECUTE FUNCTION "activity_is_kept"();

CREATE TABLE "memory_entry" (
  "ref" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "requesters" TEXT[],
  "providers" TEXT[],
  "topics" TEXT[],
  "form" TEXT,
  "year" SMALLINT,
  "language" TEXT NOT NULL,
  "marks" INTEGER[],
  "units" BYTEA NOT NULL,
  "edition" TEXT NOT NULL,
  "looked" BOOLEAN NOT NULL DEFAULT true,

  CONSTRAINT "memory_entry_pkey" PRIMARY KEY ("ref"),
  CONSTRAINT "memory_entry_kind" CHECK ("kind" IN ('activity', 'request'))
);
CREATE INDEX "memory_entry_edition_idx" ON "memory_entry" ("edition");
CREATE INDEX "memory_entry_marks" ON "memory_entry" USING gin ("marks");
CREATE INDEX "memory_entry_to_look" ON "memory_entry" ("ref") WHERE NOT "looked";
-- How many entries have a mark is read from the statistics, which costs nobody a lock: let them hold many.
ALTER TABLE "memory_entry" ALTER COLUMN "marks" SET STATISTICS 1000;

CREATE TABLE "memory_word" (
  "word" TEXT NOT NULL,
  CONSTRAINT "memory_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "memory_word_trigrams" ON "memory_word" USING gin ("word" gin_trgm_ops);

CREATE TABLE "memory_link" (
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "reason" TEXT,
  "person_id" UUID,
  "at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "memory_link_pkey" PRIMARY KEY ("from", "to", "kind"),
  CONSTRAINT "memory_link_kind" CHECK ("kind" IN ('continues', 'joins', 'same_need', 'reuses')),
  CONSTRAINT "memory_link_not_itself" CHECK ("from" <> "to"),
  CONSTRAINT "memory_link_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);
CREATE INDEX "memory_link_to_idx" ON "memory_link" ("to");

CREATE TABLE "memory_answer" (
  "id" BIGSERIAL NOT NULL,
  "request" TEXT NOT NULL,
  "match" TEXT NOT NULL,
  "answer" TEXT NOT NULL,
  "reason" TEXT,
  "score" REAL NOT NULL,
  "person_id" UUID,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "undone_at" TIMESTAMPTZ(6),

  CONSTRAINT "memory_answer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "memory_answer_answer" CHECK ("answer" IN ('reuse', 'join', 'continue', 'different', 'unanswered')),
  CONSTRAINT "memory_answer_why" CHECK ("answer" <> 'different' OR "reason" IS NOT NULL),
  CONSTRAINT "memory_answer_score" CHECK ("score" BETWEEN 0 AND 1),
  CONSTRAINT "memory_answer_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
  CONSTRAINT "memory_answer_request" FOREIGN KEY ("request") REFERENCES "request" ("ref")
);
CREATE INDEX "memory_answer_request_idx" ON "memory_answer" ("request");
-- A pair has one answer at a time.
CREATE UNIQUE INDEX "one_answer_a_pair" ON "memory_answer" ("request", "match") WHERE "undone_at" IS NULL;

CREATE TABLE "thesaurus_term" (
  "id" BIGSERIAL NOT NULL,
  "concept" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "term" TEXT NOT NULL,
  "unsure" BOOLEAN NOT NULL DEFAULT false,
  "removed" BOOLEAN NOT NULL DEFAULT false,
  "person_id" UUID,
  "at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "thesaurus_term_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "thesaurus_term_language" CHECK ("language" IN ('en', 'es', 'pt', 'fr')),
  CONSTRAINT "thesaurus_term_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);
CREATE INDEX "thesaurus_term_concept_idx" ON "thesaurus_term" ("concept");
