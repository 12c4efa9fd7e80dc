-- Somebody may be in danger: a human of the clinic is told, and says by name that they have taken it on. Nothing of it is ever lost.
ALTER TABLE openchair.clinic
  ADD COLUMN version                integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN safety_contact_id      uuid REFERENCES openchair.staff (id),
  ADD COLUMN safety_escalation_mins integer NOT NULL DEFAULT 15 CHECK (safety_escalation_mins BETWEEN 5 AND 240);
CREATE INDEX clinic_safety_contact ON openchair.clinic (safety_contact_id) WHERE safety_contact_id IS NOT NULL;
COMMENT ON COLUMN openchair.clinic.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.clinic.safety_contact_id IS 'quasi-identifier: Who is alerted first when somebody may be in danger; null for every clinician of the clinic.';
COMMENT ON COLUMN openchair.clinic.safety_escalation_mins IS 'open: Minutes after which every clinician of the clinic is asked to acknowledge an alert.';
GRANT UPDATE (version, safety_contact_id, safety_escalation_mins) ON openchair.clinic TO openchair_app;

CREATE TABLE openchair.safety_alert (
  id              uuid PRIMARY KEY,
  clinic_id       uuid NOT NULL REFERENCES openchair.clinic (id),
  patient_id      uuid NOT NULL REFERENCES openchair.patient (id),
  cause           text NOT NULL CHECK (cause IN ('SAFETY_QUESTION', 'SCORE')),
  referral_id     uuid REFERENCES openchair.referral (id),
  assessment_id   uuid REFERENCES openchair.assessment (id),
  raised_by       uuid NOT NULL REFERENCES openchair.staff (id),
  raised_at       timestamptz NOT NULL,
  acknowledged_by uuid REFERENCES openchair.staff (id),
  acknowledged_at timestamptz,
  action          text CHECK (action IN ('WITH_PATIENT', 'EMERGENCY_CALLED', 'SPOKE_SAFE', 'CARE_ARRANGED', 'RAISED_IN_ERROR')),
  note            text CHECK (length(note) BETWEEN 1 AND 1000),
  CONSTRAINT an_alert_has_one_cause CHECK (
    (cause = 'SAFETY_QUESTION') = (referral_id IS NOT NULL) AND (cause = 'SCORE') = (assessment_id IS NOT NULL)),
  CONSTRAINT an_alert_is_acknowledged_by_a_named_person CHECK (
    (acknowledged_by IS NULL) = (acknowledged_at IS NULL) AND (acknowledged_by IS NULL) = (action IS NULL)
    AND (acknowledged_by IS NOT NULL OR note IS NULL))
);
CREATE UNIQUE INDEX one_alert_a_score ON openchair.safety_alert (assessment_id);
CREATE UNIQUE INDEX one_open_alert_a_referral ON openchair.safety_alert (referral_id) WHERE acknowledged_at IS NULL;
CREATE INDEX safety_alert_open ON openchair.safety_alert (clinic_id, raised_at) WHERE acknowledged_at IS NULL;
CREATE INDEX safety_alert_patient ON openchair.safety_alert (patient_id, raised_at);
CREATE INDEX safety_alert_referral ON openchair.safety_alert (referral_id);
CREATE INDEX safety_alert_clinic ON openchair.safety_alert (clinic_id);
CREATE INDEX safety_alert_raised_by ON openchair.safety_alert (raised_by);
CREATE INDEX safety_alert_acknowledged_by ON openchair.safety_alert (acknowledged_by);
COMMENT ON TABLE openchair.safety_alert IS 'Somebody may be in danger; open until a named person of the clinic acknowledges it.';
COMMENT ON COLUMN openchair.safety_alert.id IS 'person-identifier: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.safety_alert.clinic_id IS 'quasi-identifier: The clinic that is alerted.';
COMMENT ON COLUMN openchair.safety_alert.patient_id IS 'person-identifier: Who may be in danger.';
COMMENT ON COLUMN openchair.safety_alert.cause IS 'sensitive: What said so: the safety question of a referral, or the risk item of a questionnaire.';
COMMENT ON COLUMN openchair.safety_alert.referral_id IS 'person-identifier: The referral in which the question was answered; else null.';
COMMENT ON COLUMN openchair.safety_alert.assessment_id IS 'person-identifier: The score that said so; else null.';
COMMENT ON COLUMN openchair.safety_alert.raised_by IS 'quasi-identifier: Who answered the question or recorded the score.';
COMMENT ON COLUMN openchair.safety_alert.raised_at IS 'quasi-identifier: When it was raised.';
COMMENT ON COLUMN openchair.safety_alert.acknowledged_by IS 'quasi-identifier: Who took it on; null while nobody has.';
COMMENT ON COLUMN openchair.safety_alert.acknowledged_at IS 'quasi-identifier: When they did.';
COMMENT ON COLUMN openchair.safety_alert.action IS 'sensitive: What is being done.';
COMMENT ON COLUMN openchair.safety_alert.note IS 'free-text: What else the clinic should know of it.';

-- An alert is acknowledged once. What raised it never changes, and it is never deleted.
CREATE FUNCTION openchair.keep_safety_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.acknowledged_at IS NULL
     AND to_jsonb(NEW) - '{acknowledged_by,acknowledged_at,action,note}'::text[]
       = to_jsonb(OLD) - '{acknowledged_by,acknowledged_at,action,note}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a safety alert is acknowledged once, and never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER safety_alert_is_kept BEFORE UPDATE OR DELETE ON openchair.safety_alert
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_safety_alert();
GRANT SELECT, INSERT ON openchair.safety_alert TO openchair_app;
GRANT UPDATE (acknowledged_by, acknowledged_at, action, note) ON openchair.safety_alert TO openchair_app;

-- Is this person asked to take an alert on? The clinic's contact at first, where it names one; everybody of the clinic when nobody has
-- after a while, or when the contact raised it.
CREATE FUNCTION openchair.is_alerted(alert openchair.safety_alert, person uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT c.safety_contact_id IS NULL OR c.safety_contact_id IN (person, (alert).raised_by)
      OR (alert).raised_at + make_interval(mins => c.safety_escalation_mins) <= moment
    FROM openchair.clinic c WHERE c.id = (alert).clinic_id
$$;
