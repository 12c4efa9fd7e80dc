CREATE TABLE openchair.answered_request (
  key        text NOT NULL,
  subject    text NOT NULL,
  fingerprint bytea NOT NULL,
  status     integer NOT NULL,
  body       text,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (subject, key)
);
CREATE INDEX answered_request_age ON openchair.answered_request (answered_at);
COMMENT ON TABLE openchair.answered_request IS 'Writes answered already, so that a repeated Idempotency-Key gets the same answer. Kept for a day.';
COMMENT ON COLUMN openchair.answered_request.key IS 'open: The client''s Idempotency-Key.';
COMMENT ON COLUMN openchair.answered_request.subject IS 'person-identifier: Keycloak subject of who asked.';
COMMENT ON COLUMN openchair.answered_request.fingerprint IS 'open: SHA-256 of method, path and body; the same key with another request is refused.';
COMMENT ON COLUMN openchair.answered_request.status IS 'open: HTTP status answered.';
COMMENT ON COLUMN openchair.answered_request.body IS 'sensitive: Body answered.';
COMMENT ON COLUMN openchair.answered_request.answered_at IS 'open: When.';

GRANT SELECT, INSERT, DELETE ON openchair.answered_request TO openchair_app;
