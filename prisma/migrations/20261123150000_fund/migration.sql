-- The Voluntary Contributions Fund: one book that only grows, its accounts, and the head of its chain.

CREATE TABLE "fund_entry" (
  "number" BIGINT NOT NULL,
  "kind" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "person_id" UUID,
  "acted_for_id" UUID,
  "contributor" TEXT,
  "pot" TEXT NOT NULL,
  "accounts" TEXT[],
  "amounts" BIGINT[],
  "minor" BIGINT NOT NULL,
  "currency" CHAR(3) NOT NULL,
  "concerns" BIGINT,
  "spending" TEXT,
  "reason" TEXT NOT NULL,
  "language" TEXT,
  "document" TEXT NOT NULL,
  "bank" TEXT,
  "origin" TEXT,
  "terms" TEXT NOT NULL,
  "hash" BYTEA NOT NULL,

  CONSTRAINT "fund_entry_pkey" PRIMARY KEY ("number"),
  CONSTRAINT "fund_entry_kind" CHECK ("kind" IN (
    'pledge', 'amend', 'receive', 'match', 'earmark', 'release', 'propose', 'decide', 'pay', 'return', 'in_kind',
    'adjust', 'reverse', 'confirm', 'close'
  )),
  CONSTRAINT "fund_entry_minor" CHECK ("minor" BETWEEN 0 AND 100000000000),
  CONSTRAINT "fund_entry_pot" CHECK ("pot" ~ '^(fund|(programme|cofinancing):[A-Z0-9-]+)$'),
  CONSTRAINT "fund_entry_spending" CHECK ("spending" IN (
    'workshops', 'bilateral', 'studies', 'operation', 'communications', 'rounding'
  )),
  CONSTRAINT "fund_entry_language" CHECK ("language" IN ('en', 'es', 'pt', 'fr')),
  CONSTRAINT "fund_entry_terms" CHECK ("terms"::jsonb IS NOT NULL),
  -- Entries are read with these two signs between their fields.
  CONSTRAINT "fund_entry_signs" CHECK (
    concat("contributor", "reason", "document", "bank", "origin", "terms", array_to_string("accounts", '')) !~ E'[\x1e\x1f]'
  ),
  -- Money moves in these kinds alone, and then always.
  CONSTRAINT "fund_entry_lines" CHECK (
    cardinality("accounts") = cardinality("amounts")
    AND CASE
      WHEN "kind" IN ('receive', 'earmark', 'release', 'pay', 'return', 'adjust')
        THEN cardinality("accounts") >= 2 AND "currency" = 'USD' AND "minor" > 0
      WHEN "kind" = 'reverse' THEN true
      ELSE cardinality("accounts") = 0
    END
  ),
  CONSTRAINT "fund_entry_concerns" FOREIGN KEY ("concerns") REFERENCES "fund_entry" ("number"),
  CONSTRAINT "fund_entry_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
  CONSTRAINT "fund_entry_acted_for" FOREIGN KEY ("acted_for_id") REFERENCES "person" ("id")
);
CREATE INDEX "fund_entry_contributor_number_idx" ON "fund_entry" ("contributor", "number");
CREATE INDEX "fund_entry_concerns_idx" ON "fund_entry" ("concerns");
CREATE INDEX "fund_entry_kind_number_idx" ON "fund_entry" ("kind", "number");

-- The bank's reference as it is compared.
CREATE FUNCTION "fund_bank_key"(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(upper(regexp_replace(written, '[^[:alnum:]]', '', 'g')), '')
$$;
CREATE INDEX "fund_entry_bank" ON "fund_entry" (fund_bank_key("bank")) WHERE "bank" IS NOT NULL;

CREATE TABLE "fund_account" (
  "code" TEXT NOT NULL,
  "balance" BIGINT NOT NULL,

  CONSTRAINT "fund_account_pkey" PRIMARY KEY ("code"),
  -- Where money comes from is never above zero, where it is held never below; a source's rounding may be either.
  CONSTRAINT "fund_never_below_zero" CHECK (
    CASE
      WHEN "code" LIKE '%/spent/rounding' THEN true
      WHEN "code" LIKE '%/given/%' THEN "balance" <= 0
      ELSE "balance" >= 0
    END
  ),
  -- What JavaScript can count exactly.
  CONSTRAINT "fund_account_exact" CHECK ("balance" BETWEEN -9007199254740991 AND 9007199254740991)
);

-- One row: the last entry's number and hash, and the last day that is closed. Who writes waits for it.
CREATE TABLE "fund_head" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "number" BIGINT NOT NULL,
  "hash" BYTEA NOT NULL,
  "closed" DATE,

  CONSTRAINT "fund_head_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "fund_head_one" CHECK ("id" = 1)
);
INSERT INTO "fund_head" ("number", "hash") VALUES (0, sha256(convert_to('Voluntary Contributions Fund', 'UTF8')));

-- One field of an entry as it goes into its hash: its length in bytes, a colon, its bytes, a comma; `-,` where it is null.
CREATE FUNCTION "fund_field"(field text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(convert_to(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', 'UTF8'), '\x2d2c'::bytea)
$$;

-- The hash of an entry: SHA-256 of the hash before it and of all its fields, in this order (docs/fund.md).
CREATE FUNCTION "fund_hash"(before bytea, e "fund_entry") RETURNS bytea LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN sha256(
    before || fund_field(e.number::text) || fund_field(e.kind) || fund_field(to_char(e.day, 'YYYY-MM-DD'))
    || fund_field(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || fund_field(e.person_id::text) || fund_field(e.acted_for_id::text) || fund_field(e.contributor)
    || fund_field(e.pot) || fund_field(array_to_string(e.accounts, ' ')) || fund_field(array_to_string(e.amounts, ' '))
    || fund_field(e.minor::text) || fund_field(e.currency::text) || fund_field(e.concerns::text)
    || fund_field(e.spending) || fund_field(e.reason) || fund_field(e.language) || fund_field(e.document)
    || fund_field(e.bank) || fund_field(e.origin) || fund_field(e.terms)
  );
END $$;

CREATE FUNCTION "fund_stands"(of bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM fund_entry WHERE kind = 'reverse' AND concerns = of)
$$;

-- What an entry must be to the one it concerns.
CREATE FUNCTION "fund_entry_fits"(e "fund_entry") RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of fund_entry;
BEGIN
  IF e.kind = 'receive' AND e.bank IS NOT NULL THEN
    IF EXISTS (
      SELECT FROM fund_entry r WHERE r.kind = 'receive' AND fund_bank_key(r.bank) = fund_bank_key(e.bank)
        AND r.bank IS NOT NULL AND fund_stands(r.number)
    ) THEN
      RAISE EXCEPTION 'this receipt is in the books already' USING ERRCODE = 'unique_violation', CONSTRAINT = 'fund_receipt_once';
    END IF;
  END IF;
  -- Only imported books move money that concerns nothing earlier.
  IF e.concerns IS NULL THEN
    IF e.kind IN ('pay', 'return', 'adjust') AND e.origin IS NULL
      OR e.kind IN ('amend', 'match', 'release', 'propose', 'decide', 'reverse', 'confirm') THEN
      RAISE EXCEPTION 'a % concerns an earlier entry', e.kind USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_entry_fits';
    END IF;
    RETURN;
  END IF;

  SELECT * INTO of FROM fund_entry WHERE number = e.concerns;
  IF e.kind = 'reverse' THEN
    IF NOT fund_stands(of.number) THEN
      RAISE EXCEPTION 'entry % is reversed already', of.number USING ERRCODE = 'unique_violation', CONSTRAINT = 'fund_reversed_once';
    END IF;
    IF of.kind = 'reverse' OR e.accounts <> of.accounts OR e.amounts <> (SELECT coalesce(array_agg(-a ORDER BY p), '{}') FROM unnest(of.amounts) WITH ORDINALITY AS u (a, p)) THEN
      RAISE EXCEPTION 'a reversal moves back what entry % moved', of.number USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_entry_fits';
    END IF;
  ELSIF e.kind = 'decide' AND EXISTS (
    SELECT FROM fund_entry d WHERE d.kind = 'decide' AND d.concerns = of.number AND d.contributor = e.contributor
  ) THEN
    RAISE EXCEPTION '% has decided already', e.contributor USING ERRCODE = 'unique_violation', CONSTRAINT = 'fund_decided_once';
  ELSIF e.kind = 'pay' AND NOT (
    of.kind = 'propose' AND of.minor = e.minor AND of.spending = e.spending
    AND e.accounts[1] = of.pot || '/earmark/' || of.concerns AND fund_stands(of.number) AND fund_stands(of.concerns)
    AND NOT EXISTS (SELECT FROM fund_entry p WHERE p.kind = 'pay' AND p.concerns = of.number AND fund_stands(p.number))
    AND NOT EXISTS (SELECT FROM fund_entry p WHERE p.kind = 'propose' AND p.concerns = of.concerns
      AND p.number > of.number AND fund_stands(p.number))
    AND (SELECT count(DISTINCT d.contributor) FROM fund_entry d WHERE d.kind = 'decide' AND d.concerns = of.number
      AND (d.terms::jsonb ->> 'yes')::boolean) >= (of.terms::jsonb ->> 'needed')::int
  ) THEN
    RAISE EXCEPTION 'this payment is not authorised' USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_authorised';
  ELSIF e.kind = 'return' AND e.minor > of.minor - (
    SELECT coalesce(sum(r.minor), 0) FROM fund_entry r WHERE r.kind = 'return' AND r.concerns = of.number AND fund_stands(r.number)
  ) THEN
    RAISE EXCEPTION 'more cannot come back than was paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_returned_within';
  ELSIF e.kind = 'match' AND e.minor > of.minor THEN
    RAISE EXCEPTION 'more cannot be matched than came' USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_matched_within';
  END IF;
END $$;

-- Every entry: after the last one, balanced, in an open period, moving only money that is there, bound to all before it.
CREATE FUNCTION "fund_entry_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head fund_head;
  sum bigint := 0;
  amount bigint;
BEGIN
  SELECT * INTO head FROM fund_head FOR UPDATE;
  IF NEW.number IS NULL OR NEW.number = 0 THEN NEW.number := head.number + 1; END IF;
  IF NEW.number <> head.number + 1 THEN
    RAISE EXCEPTION 'entry % does not follow entry %', NEW.number, head.number USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_in_order';
  END IF;
  IF NEW.day <= head.closed THEN
    RAISE EXCEPTION 'the days up to % are closed', head.closed USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_closed';
  END IF;
  FOREACH amount IN ARRAY NEW.amounts LOOP sum := sum + amount; END LOOP;
  IF sum <> 0 THEN
    RAISE EXCEPTION 'the entry does not sum to zero' USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_balanced';
  END IF;
  PERFORM fund_entry_fits(NEW);

  -- An account is opened by the first entry that names it.
  FOR i IN 1 .. cardinality(NEW.accounts) LOOP
    UPDATE fund_account SET balance = balance + NEW.amounts[i] WHERE code = NEW.accounts[i];
    IF NOT FOUND THEN INSERT INTO fund_account (code, balance) VALUES (NEW.accounts[i], NEW.amounts[i]); END IF;
  END LOOP;
  NEW.hash := fund_hash(head.hash, NEW);
  UPDATE fund_head SET number = NEW.number, hash = NEW.hash,
    closed = CASE WHEN NEW.kind = 'close' THEN (NEW.terms::jsonb ->> 'until')::date ELSE closed END;
  RETURN NEW;
END $$;

CREATE TRIGGER "fund_entry_is_kept" BEFORE INSERT ON "fund_entry"
  FOR EACH ROW EXECUTE FUNCTION "fund_entry_is_kept"();
CREATE TRIGGER "fund_entry_only_grows" BEFORE UPDATE OR DELETE ON "fund_entry"
  FOR EACH ROW EXECUTE FUNCTION "is_append_only"();
CREATE TRIGGER "fund_entry_is_not_emptied" BEFORE TRUNCATE ON "fund_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "is_append_only"();

-- Balances and the head follow from entries; nobody sets them.
CREATE FUNCTION "fund_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'TRUNCATE' AND TG_OP <> 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% follows from the entries of the Fund alone', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "fund_account_follows" BEFORE INSERT OR UPDATE OR DELETE ON "fund_account"
  FOR EACH ROW EXECUTE FUNCTION "fund_follows"();
CREATE TRIGGER "fund_account_is_not_emptied" BEFORE TRUNCATE ON "fund_account"
  FOR EACH STATEMENT EXECUTE FUNCTION "fund_follows"();
CREATE TRIGGER "fund_head_follows" BEFORE INSERT OR UPDATE OR DELETE ON "fund_head"
  FOR EACH ROW EXECUTE FUNCTION "fund_follows"();
CREATE TRIGGER "fund_head_is_not_emptied" BEFORE TRUNCATE ON "fund_head"
  FOR EACH STATEMENT EXECUTE FUNCTION "fund_follows"();
