CREATE TABLE openchair.identity_change (
  id         uuid PRIMARY KEY,
  patient_id uuid NOT NULL REFERENCES openchair.patient (id),
  field      text NOT NULL,
  old_value  text,
  new_value  text,
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL REFERENCES openchair.staff (id)
);
CREATE INDEX identity_change_patient ON openchair.identity_change (patient_id, changed_at DESC);
CREATE INDEX identity_change_changed_by ON openchair.identity_change (changed_by);
COMMENT ON TABLE openchair.identity_change IS 'What a person was known by before, one row a field. Rows are never changed.';
COMMENT ON COLUMN openchair.identity_change.id IS 'person-identifier: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.identity_change.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.identity_change.field IS 'open: Which field, a name of IdentityField.';
COMMENT ON COLUMN openchair.identity_change.old_value IS 'person-identifier: What it was; null when nothing was stated.';
COMMENT ON COLUMN openchair.identity_change.new_value IS 'person-identifier: What it became; null when nothing is stated any more.';
COMMENT ON COLUMN openchair.identity_change.changed_at IS 'quasi-identifier: When.';
COMMENT ON COLUMN openchair.identity_change.changed_by IS 'quasi-identifier: Who changed it.';
CREATE TRIGGER identity_change_is_history BEFORE UPDATE OR DELETE ON openchair.identity_change
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
GRANT SELECT, INSERT ON openchair.identity_change TO openchair_app;

CREATE TABLE openchair.told_apart (
  patient_id uuid NOT NULL REFERENCES openchair.patient (id),
  other_id   uuid NOT NULL REFERENCES openchair.patient (id),
  told_at    timestamptz NOT NULL,
  told_by    uuid NOT NULL REFERENCES openchair.staff (id),
  PRIMARY KEY (patient_id, other_id)
);
CREATE INDEX told_apart_other ON openchair.told_apart (other_id);
CREATE INDEX told_apart_told_by ON openchair.told_apart (told_by);
COMMENT ON TABLE openchair.told_apart IS 'A clinician looked at two records that are alike and said that they are two people.';
COMMENT ON COLUMN openchair.told_apart.patient_id IS 'person-identifier: One person, registered later.';
COMMENT ON COLUMN openchair.told_apart.other_id IS 'person-identifier: The other person.';
COMMENT ON COLUMN openchair.told_apart.told_at IS 'quasi-identifier: When.';
COMMENT ON COLUMN openchair.told_apart.told_by IS 'quasi-identifier: Who said so.';
GRANT SELECT, INSERT ON openchair.told_apart TO openchair_app;
