-- Whether a message was given up because its place is not there, or not open to Enlace; not because the platform was away.
ALTER TABLE "delivery" ADD COLUMN "gone" BOOLEAN NOT NULL DEFAULT false;
