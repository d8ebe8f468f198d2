-- Money moves from where its kind of entry takes it to where that puts it: what is paid out is paid, and nothing else is.
ALTER TABLE "fund_entry" ADD CONSTRAINT "fund_entry_moves" CHECK (
  CASE WHEN "kind" IN ('receive', 'earmark', 'release', 'pay', 'return', 'adjust') THEN coalesce(
    "amounts" = ARRAY[-"minor", "minor"]
    AND "accounts" = CASE "kind"
      WHEN 'receive' THEN ARRAY["pot" || '/given/' || "contributor", "pot" || '/available']
      WHEN 'earmark' THEN ARRAY["pot" || '/available', "pot" || '/earmark/' || "number"]
      WHEN 'release' THEN ARRAY["pot" || '/earmark/' || "concerns", "pot" || '/available']
      -- Which earmark it is, the trigger knows; imported books have none.
      WHEN 'pay' THEN ARRAY[
        CASE WHEN "concerns" IS NULL THEN "pot" || '/available' ELSE "accounts"[1] END, "pot" || '/spent/' || "spending"
      ]
      ELSE ARRAY["pot" || '/spent/' || "spending", "pot" || '/available']
    END, false)
  ELSE true END
);

-- Of a proposed payment those decide who were asked: whoever has come into office since is asked by a new proposal.
CREATE FUNCTION "fund_decision_is_asked"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM fund_entry WHERE number = NEW.concerns AND kind = 'propose' AND terms::jsonb -> 'asked' ? NEW.contributor
  ) THEN
    RAISE EXCEPTION '% was not asked', NEW.contributor USING ERRCODE = 'check_violation', CONSTRAINT = 'fund_asked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "fund_decision_is_asked" BEFORE INSERT ON "fund_entry"
  FOR EACH ROW WHEN (NEW."kind" = 'decide') EXECUTE FUNCTION "fund_decision_is_asked"();
