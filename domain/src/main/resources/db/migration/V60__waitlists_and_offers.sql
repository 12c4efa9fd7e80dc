-- The waitlist of a group has an order, an offer has an end, and an offered seat is kept while the offer lasts.
CREATE FUNCTION openchair.today_in(zone text) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE coalesce(zone, 'UTC'))::date
$$;

ALTER TABLE openchair.referral
  ADD COLUMN offered_until date,
  ADD COLUMN waiting_since timestamptz,
  ADD COLUMN ready         boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN openchair.referral.offered_until IS 'sensitive: Last day on which the offered seat can be taken, in the group''s zone; null while none is offered.';
COMMENT ON COLUMN openchair.referral.waiting_since IS 'quasi-identifier: When the person was last put on the waitlist; the time waited counts from here. Null for who never was.';
COMMENT ON COLUMN openchair.referral.ready IS 'sensitive: Does the person on the waitlist wait for nothing but a seat? Only then is a free one offered of itself.';

ALTER TABLE openchair.support_group ADD COLUMN seats_offered integer NOT NULL DEFAULT 0 CHECK (seats_offered >= 0);
COMMENT ON COLUMN openchair.support_group.seats_offered IS 'open: Seats kept for people to whom one is offered, kept by a trigger. Together with seats_taken it never exceeds the capacity.';

-- From before: the order is by when they were put on the list, and who was offered a seat has a week to answer.
UPDATE openchair.referral r
   SET waiting_since = (SELECT max(e.at) FROM openchair.referral_event e WHERE e.referral_id = r.id AND e.move = 'WAITLIST'),
       ready = coalesce((SELECT e.reason_code IN ('group-full', 'cohort-later', 'seat-taken') FROM openchair.referral_event e
                          WHERE e.referral_id = r.id AND e.move IN ('WAITLIST', 'RETURN_TO_WAITLIST')
                          ORDER BY e.position DESC LIMIT 1), false),
       offered_until = CASE WHEN r.state = 'OFFERED' THEN current_date + 7 END
 WHERE r.state IN ('WAITLISTED', 'OFFERED', 'CANCEL_REQUESTED');
UPDATE openchair.referral SET cancel_asked_in = 'WAITLISTED' WHERE cancel_asked_in = 'OFFERED';
-- An offer for which no seat is left is taken back by the platform, so that the seats that are offered are there. (What was
-- decided in the order of the offers stays; a deferred check looks at the rest of a referral when this is done.)
WITH too_many AS (
  SELECT o.id, o.version, row_number() OVER (PARTITION BY o.group_id ORDER BY o.state_since, o.id) + g.seats_taken > g.capacity AS beyond
    FROM openchair.referral o JOIN openchair.support_group g ON g.id = o.group_id
   WHERE o.state = 'OFFERED'
), told AS (
  INSERT INTO openchair.referral_event (id, referral_id, position, move, from_state, to_state, actor_role, reason_code, at)
  SELECT gen_random_uuid(), t.id, (SELECT max(position) + 1 FROM openchair.referral_event e WHERE e.referral_id = t.id),
         'RETURN_TO_WAITLIST', 'OFFERED', 'WAITLISTED', 'SYSTEM', 'seat-taken', now()
    FROM too_many t WHERE t.beyond
  RETURNING referral_id
)
UPDATE openchair.referral r
   SET state = 'WAITLISTED', offered_until = NULL, ready = true, state_since = now(), moved_at = now(), version = version + 1
  FROM told WHERE told.referral_id = r.id;
UPDATE openchair.support_group g
   SET seats_offered = (SELECT count(*) FROM openchair.referral r WHERE r.group_id = g.id AND r.state = 'OFFERED')
 WHERE EXISTS (SELECT FROM openchair.referral r WHERE r.group_id = g.id AND r.state = 'OFFERED');
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE openchair.referral ADD CONSTRAINT an_offer_has_an_end CHECK ((state = 'OFFERED') = (offered_until IS NOT NULL));
CREATE INDEX referral_offer_end ON openchair.referral (offered_until) WHERE state = 'OFFERED';
ALTER TABLE openchair.support_group DROP CONSTRAINT seats_within_capacity;
ALTER TABLE openchair.support_group ADD CONSTRAINT seats_within_capacity CHECK (capacity IS NULL OR seats_taken + seats_offered <= capacity);

CREATE FUNCTION openchair.count_offers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before integer := CASE WHEN TG_OP <> 'INSERT' AND OLD.state = 'OFFERED' THEN 1 ELSE 0 END;
  after  integer := CASE WHEN NEW.state = 'OFFERED' THEN 1 ELSE 0 END;
BEGIN
  IF after <> before THEN
    UPDATE openchair.support_group SET seats_offered = seats_offered + after - before WHERE id = NEW.group_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER referral_counts_offers AFTER INSERT OR UPDATE OF state ON openchair.referral
  FOR EACH ROW EXECUTE FUNCTION openchair.count_offers();

-- Somebody whom this person must not meet has a seat in the group, or is offered one.
CREATE FUNCTION openchair.meets_kept_apart(person uuid, in_group uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM openchair.kept_apart k
     CROSS JOIN LATERAL (SELECT CASE WHEN k.one_id = person THEN k.other_id ELSE k.one_id END AS id) other
     WHERE person IN (k.one_id, k.other_id) AND k.ended_at IS NULL
       AND (EXISTS (SELECT FROM openchair.enrollment e
                     WHERE e.patient_id = other.id AND e.group_id = in_group AND e.state <> 'ENDED')
         OR EXISTS (SELECT FROM openchair.referral r
                     WHERE r.patient_id = other.id AND r.group_id = in_group AND r.state = 'OFFERED')))
$$;

CREATE OR REPLACE FUNCTION openchair.check_kept_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state <> 'ENDED' THEN
    RETURN NEW;
  END IF;
  PERFORM FROM openchair.support_group WHERE id = NEW.group_id FOR NO KEY UPDATE;
  IF openchair.meets_kept_apart(NEW.patient_id, NEW.group_id) THEN
    RAISE EXCEPTION 'a seat violates "kept_apart_take_no_seat_together"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_apart_take_no_seat_together';
  END IF;
  RETURN NEW;
END $$;

-- How a group gives its free seats away, where it says so.
CREATE TABLE openchair.group_waitlist (
  group_id   uuid PRIMARY KEY REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  version    integer NOT NULL DEFAULT 1,
  offering   text NOT NULL CHECK (offering IN ('AUTOMATIC', 'BY_HAND', 'PAUSED')),
  offer_days integer CHECK (offer_days BETWEEN 1 AND 30),
  changed_by uuid NOT NULL REFERENCES openchair.staff (id),
  changed_at timestamptz NOT NULL
);
CREATE INDEX group_waitlist_changed_by ON openchair.group_waitlist (changed_by);
COMMENT ON TABLE openchair.group_waitlist IS 'How a group gives its free seats to those who wait. A group without a row offers them of itself, for the deployment''s term.';
COMMENT ON COLUMN openchair.group_waitlist.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_waitlist.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.group_waitlist.offering IS 'open: By itself, by the facilitator''s hand, or not at all for now.';
COMMENT ON COLUMN openchair.group_waitlist.offer_days IS 'open: Working days for which a seat is offered; null for the deployment''s term.';
COMMENT ON COLUMN openchair.group_waitlist.changed_by IS 'quasi-identifier: Who last said so.';
COMMENT ON COLUMN openchair.group_waitlist.changed_at IS 'open: When.';
GRANT SELECT, INSERT, UPDATE ON openchair.group_waitlist TO openchair_app;

-- A group that is suspended takes nobody from the moment on that its suspension is committed. Offering and accepting count a seat
-- in the same row, hence the stronger lock. Nobody is offered a seat beside somebody whom they must not meet, or while the list rests.
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

-- The order in which people are offered a seat, decided here alone: the most urgent first, then whoever has waited longest. Whoever
-- let an offer end is back in their place from the day after it, also before the platform has written that down.
CREATE VIEW openchair.waitlist AS
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
GRANT SELECT ON openchair.waitlist TO openchair_app;

-- Where nobody will be answered or seated any more: no longer held, no longer listed, suspended for two weeks, or a cohort that
-- ended two weeks ago (until then its facilitator says who completed).
CREATE VIEW openchair.closed_group AS
  SELECT g.id AS group_id,
         CASE WHEN g.status = 'RETIRED' THEN 'RETIRED' WHEN g.status = 'SUSPENDED' THEN 'SUSPENDED'
              WHEN g.status = 'VETTED' THEN 'COHORT_ENDED' ELSE 'NOT_LISTED' END AS why,
         CASE WHEN g.status = 'VETTED' THEN g.cohort_ends_on::timestamptz ELSE coalesce(entered.at, g.updated_at) END AS since
    FROM openchair.support_group g
    LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM openchair.group_event e
                        WHERE e.group_id = g.id AND e.to_status = g.status AND e.from_status IS DISTINCT FROM e.to_status) entered ON true
   WHERE CASE g.status
           WHEN 'VETTED' THEN g.enrollment = 'CLOSED_COHORT' AND g.cohort_ends_on < openchair.today_in(g.time_zone) - 14
           WHEN 'SUSPENDED' THEN coalesce(entered.at, g.updated_at) < now() - interval '14 days'
           ELSE true END;
COMMENT ON VIEW openchair.closed_group IS 'Groups in which nobody will be answered or seated any more: whoever is still referred there has to be looked after by the clinic.';
COMMENT ON COLUMN openchair.closed_group.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.closed_group.why IS 'open: No longer held, no longer listed, suspended for two weeks, or a cohort that is over.';
COMMENT ON COLUMN openchair.closed_group.since IS 'open: Since when.';
GRANT SELECT ON openchair.closed_group TO openchair_app;

INSERT INTO openchair.reference_code (vocabulary, code, reason_group, label_en, label_es, position) VALUES
  ('return-to-waitlist-reason', 'offered-by-mistake', 'GROUP', 'The seat was offered by mistake', 'El lugar se ofreció por error', 7),
  ('complete-reason', 'goals-met', 'PERSON', 'The person has what they came for', 'La persona ya logró lo que buscaba', 1),
  ('complete-reason', 'ready-to-go-on', 'PERSON', 'The person goes on without the group', 'La persona sigue adelante sin el grupo', 2),
  ('complete-reason', 'course-over', 'GROUP', 'The course or cohort is over', 'El curso o la cohorte terminó', 3),
  ('complete-reason', 'leads-now', 'GROUP', 'The person helps to lead a group now', 'La persona ahora ayuda a dirigir un grupo', 4),
  ('complete-reason', 'care-plan-done', 'CLINIC', 'The plan of care is done', 'El plan de atención concluyó', 5),
  ('complete-reason', 'other', 'CIRCUMSTANCES', 'Something else', 'Otro motivo', 6),
  ('complete-instead-reason', 'goals-met', 'PERSON', 'The person has what they came for', 'La persona ya logró lo que buscaba', 1),
  ('complete-instead-reason', 'ready-to-go-on', 'PERSON', 'The person goes on without the group', 'La persona sigue adelante sin el grupo', 2),
  ('complete-instead-reason', 'course-over', 'GROUP', 'The course or cohort is over', 'El curso o la cohorte terminó', 3),
  ('complete-instead-reason', 'care-plan-done', 'CLINIC', 'The plan of care is done', 'El plan de atención concluyó', 4),
  ('complete-instead-reason', 'other', 'CIRCUMSTANCES', 'Something else', 'Otro motivo', 5);
