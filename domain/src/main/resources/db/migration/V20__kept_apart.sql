CREATE TABLE openchair.kept_apart (
  id       uuid PRIMARY KEY,
  one_id   uuid NOT NULL REFERENCES openchair.patient (id),
  other_id uuid NOT NULL REFERENCES openchair.patient (id),
  reason   text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  noted_by uuid NOT NULL REFERENCES openchair.staff (id),
  noted_at timestamptz NOT NULL,
  ended_by uuid REFERENCES openchair.staff (id),
  ended_at timestamptz CHECK (ended_at >= noted_at),
  CONSTRAINT a_pair_is_written_one_way CHECK (one_id < other_id),
  CONSTRAINT who_ends_it_is_kept CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX one_current_note_a_pair ON openchair.kept_apart (one_id, other_id) WHERE ended_at IS NULL;
CREATE INDEX kept_apart_one ON openchair.kept_apart (one_id);
CREATE INDEX kept_apart_other ON openchair.kept_apart (other_id);
CREATE INDEX kept_apart_noted_by ON openchair.kept_apart (noted_by);
CREATE INDEX kept_apart_ended_by ON openchair.kept_apart (ended_by);
COMMENT ON TABLE openchair.kept_apart IS 'Pairs of people who must not have a seat in the same group. Only clinicians of their clinic see that there is one.';
COMMENT ON COLUMN openchair.kept_apart.id IS 'person-identifier: Identifier made by the writer; a repeated note is recognized by it.';
COMMENT ON COLUMN openchair.kept_apart.one_id IS 'person-identifier: One of the two, the smaller identifier.';
COMMENT ON COLUMN openchair.kept_apart.other_id IS 'person-identifier: The other one.';
COMMENT ON COLUMN openchair.kept_apart.reason IS 'free-text: Why.';
COMMENT ON COLUMN openchair.kept_apart.noted_by IS 'sensitive: The clinician who noted it.';
COMMENT ON COLUMN openchair.kept_apart.noted_at IS 'quasi-identifier: When.';
COMMENT ON COLUMN openchair.kept_apart.ended_by IS 'sensitive: The clinician who ended it; null while it holds.';
COMMENT ON COLUMN openchair.kept_apart.ended_at IS 'quasi-identifier: From when it does not hold any more; null while it does.';

CREATE FUNCTION openchair.keep_note_of_pair() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
     OR (to_jsonb(NEW) - 'ended_by' - 'ended_at') IS DISTINCT FROM (to_jsonb(OLD) - 'ended_by' - 'ended_at') THEN
    RAISE EXCEPTION 'a note of two people is only ever ended, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER kept_apart_is_kept BEFORE UPDATE OR DELETE ON openchair.kept_apart
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_note_of_pair();

-- Whoever takes a seat waits here for a seat that is being taken in the same group, and then sees who took it. Who has a seat
-- already keeps it when a pair is noted later.
CREATE FUNCTION openchair.check_kept_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state <> 'ENDED' THEN
    RETURN NEW;
  END IF;
  PERFORM FROM openchair.support_group WHERE id = NEW.group_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM openchair.kept_apart k
               JOIN openchair.enrollment e
                 ON e.patient_id = CASE WHEN k.one_id = NEW.patient_id THEN k.other_id ELSE k.one_id END
              WHERE NEW.patient_id IN (k.one_id, k.other_id) AND k.ended_at IS NULL
                AND e.group_id = NEW.group_id AND e.state <> 'ENDED') THEN
    RAISE EXCEPTION 'a seat violates "kept_apart_take_no_seat_together"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_apart_take_no_seat_together';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER enrollment_keeps_people_apart BEFORE INSERT OR UPDATE OF state ON openchair.enrollment
  FOR EACH ROW WHEN (NEW.state <> 'ENDED') EXECUTE FUNCTION openchair.check_kept_apart();

GRANT SELECT, INSERT, UPDATE (ended_by, ended_at) ON openchair.kept_apart TO openchair_app;
