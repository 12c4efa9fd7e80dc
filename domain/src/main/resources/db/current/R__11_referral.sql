-- Referrals and seats: what a group takes, one open referral of a person, and ages.
SET LOCAL check_function_bodies = off;

-- The row lock that the update takes makes concurrent acceptances queue; the check seats_within_capacity refuses the one too many.
CREATE OR REPLACE FUNCTION openchair.count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before integer := CASE WHEN TG_OP = 'INSERT' OR OLD.state = 'ENDED' THEN 0 ELSE 1 END;
  after  integer := CASE WHEN TG_OP = 'DELETE' OR NEW.state = 'ENDED' THEN 0 ELSE 1 END;
BEGIN
  IF after <> before THEN
    UPDATE openchair.support_group SET seats_taken = seats_taken + after - before
     WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.group_id ELSE NEW.group_id END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER enrollment_counts_seats AFTER INSERT OR UPDATE OF state OR DELETE ON openchair.enrollment
  FOR EACH ROW EXECUTE FUNCTION openchair.count_seats();

CREATE OR REPLACE FUNCTION openchair.keep_seat_in_its_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.group_id = NEW.group_id AND openchair.changes_its_record('enrollment', OLD.id, OLD.patient_id, NEW.patient_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an enrollment stays with its group and its person' USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER enrollment_keeps_its_group BEFORE UPDATE OF group_id, patient_id ON openchair.enrollment
  FOR EACH ROW WHEN (OLD.group_id <> NEW.group_id OR OLD.patient_id <> NEW.patient_id)
  EXECUTE FUNCTION openchair.keep_seat_in_its_group();

-- A group that is suspended takes no one from the moment on that its suspension is committed. Offering and accepting count a seat
-- in the same row, hence the stronger lock. No one is offered a seat beside someone whom they must not meet, or while the list rests.
CREATE OR REPLACE FUNCTION openchair.check_group_takes_referrals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  group_status text;
BEGIN
  IF NEW.state IN ('OFFERED', 'ACCEPTED') THEN
    SELECT status INTO group_status FROM openchair.support_group WHERE id = NEW.group_id FOR NO KEY UPDATE;
  ELSE
    SELECT status INTO group_status FROM openchair.support_group WHERE id = NEW.group_id FOR SHARE;
  END IF;
  IF group_status IS DISTINCT FROM 'VETTED' THEN
    RAISE EXCEPTION 'a referral violates "group_takes_referrals"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'group_takes_referrals';
  END IF;
  IF NEW.state = 'OFFERED' AND EXISTS (SELECT FROM openchair.group_waitlist w
                                        WHERE w.group_id = NEW.group_id AND w.offering = 'PAUSED') THEN
    RAISE EXCEPTION 'an offer violates "a_paused_list_offers_nothing"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'a_paused_list_offers_nothing';
  END IF;
  IF NEW.state = 'OFFERED' AND openchair.meets_kept_apart(NEW.patient_id, NEW.group_id) THEN
    RAISE EXCEPTION 'an offer violates "kept_apart_take_no_seat_together"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_apart_take_no_seat_together';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER referral_finds_its_group_open BEFORE UPDATE OF state ON openchair.referral
  FOR EACH ROW WHEN (NEW.state IN ('SENT', 'OFFERED', 'ACCEPTED') AND NEW.state <> OLD.state)
  EXECUTE FUNCTION openchair.check_group_takes_referrals();

-- A seat is held exactly while the referral says so: accepted, attending, on a break, or asked to be cancelled from one of these.
-- Checked at the end of the transaction, which writes the referral and the seat one after the other.
CREATE OR REPLACE FUNCTION openchair.seat_follows_referral() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  referral uuid;
  due      boolean;
  held     boolean;
BEGIN
  IF TG_TABLE_NAME = 'referral' THEN
    referral := NEW.id;
  ELSE
    referral := NEW.referral_id;
  END IF;
  SELECT openchair.seated(coalesce(r.cancel_asked_in, r.state)) INTO due
    FROM openchair.referral r WHERE r.id = referral;
  held := EXISTS (SELECT FROM openchair.enrollment e WHERE e.referral_id = referral AND e.state <> 'ENDED');
  IF due <> held THEN
    RAISE EXCEPTION 'a seat is held exactly while the referral says so'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'a_seat_is_held_while_the_referral_says_so';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS referral_keeps_its_seat ON openchair.referral;
CREATE CONSTRAINT TRIGGER referral_keeps_its_seat AFTER INSERT OR UPDATE OF state ON openchair.referral
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION openchair.seat_follows_referral();
DROP TRIGGER IF EXISTS seat_keeps_to_its_referral ON openchair.enrollment;
CREATE CONSTRAINT TRIGGER seat_keeps_to_its_referral AFTER INSERT OR UPDATE OF state ON openchair.enrollment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION openchair.seat_follows_referral();

-- What was chosen is a fact once it was sent, as the rest of a referral is.
CREATE OR REPLACE FUNCTION openchair.keep_choices() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  referral uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.referral_id ELSE NEW.referral_id END;
BEGIN
  IF EXISTS (SELECT FROM openchair.referral r WHERE r.id = referral AND r.state <> 'DRAFT') THEN
    RAISE EXCEPTION 'the choices of a sent referral are never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER choices_are_fixed_once_sent BEFORE INSERT OR UPDATE OR DELETE ON openchair.referral_choice
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_choices();

CREATE OR REPLACE FUNCTION openchair.note_when_a_seat_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ended_at := openchair.now();
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER seat_ends BEFORE UPDATE OF state ON openchair.enrollment
  FOR EACH ROW WHEN (OLD.state <> 'ENDED' AND NEW.state = 'ENDED') EXECUTE FUNCTION openchair.note_when_a_seat_ends();

-- The one rule of who is expected at a session, besides those who have a mark there.
CREATE OR REPLACE FUNCTION openchair.is_expected(seat openchair.enrollment, held openchair.group_session) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT ((seat).started_on < (held).local_date
          OR (seat).started_on = (held).local_date AND coalesce((seat).started_at < (held).ends_at, true))
     AND ((seat).ended_on IS NULL OR (seat).ended_on > (held).local_date
          OR (seat).ended_on = (held).local_date AND coalesce((seat).ended_at > (held).starts_at, true))
$$;
COMMENT ON FUNCTION openchair.is_expected IS 'Does the person of that seat belong to that session? Someone who took the seat after it was over, or gave it up before it began, does not.';

-- The same person waits, or sits, once in a group. What was open twice before this was a rule stays as people decided it and is shown to
-- the clinic until one of the two has ended; every change from now on is held to the rule.
CREATE OR REPLACE FUNCTION openchair.open_to_group(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT openchair.under_way(state) AND state <> 'DRAFT'
$$;
COMMENT ON FUNCTION openchair.open_to_group IS 'Does the group have the referral now, to answer it or to look after the person? A draft it does not know of.';

-- The row of the person puts in order what is sent at once (ADR 53).
CREATE OR REPLACE FUNCTION openchair.check_one_open_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM openchair.referral o
              WHERE o.patient_id = NEW.patient_id AND o.group_id = NEW.group_id AND o.id <> NEW.id AND openchair.open_to_group(o.state)) THEN
    RAISE EXCEPTION 'a referral violates "one_open_referral_a_person_in_a_group"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'one_open_referral_a_person_in_a_group';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER one_open_referral_from_the_start AFTER INSERT ON openchair.referral
  FOR EACH ROW WHEN (openchair.open_to_group(NEW.state)) EXECUTE FUNCTION openchair.check_one_open_referral();
CREATE OR REPLACE TRIGGER one_open_referral_ever_after AFTER UPDATE OF state, patient_id, group_id ON openchair.referral
  FOR EACH ROW WHEN (openchair.open_to_group(NEW.state)
    AND (NOT openchair.open_to_group(OLD.state) OR NEW.patient_id <> OLD.patient_id OR NEW.group_id IS DISTINCT FROM OLD.group_id))
  EXECUTE FUNCTION openchair.check_one_open_referral();

-- Between two groups the person has a seat in neither, and the clinic is to send them on.
CREATE OR REPLACE FUNCTION openchair.not_sent_on(r openchair.referral) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (r).state = 'TRANSFERRED'
     AND EXISTS (SELECT FROM openchair.referral next WHERE next.continues_id = (r).id AND next.state = 'DRAFT')
$$;
COMMENT ON FUNCTION openchair.not_sent_on IS 'Did it end by a transfer to another group whose referral is still a draft?';

-- Referrals that the merge moved, and those in which one of them went on since.
CREATE OR REPLACE FUNCTION openchair.referrals_going_back(merge uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE back AS (
         SELECT r.id FROM openchair.patient_merge_row m JOIN openchair.referral r ON r.id = m.row_id
          WHERE m.merge_id = merge AND m.relation = 'referral'
         UNION
         SELECT next.id FROM back JOIN openchair.referral next ON next.continues_id = back.id)
  SELECT id FROM back
$$;

-- Is a person of that age admitted by a group that states these limits? A minor only where it says so. As AgeLimits.admit.
CREATE OR REPLACE FUNCTION openchair.admits_age(youngest integer, oldest integer, years integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT years >= coalesce(youngest, 18) AND (oldest IS NULL OR years <= oldest)
$$;
COMMENT ON FUNCTION openchair.admits_age IS 'Is a person of that age, in whole years, admitted by these limits? As AgeLimits.admit.';

CREATE OR REPLACE FUNCTION openchair.admits_person(g openchair.support_group, person openchair.patient, day date) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT bool_and(openchair.admits_age((g).min_age, (g).max_age, years)) FROM unnest(openchair.ages_of(person, day)) AS years
$$;
COMMENT ON FUNCTION openchair.admits_person IS 'Does the group admit the youngest and the oldest that the person can be on that day?';

CREATE OR REPLACE VIEW openchair.seat_matter AS
  SELECT asked.clinic_id, asked.referral_id, asked.patient_id, asked.group_id, m.kind, asked.since
    FROM (SELECT r.clinic_id, r.id AS referral_id, r.patient_id, r.group_id, p, g, openchair.today_in(g.time_zone) AS today,
                 CASE WHEN openchair.seated(r.state)
                      THEN (coalesce(r.sent_at, r.state_since) AT TIME ZONE coalesce(g.time_zone, 'UTC'))::date END AS sent_on,
                 greatest(openchair.stands_since(r), (SELECT max(c.changed_at) FROM openchair.identity_change c
                                           WHERE c.patient_id = r.patient_id AND c.field = 'BIRTH_DATE')) AS since
            FROM openchair.referral r
            JOIN openchair.patient p ON p.id = r.patient_id
            JOIN openchair.support_group g ON g.id = r.group_id
           WHERE openchair.open_to_group(r.state) AND r.state <> 'CANCEL_REQUESTED'
             AND openchair.age_can_matter(g.min_age, g.max_age, p.birth_date, openchair.today_in(g.time_zone))) asked
   CROSS JOIN LATERAL (
          SELECT 'outside-age-range' AS kind
           WHERE NOT openchair.admits_person(asked.g, asked.p, asked.today)
             AND NOT coalesce(openchair.admits_person(asked.g, asked.p, asked.sent_on), false)
          UNION ALL
          SELECT 'guardian-missing' WHERE openchair.guardian_is_missing(asked.referral_id, asked.p, asked.today)) m;
COMMENT ON VIEW openchair.seat_matter IS 'Referrals that go on though the person''s age is not admitted, or no guardian agreed for someone who is or may be under 18.';
COMMENT ON COLUMN openchair.seat_matter.clinic_id IS 'sensitive: The clinic that referred.';
COMMENT ON COLUMN openchair.seat_matter.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.seat_matter.patient_id IS 'person-identifier: Whose it is.';
COMMENT ON COLUMN openchair.seat_matter.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.seat_matter.kind IS 'sensitive: What is missing: outside-age-range or guardian-missing.';
COMMENT ON COLUMN openchair.seat_matter.since IS 'quasi-identifier: Since when, as far as it is known.';

-- Of thousands of referrals that go on, few are of people near the limits of their group. Only theirs are looked at in full: a birth date
-- that is not whole can be up to a year later, and everyone who is or may be under 18 counts everywhere.
CREATE OR REPLACE FUNCTION openchair.age_can_matter(youngest integer, oldest integer, born_from date, day date) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT born_from > day - make_interval(years => greatest(coalesce(youngest, 18), 18) + 1)
      OR coalesce(born_from <= day - make_interval(years => oldest + 1), false)
$$;
COMMENT ON FUNCTION openchair.age_can_matter IS 'Can the age of someone born that day, or in the month or year that begins then, be outside these limits, or under 18?';

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER referral_event_is_history BEFORE UPDATE OR DELETE ON openchair.referral_event
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
