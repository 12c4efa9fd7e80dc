CREATE TABLE openchair.enrollment (
  id          uuid PRIMARY KEY,
  version     integer NOT NULL DEFAULT 0,
  group_id    uuid NOT NULL REFERENCES openchair.support_group (id),
  patient_id  uuid NOT NULL REFERENCES openchair.patient (id),
  referral_id uuid NOT NULL UNIQUE REFERENCES openchair.referral (id),
  state       text NOT NULL CHECK (state IN ('TRIAL', 'ACTIVE', 'ENDED')),
  started_on  date NOT NULL,
  ended_on    date,
  end_reason  text,
  CONSTRAINT ended_enrollments_say_when CHECK ((state = 'ENDED') = (ended_on IS NOT NULL))
);
CREATE UNIQUE INDEX one_current_seat_a_person_in_a_group ON openchair.enrollment (group_id, patient_id) WHERE state <> 'ENDED';
CREATE INDEX enrollment_patient ON openchair.enrollment (patient_id);
COMMENT ON TABLE openchair.enrollment IS 'A person''s seat in a group. Who comes back gets a new row.';
COMMENT ON COLUMN openchair.enrollment.id IS 'person-identifier: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.enrollment.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.enrollment.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.enrollment.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.enrollment.referral_id IS 'person-identifier: The referral that led here.';
COMMENT ON COLUMN openchair.enrollment.state IS 'sensitive: On trial, active or ended.';
COMMENT ON COLUMN openchair.enrollment.started_on IS 'quasi-identifier: First day of the seat.';
COMMENT ON COLUMN openchair.enrollment.ended_on IS 'quasi-identifier: Last day of the seat.';
COMMENT ON COLUMN openchair.enrollment.end_reason IS 'sensitive: Why it ended, coded.';

-- The row lock that the update takes makes concurrent acceptances queue; the check seats_within_capacity refuses the one too many.
CREATE FUNCTION openchair.count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before integer := CASE WHEN TG_OP = 'INSERT' OR OLD.state = 'ENDED' THEN 0 ELSE 1 END;
  after  integer := CASE WHEN TG_OP = 'DELETE' OR NEW.state = 'ENDED' THEN 0 ELSE 1 END;
BEGIN
  IF after <> before THEN
    UPDATE openchair.support_group SET seats_taken = seats_taken + after - before
     WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.group_id ELSE NEW.group_id END;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER enrollment_counts_seats AFTER INSERT OR UPDATE OF state OR DELETE ON openchair.enrollment
  FOR EACH ROW EXECUTE FUNCTION openchair.count_seats();

CREATE FUNCTION openchair.keep_seat_in_its_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an enrollment stays with its group and its person' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER enrollment_keeps_its_group BEFORE UPDATE OF group_id, patient_id ON openchair.enrollment
  FOR EACH ROW WHEN (OLD.group_id <> NEW.group_id OR OLD.patient_id <> NEW.patient_id)
  EXECUTE FUNCTION openchair.keep_seat_in_its_group();

GRANT SELECT, INSERT, UPDATE ON openchair.enrollment TO openchair_app;
