-- Consent: what is in force, what relies on it, and of whom a guardian must have agreed.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION openchair.keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM openchair.referral r WHERE r.id = OLD.referral_id AND r.sent_at IS NULL) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'patient_id') = (to_jsonb(OLD) - 'patient_id')
     AND openchair.changes_its_record('consent', OLD.id, OLD.patient_id, NEW.patient_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a consent is never changed; withdraw it and note another' USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER consent_is_kept BEFORE UPDATE OR DELETE ON openchair.consent
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_consent();

CREATE OR REPLACE FUNCTION openchair.consents_in_force(moment timestamptz) RETURNS SETOF openchair.consent LANGUAGE sql STABLE AS $$
  SELECT c.*
    FROM openchair.consent c
    JOIN openchair.patient p ON p.id = c.patient_id
    JOIN openchair.clinic k ON k.id = p.clinic_id
    LEFT JOIN openchair.referral r ON r.id = c.referral_id
   WHERE c.given_at <= moment
     AND (c.referral_id IS NULL OR (r.sent_at IS NOT NULL AND r.state <> 'ENTERED_IN_ERROR'))
     AND (c.until IS NULL OR c.until >= (moment AT TIME ZONE k.time_zone)::date)
     AND NOT EXISTS (SELECT FROM openchair.consent_withdrawal w WHERE w.consent_id = c.id AND w.withdrawn_at <= moment)
     AND (c.referral_id IS NULL OR NOT openchair.consent_came_to_nothing(c, moment))
$$;

CREATE OR REPLACE FUNCTION openchair.consent_covers(person uuid, met uuid, what text, moment timestamptz DEFAULT openchair.now()) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM openchair.support_group g
      JOIN openchair.consents_in_force(moment) c
        ON c.group_id = g.id OR c.host_id = g.host_id OR (c.recipient = 'CLINIC' AND what IN ('PARTICIPATION', 'SUBSTANCE_USE'))
     WHERE g.id = met AND c.patient_id = person AND what = ANY (c.shares)
       AND (what <> 'SCORES' OR g.leadership = 'THERAPIST_LED')
       AND ('SUBSTANCE_USE' = ANY (c.shares) OR c.override_ground = 'EMERGENCY' OR NOT openchair.under_part_2(g.id)))
$$;

CREATE OR REPLACE VIEW openchair.consent_matter AS
  SELECT m.referral_id, m.clinic_id, m.group_id, m.patient_id, m.kind, m.since
    FROM (SELECT r.id AS referral_id, r.clinic_id, r.group_id, r.patient_id,
                 CASE WHEN NOT agreed.covers AND agreed.withdrawn_at IS NOT NULL THEN 'consent-withdrawn'
                      WHEN NOT agreed.covers THEN 'consent-expired'
                      WHEN agreed.overridden THEN 'consent-to-ask'
                      WHEN agreed.until < openchair.today_in(k.time_zone) + 30 THEN 'consent-expiring' END AS kind,
                 CASE WHEN NOT agreed.covers AND agreed.withdrawn_at IS NOT NULL THEN agreed.withdrawn_at
                      WHEN NOT agreed.covers THEN coalesce(agreed.last_until::timestamptz + interval '1 day', r.sent_at)
                      WHEN agreed.overridden THEN r.sent_at
                      ELSE agreed.until::timestamptz - interval '30 days' END AS since
            FROM openchair.referral r
            JOIN openchair.support_group g ON g.id = r.group_id
            JOIN openchair.clinic k ON k.id = r.clinic_id
           CROSS JOIN LATERAL (
             SELECT openchair.consent_covers(r.patient_id, g.id, 'NAME') AS covers,
                    (SELECT max(w.withdrawn_at) FROM openchair.consent c
                       JOIN openchair.consent_withdrawal w ON w.consent_id = c.id
                      WHERE c.patient_id = r.patient_id AND 'NAME' = ANY (c.shares)
                        AND (c.group_id = g.id OR c.host_id = g.host_id)) AS withdrawn_at,
                    (SELECT max(c.until) FROM openchair.consent c
                      WHERE c.patient_id = r.patient_id AND 'NAME' = ANY (c.shares)
                        AND (c.group_id = g.id OR c.host_id = g.host_id)) AS last_until,
                    force.until, force.overridden
               FROM (SELECT max(coalesce(c.until, 'infinity')) AS until, bool_and(c.override_ground IS NOT NULL) AS overridden
                       FROM openchair.consents_in_force(openchair.now()) c
                      WHERE c.patient_id = r.patient_id AND 'NAME' = ANY (c.shares)
                        AND (c.group_id = g.id OR c.host_id = g.host_id)) force) agreed
           WHERE r.state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'ATTENDING', 'PAUSED', 'CANCEL_REQUESTED')
             AND EXISTS (
               SELECT FROM openchair.consent c
                WHERE c.patient_id = r.patient_id AND (c.group_id = g.id OR c.host_id = g.host_id)
                  AND (c.until < openchair.today_in('UTC') + 31 OR c.override_ground IS NOT NULL
                       OR (NOT 'SUBSTANCE_USE' = ANY (c.shares) AND openchair.under_part_2(g.id))
                       OR EXISTS (SELECT FROM openchair.consent_withdrawal w WHERE w.consent_id = c.id)))) m
   WHERE m.kind IS NOT NULL;
COMMENT ON VIEW openchair.consent_matter IS 'Referrals under way of which the consent is over, about to be, or was not asked for.';
COMMENT ON COLUMN openchair.consent_matter.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.consent_matter.clinic_id IS 'quasi-identifier: The referring clinic.';
COMMENT ON COLUMN openchair.consent_matter.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.consent_matter.patient_id IS 'person-identifier: Whose consent.';
COMMENT ON COLUMN openchair.consent_matter.kind IS 'sensitive: consent-withdrawn, consent-expired, consent-to-ask or consent-expiring.';
COMMENT ON COLUMN openchair.consent_matter.since IS 'sensitive: Since when it has been so.';

CREATE OR REPLACE FUNCTION openchair.hears_back(sent openchair.referral) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.consent_covers((sent).patient_id, (sent).group_id, 'PARTICIPATION',
    CASE WHEN (sent).state IN ('DECLINED', 'WITHDRAWN', 'COMPLETED', 'LEFT_EARLY', 'TRANSFERRED', 'NEVER_ATTENDED', 'CANCELLED')
         THEN (sent).state_since ELSE openchair.now() END)
$$;

-- What its clinic is told of a referral (ADR 86). Where it does not hear whether the person comes, anyone with a seat is accepted, and a
-- referral that the group ended is canceled, whatever came of it. ReferralState.told and ReferralMove.toldAs say the same.
CREATE OR REPLACE FUNCTION openchair.is_heard(sent openchair.referral) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (sent).sent_at IS NULL OR openchair.hears_back(sent)
$$;
COMMENT ON FUNCTION openchair.is_heard IS 'Does its clinic hear whether the person comes? A draft is its own.';

CREATE OR REPLACE FUNCTION openchair.told_state(state text, heard boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN heard THEN state
              WHEN openchair.seated(state) THEN 'ACCEPTED'
              WHEN state IN ('NEVER_ATTENDED', 'LEFT_EARLY', 'COMPLETED') THEN 'CANCELLED'
              ELSE state END
$$;
COMMENT ON FUNCTION openchair.told_state IS 'Where a clinic is told that a referral stands, by whether it hears if the person comes. As ReferralState.told.';

CREATE OR REPLACE FUNCTION openchair.stands_at(sent openchair.referral) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.told_state((sent).state, false) = (sent).state THEN (sent).state
              ELSE openchair.told_state((sent).state, openchair.is_heard(sent)) END
$$;
COMMENT ON FUNCTION openchair.stands_at IS 'Where its clinic is told that a referral stands.';

CREATE OR REPLACE FUNCTION openchair.tells_of_coming(move text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT move IN ('ATTEND_FIRST', 'CONFIRM_FIT', 'PAUSE', 'RESUME')
$$;
COMMENT ON FUNCTION openchair.tells_of_coming IS 'Is a move made only of someone who comes, and no end? As ReferralMove.toldAs, which is empty then.';

-- Since the last move that is told: neither the first session nor a break is a day that a clinic reads.
CREATE OR REPLACE FUNCTION openchair.stands_since(sent openchair.referral) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.seated((sent).state) AND NOT openchair.is_heard(sent) THEN coalesce(
           (SELECT max(e.at) FROM openchair.referral_event e
             WHERE e.referral_id = (sent).id AND NOT openchair.tells_of_coming(e.move)), (sent).state_since)
         ELSE (sent).state_since END
$$;
COMMENT ON FUNCTION openchair.stands_since IS 'Since when its clinic is told that a referral stands where it does.';

-- Each move is a version. One more for someone who came would tell.
CREATE OR REPLACE FUNCTION openchair.told_version(sent openchair.referral) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT (sent).version - CASE WHEN openchair.is_heard(sent) THEN 0 ELSE (
    SELECT CAST(count(*) AS integer) FROM openchair.referral_event e
     WHERE e.referral_id = (sent).id AND openchair.tells_of_coming(e.move)) END
$$;
COMMENT ON FUNCTION openchair.told_version IS 'The version of a referral that its clinic reads and moves on.';

-- What is recorded of a person and what relies on it are put in order by the person's row: who relies on it locks the row FOR SHARE, who
-- changes it FOR NO KEY UPDATE. Acts take these locks first (ADR 53); the triggers below hold for whatever does not.

-- The gate for acts that a group gets to know a person by. Unlike what is read, it knows every withdrawal that was recorded, also one that
-- another node recorded by a clock that is ahead of this moment.
CREATE OR REPLACE FUNCTION openchair.consent_relied_on(person uuid, met uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.consent_covers(person, met, 'NAME', (
    SELECT greatest(moment, max(c.recorded_at), max(w.withdrawn_at))
      FROM openchair.consent c LEFT JOIN openchair.consent_withdrawal w ON w.consent_id = c.id
     WHERE c.patient_id = person))
$$;

-- No one is sent to a group, offered a seat or seated by a consent that is withdrawn. Fires after the change, so that the consent that
-- was asked for with a referral counts once it is sent. Who takes a request to cancel back stays where they were.
CREATE OR REPLACE FUNCTION openchair.check_consent_relied_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR SHARE;
  IF NOT openchair.consent_relied_on(NEW.patient_id, NEW.group_id, NEW.state_since) THEN
    RAISE EXCEPTION 'a referral violates "referrals_rely_on_consent"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'referrals_rely_on_consent';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER referral_relies_on_consent AFTER UPDATE OF state ON openchair.referral
  FOR EACH ROW WHEN (NEW.state <> OLD.state AND OLD.state <> 'CANCEL_REQUESTED'
    AND (NEW.state IN ('OFFERED', 'ACCEPTED') OR (NEW.state = 'SENT' AND OLD.state <> 'INFO_REQUESTED')))
  EXECUTE FUNCTION openchair.check_consent_relied_on();

CREATE OR REPLACE FUNCTION openchair.hold_person_of_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = (SELECT c.patient_id FROM openchair.consent c WHERE c.id = NEW.consent_id)
      FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER consent_withdrawal_waits_for_reliance BEFORE INSERT ON openchair.consent_withdrawal
  FOR EACH ROW EXECUTE FUNCTION openchair.hold_person_of_consent();

-- What was agreed by a child who was too young to agree alone, as it turned out, does not count (ADR 85).
CREATE OR REPLACE FUNCTION openchair.agreement_counts(c openchair.guardian_consent) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (c).given_by <> 'MINOR_BY_LAW' OR EXISTS (
    SELECT FROM openchair.referral r JOIN openchair.patient p ON p.id = r.patient_id
     WHERE r.id = (c).referral_id AND openchair.may_consent_alone(p, (c).given_on))
$$;
COMMENT ON FUNCTION openchair.agreement_counts IS 'Does it count who agreed for a minor, by what is known of the birth date now? As GuardianRole.counts.';

-- What was recorded of a referral that was sent stays as it was, unless it does not count.
CREATE OR REPLACE FUNCTION openchair.keep_guardian_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR openchair.agreement_counts(OLD) AND EXISTS (SELECT FROM openchair.referral r WHERE r.id = OLD.referral_id
                                  AND r.state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'ATTENDING', 'PAUSED')) THEN
    RAISE EXCEPTION 'the consent for a referral that was sent stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guardian_consent_is_kept BEFORE UPDATE OR DELETE ON openchair.guardian_consent
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_guardian_consent();

-- After a decline the group sees who it was and why for as long as it can think again, and nothing by which to reach the person. Then the
-- consent that was given for the referral is over (ADR 61).
CREATE OR REPLACE FUNCTION openchair.days_to_reconsider() RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 14 $$;

-- Is the group still answering, or looking after the person? A draft is on its way there.
CREATE OR REPLACE FUNCTION openchair.under_way(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT state IN ('DRAFT', 'SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'ATTENDING', 'PAUSED', 'CANCEL_REQUESTED')
$$;

-- Does the person hold a seat in that state? For a referral that is asked to be canceled, ask of the state in which that was asked.
CREATE OR REPLACE FUNCTION openchair.seated(state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT state IN ('ACCEPTED', 'ATTENDING', 'PAUSED')
$$;
COMMENT ON FUNCTION openchair.seated IS 'Does the person of a referral hold a seat in that state? As ReferralState.seated.';

-- What is promised to people who withdraw consent is said by this alone. A seat that was only offered is not kept (ADR 76).
CREATE OR REPLACE FUNCTION openchair.what_is_kept(state text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN openchair.seated(state) THEN 'SEAT'
              WHEN state = 'OFFERED' THEN 'PLACE_WITHOUT_OFFER'
              WHEN state = 'WAITLISTED' THEN 'PLACE'
              WHEN openchair.under_way(state) AND state <> 'DRAFT' THEN 'REFERRAL' END
$$;
COMMENT ON FUNCTION openchair.what_is_kept IS 'What the person keeps of a referral in that state when no consent lets the group know them any more? As KeptWithoutConsent.';

-- Not while the same people are in touch by another referral that it covers: one that is open or seated. One that ended after attendance
-- relies on it where nothing else was agreed for it; what was said there goes on to be read as long as the consent says.
CREATE OR REPLACE FUNCTION openchair.consent_came_to_nothing(c openchair.consent, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM openchair.referral r
     WHERE r.id = (c).referral_id AND openchair.came_to_nothing(r)
       AND r.state_since < moment - make_interval(days => openchair.days_to_reconsider())
       AND NOT EXISTS (
         SELECT FROM openchair.referral o JOIN openchair.support_group g ON g.id = o.group_id
          WHERE o.patient_id = (c).patient_id AND o.id <> r.id AND o.sent_at IS NOT NULL
            AND (g.id = (c).group_id OR g.host_id = (c).host_id)
            AND (openchair.open_to_group(o.state)
              OR o.state <> 'ENTERED_IN_ERROR' AND NOT openchair.came_to_nothing(o)
                 AND NOT EXISTS (SELECT FROM openchair.consent own WHERE own.referral_id = o.id))))
$$;

CREATE OR REPLACE FUNCTION openchair.guardian_is_missing(referral uuid, person openchair.patient, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.may_be_minor(person, day) AND NOT EXISTS (
    SELECT FROM openchair.guardian_consent c WHERE c.referral_id = referral AND openchair.agreement_counts(c))
$$;
COMMENT ON FUNCTION openchair.guardian_is_missing IS 'Has someone else to agree to the referral, and is that not on record in a way that counts?';

-- The consent given for a referral of which nothing came is over after the time in which a group can think again (ADR 61): not only after a
-- decline. Nothing came of it where the person never attended a session, in whichever way it ended; a decline, and a place on the waitlist
-- that was given up, come to nothing whatever was before.
CREATE OR REPLACE FUNCTION openchair.came_to_nothing(r openchair.referral) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (r).state IN ('DECLINED', 'WITHDRAWN')
      OR (r).state IN ('CANCELLED', 'NEVER_ATTENDED', 'TRANSFERRED') AND NOT EXISTS (
           SELECT FROM openchair.enrollment e JOIN openchair.attendance a ON a.enrollment_id = e.id
            WHERE e.referral_id = (r).id AND openchair.attended(a.outcome))
$$;
COMMENT ON FUNCTION openchair.came_to_nothing IS 'Has the referral ended without a session attended from it? COMPLETED and LEFT_EARLY are after attendance.';

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER consent_withdrawal_is_history BEFORE UPDATE OR DELETE ON openchair.consent_withdrawal
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
