-- Answers are no longer kept in clear. Those of the last day go: whoever repeats one of them asks again.
DROP TABLE openchair.answered_request;

CREATE TABLE openchair.answered_request (
  subject     text NOT NULL,
  key_hash    bytea NOT NULL CHECK (octet_length(key_hash) = 32),
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
  answer      bytea,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (subject, key_hash)
);
CREATE INDEX answered_request_age ON openchair.answered_request (received_at);
COMMENT ON TABLE openchair.answered_request IS 'Writes that carried an Idempotency-Key, so that the same key gets the same answer. Kept for a day.';
COMMENT ON COLUMN openchair.answered_request.subject IS 'person-identifier: Keycloak subject of the caller; empty where no one signs in.';
COMMENT ON COLUMN openchair.answered_request.key_hash IS 'open: SHA-256 of the Idempotency-Key, which itself is not kept.';
COMMENT ON COLUMN openchair.answered_request.fingerprint IS 'open: HMAC of method, address and content under the Idempotency-Key; cannot be guessed without the key.';
COMMENT ON COLUMN openchair.answered_request.answer IS 'sensitive: The answer, encrypted under the Idempotency-Key; null until the write is done.';
COMMENT ON COLUMN openchair.answered_request.received_at IS 'open: When the write was received.';
GRANT SELECT, INSERT, UPDATE, DELETE ON openchair.answered_request TO openchair_app;

CREATE TABLE openchair.client_made_id (
  id          uuid NOT NULL,
  kind        text NOT NULL,
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
  PRIMARY KEY (id, kind)
);
COMMENT ON TABLE openchair.client_made_id IS 'Ids that clients made for their records, so that the same request again is recognized whenever it comes. Never deleted.';
COMMENT ON COLUMN openchair.client_made_id.id IS 'open: The id that the client made.';
COMMENT ON COLUMN openchair.client_made_id.kind IS 'open: Table of the record.';
COMMENT ON COLUMN openchair.client_made_id.fingerprint IS 'sensitive: HMAC of address and content under the id; tells whether a request is the same, and confirms a guess of all of it.';
GRANT SELECT, INSERT ON openchair.client_made_id TO openchair_app;
