-- Seats of a group that are neither taken nor offered; null where the group does not say how many it can take. (The greatest of null and
-- 0 is 0: such a group read "Full".)
CREATE FUNCTION openchair.free_seats(g openchair.support_group) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT g.capacity - g.seats_taken - g.seats_offered
$$;

-- Who agreed for a person under age that a referral is sent: a parent or guardian, or nobody, where state law lets the person consent alone.
CREATE TABLE openchair.guardian_consent (
  referral_id uuid PRIMARY KEY REFERENCES openchair.referral (id),
  given_by    text NOT NULL CHECK (given_by IN ('PARENT', 'GUARDIAN', 'AGENCY', 'MINOR_BY_LAW')),
  name        text CHECK (length(name) BETWEEN 1 AND 200),
  method      text NOT NULL CHECK (method IN ('VERBAL', 'WRITTEN', 'ELECTRONIC')),
  given_on    date NOT NULL,
  recorded_by uuid NOT NULL REFERENCES openchair.staff (id),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT who_agrees_for_a_minor_is_named CHECK ((given_by = 'MINOR_BY_LAW') = (name IS NULL))
);
CREATE INDEX guardian_consent_recorded_by ON openchair.guardian_consent (recorded_by);
COMMENT ON TABLE openchair.guardian_consent IS 'Who agreed to a referral of a person under 18. One row a referral; replaced until the referral is sent, never afterwards.';
COMMENT ON COLUMN openchair.guardian_consent.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.guardian_consent.given_by IS 'sensitive: A parent, a legal guardian, an agency that has custody, or the person alone as state law allows.';
COMMENT ON COLUMN openchair.guardian_consent.name IS 'person-identifier: Name of who agreed; null where the person consents alone.';
COMMENT ON COLUMN openchair.guardian_consent.method IS 'sensitive: How they agreed.';
COMMENT ON COLUMN openchair.guardian_consent.given_on IS 'sensitive: Day on which they agreed.';
COMMENT ON COLUMN openchair.guardian_consent.recorded_by IS 'sensitive: The clinician who recorded it.';
COMMENT ON COLUMN openchair.guardian_consent.recorded_at IS 'quasi-identifier: When.';
GRANT SELECT, INSERT, UPDATE ON openchair.guardian_consent TO openchair_app;

-- What was recorded of a referral that was sent stays as it was.
CREATE FUNCTION openchair.keep_guardian_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR EXISTS (SELECT FROM openchair.referral r WHERE r.id = OLD.referral_id
                                  AND r.state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'ATTENDING', 'PAUSED')) THEN
    RAISE EXCEPTION 'the consent for a referral that was sent stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guardian_consent_is_kept BEFORE UPDATE OR DELETE ON openchair.guardian_consent
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_guardian_consent();
