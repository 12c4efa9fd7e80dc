-- The directory: how groups are vetted, which of them take someone, when they meet, and what numbers are told of them.
SET LOCAL check_function_bodies = off;

-- A person who began an entry, or last submitted or imported it, does not vet it.
CREATE OR REPLACE FUNCTION openchair.keep_author_from_vetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.group_author a WHERE a.group_id = NEW.group_id AND a.actor_subject = NEW.actor_subject) THEN
    RAISE EXCEPTION 'a vetting violates "vetter_is_not_author"' USING ERRCODE = 'check_violation', CONSTRAINT = 'vetter_is_not_author';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER group_event_keeps_author_from_vetting BEFORE INSERT ON openchair.group_event
  FOR EACH ROW WHEN (NEW.move IN ('VET', 'RENEW')) EXECUTE FUNCTION openchair.keep_author_from_vetting();

-- Everyone who submitted or imported an entry since it was last vetted is its author too, not only the last of them.
CREATE OR REPLACE VIEW openchair.group_author AS
  SELECT e.group_id, e.actor_subject
    FROM openchair.group_event e
   WHERE e.actor_subject IS NOT NULL
     AND (e.position = 1
          OR e.position = (
           SELECT max(l.position) FROM openchair.group_event l
            WHERE l.group_id = e.group_id AND (l.move = 'SUBMIT' OR l.move LIKE 'FEED%'))
          OR (e.move IN ('CHANGED', 'CHANGE_CHARTER', 'SUBMIT') OR e.move LIKE 'FEED%') AND NOT EXISTS (
           SELECT FROM openchair.group_event v
            WHERE v.group_id = e.group_id AND v.position > e.position AND v.move IN ('VET', 'RENEW')));
COMMENT ON VIEW openchair.group_author IS 'Who answers for what an entry says: who began it, last submitted or imported it, or changed it since it was vetted.';
COMMENT ON COLUMN openchair.group_author.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_author.actor_subject IS 'person-identifier: Keycloak subject of the author.';

CREATE OR REPLACE FUNCTION openchair.check_vetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.red_flag f
              WHERE f.retired_on IS NULL AND NOT EXISTS (
                SELECT FROM openchair.vetting_answer a
                 WHERE a.event_id = NEW.id AND a.code = f.code AND a.version = f.version AND NOT a.present)) THEN
    RAISE EXCEPTION 'a vetting violates "vetted_without_red_flags"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'vetted_without_red_flags';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS group_event_is_vetted_whole ON openchair.group_event;
CREATE CONSTRAINT TRIGGER group_event_is_vetted_whole AFTER INSERT ON openchair.group_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.move IN ('VET', 'RENEW')) EXECUTE FUNCTION openchair.check_vetting();

-- A listed group has a named facilitator. Looked at when the transaction ends, because the facilitator's row comes after the group's.
CREATE OR REPLACE FUNCTION openchair.check_named_facilitator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  listed uuid := coalesce(to_jsonb(OLD) ->> 'group_id', to_jsonb(NEW) ->> 'id');
BEGIN
  IF EXISTS (SELECT FROM openchair.support_group g
              WHERE g.id = listed AND g.status = 'VETTED'
                AND NOT EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = g.id)) THEN
    RAISE EXCEPTION 'a listed group violates "listed_groups_name_a_facilitator"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'listed_groups_name_a_facilitator';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS support_group_names_a_facilitator ON openchair.support_group;
CREATE CONSTRAINT TRIGGER support_group_names_a_facilitator AFTER INSERT OR UPDATE OF status ON openchair.support_group
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'VETTED') EXECUTE FUNCTION openchair.check_named_facilitator();
DROP TRIGGER IF EXISTS group_facilitator_is_not_the_last ON openchair.group_facilitator;
CREATE CONSTRAINT TRIGGER group_facilitator_is_not_the_last AFTER DELETE OR UPDATE ON openchair.group_facilitator
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION openchair.check_named_facilitator();

CREATE OR REPLACE FUNCTION openchair.keep_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.reviewed_by IS NOT NULL
     OR (to_jsonb(NEW) - 'reviewed_by') IS DISTINCT FROM (to_jsonb(OLD) - 'reviewed_by') THEN
    RAISE EXCEPTION 'a report is only ever reviewed, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER red_flag_report_is_kept BEFORE UPDATE OR DELETE ON openchair.red_flag_report
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_report();

CREATE OR REPLACE FUNCTION openchair.keep_exception() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.undone_at IS NOT NULL
     OR (to_jsonb(NEW) - ARRAY['undone_by', 'undone_at']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['undone_by', 'undone_at']) THEN
    RAISE EXCEPTION 'a schedule exception is only ever undone, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER schedule_exception_is_history BEFORE UPDATE OR DELETE ON openchair.schedule_exception
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_exception();
CREATE OR REPLACE TRIGGER closing_day_is_history BEFORE UPDATE OR DELETE ON openchair.closing_day
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_exception();
CREATE OR REPLACE TRIGGER session_substitute_is_history BEFORE UPDATE OR DELETE ON openchair.session_substitute
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_exception();
CREATE OR REPLACE TRIGGER facilitator_away_is_history BEFORE UPDATE OR DELETE ON openchair.facilitator_away
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_exception();

-- A charter that was changed after the last vetting, by hand or by a feed.
CREATE OR REPLACE VIEW openchair.unvetted_charter AS
  SELECT e.group_id, max(e.at) AS changed_at
    FROM openchair.group_event e
   WHERE e.move IN ('CHANGE_CHARTER', 'FEED_CHANGE_CHARTER')
     AND NOT EXISTS (SELECT FROM openchair.group_event v
                      WHERE v.group_id = e.group_id AND v.position > e.position AND v.move IN ('VET', 'RENEW', 'FEED_LIST'))
   GROUP BY e.group_id;
COMMENT ON VIEW openchair.unvetted_charter IS 'Groups whose charter no one has vetted as it is now.';
COMMENT ON COLUMN openchair.unvetted_charter.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.unvetted_charter.changed_at IS 'open: When the charter was last changed.';

-- A group whose charter no one has vetted as it is now is not listed, whichever way it would come back.
CREATE OR REPLACE FUNCTION openchair.check_charter_is_vetted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.support_group g JOIN openchair.unvetted_charter u ON u.group_id = g.id
              WHERE g.id = NEW.id AND g.status = 'VETTED') THEN
    RAISE EXCEPTION 'a listed group violates "listed_charter_is_vetted"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'listed_charter_is_vetted';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS support_group_charter_is_vetted ON openchair.support_group;
CREATE CONSTRAINT TRIGGER support_group_charter_is_vetted AFTER UPDATE OF status ON openchair.support_group
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'VETTED') EXECUTE FUNCTION openchair.check_charter_is_vetted();

-- What a group is called where its name would give someone away.
CREATE OR REPLACE FUNCTION openchair.discreet_name(met openchair.support_group, otherwise text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.under_part_2((met).id) THEN otherwise ELSE (met).name END
$$;

-- Is it a cohort: because the group says so, or because it has a cohort's dates and says nothing? As Joining.cohort.
CREATE OR REPLACE FUNCTION openchair.is_cohort(g openchair.support_group) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN (g).enrollment IS NULL THEN (g).cohort_starts_on IS NOT NULL OR (g).cohort_ends_on IS NOT NULL
              ELSE (g).enrollment = 'CLOSED_COHORT' END
$$;
COMMENT ON FUNCTION openchair.is_cohort IS 'Do its members begin together, as it says, or as its dates say where it says nothing? As Joining.cohort.';

-- Has the cohort begun by today where the group meets, or is it over? As Joining.closedOn.
CREATE OR REPLACE FUNCTION openchair.cohort_has_begun(g openchair.support_group) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.is_cohort(g)
     AND coalesce(least((g).cohort_starts_on, (g).cohort_ends_on + 1) <= openchair.today_in((g).time_zone), false)
$$;
COMMENT ON FUNCTION openchair.cohort_has_begun IS 'Has its cohort begun by today in its own zone, or is it over, so that no one new is taken? As Joining.closedOn.';

CREATE OR REPLACE VIEW openchair.closed_group AS
  SELECT g.id AS group_id,
         CASE WHEN g.status = 'RETIRED' THEN 'RETIRED' WHEN g.status = 'SUSPENDED' THEN 'SUSPENDED'
              WHEN g.status = 'VETTED' THEN 'COHORT_ENDED' ELSE 'NOT_LISTED' END AS why,
         CASE WHEN g.status = 'VETTED' THEN g.cohort_ends_on::timestamptz ELSE coalesce(entered.at, g.updated_at) END AS since
    FROM openchair.support_group g
    LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM openchair.group_event e
                        WHERE e.group_id = g.id AND e.to_status = g.status AND e.from_status IS DISTINCT FROM e.to_status) entered ON true
   WHERE CASE g.status
           WHEN 'VETTED' THEN openchair.is_cohort(g) AND g.cohort_ends_on < openchair.today_in(g.time_zone) - 14
           WHEN 'SUSPENDED' THEN coalesce(entered.at, g.updated_at) < openchair.now() - interval '14 days'
           ELSE true END;
COMMENT ON VIEW openchair.closed_group IS 'Groups in which no one will be answered or seated any more: the clinic has to look after those who are still referred there.';
COMMENT ON COLUMN openchair.closed_group.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.closed_group.why IS 'open: No longer held, no longer listed, suspended for two weeks, or a cohort that is over.';
COMMENT ON COLUMN openchair.closed_group.since IS 'open: Since when.';

-- A suspension can be lifted, and members go on meeting meanwhile: it is on the list of those to look after, and not closed (ADR 87).
CREATE OR REPLACE FUNCTION openchair.is_closed(met uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.closed_group c WHERE c.group_id = met AND c.why <> 'SUSPENDED')
$$;
COMMENT ON FUNCTION openchair.is_closed IS 'Has the group closed for good, and is not only suspended? As SeatObstacle.GROUP_CLOSED.';

CREATE OR REPLACE FUNCTION openchair.keep_trusted_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
     OR (to_jsonb(NEW) - 'ended_by' - 'ended_at') IS DISTINCT FROM (to_jsonb(OLD) - 'ended_by' - 'ended_at') THEN
    RAISE EXCEPTION 'a trusted feed is only ever ended, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER trusted_feed_is_kept BEFORE UPDATE OR DELETE ON openchair.trusted_feed
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_trusted_feed();

CREATE OR REPLACE FUNCTION openchair.check_trusted_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.trusted_feed f
    WHERE f.id = NEW.feed_id AND f.ended_at IS NULL AND lower(f.assurer) = lower(NEW.assurer) FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a listing violates "only_a_trusted_feed_lists"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'only_a_trusted_feed_lists';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER group_event_is_of_a_trusted_feed BEFORE INSERT ON openchair.group_event
  FOR EACH ROW WHEN (NEW.move = 'FEED_LIST') EXECUTE FUNCTION openchair.check_trusted_feed();

-- The rule by which a group meets is one of RFC 5545 that gives days and can be said in words. Until now more was taken, so some of
-- what is stored may be none: it stays as it is, plans nothing, and stands in the program manager's work list.
CREATE OR REPLACE FUNCTION openchair.recurrence_parts_fit(rule text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT bool_and(part ~ ('^(?:'
           || 'FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)'
           || '|INTERVAL=0{0,6}(?:[1-9][0-9]?|[123][0-9]{2}|400)'
           || '|COUNT=0{0,5}(?:[1-9][0-9]{0,2}|[123][0-9]{3}|4000)'
           || '|UNTIL=(?:19|20|21)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3])(?:[0-5][0-9]){2}Z?)?'
           || '|BYDAY=(?:\+?0?[1-5]|-0?[1-3])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:\+?0?[1-5]|-0?[1-3])?(?:MO|TU|WE|TH|FR|SA|SU))*'
           || '|BYMONTHDAY=[+-]?0*(?:[1-9]|[12][0-9]|3[01])(?:,[+-]?0*(?:[1-9]|[12][0-9]|3[01]))*'
           || '|BYMONTH=0*(?:[1-9]|1[0-2])(?:,0*(?:[1-9]|1[0-2]))*'
           || '|BYSETPOS=(?:\+?0*[1-5]|-0*[1-3])(?:,(?:\+?0*[1-5]|-0*[1-3]))*'
           || '|WKST=(?:MO|TU|WE|TH|FR|SA|SU))$'))
         AND count(*) = count(DISTINCT split_part(part, '=', 1))
    FROM unnest(string_to_array(rule, ';')) AS part
$$;

CREATE OR REPLACE FUNCTION openchair.recurrence_part(rule text, name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT split_part(part, '=', 2) FROM unnest(string_to_array(rule, ';')) AS part WHERE split_part(part, '=', 1) = name
$$;

-- By year, days need a month; the place of a day is one in a month, said once; COUNT and UNTIL exclude each other.
CREATE OR REPLACE FUNCTION openchair.recurrence_shape_fits(rule text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p.freq IS NOT NULL
     AND (p.count IS NULL OR p.until IS NULL)
     AND (p.until IS NULL OR substr(p.until, 7, 2)::integer <= extract(day FROM
           make_date(substr(p.until, 1, 4)::integer, substr(p.until, 5, 2)::integer, 1) + interval '1 month' - interval '1 day'))
     AND (p.freq NOT IN ('DAILY', 'WEEKLY')
           OR p.places IS NULL AND p.month_days IS NULL AND (p.days IS NULL OR p.days !~ '[0-9]'))
     AND (p.places IS NULL OR p.days IS NOT NULL AND p.month_days IS NULL AND p.days !~ '[0-9]')
     AND (p.days IS NULL OR p.days !~ '[0-9]' OR p.month_days IS NULL)
     AND (p.freq <> 'YEARLY' OR p.months IS NOT NULL OR p.days IS NULL AND p.month_days IS NULL)
     AND (p.freq <> 'YEARLY' OR p.places IS NULL OR
           (SELECT count(DISTINCT month::integer) FROM unnest(string_to_array(p.months, ',')) AS month) = 1)
    FROM (SELECT openchair.recurrence_part(rule, 'FREQ') AS freq, openchair.recurrence_part(rule, 'COUNT') AS count,
                 openchair.recurrence_part(rule, 'UNTIL') AS until, openchair.recurrence_part(rule, 'BYDAY') AS days,
                 openchair.recurrence_part(rule, 'BYMONTHDAY') AS month_days, openchair.recurrence_part(rule, 'BYMONTH') AS months,
                 openchair.recurrence_part(rule, 'BYSETPOS') AS places) p
$$;

-- The twin of Recurrence.read; a test compares them.
CREATE OR REPLACE FUNCTION openchair.recurrence_readable(rule text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(length(rule) <= 200 AND CASE WHEN openchair.recurrence_parts_fit(upper(btrim(rule, E' \t\r\n')))
                                               THEN openchair.recurrence_shape_fits(upper(btrim(rule, E' \t\r\n'))) END, false)
$$;

CREATE OR REPLACE FUNCTION openchair.check_recurrence_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.recurrence_rule IS NOT DISTINCT FROM OLD.recurrence_rule THEN
    RETURN NEW;
  END IF;
  IF NOT openchair.recurrence_readable(NEW.recurrence_rule) THEN
    RAISE EXCEPTION 'no rule of meetings: %', NEW.recurrence_rule
      USING ERRCODE = 'check_violation', CONSTRAINT = 'recurrence_is_readable';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER recurrence_is_readable BEFORE INSERT OR UPDATE OF recurrence_rule ON openchair.support_group
  FOR EACH ROW WHEN (NEW.recurrence_rule IS NOT NULL) EXECUTE FUNCTION openchair.check_recurrence_rule();

-- The meetings to come: those that are planned and not over, and later ones that someone moved or added.
CREATE OR REPLACE FUNCTION openchair.coming_meetings(met uuid, moment timestamptz, last_day date)
  RETURNS TABLE (starts_at timestamptz, place_mark text, regular_day date, beyond boolean) LANGUAGE sql STABLE AS $$
  SELECT s.starts_at, md5(concat_ws('|', coalesce(s.place, g.site_id::text), coalesce(s.joining_link, g.joining_link))),
         CASE WHEN x.id IS NULL THEN s.local_date ELSE x.on_date END, false
    FROM openchair.group_session s JOIN openchair.support_group g ON g.id = s.group_id
    LEFT JOIN LATERAL (
      SELECT c.id, c.on_date FROM openchair.schedule_exception c
       WHERE c.group_id = met AND c.undone_at IS NULL AND c.kind IN ('MOVE', 'ADD')
         AND c.new_date + c.new_starts_at = s.starts_at AT TIME ZONE coalesce(g.time_zone, 'UTC')
       ORDER BY c.on_date LIMIT 1) x ON true
   WHERE s.group_id = met AND s.state = 'PLANNED' AND s.ends_at > moment
  UNION ALL
  SELECT DISTINCT (x.new_date + x.new_starts_at) AT TIME ZONE coalesce(g.time_zone, 'UTC'),
         md5(concat_ws('|', g.site_id::text, g.joining_link)), x.on_date, true
    FROM openchair.schedule_exception x JOIN openchair.support_group g ON g.id = x.group_id
   WHERE x.group_id = met AND x.undone_at IS NULL AND x.kind IN ('MOVE', 'ADD') AND x.new_date > last_day
     AND g.status IN ('VETTED', 'SUSPENDED')
$$;

-- What is told about numbers of people to those who are not in charge of a group: ranges that stand still for a day, and an expected wait
-- that stands still for ever (ADR 68). The Java twins of these functions are Openings and WaitingBand.
CREATE OR REPLACE FUNCTION openchair.roomy(capacity integer, kept integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(capacity >= 7 AND capacity - kept >= 4, false)
$$;
COMMENT ON FUNCTION openchair.roomy IS 'Are the open seats more than a few, in a group of several? As Openings.roomy.';

CREATE OR REPLACE FUNCTION openchair.waiting_band(people integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN people >= 11 THEN 'ELEVEN_OR_MORE' WHEN people >= 5 THEN 'FIVE_TO_TEN' ELSE 'FEWER_THAN_FIVE' END
$$;
COMMENT ON FUNCTION openchair.waiting_band IS 'About how many wait. As WaitingBand.of.';

-- A group that is added has no one in it.
CREATE OR REPLACE FUNCTION openchair.tell_of_new_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO openchair.group_told (group_id, roomy) VALUES (NEW.id, openchair.roomy(NEW.capacity, 0));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER group_is_told AFTER INSERT ON openchair.support_group
  FOR EACH ROW EXECUTE FUNCTION openchair.tell_of_new_group();

-- A cohort that begins on no stated day is not open for certain: unknown is not yes.
CREATE OR REPLACE FUNCTION openchair.openings(g openchair.support_group) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.takes_no_one(g) THEN 'CLOSED'
              WHEN g.capacity IS NULL OR (openchair.is_cohort(g) AND g.cohort_starts_on IS NULL) THEN NULL
              WHEN g.seats_taken + g.seats_offered >= g.capacity THEN 'FULL'
              WHEN (SELECT t.roomy FROM openchair.group_told t WHERE t.group_id = g.id) THEN 'OPEN'
              ELSE 'FEW' END
$$;
COMMENT ON FUNCTION openchair.openings IS 'What is told of the seats of a group to those who are not in charge of it; null where the capacity, or the start of a closed cohort, is not stated. Seats are told as by Openings.of.';

-- A month is closed when a week has passed since its end, for the marks that come late.
CREATE OR REPLACE FUNCTION openchair.last_closed_month() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (date_trunc('month', (openchair.today_in('UTC') - 7)::timestamp) - interval '1 month')::date
$$;

-- Settles what is told today: of each group once a day, and of each closed month once and for all. Someone who is counted in one expected
-- wait is in no other: a run of months begins where the last one that was told ended, and is a quarter long at least.
CREATE OR REPLACE FUNCTION openchair.tell_numbers() RETURNS void LANGUAGE sql AS $$
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

-- Does the group take no one new: its cohort has begun, its meetings are over, or it is suspended or retired?
CREATE OR REPLACE FUNCTION openchair.takes_no_one(g openchair.support_group) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(g.status IN ('SUSPENDED', 'RETIRED'), false)
      OR openchair.cohort_has_begun(g)
      OR (coalesce(to_date(substring(g.recurrence_rule FROM 'UNTIL=(\d{8})'), 'YYYYMMDD') < openchair.today_in(g.time_zone),
                   g.recurrence_rule ~ 'COUNT=' AND EXISTS (SELECT FROM openchair.group_session s WHERE s.group_id = g.id), false)
          AND NOT EXISTS (SELECT FROM openchair.group_session s
                           WHERE s.group_id = g.id AND s.local_date >= openchair.today_in(g.time_zone)))
$$;
COMMENT ON FUNCTION openchair.takes_no_one IS 'Has its cohort begun, are its meetings over, or is it suspended or retired?';

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER group_event_is_history BEFORE UPDATE OR DELETE ON openchair.group_event
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
CREATE OR REPLACE TRIGGER vetting_answer_is_history BEFORE UPDATE OR DELETE ON openchair.vetting_answer
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
CREATE OR REPLACE TRIGGER red_flag_reported_is_kept BEFORE UPDATE OR DELETE ON openchair.red_flag_reported
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
