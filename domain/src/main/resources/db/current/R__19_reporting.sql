-- What reporting reads, without a person in it, and releases that are final.
SET LOCAL check_function_bodies = off;

-- One person counts once a month, under the leadership of the groups attended most often in it; a tie goes to the first in the alphabet.
CREATE OR REPLACE VIEW openchair.person_month AS
  SELECT patient_id, month, leadership
    FROM (SELECT e.patient_id, date_trunc('month', s.local_date)::date AS month, g.leadership,
                 row_number() OVER (PARTITION BY e.patient_id, date_trunc('month', s.local_date)
                                    ORDER BY count(*) DESC, g.leadership) AS choice
            FROM openchair.attendance a
            JOIN openchair.enrollment e ON e.id = a.enrollment_id
            JOIN openchair.group_session s ON s.id = a.session_id
            JOIN openchair.support_group g ON g.id = s.group_id
           WHERE openchair.attended(a.outcome) AND s.state = 'HELD' AND g.leadership IS NOT NULL
           GROUP BY e.patient_id, date_trunc('month', s.local_date), g.leadership) counted
   WHERE choice = 1;
COMMENT ON VIEW openchair.person_month IS 'Months in which a person attended at least one session. Identified: for the views of schema reporting only.';
COMMENT ON COLUMN openchair.person_month.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.person_month.month IS 'quasi-identifier: First day of the month.';
COMMENT ON COLUMN openchair.person_month.leadership IS 'sensitive: Leadership of the groups attended most.';

CREATE OR REPLACE VIEW reporting.participation_month AS
  SELECT month, leadership, count(*) AS people FROM openchair.person_month GROUP BY month, leadership;
COMMENT ON VIEW reporting.participation_month IS 'People who attended, by month and leadership. Unprotected counts: only disclosure control may read them.';
COMMENT ON COLUMN reporting.participation_month.month IS 'open: First day of the month.';
COMMENT ON COLUMN reporting.participation_month.leadership IS 'open: Leadership.';
COMMENT ON COLUMN reporting.participation_month.people IS 'sensitive: Number of people.';

CREATE OR REPLACE VIEW reporting.participation_quarter AS
  SELECT date_trunc('quarter', month)::date AS quarter, leadership, count(DISTINCT patient_id) AS people
    FROM openchair.person_month GROUP BY GROUPING SETS ((date_trunc('quarter', month)::date, leadership), (date_trunc('quarter', month)::date));
COMMENT ON VIEW reporting.participation_quarter IS 'Distinct people behind the person-months of a quarter, by leadership and (null) altogether.';
COMMENT ON COLUMN reporting.participation_quarter.quarter IS 'open: First day of the quarter.';
COMMENT ON COLUMN reporting.participation_quarter.leadership IS 'open: Leadership; null for all.';
COMMENT ON COLUMN reporting.participation_quarter.people IS 'sensitive: Number of distinct people.';

CREATE OR REPLACE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER frozen_table_is_final BEFORE UPDATE OR DELETE ON ledger.frozen_table
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE OR REPLACE TRIGGER release_is_final BEFORE UPDATE OR DELETE ON ledger.release
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE OR REPLACE TRIGGER group_record_is_final BEFORE UPDATE OR DELETE ON ledger.group_record
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE OR REPLACE TRIGGER release_repeated_is_final BEFORE UPDATE OR DELETE ON ledger.release_repeated
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();

-- Every mark there should be: the marks made, and the persons with a seat whom no one marked.
CREATE OR REPLACE VIEW openchair.group_mark AS
  SELECT s.group_id, e.patient_id, s.local_date, a.outcome
    FROM openchair.attendance a
    JOIN openchair.enrollment e ON e.id = a.enrollment_id
    JOIN openchair.group_session s ON s.id = a.session_id
   WHERE s.state = 'HELD'
  UNION ALL
  SELECT s.group_id, e.patient_id, s.local_date, 'NOT_RECORDED'
    FROM openchair.group_session s
    JOIN openchair.enrollment e
      ON e.group_id = s.group_id AND s.local_date > e.started_on AND (e.ended_on IS NULL OR s.local_date < e.ended_on)
   WHERE s.state = 'HELD'
     AND NOT EXISTS (SELECT FROM openchair.attendance a WHERE a.session_id = s.id AND a.enrollment_id = e.id);
COMMENT ON VIEW openchair.group_mark IS 'Each person in each held session of a group. Identified: for the views of schema reporting only.';
COMMENT ON COLUMN openchair.group_mark.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.group_mark.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.group_mark.local_date IS 'quasi-identifier: The day in the group''s time zone.';
COMMENT ON COLUMN openchair.group_mark.outcome IS 'sensitive: What happened; not recorded is not an absence.';

-- Everyone is watched for the same sixteen weeks from the first session attended: who attends a session in the thirteenth to the
-- sixteenth week stayed for twelve. So a group that meets once a month is measured as one that meets every week.
CREATE OR REPLACE VIEW openchair.group_starter AS
  SELECT group_id, patient_id, first_on + 112 AS watched_until, max(local_date - first_on) AS days_stayed
    FROM (SELECT group_id, patient_id, local_date, min(local_date) OVER (PARTITION BY group_id, patient_id) AS first_on
            FROM openchair.group_mark WHERE openchair.attended(outcome)) attended
   WHERE local_date <= first_on + 112
   GROUP BY group_id, patient_id, first_on;
COMMENT ON VIEW openchair.group_starter IS 'How long each person attended a group. Identified: for the views of schema reporting only.';
COMMENT ON COLUMN openchair.group_starter.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.group_starter.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.group_starter.watched_until IS 'quasi-identifier: The last day that counts, sixteen weeks after the first session attended.';
COMMENT ON COLUMN openchair.group_starter.days_stayed IS 'sensitive: Days from the first to the last session attended in that time.';

CREATE OR REPLACE VIEW reporting.group_quarter AS
  SELECT DISTINCT group_id, date_trunc('quarter', local_date)::date AS quarter FROM openchair.group_session WHERE state = 'HELD';
COMMENT ON VIEW reporting.group_quarter IS 'The quarters in which a group met.';
COMMENT ON COLUMN reporting.group_quarter.group_id IS 'open: The group.';
COMMENT ON COLUMN reporting.group_quarter.quarter IS 'open: First day of the quarter.';

-- From every quarter in which the group met to every later one. A starter belongs to the quarter in which the watching ended.
CREATE OR REPLACE VIEW reporting.group_record AS
  SELECT span.group_id, span.first_quarter, span.last_quarter, marks.*, starters.*, sessions.*
    FROM (SELECT f.group_id, f.quarter AS first_quarter, l.quarter AS last_quarter
            FROM reporting.group_quarter f
            JOIN reporting.group_quarter l
              ON l.group_id = f.group_id AND l.quarter >= f.quarter) span
   CROSS JOIN LATERAL (
         SELECT (count(*) FILTER (WHERE came))::integer AS attended,
                (count(*) FILTER (WHERE outcome = 'EXCUSED'))::integer AS excused,
                (count(*) FILTER (WHERE outcome = 'NO_SHOW'))::integer AS no_show,
                (count(*) FILTER (WHERE outcome = 'NOT_RECORDED'))::integer AS not_recorded,
                (count(DISTINCT patient_id) FILTER (WHERE came))::integer AS people_attended,
                (count(DISTINCT patient_id) FILTER (WHERE outcome = 'EXCUSED'))::integer AS people_excused,
                (count(DISTINCT patient_id) FILTER (WHERE outcome = 'NO_SHOW'))::integer AS people_no_show,
                (count(DISTINCT patient_id) FILTER (WHERE outcome = 'NOT_RECORDED'))::integer AS people_not_recorded,
                (count(DISTINCT patient_id) FILTER (WHERE outcome IN ('EXCUSED', 'NO_SHOW')))::integer AS people_missed,
                (count(DISTINCT patient_id) FILTER (WHERE came OR outcome = 'NO_SHOW'))::integer AS people_expected,
                (count(DISTINCT patient_id) FILTER (WHERE outcome <> 'NOT_RECORDED'))::integer AS people_marked
           FROM (SELECT patient_id, outcome, openchair.attended(outcome) AS came
                   FROM openchair.group_mark m
                  WHERE m.group_id = span.group_id AND m.local_date >= span.first_quarter
                    AND m.local_date < span.last_quarter + interval '3 months') mark) marks
   CROSS JOIN LATERAL (
         SELECT (count(*) FILTER (WHERE days_stayed < 28))::integer AS left_by_week_4,
                (count(*) FILTER (WHERE days_stayed >= 28 AND days_stayed < 56))::integer AS left_by_week_8,
                (count(*) FILTER (WHERE days_stayed >= 56 AND days_stayed < 84))::integer AS left_by_week_12,
                (count(*) FILTER (WHERE days_stayed >= 84))::integer AS stayed
           FROM openchair.group_starter p
          WHERE p.group_id = span.group_id AND p.watched_until >= span.first_quarter
            AND p.watched_until < span.last_quarter + interval '3 months') starters
   CROSS JOIN LATERAL (
         SELECT (count(*) FILTER (WHERE state = 'HELD'))::integer AS sessions_held,
                count(off.session_id)::integer AS sessions_cancelled
           FROM openchair.group_session s
           LEFT JOIN openchair.canceled_session off ON off.session_id = s.id
          WHERE s.group_id = span.group_id AND s.local_date >= span.first_quarter
            AND s.local_date < span.last_quarter + interval '3 months') sessions;
COMMENT ON VIEW reporting.group_record IS 'How people attend a group and stay with it, in runs of whole quarters. Unprotected counts: only disclosure control may read them.';
COMMENT ON COLUMN reporting.group_record.group_id IS 'open: The group.';
COMMENT ON COLUMN reporting.group_record.first_quarter IS 'open: First day of the first quarter.';
COMMENT ON COLUMN reporting.group_record.last_quarter IS 'open: First day of the last quarter.';
COMMENT ON COLUMN reporting.group_record.attended IS 'sensitive: Marks present, late or left early.';
COMMENT ON COLUMN reporting.group_record.excused IS 'sensitive: Marks excused.';
COMMENT ON COLUMN reporting.group_record.no_show IS 'sensitive: Marks no-show.';
COMMENT ON COLUMN reporting.group_record.not_recorded IS 'sensitive: Persons in sessions whom no one marked.';
COMMENT ON COLUMN reporting.group_record.people_attended IS 'sensitive: Distinct people behind the marks attended.';
COMMENT ON COLUMN reporting.group_record.people_excused IS 'sensitive: Distinct people who were ever excused.';
COMMENT ON COLUMN reporting.group_record.people_no_show IS 'sensitive: Distinct people who ever did not come.';
COMMENT ON COLUMN reporting.group_record.people_not_recorded IS 'sensitive: Distinct people whom no one marked.';
COMMENT ON COLUMN reporting.group_record.people_missed IS 'sensitive: Distinct people who were ever excused or did not come.';
COMMENT ON COLUMN reporting.group_record.people_expected IS 'sensitive: Distinct people who ever attended or did not come.';
COMMENT ON COLUMN reporting.group_record.people_marked IS 'sensitive: Distinct people with any mark.';
COMMENT ON COLUMN reporting.group_record.left_by_week_4 IS 'sensitive: Starters last seen before the end of week 4.';
COMMENT ON COLUMN reporting.group_record.left_by_week_8 IS 'sensitive: Starters last seen in weeks 5 to 8.';
COMMENT ON COLUMN reporting.group_record.left_by_week_12 IS 'sensitive: Starters last seen in weeks 9 to 12.';
COMMENT ON COLUMN reporting.group_record.stayed IS 'sensitive: Starters seen after week 12.';
COMMENT ON COLUMN reporting.group_record.sessions_held IS 'open: Sessions held.';
COMMENT ON COLUMN reporting.group_record.sessions_cancelled IS 'open: Sessions canceled, not those moved.';
