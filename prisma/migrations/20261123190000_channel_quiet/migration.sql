-- The hours in which nothing is said in a channel, by its own zone; none: at any hour.
ALTER TABLE "channel"
  ADD COLUMN "quiet_from" SMALLINT,
  ADD COLUMN "quiet_until" SMALLINT,
  ADD CONSTRAINT "channel_quiet" CHECK (
    ("quiet_from" IS NULL) = ("quiet_until" IS NULL)
    AND ("quiet_from" IS NULL OR ("quiet_from" BETWEEN 0 AND 23 AND "quiet_until" BETWEEN 0 AND 23))
  );
