CREATE TABLE ledger.frozen_table (
  definition  text NOT NULL,
  period      text NOT NULL,
  threshold   integer NOT NULL CHECK (threshold >= 5),
  cells       jsonb NOT NULL,
  certificate text NOT NULL,
  jitter_key  text NOT NULL,
  frozen_at   timestamptz NOT NULL,
  PRIMARY KEY (definition, period)
);
COMMENT ON TABLE ledger.frozen_table IS 'A protected table as it was first shown. A closed period is never computed again: a changed figure would reveal who changed it.';
COMMENT ON COLUMN ledger.frozen_table.definition IS 'open: Code and version of the table''s definition.';
COMMENT ON COLUMN ledger.frozen_table.period IS 'open: Calendar period, such as 2026-Q3.';
COMMENT ON COLUMN ledger.frozen_table.threshold IS 'open: Counts from 1 to one less than this are hidden.';
COMMENT ON COLUMN ledger.frozen_table.cells IS 'open: Published cells only: a number or the marker; never a hidden value.';
COMMENT ON COLUMN ledger.frozen_table.certificate IS 'open: SHA-256 of the certificate that was checked before publication.';
COMMENT ON COLUMN ledger.frozen_table.jitter_key IS 'open: Id of the secret key by which hidden cells were chosen, so that the choice can be made again.';
COMMENT ON COLUMN ledger.frozen_table.frozen_at IS 'open: When it was first shown.';

CREATE TABLE ledger.release (
  id          uuid PRIMARY KEY,
  definition  text NOT NULL,
  period      text NOT NULL,
  form        text NOT NULL CHECK (form IN ('WORKBOOK')),
  recipient   text NOT NULL,
  file_sha256 text NOT NULL,
  released_at timestamptz NOT NULL,
  FOREIGN KEY (definition, period) REFERENCES ledger.frozen_table (definition, period)
);
CREATE INDEX release_table ON ledger.release (definition, period, released_at);
COMMENT ON TABLE ledger.release IS 'Each workbook handed out, and to whom.';
COMMENT ON COLUMN ledger.release.id IS 'open: Identifier, UUIDv7.';
COMMENT ON COLUMN ledger.release.definition IS 'open: The table''s definition.';
COMMENT ON COLUMN ledger.release.period IS 'open: The period.';
COMMENT ON COLUMN ledger.release.form IS 'open: In which form.';
COMMENT ON COLUMN ledger.release.recipient IS 'person-identifier: Keycloak subject of who downloaded it.';
COMMENT ON COLUMN ledger.release.file_sha256 IS 'open: SHA-256 of the file.';
COMMENT ON COLUMN ledger.release.released_at IS 'open: When.';

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER frozen_table_is_final BEFORE UPDATE OR DELETE ON ledger.frozen_table
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER release_is_final BEFORE UPDATE OR DELETE ON ledger.release
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();

GRANT SELECT, INSERT ON ledger.frozen_table, ledger.release TO openchair_ledger;
