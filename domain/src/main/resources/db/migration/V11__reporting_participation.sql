-- One person counts once a month, under the leadership of the groups attended most often in it; a tie goes to the first in the alphabet.
CREATE VIEW openchair.person_month AS
  SELECT patient_id, month, leadership
    FROM (SELECT e.patient_id, date_trunc('month', s.local_date)::date AS month, g.leadership,
                 row_number() OVER (PARTITION BY e.patient_id, date_trunc('month', s.local_date)
                                    ORDER BY count(*) DESC, g.leadership) AS choice
            FROM openchair.attendance a
            JOIN openchair.enrollment e ON e.id = a.enrollment_id
            JOIN openchair.group_session s ON s.id = a.session_id
            JOIN openchair.support_group g ON g.id = s.group_id
           WHERE a.outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY') AND s.state = 'HELD' AND g.leadership IS NOT NULL
           GROUP BY e.patient_id, date_trunc('month', s.local_date), g.leadership) counted
   WHERE choice = 1;
COMMENT ON VIEW openchair.person_month IS 'Months in which a person attended at least one session. Identified: for the views of schema reporting only.';
COMMENT ON COLUMN openchair.person_month.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.person_month.month IS 'quasi-identifier: First day of the month.';
COMMENT ON COLUMN openchair.person_month.leadership IS 'sensitive: Leadership of the groups attended most.';

CREATE VIEW reporting.participation_month AS
  SELECT month, leadership, count(*) AS people FROM openchair.person_month GROUP BY month, leadership;
COMMENT ON VIEW reporting.participation_month IS 'People who attended, by month and leadership. Unprotected counts: only disclosure control may read them.';
COMMENT ON COLUMN reporting.participation_month.month IS 'open: First day of the month.';
COMMENT ON COLUMN reporting.participation_month.leadership IS 'open: Leadership.';
COMMENT ON COLUMN reporting.participation_month.people IS 'sensitive: Number of people.';

CREATE VIEW reporting.participation_quarter AS
  SELECT date_trunc('quarter', month)::date AS quarter, leadership, count(DISTINCT patient_id) AS people
    FROM openchair.person_month GROUP BY GROUPING SETS ((date_trunc('quarter', month)::date, leadership), (date_trunc('quarter', month)::date));
COMMENT ON VIEW reporting.participation_quarter IS 'Distinct people behind the person-months of a quarter, by leadership and (null) altogether.';
COMMENT ON COLUMN reporting.participation_quarter.quarter IS 'open: First day of the quarter.';
COMMENT ON COLUMN reporting.participation_quarter.leadership IS 'open: Leadership; null for all.';
COMMENT ON COLUMN reporting.participation_quarter.people IS 'sensitive: Number of distinct people.';

GRANT SELECT ON reporting.participation_month, reporting.participation_quarter TO openchair_reporting;
