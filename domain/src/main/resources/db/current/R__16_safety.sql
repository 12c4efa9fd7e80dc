-- Safety alerts.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION openchair.keep_safety_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.acknowledged_at IS NULL
     AND to_jsonb(NEW) - '{acknowledged_by,acknowledged_at,action,note}'::text[]
       = to_jsonb(OLD) - '{acknowledged_by,acknowledged_at,action,note}'::text[] THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'patient_id') = (to_jsonb(OLD) - 'patient_id')
     AND openchair.changes_its_record('safety_alert', OLD.id, OLD.patient_id, NEW.patient_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a safety alert is acknowledged once, and never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER safety_alert_is_kept BEFORE UPDATE OR DELETE ON openchair.safety_alert
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_safety_alert();

-- Is this person asked to respond to an alert? The clinic's contact at first, where it names one; everyone at the clinic when no one has
-- after a while, or when the contact raised it.
CREATE OR REPLACE FUNCTION openchair.is_alerted(alert openchair.safety_alert, person uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT c.safety_contact_id IS NULL OR c.safety_contact_id IN (person, (alert).raised_by)
      OR (alert).raised_at + make_interval(mins => c.safety_escalation_mins) <= moment
    FROM openchair.clinic c WHERE c.id = (alert).clinic_id
$$;
