-- Does the group take no one new: its cohort has begun, its meetings are over, or it is suspended or retired?
CREATE FUNCTION openchair.takes_no_one(g openchair.support_group) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(g.status IN ('SUSPENDED', 'RETIRED'), false)
      OR coalesce(g.enrollment = 'CLOSED_COHORT'
                  AND least(g.cohort_starts_on, g.cohort_ends_on + 1) <= openchair.today_in(g.time_zone), false)
      OR (coalesce(to_date(substring(g.recurrence_rule FROM 'UNTIL=(\d{8})'), 'YYYYMMDD') < openchair.today_in(g.time_zone),
                   g.recurrence_rule ~ 'COUNT=' AND EXISTS (SELECT FROM openchair.group_session s WHERE s.group_id = g.id), false)
          AND NOT EXISTS (SELECT FROM openchair.group_session s
                           WHERE s.group_id = g.id AND s.local_date >= openchair.today_in(g.time_zone)))
$$;
COMMENT ON FUNCTION openchair.takes_no_one IS 'Has its cohort begun, are its meetings over, or is it suspended or retired?';

-- A cohort that begins on no stated day is not open for certain: unknown is not yes.
CREATE OR REPLACE FUNCTION openchair.openings(g openchair.support_group) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.takes_no_one(g) THEN 'CLOSED'
              WHEN g.capacity IS NULL OR (g.enrollment = 'CLOSED_COHORT' AND g.cohort_starts_on IS NULL) THEN NULL
              WHEN g.seats_taken + g.seats_offered >= g.capacity THEN 'FULL'
              WHEN (SELECT t.roomy FROM openchair.group_told t WHERE t.group_id = g.id) THEN 'OPEN'
              ELSE 'FEW' END
$$;
COMMENT ON FUNCTION openchair.openings IS 'What is told of the seats of a group to those who are not in charge of it; null where the capacity, or the start of a closed cohort, is not stated. Seats are told as by Openings.of.';
