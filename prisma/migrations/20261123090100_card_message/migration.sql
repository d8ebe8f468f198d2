-- A card is found by its message alone: a thread on Discord tells the message it hangs on, and not the channel.

-- DropIndex
DROP INDEX "card_platform_channel_message_idx";

-- CreateIndex
CREATE INDEX "card_platform_message_idx" ON "card"("platform", "message");
