-- The same person waits, or sits, once in a group. What was open twice before this migration stays as people decided it and is shown to
-- the clinic until one of the two has ended; every change from now on is held to the rule.
CREATE FUNCTION openchair.open_to_group(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT openchair.under_way(state) AND state <> 'DRAFT'
$$;
COMMENT ON FUNCTION openchair.open_to_group IS 'Does the group have the referral now, to answer it or to look after the person? A draft it does not know of.';

-- The row of the person puts in order what is sent at once (ADR 53).
CREATE FUNCTION openchair.check_one_open_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM openchair.referral o
              WHERE o.patient_id = NEW.patient_id AND o.group_id = NEW.group_id AND o.id <> NEW.id AND openchair.open_to_group(o.state)) THEN
    RAISE EXCEPTION 'a referral violates "one_open_referral_a_person_in_a_group"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'one_open_referral_a_person_in_a_group';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER one_open_referral_from_the_start AFTER INSERT ON openchair.referral
  FOR EACH ROW WHEN (openchair.open_to_group(NEW.state)) EXECUTE FUNCTION openchair.check_one_open_referral();
CREATE TRIGGER one_open_referral_ever_after AFTER UPDATE OF state, patient_id, group_id ON openchair.referral
  FOR EACH ROW WHEN (openchair.open_to_group(NEW.state)
    AND (NOT openchair.open_to_group(OLD.state) OR NEW.patient_id <> OLD.patient_id OR NEW.group_id IS DISTINCT FROM OLD.group_id))
  EXECUTE FUNCTION openchair.check_one_open_referral();
