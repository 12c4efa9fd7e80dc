-- What is recorded of a person and what relies on it are put in order by the person's row: who relies on it locks the row FOR SHARE, who
-- changes it FOR NO KEY UPDATE. Acts take these locks first (ADR 53); the triggers below hold for whatever does not.

-- The gate for acts that a group gets to know a person by. Unlike what is read, it knows every withdrawal that was recorded, also one that
-- another node recorded by a clock that is ahead of this moment.
CREATE FUNCTION openchair.consent_relied_on(person uuid, met uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.consent_covers(person, met, 'NAME', (
    SELECT greatest(moment, max(c.recorded_at), max(w.withdrawn_at))
      FROM openchair.consent c LEFT JOIN openchair.consent_withdrawal w ON w.consent_id = c.id
     WHERE c.patient_id = person))
$$;

-- Nobody is sent to a group, offered a seat or seated by a consent that is withdrawn. Fires after the change, so that the consent that
-- was asked for with a referral counts once it is sent. Who takes a request to cancel back stays where they were.
CREATE FUNCTION openchair.check_consent_relied_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR SHARE;
  IF NOT openchair.consent_relied_on(NEW.patient_id, NEW.group_id, NEW.state_since) THEN
    RAISE EXCEPTION 'a referral violates "referrals_rely_on_consent"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'referrals_rely_on_consent';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER referral_relies_on_consent AFTER UPDATE OF state ON openchair.referral
  FOR EACH ROW WHEN (NEW.state <> OLD.state AND OLD.state <> 'CANCEL_REQUESTED'
    AND (NEW.state IN ('OFFERED', 'ACCEPTED') OR (NEW.state = 'SENT' AND OLD.state <> 'INFO_REQUESTED')))
  EXECUTE FUNCTION openchair.check_consent_relied_on();

CREATE FUNCTION openchair.hold_person_of_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = (SELECT c.patient_id FROM openchair.consent c WHERE c.id = NEW.consent_id)
      FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER consent_withdrawal_waits_for_reliance BEFORE INSERT ON openchair.consent_withdrawal
  FOR EACH ROW EXECUTE FUNCTION openchair.hold_person_of_consent();

CREATE FUNCTION openchair.hold_people_kept_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id IN (NEW.one_id, NEW.other_id) ORDER BY p.id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER kept_apart_waits_for_seats BEFORE INSERT ON openchair.kept_apart
  FOR EACH ROW EXECUTE FUNCTION openchair.hold_people_kept_apart();

-- Who takes a seat relies on the notes of people to keep apart.
CREATE OR REPLACE FUNCTION openchair.check_kept_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state <> 'ENDED' THEN
    RETURN NEW;
  END IF;
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR SHARE;
  PERFORM FROM openchair.support_group WHERE id = NEW.group_id FOR NO KEY UPDATE;
  IF openchair.meets_kept_apart(NEW.patient_id, NEW.group_id) THEN
    RAISE EXCEPTION 'a seat violates "kept_apart_take_no_seat_together"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_apart_take_no_seat_together';
  END IF;
  RETURN NEW;
END $$;

-- A merge locks what follows it in the order of the identifiers, as every other act does.
CREATE OR REPLACE FUNCTION openchair.follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.referral r WHERE r.patient_id = NEW.id ORDER BY r.id FOR NO KEY UPDATE;
  PERFORM FROM openchair.enrollment e WHERE e.patient_id = NEW.id ORDER BY e.id FOR NO KEY UPDATE;
  INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_by, noted_at)
    SELECT gen_random_uuid(), least(NEW.merged_into, pair.other), greatest(NEW.merged_into, pair.other),
           pair.reason, pair.noted_by, pair.noted_at
      FROM (SELECT CASE WHEN one_id = NEW.id THEN other_id ELSE one_id END AS other, reason, noted_by, noted_at
              FROM openchair.kept_apart
             WHERE NEW.id IN (one_id, other_id) AND ended_at IS NULL) pair
     WHERE pair.other <> NEW.merged_into
    ON CONFLICT (one_id, other_id) WHERE ended_at IS NULL DO NOTHING;
  UPDATE openchair.referral SET patient_id = NEW.merged_into WHERE patient_id = NEW.id;
  UPDATE openchair.enrollment SET patient_id = NEW.merged_into WHERE patient_id = NEW.id;
  UPDATE openchair.patient SET merged_into = NEW.merged_into WHERE merged_into = NEW.id;
  RETURN NULL;
END $$;
