-- Two who must not meet still must not once one of them turns out to have two records: the note is written for the kept record too.
CREATE OR REPLACE FUNCTION openchair.follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_by, noted_at)
    SELECT gen_random_uuid(), least(NEW.merged_into, pair.other), greatest(NEW.merged_into, pair.other),
           pair.reason, pair.noted_by, pair.noted_at
      FROM (SELECT CASE WHEN one_id = NEW.id THEN other_id ELSE one_id END AS other, reason, noted_by, noted_at
              FROM openchair.kept_apart
             WHERE NEW.id IN (one_id, other_id) AND ended_at IS NULL) pair
     WHERE pair.other <> NEW.merged_into
    ON CONFLICT (one_id, other_id) WHERE ended_at IS NULL DO NOTHING;
  UPDATE openchair.referral SET patient_id = NEW.merged_into WHERE patient_id = NEW.id;
  UPDATE openchair.enrollment SET patient_id = NEW.merged_into WHERE patient_id = NEW.id;
  UPDATE openchair.patient SET merged_into = NEW.merged_into WHERE merged_into = NEW.id;
  RETURN NULL;
END $$;

-- Reasons are offered with the group that they belong to.
CREATE OR REPLACE VIEW openchair.offered_code AS
  SELECT vocabulary, code, label_en, label_es, position, reason_group
    FROM openchair.reference_code
   WHERE retired_on IS NULL OR retired_on > (now() AT TIME ZONE 'UTC')::date;
COMMENT ON COLUMN openchair.offered_code.reason_group IS 'open: Whose reason it is, for the reasons of moves; null for other codes.';
