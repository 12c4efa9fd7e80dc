-- Who may do what. Whoever operates the database gives these roles a login and a password; here they only get rights.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['openchair_app', 'openchair_reporting', 'openchair_ledger'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
  END LOOP;
END $$;

CREATE SCHEMA IF NOT EXISTS openchair;
CREATE SCHEMA IF NOT EXISTS reporting;
CREATE SCHEMA IF NOT EXISTS ledger;

COMMENT ON SCHEMA openchair IS 'The working records: directory, patients, referrals, sessions, audit.';
COMMENT ON SCHEMA reporting IS 'De-identified views, the only thing the reporting role can read.';
COMMENT ON SCHEMA ledger IS 'What was released to whom, append-only.';

GRANT USAGE ON SCHEMA openchair TO openchair_app;
GRANT USAGE ON SCHEMA reporting TO openchair_reporting;
GRANT USAGE ON SCHEMA ledger TO openchair_ledger;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- Rows of history are written once. Attached to every append-only table.
CREATE FUNCTION openchair.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
