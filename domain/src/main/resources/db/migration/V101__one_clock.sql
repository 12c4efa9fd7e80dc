-- One clock for the platform. It is the machine's, but a demonstration can live on another day: the launcher says how far ahead of
-- the machine the platform's clock is, and everything that asks for the time or the day asks here. What guards sign-in does not.
CREATE TABLE openchair.demo_clock (
  only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  ahead_seconds bigint  NOT NULL DEFAULT 0
);
COMMENT ON TABLE openchair.demo_clock IS 'How far the platform''s clock is from the machine''s: one row, zero except in a demonstration of another day.';
COMMENT ON COLUMN openchair.demo_clock.only_row IS 'open: Always true; there is one row.';
COMMENT ON COLUMN openchair.demo_clock.ahead_seconds IS 'open: Seconds by which the platform''s clock is ahead of the machine''s; negative when behind.';
INSERT INTO openchair.demo_clock DEFAULT VALUES;
GRANT SELECT ON openchair.demo_clock TO openchair_app;

CREATE FUNCTION openchair.clock_ahead() RETURNS interval LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT make_interval(secs => c.ahead_seconds) FROM openchair.demo_clock c
$$;

CREATE FUNCTION openchair.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT pg_catalog.now() + openchair.clock_ahead()
$$;

CREATE OR REPLACE FUNCTION openchair.today_in(zone text) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (openchair.now() AT TIME ZONE coalesce(zone, 'UTC'))::date
$$;

ALTER TABLE openchair.referral
  ALTER COLUMN moved_at SET DEFAULT openchair.now(),
  ALTER COLUMN written_at SET DEFAULT openchair.now();

-- From here on: what asked the machine, word for word as it was, and asks the platform's clock now.
CREATE OR REPLACE VIEW openchair.offered_code AS
  SELECT vocabulary, code, label_en, label_es, position, reason_group
    FROM openchair.reference_code
   WHERE retired_on IS NULL OR retired_on > openchair.today_in('UTC');

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

CREATE OR REPLACE FUNCTION openchair.hears_back(sent openchair.referral) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.consent_covers((sent).patient_id, (sent).group_id, 'PARTICIPATION',
    CASE WHEN (sent).state IN ('DECLINED', 'WITHDRAWN', 'COMPLETED', 'LEFT_EARLY', 'TRANSFERRED', 'NEVER_ATTENDED', 'CANCELLED')
         THEN (sent).state_since ELSE openchair.now() END)
$$;

CREATE OR REPLACE VIEW openchair.closed_group AS
  SELECT g.id AS group_id,
         CASE WHEN g.status = 'RETIRED' THEN 'RETIRED' WHEN g.status = 'SUSPENDED' THEN 'SUSPENDED'
              WHEN g.status = 'VETTED' THEN 'COHORT_ENDED' ELSE 'NOT_LISTED' END AS why,
         CASE WHEN g.status = 'VETTED' THEN g.cohort_ends_on::timestamptz ELSE coalesce(entered.at, g.updated_at) END AS since
    FROM openchair.support_group g
    LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM openchair.group_event e
                        WHERE e.group_id = g.id AND e.to_status = g.status AND e.from_status IS DISTINCT FROM e.to_status) entered ON true
   WHERE CASE g.status
           WHEN 'VETTED' THEN g.enrollment = 'CLOSED_COHORT' AND g.cohort_ends_on < openchair.today_in(g.time_zone) - 14
           WHEN 'SUSPENDED' THEN coalesce(entered.at, g.updated_at) < openchair.now() - interval '14 days'
           ELSE true END;

CREATE OR REPLACE VIEW openchair.session_leader AS
  SELECT s.id AS session_id, f.staff_id, false AS substitute
    FROM openchair.group_session s JOIN openchair.group_facilitator f ON f.group_id = s.group_id
  UNION ALL
  SELECT s.id, u.staff_id, true
    FROM openchair.session_substitute u JOIN openchair.group_session s ON s.id = u.session_id
   WHERE u.undone_at IS NULL AND s.state IN ('PLANNED', 'HELD') AND s.ends_at > openchair.now() - interval '7 days'
     AND NOT EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = s.group_id AND f.staff_id = u.staff_id);

CREATE OR REPLACE FUNCTION openchair.withdraw_follow_ups(seat uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE openchair.absence_follow_up f SET state = 'WITHDRAWN', closed_at = clock_timestamp() + openchair.clock_ahead(), version = version + 1
   WHERE f.enrollment_id = seat AND f.state = 'OPEN'
     AND (EXISTS (SELECT FROM openchair.enrollment e WHERE e.id = seat AND e.state = 'ENDED')
       OR NOT EXISTS (SELECT FROM openchair.absence_run r
                       WHERE r.enrollment_id = seat AND r.session_id IN (f.first_session_id, f.session_id) AND r.missed >= 2))
$$;

CREATE OR REPLACE FUNCTION openchair.open_follow_up(seat uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO openchair.absence_follow_up (enrollment_id, first_session_id, session_id, state, opened_at)
  SELECT seat, former.session_id, second.session_id, 'OPEN', clock_timestamp() + openchair.clock_ahead()
    FROM openchair.absence_run former
    JOIN openchair.absence_run second ON second.enrollment_id = seat AND second.run = former.run AND second.place = 2
   WHERE former.enrollment_id = seat AND former.latest AND former.place = 1
     AND EXISTS (SELECT FROM openchair.enrollment e WHERE e.id = seat AND e.state <> 'ENDED')
     AND NOT EXISTS (SELECT FROM openchair.absence_follow_up f
                       JOIN openchair.absence_run r ON r.enrollment_id = seat AND r.session_id IN (f.first_session_id, f.session_id)
                      WHERE f.enrollment_id = seat AND f.state <> 'WITHDRAWN' AND r.run = former.run)
$$;

CREATE OR REPLACE FUNCTION openchair.forget_old_news() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
  DELETE FROM openchair.notice n
   WHERE n.made_at < openchair.now() - interval '366 days'
     AND NOT EXISTS (SELECT FROM openchair.outgoing_mail m WHERE m.id = n.mail_id AND m.state = 'WAITING');
  DELETE FROM openchair.outgoing_mail m
   WHERE m.state IN ('SENT', 'NOT_WANTED') AND m.settled_at < openchair.now() - interval '90 days'
     AND NOT EXISTS (SELECT FROM openchair.notice n WHERE n.mail_id = m.id)
$$;
