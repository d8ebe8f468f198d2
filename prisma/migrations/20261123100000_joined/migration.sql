-- Who joined a request is looked up whenever it is shown.
CREATE INDEX "request_target" ON "request" ("target");
