-- Sessions: who leads them, who was absent, and who asks after them.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE VIEW openchair.session_leader AS
  SELECT s.id AS session_id, f.staff_id, false AS substitute
    FROM openchair.group_session s JOIN openchair.group_facilitator f ON f.group_id = s.group_id
  UNION ALL
  SELECT s.id, u.staff_id, true
    FROM openchair.session_substitute u JOIN openchair.group_session s ON s.id = u.session_id
   WHERE u.undone_at IS NULL AND s.state IN ('PLANNED', 'HELD') AND s.ends_at > openchair.now() - interval '7 days'
     AND NOT EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = s.group_id AND f.staff_id = u.staff_id);
COMMENT ON VIEW openchair.session_leader IS 'Who may see the roster of a session and log it.';
COMMENT ON COLUMN openchair.session_leader.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.session_leader.staff_id IS 'open: Who leads it.';
COMMENT ON COLUMN openchair.session_leader.substitute IS 'open: Only this session, and not the group?';

-- The sessions that a person missed without a word, in runs that end where the person came. Excused absences and sessions without a
-- mark are no part of a run and do not end one.
CREATE OR REPLACE VIEW openchair.absence_run AS
  WITH told AS (
    SELECT a.enrollment_id, a.session_id, s.starts_at, a.outcome <> 'NO_SHOW' AS came
      FROM openchair.attendance a JOIN openchair.group_session s ON s.id = a.session_id AND s.state IN ('PLANNED', 'HELD')
     WHERE (openchair.attended(a.outcome) OR a.outcome = 'NO_SHOW')),
  counted AS (
    SELECT told.*, count(*) FILTER (WHERE came) OVER (PARTITION BY enrollment_id ORDER BY starts_at, session_id) AS run,
           count(*) FILTER (WHERE came) OVER (PARTITION BY enrollment_id) AS last_run
      FROM told)
  SELECT enrollment_id, session_id, CAST(run AS integer) AS run, run = last_run AS latest,
         CAST(row_number() OVER (PARTITION BY enrollment_id, run ORDER BY starts_at, session_id) AS integer) AS place,
         CAST(count(*) OVER (PARTITION BY enrollment_id, run) AS integer) AS missed
    FROM counted WHERE NOT came;
COMMENT ON VIEW openchair.absence_run IS 'Sessions missed without a word, in runs that attending ends.';
COMMENT ON COLUMN openchair.absence_run.enrollment_id IS 'person-identifier: The person''s seat.';
COMMENT ON COLUMN openchair.absence_run.session_id IS 'sensitive: A session that was missed.';
COMMENT ON COLUMN openchair.absence_run.run IS 'sensitive: How often the person had come before; the same for all of a run.';
COMMENT ON COLUMN openchair.absence_run.latest IS 'sensitive: Has the person not come since?';
COMMENT ON COLUMN openchair.absence_run.place IS 'sensitive: Which of the run it is, from 1.';
COMMENT ON COLUMN openchair.absence_run.missed IS 'sensitive: How many sessions the run has.';

CREATE OR REPLACE FUNCTION openchair.remember_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO openchair.absence_follow_up_event (follow_up_id, state, at, actor_id)
  VALUES (NEW.id, NEW.state, coalesce(NEW.closed_at, NEW.opened_at), NEW.closed_by);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER absence_follow_up_is_remembered AFTER INSERT OR UPDATE OF state ON openchair.absence_follow_up
  FOR EACH ROW EXECUTE FUNCTION openchair.remember_follow_up();

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

-- A correction can join two runs of missed sessions as well as end one, so that every correction is looked at. A first mark of someone who
-- is there and is not waited for still costs nothing.
CREATE OR REPLACE FUNCTION openchair.follow_up_absence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome = 'NO_SHOW' OR TG_OP = 'UPDATE'
     OR EXISTS (SELECT FROM openchair.absence_follow_up f WHERE f.enrollment_id = NEW.enrollment_id AND f.state = 'OPEN') THEN
    PERFORM FROM openchair.enrollment e WHERE e.id = NEW.enrollment_id FOR NO KEY UPDATE;
    PERFORM openchair.withdraw_follow_ups(NEW.enrollment_id);
    PERFORM openchair.open_follow_up(NEW.enrollment_id);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER attendance_follows_up_absence AFTER INSERT OR UPDATE OF outcome ON openchair.attendance
  FOR EACH ROW EXECUTE FUNCTION openchair.follow_up_absence();

CREATE OR REPLACE FUNCTION openchair.end_follow_ups() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.withdraw_follow_ups(NEW.id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER enrollment_ends_follow_ups AFTER UPDATE OF state ON openchair.enrollment
  FOR EACH ROW WHEN (NEW.state = 'ENDED') EXECUTE FUNCTION openchair.end_follow_ups();

CREATE OR REPLACE VIEW openchair.uncovered_session AS
  SELECT s.id AS session_id, s.group_id, s.starts_at, max(a.noted_at) AS since
    FROM openchair.facilitator_away a
    JOIN openchair.group_facilitator away ON away.staff_id = a.staff_id
    JOIN openchair.group_session s ON s.group_id = away.group_id AND s.local_date BETWEEN a.first_day AND a.last_day
   WHERE a.undone_at IS NULL AND s.state = 'PLANNED'
     AND NOT EXISTS (SELECT FROM openchair.group_facilitator f
                      WHERE f.group_id = s.group_id AND NOT openchair.is_away(f.staff_id, s.local_date))
     AND NOT EXISTS (SELECT FROM openchair.session_substitute u
                      WHERE u.session_id = s.id AND u.undone_at IS NULL AND NOT openchair.is_away(u.staff_id, s.local_date))
   GROUP BY s.id;
COMMENT ON VIEW openchair.uncovered_session IS 'Planned sessions that no one leads: all who lead the group are away, and no substitute is named.';
COMMENT ON COLUMN openchair.uncovered_session.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.uncovered_session.group_id IS 'open: Its group.';
COMMENT ON COLUMN openchair.uncovered_session.starts_at IS 'open: When it begins.';
COMMENT ON COLUMN openchair.uncovered_session.since IS 'open: Since when no one leads it.';

-- Who led which session. A substitute leads it in place of those who lead the group; since when someone has led a group is not known,
-- so that those who lead it now count for all its sessions.
CREATE OR REPLACE VIEW openchair.session_led AS
  SELECT s.id AS session_id, f.staff_id, s.group_id, s.local_date, s.starts_at, s.ends_at, s.state
    FROM openchair.group_facilitator f JOIN openchair.group_session s ON s.group_id = f.group_id AND s.state IN ('PLANNED', 'HELD')
   WHERE NOT EXISTS (SELECT FROM openchair.session_substitute u WHERE u.session_id = s.id AND u.undone_at IS NULL)
  UNION ALL
  SELECT s.id, u.staff_id, s.group_id, s.local_date, s.starts_at, s.ends_at, s.state
    FROM openchair.session_substitute u JOIN openchair.group_session s ON s.id = u.session_id AND s.state IN ('PLANNED', 'HELD')
   WHERE u.undone_at IS NULL;
COMMENT ON VIEW openchair.session_led IS 'Who led, or will lead, a session that was not called off.';
COMMENT ON COLUMN openchair.session_led.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.session_led.staff_id IS 'open: Who led it.';
COMMENT ON COLUMN openchair.session_led.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.session_led.local_date IS 'open: The day in the group''s time zone.';
COMMENT ON COLUMN openchair.session_led.starts_at IS 'open: Start.';
COMMENT ON COLUMN openchair.session_led.ends_at IS 'open: End.';
COMMENT ON COLUMN openchair.session_led.state IS 'open: Planned or held.';

-- The one place that says which meetings were canceled. A meeting that was moved left its old time behind as a session that does not take
-- place; it counts where it is now. So does one that the schedule has no more: what was moved twice, and days of a schedule that changed.
CREATE OR REPLACE VIEW openchair.canceled_session AS
  SELECT s.id AS session_id, s.group_id, s.local_date, s.starts_at
    FROM openchair.group_session s
   WHERE s.state IN ('CANCELLED_BY_HOST', 'CANCELLED_OTHER') AND s.cancel_reason IS DISTINCT FROM 'SCHEDULE'
     AND NOT EXISTS (SELECT FROM openchair.schedule_exception x
                      WHERE x.group_id = s.group_id AND x.kind = 'MOVE' AND x.on_date = s.local_date AND x.undone_at IS NULL);
COMMENT ON VIEW openchair.canceled_session IS 'Meetings that were canceled, and not moved to another time.';
COMMENT ON COLUMN openchair.canceled_session.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.canceled_session.group_id IS 'open: Its group.';
COMMENT ON COLUMN openchair.canceled_session.local_date IS 'open: The day in the group''s time zone.';
COMMENT ON COLUMN openchair.canceled_session.starts_at IS 'open: When it would have begun.';
GRANT SELECT ON openchair.canceled_session TO openchair_app;

-- Where the meeting went whose old time a session is, also a time in between of one that was moved twice (ADR 84).
CREATE OR REPLACE FUNCTION openchair.moved_to(s openchair.group_session) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT (x.new_date + x.new_starts_at) AT TIME ZONE coalesce(g.time_zone, 'UTC')
    FROM openchair.support_group g
    JOIN openchair.schedule_exception x ON x.group_id = g.id AND x.kind = 'MOVE' AND x.undone_at IS NULL
   WHERE g.id = (s).group_id AND (s).state IN ('CANCELLED_BY_HOST', 'CANCELLED_OTHER') AND g.status <> 'RETIRED'
     AND (x.on_date = (s).local_date AND (s).cancel_reason IS DISTINCT FROM 'SCHEDULE'
       OR (s).cancel_reason = 'SCHEDULE' AND EXISTS (
            SELECT FROM openchair.schedule_exception former
             WHERE former.group_id = g.id AND former.kind = 'MOVE' AND former.on_date = x.on_date AND former.id <> x.id
               AND former.new_date + former.new_starts_at = (s).starts_at AT TIME ZONE coalesce(g.time_zone, 'UTC')))
   ORDER BY x.id DESC LIMIT 1
$$;
COMMENT ON FUNCTION openchair.moved_to IS 'When a meeting is held now that left this session behind as an old time; null for any other session.';

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER absence_follow_up_event_is_history BEFORE UPDATE OR DELETE ON openchair.absence_follow_up_event
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
