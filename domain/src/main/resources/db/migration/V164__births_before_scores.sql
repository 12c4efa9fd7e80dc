-- A birth date that is corrected, or that comes with a merge or its undoing, does not come to be after a score: it would be the score that
-- all others are measured from (V136 asks when a score is recorded). Scores of merged records are read with the record kept. What was out of
-- order before this migration stays until the birth date is made later or records are merged.
CREATE FUNCTION openchair.score_before_birth(person uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT min(a.taken_on)
    FROM openchair.patient r
    JOIN openchair.assessment a ON a.patient_id = r.id
   WHERE (r.id = person OR r.merged_into = person) AND a.entered_in_error_at IS NULL
     AND a.taken_on < (SELECT p.birth_date FROM openchair.patient p WHERE p.id = person)
$$;
COMMENT ON FUNCTION openchair.score_before_birth IS 'The earliest day of a score that counts and is before the earliest day on which the person can have been born, or null.';

CREATE FUNCTION openchair.check_birth_before_scores() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF openchair.score_before_birth(coalesce(NEW.merged_into, NEW.id)) IS NOT NULL THEN
    RAISE EXCEPTION 'a birth date violates "births_are_before_scores"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'births_are_before_scores';
  END IF;
  RETURN NULL;
END $$;
-- At the end: a merge changes two records, and what it chooses of each is known then.
CREATE CONSTRAINT TRIGGER births_are_before_scores AFTER UPDATE OF birth_date, merged_into ON openchair.patient
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.birth_date > OLD.birth_date OR NEW.merged_into IS NOT NULL AND NEW.merged_into IS DISTINCT FROM OLD.merged_into)
  EXECUTE FUNCTION openchair.check_birth_before_scores();
