-- Scores: their days, and whose they are.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION openchair.keep_attached_score() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  referral uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.referral_id ELSE NEW.referral_id END;
BEGIN
  IF EXISTS (SELECT FROM openchair.referral r WHERE r.id = referral AND r.state <> 'DRAFT')
     AND (TG_OP <> 'DELETE' OR NOT openchair.is_of_another_person(OLD)) THEN
    RAISE EXCEPTION 'the score of a sent referral is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER attached_score_is_fixed_once_sent BEFORE INSERT OR UPDATE OR DELETE ON openchair.referral_assessment
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_attached_score();

-- No one answers a questionnaire before they are born: a mistyped year would become the score that all others are measured from. What was
-- recorded before this was a rule stays.
CREATE OR REPLACE FUNCTION openchair.check_score_after_birth() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.patient p WHERE p.id = NEW.patient_id AND NEW.taken_on < p.birth_date) THEN
    RAISE EXCEPTION 'a score violates "scores_are_after_birth"' USING ERRCODE = 'check_violation', CONSTRAINT = 'scores_are_after_birth';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER scores_are_after_birth BEFORE INSERT OR UPDATE OF taken_on ON openchair.assessment
  FOR EACH ROW EXECUTE FUNCTION openchair.check_score_after_birth();

-- After a merge is undone, a score that was attached meanwhile can be one person's and the referral another's. It stays in its record
-- and goes with that referral no more.
CREATE OR REPLACE FUNCTION openchair.is_of_another_person(attached openchair.referral_assessment) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT r.patient_id <> a.patient_id
    FROM openchair.referral r, openchair.assessment a WHERE r.id = attached.referral_id AND a.id = attached.assessment_id
$$;

CREATE OR REPLACE FUNCTION openchair.detach_scores_of_others() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
BEGIN
  DELETE FROM openchair.referral_assessment s USING openchair.referral r
   WHERE r.id = s.referral_id AND r.patient_id IN (NEW.kept_id, NEW.merged_id) AND openchair.is_of_another_person(s);
  RETURN NULL;
END $$;
-- Fires after merge_is_undone: triggers of one event fire in the order of their names.
CREATE OR REPLACE TRIGGER merge_undone_detaches_scores AFTER UPDATE OF undone_at ON openchair.patient_merge
  FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL) EXECUTE FUNCTION openchair.detach_scores_of_others();

-- A birth date that is corrected, or that comes with a merge or its undoing, does not come to be after a score: it would be the score that
-- all others are measured from (`check_score_after_birth` asks when a score is recorded). Scores of merged records are read with the record kept. What was out of
-- order before this was a rule stays until the birth date is made later or records are merged.
CREATE OR REPLACE FUNCTION openchair.score_before_birth(person uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT min(a.taken_on)
    FROM openchair.patient r
    JOIN openchair.assessment a ON a.patient_id = r.id
   WHERE (r.id = person OR r.merged_into = person) AND a.entered_in_error_at IS NULL
     AND a.taken_on < (SELECT p.birth_date FROM openchair.patient p WHERE p.id = person)
$$;
COMMENT ON FUNCTION openchair.score_before_birth IS 'The earliest day of a score that counts and is before the earliest day on which the person can have been born, or null.';

CREATE OR REPLACE FUNCTION openchair.check_birth_before_scores() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF openchair.score_before_birth(coalesce(NEW.merged_into, NEW.id)) IS NOT NULL THEN
    RAISE EXCEPTION 'a birth date violates "births_are_before_scores"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'births_are_before_scores';
  END IF;
  RETURN NULL;
END $$;
-- At the end: a merge changes two records, and what it chooses of each is known then.
DROP TRIGGER IF EXISTS births_are_before_scores ON openchair.patient;
CREATE CONSTRAINT TRIGGER births_are_before_scores AFTER UPDATE OF birth_date, merged_into ON openchair.patient
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.birth_date > OLD.birth_date OR NEW.merged_into IS NOT NULL AND NEW.merged_into IS DISTINCT FROM OLD.merged_into)
  EXECUTE FUNCTION openchair.check_birth_before_scores();

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER recovery_stage_is_history BEFORE UPDATE OR DELETE ON openchair.recovery_stage
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
