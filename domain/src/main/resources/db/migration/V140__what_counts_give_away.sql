-- What is told about numbers of people to those who are not in charge of a group: ranges that stand still for a day, and an expected wait
-- that stands still for ever (ADR 68). The Java twins of these functions are Openings and WaitingBand.

CREATE FUNCTION openchair.roomy(capacity integer, kept integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(capacity >= 7 AND capacity - kept >= 4, false)
$$;
COMMENT ON FUNCTION openchair.roomy IS 'Are the open seats more than a few, in a group of several? As Openings.roomy.';

CREATE FUNCTION openchair.waiting_band(people integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN people >= 11 THEN 'ELEVEN_OR_MORE' WHEN people >= 5 THEN 'FIVE_TO_TEN' ELSE 'FEWER_THAN_FIVE' END
$$;
COMMENT ON FUNCTION openchair.waiting_band IS 'About how many wait. As WaitingBand.of.';

CREATE TABLE openchair.group_told (
  group_id uuid PRIMARY KEY REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  told_on  date,
  roomy    boolean NOT NULL,
  waiting  text NOT NULL DEFAULT 'FEWER_THAN_FIVE' CHECK (waiting IN ('FEWER_THAN_FIVE', 'FIVE_TO_TEN', 'ELEVEN_OR_MORE'))
);
COMMENT ON TABLE openchair.group_told IS 'About how many seats of a group are open and how many people wait, as it is told for a day. One row a group.';
COMMENT ON COLUMN openchair.group_told.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_told.told_on IS 'open: Day since whose morning this is told; null for a group that was added since.';
COMMENT ON COLUMN openchair.group_told.roomy IS 'open: Were the open seats more than a few?';
COMMENT ON COLUMN openchair.group_told.waiting IS 'open: About how many people waited.';
GRANT SELECT, INSERT, UPDATE ON openchair.group_told TO openchair_app;

-- A group that is added has no one in it.
CREATE FUNCTION openchair.tell_of_new_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO openchair.group_told (group_id, roomy) VALUES (NEW.id, openchair.roomy(NEW.capacity, 0));
  RETURN NULL;
END $$;
CREATE TRIGGER group_is_told AFTER INSERT ON openchair.support_group
  FOR EACH ROW EXECUTE FUNCTION openchair.tell_of_new_group();
INSERT INTO openchair.group_told (group_id, roomy)
  SELECT g.id, openchair.roomy(g.capacity, g.seats_taken + g.seats_offered) FROM openchair.support_group g;

CREATE FUNCTION openchair.openings(g openchair.support_group) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN g.capacity IS NULL THEN NULL
              WHEN g.seats_taken + g.seats_offered >= g.capacity THEN 'FULL'
              WHEN (SELECT t.roomy FROM openchair.group_told t WHERE t.group_id = g.id) THEN 'OPEN'
              ELSE 'FEW' END
$$;
COMMENT ON FUNCTION openchair.openings IS 'What is told of the seats of a group to those who are not in charge of it; null where the capacity is not stated. As Openings.of.';

CREATE TABLE openchair.expected_wait (
  group_id uuid NOT NULL REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  through  date NOT NULL CHECK (extract(day FROM through) = 1),
  since    date CHECK (extract(day FROM since) = 1),
  weeks    integer CHECK (weeks BETWEEN 0 AND 10000),
  told_at  timestamptz NOT NULL DEFAULT openchair.now(),
  PRIMARY KEY (group_id, through),
  CONSTRAINT a_wait_is_told_of_months CHECK ((since IS NULL) = (weeks IS NULL)),
  CONSTRAINT a_wait_is_of_a_quarter_or_more CHECK (since <= through - interval '2 months')
);
COMMENT ON TABLE openchair.expected_wait IS 'How long people waited for a group, as it was told when a month was closed. A row is never changed, also where there was not enough to tell.';
COMMENT ON COLUMN openchair.expected_wait.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.expected_wait.through IS 'open: First day of the closed month up to whose end people are counted.';
COMMENT ON COLUMN openchair.expected_wait.since IS 'open: First day of the month from which on they are counted; null where they were too few.';
COMMENT ON COLUMN openchair.expected_wait.weeks IS 'open: Half of eleven people or more waited that many weeks or less; null where they were too few.';
COMMENT ON COLUMN openchair.expected_wait.told_at IS 'open: When it was settled.';
GRANT SELECT, INSERT ON openchair.expected_wait TO openchair_app;

-- A month is closed when a week has passed since its end, for the marks that come late.
CREATE FUNCTION openchair.last_closed_month() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (date_trunc('month', (openchair.today_in('UTC') - 7)::timestamp) - interval '1 month')::date
$$;

-- Settles what is told today: of each group once a day, and of each closed month once and for all. Whoever is counted in one expected
-- wait is in no other: a run of months begins where the last one that was told ended, and is a quarter long at least.
CREATE FUNCTION openchair.tell_numbers() RETURNS void LANGUAGE sql AS $$
  UPDATE openchair.group_told t
     SET told_on = openchair.today_in('UTC'), roomy = openchair.roomy(g.capacity, g.seats_taken + g.seats_offered),
         waiting = openchair.waiting_band((SELECT CAST(count(*) AS integer) FROM openchair.waitlist w WHERE w.group_id = g.id))
    FROM openchair.support_group g
   WHERE g.id = t.group_id AND t.told_on IS DISTINCT FROM openchair.today_in('UTC');

  INSERT INTO openchair.expected_wait (group_id, through, since, weeks)
  SELECT run.group_id, run.through, CASE WHEN people.enough THEN run.since END, CASE WHEN people.enough THEN people.weeks END
    FROM (SELECT g.id AS group_id, openchair.last_closed_month() AS through,
                 greatest(openchair.last_closed_month() - interval '11 months',
                          (SELECT max(told.through) + interval '1 month' FROM openchair.expected_wait told
                            WHERE told.group_id = g.id AND told.weeks IS NOT NULL))::date AS since
            FROM openchair.support_group g
           WHERE NOT EXISTS (SELECT FROM openchair.expected_wait told
                              WHERE told.group_id = g.id AND told.through >= openchair.last_closed_month())) run
   CROSS JOIN LATERAL (
         SELECT count(DISTINCT r.patient_id) >= 11 AND run.since <= run.through - interval '2 months' AS enough,
                CAST(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY w.days) / 7) AS integer) AS weeks
           FROM openchair.referral_wait w JOIN openchair.referral r ON r.id = w.referral_id
          WHERE w.group_id = run.group_id AND w.attended_on >= run.since AND w.attended_on < run.through + interval '1 month') people
  ON CONFLICT DO NOTHING
$$;
COMMENT ON FUNCTION openchair.tell_numbers IS 'Settles the ranges of today and the expected waits of the month that was closed last. Repeating it changes nothing.';
COMMENT ON COLUMN openchair.feedback_count.answers IS 'sensitive: How many gave this rating; reported from eleven answers in closed months on.';

SELECT openchair.tell_numbers();
