-- A call asks ministries, observers and offices for something by a day; what each answers is kept, version by version.

CREATE TABLE "call" (
  "id" BIGSERIAL NOT NULL,
  "ref" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  "closes" DATE NOT NULL,
  "closes_at" TIMESTAMPTZ(6) NOT NULL,
  "nudged_at" TIMESTAMPTZ(6),
  "opened_by" UUID,
  "opened_at" TIMESTAMPTZ(6) NOT NULL,
  "closed_at" TIMESTAMPTZ(6),

  CONSTRAINT "call_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "call_ref" CHECK ("ref" ~ '^CALL-[0-9]{4}-[0-9]{3,}$'),
  CONSTRAINT "call_kind" CHECK ("kind" IN ('ideas', 'report', 'nominations', 'agenda', 'commitments')),
  CONSTRAINT "call_state" CHECK ("state" IN ('open', 'closed')),
  CONSTRAINT "call_closed" CHECK (("state" = 'closed') = ("closed_at" IS NOT NULL)),
  CONSTRAINT "call_language" CHECK ("language" IN ('en', 'es', 'pt', 'fr')),
  CONSTRAINT "call_opened_by" FOREIGN KEY ("opened_by") REFERENCES "person" ("id")
);
CREATE UNIQUE INDEX "call_ref_key" ON "call" ("ref");
CREATE INDEX "call_state_closes_at_idx" ON "call" ("state", "closes_at");

CREATE TABLE "call_addressee" (
  "call_id" BIGINT NOT NULL,
  "addressee" TEXT NOT NULL,
  "position" SMALLINT NOT NULL,

  CONSTRAINT "call_addressee_pkey" PRIMARY KEY ("call_id", "addressee"),
  CONSTRAINT "call_addressee_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call" ("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "call_addressee_sort" CHECK ("addressee" ~ '^(ministry|organisation|office):.+$')
);

CREATE TABLE "call_answer" (
  "call_id" BIGINT NOT NULL,
  "addressee" TEXT NOT NULL,
  "version" SMALLINT NOT NULL,
  "stance" TEXT,
  "text" TEXT NOT NULL DEFAULT '',
  "links" TEXT[],
  "language" TEXT NOT NULL,
  "person_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,

  CONSTRAINT "call_answer_pkey" PRIMARY KEY ("call_id", "addressee", "version"),
  CONSTRAINT "call_answer_to" FOREIGN KEY ("call_id", "addressee") REFERENCES "call_addressee" ("call_id", "addressee"),
  CONSTRAINT "call_answer_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
  CONSTRAINT "call_answer_stance" CHECK ("stance" IN ('approve', 'comment', 'will', 'could', 'study', 'no')),
  CONSTRAINT "call_answer_says" CHECK ("stance" IS NOT NULL OR "text" <> '' OR cardinality("links") > 0)
);

-- An answer is replaced by a later version, never changed; once the call is closed there are no more.
CREATE TRIGGER "call_answer_only_grows" BEFORE UPDATE OR DELETE ON "call_answer"
  FOR EACH ROW EXECUTE FUNCTION "is_append_only"();
CREATE FUNCTION "call_is_open"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "state" FROM "call" WHERE "id" = NEW.call_id) <> 'open' THEN
    RAISE EXCEPTION 'a closed call takes no answers' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "call_is_open" BEFORE INSERT ON "call_answer" FOR EACH ROW EXECUTE FUNCTION "call_is_open"();

CREATE FUNCTION "next_call"(of_year int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  counter text := format('call_%s', of_year);
BEGIN
  IF to_regclass(counter) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(counter));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', counter);
  END IF;
  RETURN format('CALL-%s-%s', of_year, lpad_at_least(nextval(counter), 3));
END $$;
