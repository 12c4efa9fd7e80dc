-- After a merge is undone, a score that was attached meanwhile can be one person's and the referral another's. It stays in its record
-- and goes with that referral no more.
CREATE FUNCTION openchair.is_of_another_person(attached openchair.referral_assessment) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT r.patient_id <> a.patient_id
    FROM openchair.referral r, openchair.assessment a WHERE r.id = attached.referral_id AND a.id = attached.assessment_id
$$;

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

CREATE FUNCTION openchair.detach_scores_of_others() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
BEGIN
  DELETE FROM openchair.referral_assessment s USING openchair.referral r
   WHERE r.id = s.referral_id AND r.patient_id IN (NEW.kept_id, NEW.merged_id) AND openchair.is_of_another_person(s);
  RETURN NULL;
END $$;
-- Fires after merge_is_undone: triggers of one event fire in the order of their names.
CREATE TRIGGER merge_undone_detaches_scores AFTER UPDATE OF undone_at ON openchair.patient_merge
  FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL) EXECUTE FUNCTION openchair.detach_scores_of_others();
