-- No one answers a questionnaire before they are born: a mistyped year would become the score that all others are measured from. What was
-- recorded before this migration stays.
CREATE FUNCTION openchair.check_score_after_birth() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.patient p WHERE p.id = NEW.patient_id AND NEW.taken_on < p.birth_date) THEN
    RAISE EXCEPTION 'a score violates "scores_are_after_birth"' USING ERRCODE = 'check_violation', CONSTRAINT = 'scores_are_after_birth';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scores_are_after_birth BEFORE INSERT OR UPDATE OF taken_on ON openchair.assessment
  FOR EACH ROW EXECUTE FUNCTION openchair.check_score_after_birth();
