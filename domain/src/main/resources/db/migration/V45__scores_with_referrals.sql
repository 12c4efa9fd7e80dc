CREATE TABLE openchair.referral_assessment (
  referral_id   uuid PRIMARY KEY REFERENCES openchair.referral (id),
  assessment_id uuid NOT NULL REFERENCES openchair.assessment (id),
  attached_by   uuid NOT NULL REFERENCES openchair.staff (id),
  attached_at   timestamptz NOT NULL
);
CREATE INDEX referral_assessment_assessment ON openchair.referral_assessment (assessment_id);
CREATE INDEX referral_assessment_attached_by ON openchair.referral_assessment (attached_by);
COMMENT ON TABLE openchair.referral_assessment IS 'The score that goes with a referral: where the person stood at its start. Not for the group, unless consent says so.';
COMMENT ON COLUMN openchair.referral_assessment.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.referral_assessment.assessment_id IS 'person-identifier: The score.';
COMMENT ON COLUMN openchair.referral_assessment.attached_by IS 'quasi-identifier: Who attached it.';
COMMENT ON COLUMN openchair.referral_assessment.attached_at IS 'quasi-identifier: When it was attached.';

CREATE FUNCTION openchair.keep_attached_score() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  referral uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.referral_id ELSE NEW.referral_id END;
BEGIN
  IF EXISTS (SELECT FROM openchair.referral r WHERE r.id = referral AND r.state <> 'DRAFT') THEN
    RAISE EXCEPTION 'the score of a sent referral is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER attached_score_is_fixed_once_sent BEFORE INSERT OR UPDATE OR DELETE ON openchair.referral_assessment
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_attached_score();

GRANT SELECT, INSERT, UPDATE, DELETE ON openchair.referral_assessment TO openchair_app;
