-- Session records: what a signature locks.
SET LOCAL check_function_bodies = off;

-- From the signature on, whatever the application does, the record stays as it was signed.
CREATE OR REPLACE FUNCTION openchair.keep_signed_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.group_session s
              WHERE s.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.session_id ELSE NEW.session_id END AND s.signed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a signed session violates "signed_sessions_are_locked"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_sessions_are_locked';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER session_record_is_locked BEFORE INSERT OR UPDATE OR DELETE ON openchair.session_record
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_signed_session();
CREATE OR REPLACE TRIGGER session_record_code_is_locked BEFORE INSERT OR UPDATE OR DELETE ON openchair.session_record_code
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_signed_session();
CREATE OR REPLACE TRIGGER session_risk_is_locked BEFORE UPDATE OR DELETE ON openchair.session_risk
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_signed_session();

-- A signed mark changes only beside an amendment that says from what to what.
CREATE OR REPLACE FUNCTION openchair.keep_signed_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.group_session s WHERE s.id = NEW.session_id AND s.signed_at IS NOT NULL)
     AND (OLD.outcome, NEW.outcome) IS DISTINCT FROM (
       SELECT (a.outcome_before, a.outcome_after) FROM openchair.session_amendment a
        WHERE a.session_id = NEW.session_id AND a.enrollment_id = NEW.enrollment_id ORDER BY a.amended_at DESC, a.id DESC LIMIT 1) THEN
    RAISE EXCEPTION 'a signed mark violates "signed_sessions_are_locked"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_sessions_are_locked';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER signed_mark_is_amended_only BEFORE UPDATE OF outcome ON openchair.attendance
  FOR EACH ROW WHEN (OLD.outcome <> NEW.outcome) EXECUTE FUNCTION openchair.keep_signed_mark();

CREATE OR REPLACE FUNCTION openchair.keep_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed session violates "signed_sessions_are_locked"'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_sessions_are_locked';
END $$;
CREATE OR REPLACE TRIGGER signature_stays BEFORE UPDATE OF signed_at, signed_by ON openchair.group_session
  FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL AND (NEW.signed_at, NEW.signed_by) IS DISTINCT FROM (OLD.signed_at, OLD.signed_by))
  EXECUTE FUNCTION openchair.keep_signature();

-- A risk is talked through: until then, the session waits for its debrief.
CREATE OR REPLACE VIEW openchair.debrief_due AS
  SELECT r.session_id, s.id AS staff_id, s.supervisor_id, min(r.noted_at) AS since
    FROM openchair.staff s JOIN openchair.session_risk r ON r.noted_by = s.id
   WHERE s.supervisor_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM openchair.session_debrief d
                      WHERE d.session_id = r.session_id AND d.staff_id = s.id AND NOT d.entered_in_error)
   GROUP BY r.session_id, s.id, s.supervisor_id;
COMMENT ON VIEW openchair.debrief_due IS 'Sessions with a risk that the person who recorded it has not talked through with the supervisor.';
COMMENT ON COLUMN openchair.debrief_due.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.debrief_due.staff_id IS 'open: Who recorded the risk.';
COMMENT ON COLUMN openchair.debrief_due.supervisor_id IS 'open: Who supervises that person.';
COMMENT ON COLUMN openchair.debrief_due.since IS 'open: When the first risk of the session was recorded.';

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER session_amendment_is_history BEFORE UPDATE OR DELETE ON openchair.session_amendment
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
