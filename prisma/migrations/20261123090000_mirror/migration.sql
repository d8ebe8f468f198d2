-- A conversation in the thread of a request's card is mirrored to the other platforms, where the lead switches it on.

-- CreateTable
CREATE TABLE "remark" (
    "platform" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "notice_id" BIGINT,
    "version" BIGINT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "remark_pkey" PRIMARY KEY ("platform","channel","message")
);

-- CreateIndex
CREATE UNIQUE INDEX "remark_notice_id_key" ON "remark"("notice_id");

-- CreateIndex
CREATE INDEX "card_platform_channel_message_idx" ON "card"("platform", "channel", "message");

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A remark goes under the card as its lines do, but is edited in place.
ALTER TABLE "notice"
  DROP CONSTRAINT "notice_slot",
  ADD CONSTRAINT "notice_slot" CHECK ("slot" IN ('card', 'thread', 'direct', 'remark'));
