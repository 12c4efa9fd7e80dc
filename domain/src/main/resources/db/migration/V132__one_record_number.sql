-- A record number is one of its clinic however it is written. Records whose numbers differ by capitals, blanks and dashes alone stay as they
-- are: one has the number, the others are marked until they are merged or numbered otherwise.
ALTER TABLE openchair.patient ADD COLUMN number_is_shared boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN openchair.patient.number_is_shared IS 'quasi-identifier: Had another record this number, written otherwise, before numbers were compared as people read them?';

UPDATE openchair.patient p SET number_is_shared = true
  FROM (SELECT o.id, row_number() OVER (PARTITION BY o.clinic_id, openchair.record_number_key(o.record_number)
                                        ORDER BY o.merged_into IS NOT NULL, o.registered_at, o.id) AS place
          FROM openchair.patient o) written
 WHERE written.id = p.id AND written.place > 1;

CREATE UNIQUE INDEX record_number_is_one_however_written
  ON openchair.patient (clinic_id, openchair.record_number_key(record_number)) WHERE NOT number_is_shared;

CREATE FUNCTION openchair.new_number_is_its_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.number_is_shared := false;
  RETURN NEW;
END $$;
CREATE TRIGGER new_number_is_its_own BEFORE UPDATE OF record_number ON openchair.patient FOR EACH ROW
  WHEN (openchair.record_number_key(OLD.record_number) <> openchair.record_number_key(NEW.record_number))
  EXECUTE FUNCTION openchair.new_number_is_its_own();
