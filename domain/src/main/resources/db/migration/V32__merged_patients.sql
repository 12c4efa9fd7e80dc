-- A merged record stays as a signpost: its record number leads to the one that was kept.
ALTER TABLE openchair.patient
  ADD COLUMN merged_into uuid REFERENCES openchair.patient (id),
  ADD CONSTRAINT nobody_is_merged_into_themselves CHECK (merged_into <> id);
CREATE INDEX patient_merged_into ON openchair.patient (merged_into) WHERE merged_into IS NOT NULL;
COMMENT ON COLUMN openchair.patient.merged_into IS 'person-identifier: The record that was kept, where two were of one person; null for every other record.';

CREATE TABLE openchair.patient_merge (
  id        uuid PRIMARY KEY,
  kept_id   uuid NOT NULL REFERENCES openchair.patient (id),
  merged_id uuid NOT NULL REFERENCES openchair.patient (id),
  merged_at timestamptz NOT NULL,
  merged_by uuid NOT NULL REFERENCES openchair.staff (id),
  CONSTRAINT a_record_is_merged_once UNIQUE (merged_id)
);
CREATE INDEX patient_merge_kept ON openchair.patient_merge (kept_id);
CREATE INDEX patient_merge_merged_by ON openchair.patient_merge (merged_by);
COMMENT ON TABLE openchair.patient_merge IS 'Two records of one person became one. Rows are never changed.';
COMMENT ON COLUMN openchair.patient_merge.id IS 'person-identifier: Identifier made by the writer; a repeated merge is recognized by it.';
COMMENT ON COLUMN openchair.patient_merge.kept_id IS 'person-identifier: The record that was kept.';
COMMENT ON COLUMN openchair.patient_merge.merged_id IS 'person-identifier: The record that went into it.';
COMMENT ON COLUMN openchair.patient_merge.merged_at IS 'quasi-identifier: When.';
COMMENT ON COLUMN openchair.patient_merge.merged_by IS 'quasi-identifier: Who merged them.';
CREATE TRIGGER patient_merge_is_history BEFORE UPDATE OR DELETE ON openchair.patient_merge
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
GRANT SELECT, INSERT ON openchair.patient_merge TO openchair_app;

-- A seat changes its person only when two records turn out to be one person.
CREATE OR REPLACE FUNCTION openchair.keep_seat_in_its_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.group_id = NEW.group_id
     AND EXISTS (SELECT FROM openchair.patient p WHERE p.id = OLD.patient_id AND p.merged_into = NEW.patient_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an enrollment stays with its group and its person' USING ERRCODE = 'restrict_violation';
END $$;

-- What is being done for a person follows in the same statement; what was noted of them stays with the record that it was noted in.
CREATE FUNCTION openchair.follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE openchair.referral SET patient_id = NEW.merged_into WHERE patient_id = NEW.id;
  UPDATE openchair.enrollment SET patient_id = NEW.merged_into WHERE patient_id = NEW.id;
  UPDATE openchair.patient SET merged_into = NEW.merged_into WHERE merged_into = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER referrals_and_seats_follow_a_merge AFTER UPDATE OF merged_into ON openchair.patient
  FOR EACH ROW WHEN (NEW.merged_into IS DISTINCT FROM OLD.merged_into) EXECUTE FUNCTION openchair.follow_merge();

-- Fires after the check of the foreign key, which has waited for a merge under way.
CREATE FUNCTION openchair.refuse_merged_patient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.patient p WHERE p.id = NEW.patient_id AND p.merged_into IS NOT NULL) THEN
    RAISE EXCEPTION 'violates "referrals_are_of_kept_records"' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER referrals_are_of_kept_records AFTER INSERT OR UPDATE OF patient_id ON openchair.referral
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_merged_patient();
