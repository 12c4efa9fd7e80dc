-- Waitlists: free seats, who can be offered one, and when an offer is over.
SET LOCAL check_function_bodies = off;

-- What the group kept a person waiting: from the sent referral to the first session attended, less what was not the group's doing.
--   asked:    from the group's question to the clinic's answer
--   put off:  from the first offer of a seat to the acceptance of one
--   away:     from the first session the person missed, though a seat was held, to the first attended
CREATE OR REPLACE VIEW openchair.referral_wait AS
  SELECT e.group_id, r.id AS referral_id, seen.attended_on,
         greatest(0, extract(epoch FROM seen.attended_at - r.sent_at - coalesce(moves.asked, interval '0')
           - coalesce(moves.put_off, interval '0') - seen.away) / 86400)::double precision AS days
    FROM openchair.enrollment e
    JOIN openchair.referral r ON r.id = e.referral_id
   CROSS JOIN LATERAL (
         SELECT min(s.starts_at) FILTER (WHERE came) AS attended_at, min(s.local_date) FILTER (WHERE came) AS attended_on,
                greatest(interval '0', min(s.starts_at) FILTER (WHERE came) - min(s.starts_at)) AS away
           FROM (SELECT session_id, openchair.attended(outcome) AS came
                   FROM openchair.attendance WHERE enrollment_id = e.id AND outcome <> 'NOT_RECORDED') a
           JOIN openchair.group_session s ON s.id = a.session_id AND s.state = 'HELD') seen
   CROSS JOIN LATERAL (
         SELECT sum(until - at) FILTER (WHERE to_state = 'INFO_REQUESTED') AS asked,
                max(at) FILTER (WHERE move = 'ACCEPT_OFFER') - min(at) FILTER (WHERE move = 'OFFER') AS put_off
           FROM (SELECT move, to_state, at, lead(at) OVER (ORDER BY position) AS until
                   FROM openchair.referral_event v WHERE v.referral_id = r.id) history) moves
   WHERE seen.attended_on IS NOT NULL AND r.sent_at IS NOT NULL AND r.state <> 'ENTERED_IN_ERROR';
COMMENT ON VIEW openchair.referral_wait IS 'How long each person waited for a group, without what the group could not help.';
COMMENT ON COLUMN openchair.referral_wait.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.referral_wait.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.referral_wait.attended_on IS 'quasi-identifier: Day of the first session attended.';
COMMENT ON COLUMN openchair.referral_wait.days IS 'sensitive: Days waited, with fractions.';

CREATE OR REPLACE FUNCTION openchair.count_offers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before integer := CASE WHEN TG_OP <> 'INSERT' AND OLD.state = 'OFFERED' THEN 1 ELSE 0 END;
  after  integer := CASE WHEN NEW.state = 'OFFERED' THEN 1 ELSE 0 END;
BEGIN
  IF after <> before THEN
    UPDATE openchair.support_group SET seats_offered = seats_offered + after - before WHERE id = NEW.group_id;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER referral_counts_offers AFTER INSERT OR UPDATE OF state ON openchair.referral
  FOR EACH ROW EXECUTE FUNCTION openchair.count_offers();

-- The order in which people are offered a seat, decided here alone: the most urgent first, then those who have waited longest. Someone who
-- let an offer end is back in their place from the day after it, also before the platform has written that down.
CREATE OR REPLACE VIEW openchair.waitlist AS
  SELECT r.group_id, r.id AS referral_id, r.patient_id, r.state, r.ready, coalesce(r.waiting_since, r.state_since) AS waiting_since,
         CAST(row_number() OVER (PARTITION BY r.group_id
           ORDER BY array_position(ARRAY['URGENT', 'SOON', 'ROUTINE'], r.urgency),
                    coalesce(r.waiting_since, r.state_since), r.id) AS integer) AS place
    FROM openchair.referral r
    JOIN openchair.support_group g ON g.id = r.group_id
   WHERE r.state = 'WAITLISTED' OR (r.state = 'OFFERED' AND r.offered_until < openchair.today_in(g.time_zone));
COMMENT ON VIEW openchair.waitlist IS 'Who waits for a seat in which group, and in which order. People who are offered a seat are not on it while the offer lasts.';
COMMENT ON COLUMN openchair.waitlist.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.waitlist.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.waitlist.patient_id IS 'person-identifier: Who waits.';
COMMENT ON COLUMN openchair.waitlist.state IS 'sensitive: Waiting, or offered a seat by an offer that has ended.';
COMMENT ON COLUMN openchair.waitlist.ready IS 'sensitive: Does the person wait for nothing but a seat?';
COMMENT ON COLUMN openchair.waitlist.waiting_since IS 'quasi-identifier: Since when the time waited counts.';
COMMENT ON COLUMN openchair.waitlist.place IS 'sensitive: Place in the group''s list, from 1.';

-- Seats of a group that are neither taken nor offered; null where the group does not say how many it can take. (The greatest of null and
-- 0 is 0: such a group read "Full".)
CREATE OR REPLACE FUNCTION openchair.free_seats(g openchair.support_group) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT g.capacity - g.seats_taken - g.seats_offered
$$;

CREATE OR REPLACE FUNCTION openchair.waits_for_next_cohort(waits openchair.referral, g openchair.support_group) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (waits).state = 'WAITLISTED'
     AND EXISTS (SELECT FROM openchair.referral_event e
                  WHERE e.referral_id = (waits).id
                    AND (e.move = 'WAIT_FOR_NEXT_COHORT' OR e.move = 'WAITLIST' AND e.reason_code = 'cohort-later')
                    AND (e.at AT TIME ZONE coalesce((g).time_zone, 'UTC'))::date >= (g).cohort_starts_on)
$$;
COMMENT ON FUNCTION openchair.waits_for_next_cohort IS 'Was it said since the cohort began that the person waits for the one after it?';

-- What is known, to the clinic at least, that keeps a person from a seat.
CREATE OR REPLACE FUNCTION openchair.obstacle_of_person(asked openchair.referral, person openchair.patient, g openchair.support_group, moment timestamptz)
  RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN NOT openchair.consent_relied_on((asked).patient_id, (asked).group_id, moment) THEN 'CONSENT_OVER'
              WHEN openchair.admits_person(g, person, openchair.today_in((g).time_zone)) IS NOT TRUE THEN 'OUTSIDE_AGE_RANGE'
              WHEN openchair.guardian_is_missing((asked).id, person, openchair.today_in((g).time_zone)) THEN 'GUARDIAN_MISSING' END
$$;
COMMENT ON FUNCTION openchair.obstacle_of_person IS 'What keeps the person from a seat in the group, of what their clinic may know; null for nothing.';

CREATE OR REPLACE FUNCTION openchair.can_take_seat(referral uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(bool_and(openchair.obstacle_of_person(r, p, g, moment) IS NULL
                           AND NOT openchair.meets_kept_apart(r.patient_id, r.group_id)), false)
    FROM openchair.referral r
    JOIN openchair.patient p ON p.id = r.patient_id
    JOIN openchair.support_group g ON g.id = r.group_id
   WHERE r.id = referral
$$;
COMMENT ON FUNCTION openchair.can_take_seat IS 'Can the person be given a seat in the group by this referral, should one be open? The reason is for no one.';

-- Of someone who only waits it is not said that a note of a name keeps them from a seat: they are passed over without a word (ADR 70, 87). A
-- note of two patients of one clinic is told to that clinic (ADR 90).
CREATE OR REPLACE FUNCTION openchair.seat_obstacle(asked openchair.referral, moment timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN NOT openchair.open_to_group((asked).state) THEN NULL
              WHEN openchair.is_closed((asked).group_id) THEN 'GROUP_CLOSED'
              WHEN (asked).state NOT IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED') THEN NULL
              WHEN g.status <> 'VETTED' THEN 'GROUP_SUSPENDED'
              WHEN openchair.cohort_has_begun(g) AND NOT openchair.waits_for_next_cohort(asked, g) THEN 'COHORT_STARTED'
              WHEN (asked).state = 'OFFERED' AND (asked).offered_until < openchair.today_in(g.time_zone) THEN 'OFFER_ENDED'
              WHEN openchair.cohort_has_begun(g) AND openchair.consent_relied_on((asked).patient_id, (asked).group_id, moment) THEN 'NEXT_COHORT'
              ELSE coalesce(openchair.obstacle_of_person(asked, p, g, moment),
                            CASE WHEN (asked).group_id IN (SELECT openchair.groups_of_pairs((asked).patient_id)) THEN 'KEPT_APART'
                                 WHEN (asked).state = 'OFFERED' AND openchair.meets_kept_apart((asked).patient_id, (asked).group_id)
                                 THEN 'NOT_POSSIBLE' END) END
    FROM openchair.support_group g JOIN openchair.patient p ON p.id = (asked).patient_id
   WHERE g.id = (asked).group_id
$$;
COMMENT ON FUNCTION openchair.seat_obstacle IS 'What is in the way of a seat now, for a referral that is open to its group; null for nothing. As SeatObstacle.';

CREATE OR REPLACE FUNCTION openchair.offer_is_over(offered openchair.referral, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (offered).offered_until < openchair.today_in(g.time_zone)
      OR NOT openchair.consent_relied_on((offered).patient_id, (offered).group_id, moment)
    FROM openchair.support_group g WHERE g.id = (offered).group_id
$$;
COMMENT ON FUNCTION openchair.offer_is_over IS 'Can the offered seat not be taken any more, because its last day has passed or the consent is over? Then it goes to the next.';
