-- What codes mean: which marks count as attended, which codes are offered today, and which are under 42 CFR part 2.
SET LOCAL check_function_bodies = off;

-- Simple enough to become part of the query that asks.
CREATE OR REPLACE FUNCTION openchair.attended(outcome text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY')
$$;
COMMENT ON FUNCTION openchair.attended IS 'Was the person there, by the mark? As AttendanceOutcome.attended.';

CREATE OR REPLACE VIEW openchair.offered_code AS
  SELECT vocabulary, code, label_en, label_es, position, reason_group
    FROM openchair.reference_code
   WHERE retired_on IS NULL OR retired_on > openchair.today_in('UTC');
COMMENT ON VIEW openchair.offered_code IS 'The codes that filters, forms and imports offer today. A retired one stays readable where it is carried.';
COMMENT ON COLUMN openchair.offered_code.vocabulary IS 'open: Which list the code belongs to.';
COMMENT ON COLUMN openchair.offered_code.code IS 'open: Stable code within the list.';
COMMENT ON COLUMN openchair.offered_code.label_en IS 'open: English label.';
COMMENT ON COLUMN openchair.offered_code.label_es IS 'open: Spanish label.';
COMMENT ON COLUMN openchair.offered_code.position IS 'open: Order within the list, smallest first.';
COMMENT ON COLUMN openchair.offered_code.reason_group IS 'open: Whose reason it is, for the reasons of moves; null for other codes.';

CREATE OR REPLACE FUNCTION openchair.under_part_2(met uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.group_focus f
                   JOIN openchair.reference_code c ON c.vocabulary = 'focus' AND c.code = f.code
                  WHERE f.group_id = met AND c.part_2)
$$;

-- A focus of which no one said that it is protected.
CREATE OR REPLACE FUNCTION openchair.protect_new_focus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.vocabulary = 'focus' AND NEW.part_2 IS NULL THEN
    NEW.part_2 := true;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER reference_code_protects_new_focus BEFORE INSERT ON openchair.reference_code
  FOR EACH ROW EXECUTE FUNCTION openchair.protect_new_focus();

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER reference_change_is_history BEFORE UPDATE OR DELETE ON openchair.reference_change
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
