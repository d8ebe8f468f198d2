-- A message can be of no use any more before it goes: it is missed then. None: it is never too late.
ALTER TABLE "delivery"
  ADD COLUMN "useful_until" TIMESTAMPTZ(6),
  -- Since when every try has failed.
  ADD COLUMN "failing_since" TIMESTAMPTZ(6),
  DROP CONSTRAINT "delivery_state",
  ADD CONSTRAINT "delivery_state" CHECK ("state" IN ('waiting', 'sent', 'failed', 'replaced', 'missed'));
CREATE INDEX "delivery_ends" ON "delivery" ("useful_until") WHERE "state" = 'waiting' AND "useful_until" IS NOT NULL;
CREATE INDEX "delivery_gone" ON "delivery" ("platform", "workspace", "place_id") WHERE "gone";

-- What an earlier version has queued is of use as long as its reminder is.
UPDATE "delivery" d SET "useful_until" = r."useful_until"
FROM "notice" n JOIN "reminder" r ON r."id" = n."reminder_id"
WHERE n."id" = d."notice_id" AND d."state" = 'waiting';
