-- Whether 42 CFR part 2 is about a focus is said of the code when it is made, and read from there by everything. It was guessed from how the
-- code begins: "alcohol" was under no protection. What is there keeps what it had.
ALTER TABLE openchair.reference_code ADD COLUMN part_2 boolean;
COMMENT ON COLUMN openchair.reference_code.part_2 IS 'open: Of a focus: is a group about it one that 42 CFR part 2 (substance use) protects? Null for every other vocabulary.';
UPDATE openchair.reference_code SET part_2 = (code LIKE 'substance-use%') WHERE vocabulary = 'focus';

-- A focus of which nobody said it is protected.
CREATE FUNCTION openchair.protect_new_focus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.vocabulary = 'focus' AND NEW.part_2 IS NULL THEN
    NEW.part_2 := true;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reference_code_protects_new_focus BEFORE INSERT ON openchair.reference_code
  FOR EACH ROW EXECUTE FUNCTION openchair.protect_new_focus();
ALTER TABLE openchair.reference_code ADD CONSTRAINT part_2_is_said_of_a_focus CHECK ((vocabulary = 'focus') = (part_2 IS NOT NULL));

CREATE OR REPLACE FUNCTION openchair.under_part_2(met uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.group_focus f
                   JOIN openchair.reference_code c ON c.vocabulary = 'focus' AND c.code = f.code
                  WHERE f.group_id = met AND c.part_2)
$$;
