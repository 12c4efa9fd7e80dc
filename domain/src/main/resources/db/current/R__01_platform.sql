-- What every feature stands on: the clock, the chain of the audit, and rows that are only ever added.
SET LOCAL check_function_bodies = off;

-- Rows of history are written once. Attached to every append-only table.
CREATE OR REPLACE FUNCTION openchair.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER audit_event_is_history BEFORE UPDATE OR DELETE ON openchair.audit_event
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
CREATE OR REPLACE TRIGGER audit_event_is_kept BEFORE TRUNCATE ON openchair.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.refuse_change();

CREATE OR REPLACE FUNCTION openchair.audit_hash(event openchair.audit_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(event.previous_hash || convert_to(jsonb_build_array(event.seq, extract(epoch FROM event.at), event.actor_subject,
    event.actor_role, event.action, event.patient_id, event.resource, event.request_id)::text, 'UTF8'))
$$;

CREATE OR REPLACE FUNCTION openchair.chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
BEGIN
  SELECT seq + 1, hash INTO NEW.seq, NEW.previous_hash FROM openchair.audit_head FOR UPDATE;
  NEW.hash := openchair.audit_hash(NEW);
  UPDATE openchair.audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER audit_event_is_chained BEFORE INSERT ON openchair.audit_event
  FOR EACH ROW EXECUTE FUNCTION openchair.chain_audit_event();

CREATE OR REPLACE VIEW openchair.audit_break AS
  SELECT e.seq
    FROM openchair.audit_event e
    LEFT JOIN openchair.audit_event p ON p.seq = e.seq - 1
   WHERE e.hash <> openchair.audit_hash(e)
      OR e.previous_hash <> coalesce(p.hash, sha256('openchair'::bytea))
      OR (e.seq > 1 AND p.seq IS NULL);
COMMENT ON VIEW openchair.audit_break IS 'Events at which the chain does not hold; empty when no one tampered.';
COMMENT ON COLUMN openchair.audit_break.seq IS 'open: Position of the event.';

CREATE OR REPLACE FUNCTION openchair.today_in(zone text) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (openchair.now() AT TIME ZONE coalesce(zone, 'UTC'))::date
$$;

CREATE OR REPLACE FUNCTION openchair.clock_ahead() RETURNS interval LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT make_interval(secs => c.ahead_seconds) FROM openchair.demo_clock c
$$;

CREATE OR REPLACE FUNCTION openchair.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pg_catalog.now() + openchair.clock_ahead()
$$;

-- A preview of a file takes each record and rolls it back. A transaction that says it is only such a trial does not write by what each group
-- would be found, which took much of its time.
CREATE OR REPLACE FUNCTION openchair.is_trial() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('openchair.trial', true), '') = 'on'
$$;
COMMENT ON FUNCTION openchair.is_trial IS 'Will this transaction be rolled back, whatever it does? It said so itself.';
