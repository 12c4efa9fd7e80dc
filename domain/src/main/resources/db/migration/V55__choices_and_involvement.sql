-- What the path of referring asks: how the patient took part in deciding, what a group must be like, and further groups in order of
-- preference, for when the first cannot take them.
ALTER TABLE openchair.referral
  ADD COLUMN involvement text CHECK (involvement IN ('PATIENT_ASKED', 'DECIDED_TOGETHER', 'INFORMED', 'WITH_CAREGIVER')),
  ADD COLUMN sought      text CHECK (length(sought) <= 500),
  ADD COLUMN written_at  timestamptz NOT NULL DEFAULT now();
UPDATE openchair.referral SET written_at = coalesce(sent_at, created_at);
COMMENT ON COLUMN openchair.referral.involvement IS 'sensitive: How the patient took part in deciding on the referral; null where it was not asked.';
COMMENT ON COLUMN openchair.referral.sought IS 'sensitive: What was asked of groups when they were matched, as the query of an address.';
COMMENT ON COLUMN openchair.referral.written_at IS 'quasi-identifier: When the draft was last written.';

CREATE TABLE openchair.referral_choice (
  referral_id uuid NOT NULL REFERENCES openchair.referral (id),
  position    integer NOT NULL CHECK (position BETWEEN 2 AND 5),
  group_id    uuid NOT NULL REFERENCES openchair.support_group (id),
  PRIMARY KEY (referral_id, position),
  CONSTRAINT a_group_is_chosen_once UNIQUE (referral_id, group_id)
);
CREATE INDEX referral_choice_group ON openchair.referral_choice (group_id);
COMMENT ON TABLE openchair.referral_choice IS 'Further groups for a referral, in the patient''s order; the first choice is the group of the referral itself.';
COMMENT ON COLUMN openchair.referral_choice.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.referral_choice.position IS 'open: 2 for the second choice, then without gaps.';
COMMENT ON COLUMN openchair.referral_choice.group_id IS 'sensitive: The group to ask when those before it cannot take the person.';

-- What was chosen is a fact once it was sent, as the rest of a referral is.
CREATE FUNCTION openchair.keep_choices() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  referral uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.referral_id ELSE NEW.referral_id END;
BEGIN
  IF EXISTS (SELECT FROM openchair.referral r WHERE r.id = referral AND r.state <> 'DRAFT') THEN
    RAISE EXCEPTION 'the choices of a sent referral are never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER choices_are_fixed_once_sent BEFORE INSERT OR UPDATE OR DELETE ON openchair.referral_choice
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_choices();
GRANT SELECT, INSERT, DELETE ON openchair.referral_choice TO openchair_app;
