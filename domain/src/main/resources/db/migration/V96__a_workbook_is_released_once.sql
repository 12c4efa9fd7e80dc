-- A workbook that is asked for twice with the same Idempotency-Key is released once, and the second time is kept beside it.
ALTER TABLE ledger.release ADD COLUMN key_hash bytea CHECK (octet_length(key_hash) = 32);
COMMENT ON COLUMN ledger.release.key_hash IS 'open: SHA-256 of the Idempotency-Key that it was asked for with; null without one.';
CREATE UNIQUE INDEX one_release_a_key ON ledger.release (recipient, key_hash);

CREATE TABLE ledger.release_repeated (
  release_id  uuid NOT NULL REFERENCES ledger.release (id),
  repeated_at timestamptz NOT NULL
);
CREATE INDEX release_repeated_release ON ledger.release_repeated (release_id);
COMMENT ON TABLE ledger.release_repeated IS 'Each time that a released workbook was handed out again because its request was repeated.';
COMMENT ON COLUMN ledger.release_repeated.release_id IS 'open: The release.';
COMMENT ON COLUMN ledger.release_repeated.repeated_at IS 'open: When it was handed out again.';
CREATE TRIGGER release_repeated_is_final BEFORE UPDATE OR DELETE ON ledger.release_repeated
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
GRANT SELECT, INSERT ON ledger.release_repeated TO openchair_ledger;
