-- Concerns and progress notes.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION openchair.keep_concern() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.acknowledged_at IS NOT NULL
     OR (to_jsonb(NEW) - 'acknowledged_at' - 'acknowledged_by') IS DISTINCT FROM
        (to_jsonb(OLD) - 'acknowledged_at' - 'acknowledged_by') THEN
    RAISE EXCEPTION 'a concern is only ever acknowledged, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER concern_is_kept BEFORE UPDATE OR DELETE ON openchair.concern
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_concern();

-- A risk that a clinician must know of names no one: it is told by a concern about a person. It is owed until one of the session was
-- raised that is not older than the risk.
CREATE OR REPLACE FUNCTION openchair.concern_is_owed(risk openchair.session_risk) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (risk).clinician_must_know
     AND NOT EXISTS (SELECT FROM openchair.concern c WHERE c.session_id = (risk).session_id AND c.noted_at >= (risk).noted_at)
$$;

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER progress_note_is_history BEFORE UPDATE OR DELETE ON openchair.progress_note
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
