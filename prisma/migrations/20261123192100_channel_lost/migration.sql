-- Since when a channel has its purpose; and since when Enlace cannot write in it, once the leads were told.
ALTER TABLE "channel"
  ADD COLUMN "since" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  ADD COLUMN "lost_at" TIMESTAMPTZ(6);
