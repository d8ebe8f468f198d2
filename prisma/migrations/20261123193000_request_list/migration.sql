-- A list of requests is read newest first, a page at a time.
CREATE INDEX "request_year_id_idx" ON "request" ("year", "id");
DROP INDEX "request_year_idx";
