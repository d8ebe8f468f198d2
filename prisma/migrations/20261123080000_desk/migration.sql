-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "ministry" (
    "code" CHAR(2) NOT NULL,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,

    CONSTRAINT "ministry_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ministry_name" (
    "id" BIGSERIAL NOT NULL,
    "ministry" CHAR(2) NOT NULL,
    "official" TEXT,
    "english" TEXT,
    "since" DATE,
    "until" DATE,
    "source" TEXT,
    "note" TEXT,

    CONSTRAINT "ministry_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "code" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "es" TEXT NOT NULL,
    "pt" TEXT NOT NULL,
    "fr" TEXT NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "language" TEXT,
    "zone" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("platform","workspace","account")
);

-- CreateTable
CREATE TABLE "link_code" (
    "hash" TEXT NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "link_attempt" (
    "id" BIGSERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "link_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" BIGSERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "ministry" CHAR(2),
    "organisation" TEXT,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "until" TIMESTAMPTZ(6),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_holder" (
    "id" BIGSERIAL NOT NULL,
    "office" TEXT NOT NULL,
    "seat" SMALLINT NOT NULL,
    "ministry" CHAR(2) NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "office_holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "state" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "background" TEXT NOT NULL,
    "objectives" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "topics" TEXT[],
    "form" TEXT,
    "wished" TEXT[],
    "period" JSONB NOT NULL,
    "period_from" DATE,
    "period_to" DATE,
    "participants" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "payers" TEXT NOT NULL,
    "call" TEXT,
    "continues" TEXT,
    "proposed_by" UUID,
    "officer_id" UUID,
    "target" TEXT,
    "ended" JSONB,
    "last" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "filed_at" TIMESTAMPTZ(6),
    "moved_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_ministry" (
    "request_id" BIGINT NOT NULL,
    "ministry" CHAR(2) NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "request_ministry_pkey" PRIMARY KEY ("request_id","ministry")
);

-- CreateTable
CREATE TABLE "offer" (
    "request_id" BIGINT NOT NULL,
    "ministry" CHAR(2) NOT NULL,
    "round" SMALLINT NOT NULL,
    "state" TEXT NOT NULL,
    "offered_at" TIMESTAMPTZ(6) NOT NULL,
    "answered_at" TIMESTAMPTZ(6),
    "form" TEXT,
    "period" JSONB,
    "payers" TEXT,
    "reason" TEXT,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("request_id","ministry","round")
);

-- CreateTable
CREATE TABLE "journal" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "act" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID,
    "acted_for_id" UUID,
    "ministry" CHAR(2),
    "platform" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "invocation" TEXT NOT NULL,
    "reason" TEXT,
    "private" BOOLEAN NOT NULL DEFAULT false,
    "facts" JSONB NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invocation" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "command" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "reply" JSONB NOT NULL,

    CONSTRAINT "invocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending" (
    "token" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "pending_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "slot" TEXT NOT NULL,
    "subject" TEXT,
    "person_id" UUID,
    "purpose" TEXT,
    "reply" JSONB NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" BIGSERIAL NOT NULL,
    "notice_id" BIGINT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "place_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "unsure" BOOLEAN NOT NULL DEFAULT false,
    "next_at" TIMESTAMPTZ(6) NOT NULL,
    "held_until" TIMESTAMPTZ(6),
    "channel" TEXT,
    "message" TEXT,
    "problem" TEXT,
    "done_at" TIMESTAMPTZ(6),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card" (
    "subject" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "place_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("subject","platform","workspace","place_id")
);

-- CreateTable
CREATE TABLE "channel" (
    "purpose" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("purpose","platform","workspace")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "console_post" (
    "id" BIGSERIAL NOT NULL,
    "room" TEXT NOT NULL,
    "thread" BIGINT,
    "key" TEXT NOT NULL,
    "reply" JSONB NOT NULL,
    "posted_at" TIMESTAMPTZ(6) NOT NULL,
    "edited_at" TIMESTAMPTZ(6),

    CONSTRAINT "console_post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ministry_name_ministry_idx" ON "ministry_name"("ministry");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE INDEX "link_attempt_platform_workspace_account_at_idx" ON "link_attempt"("platform", "workspace", "account", "at");

-- CreateIndex
CREATE INDEX "assignment_person_id_idx" ON "assignment"("person_id");

-- CreateIndex
CREATE INDEX "assignment_ministry_role_idx" ON "assignment"("ministry", "role");

-- CreateIndex
CREATE UNIQUE INDEX "request_ref_key" ON "request"("ref");

-- CreateIndex
CREATE INDEX "request_state_moved_at_idx" ON "request"("state", "moved_at");

-- CreateIndex
CREATE INDEX "request_year_idx" ON "request"("year");

-- CreateIndex
CREATE INDEX "request_ministry_ministry_idx" ON "request_ministry"("ministry");

-- CreateIndex
CREATE UNIQUE INDEX "request_ministry_request_id_position_key" ON "request_ministry"("request_id", "position");

-- CreateIndex
CREATE INDEX "offer_ministry_state_idx" ON "offer"("ministry", "state");

-- CreateIndex
CREATE INDEX "journal_kind_subject_id_idx" ON "journal"("kind", "subject", "id");

-- CreateIndex
CREATE INDEX "notice_subject_idx" ON "notice"("subject");

-- CreateIndex
CREATE INDEX "delivery_notice_id_idx" ON "delivery"("notice_id");

-- CreateIndex
CREATE INDEX "delivery_platform_workspace_place_place_id_state_idx" ON "delivery"("platform", "workspace", "place", "place_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "console_post_key_key" ON "console_post"("key");

-- CreateIndex
CREATE INDEX "console_post_room_id_idx" ON "console_post"("room", "id");

-- AddForeignKey
ALTER TABLE "ministry_name" ADD CONSTRAINT "ministry_name_ministry_fkey" FOREIGN KEY ("ministry") REFERENCES "ministry"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_ministry_fkey" FOREIGN KEY ("ministry") REFERENCES "ministry"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_fkey" FOREIGN KEY ("organisation") REFERENCES "organisation"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_ministry_fkey" FOREIGN KEY ("ministry") REFERENCES "ministry"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_ministry" ADD CONSTRAINT "request_ministry_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_ministry" ADD CONSTRAINT "request_ministry_ministry_fkey" FOREIGN KEY ("ministry") REFERENCES "ministry"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_ministry_fkey" FOREIGN KEY ("ministry") REFERENCES "ministry"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

