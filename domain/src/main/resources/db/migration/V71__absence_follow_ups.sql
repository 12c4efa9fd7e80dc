INSERT INTO openchair.reference_code (vocabulary, code, reason_group, label_en, label_es, position) VALUES
  ('absence-reason', 'not-a-fit', 'PERSON', 'The group does not fit the person', 'El grupo no es adecuado para la persona', 1),
  ('absence-reason', 'forgot', 'PERSON', 'The person forgot', 'La persona lo olvidó', 2),
  ('absence-reason', 'does-not-want-to', 'PERSON', 'The person does not want to come any more', 'La persona ya no quiere venir', 3),
  ('absence-reason', 'group-matter', 'GROUP', 'Something in the group keeps the person away', 'Algo en el grupo aleja a la persona', 4),
  ('absence-reason', 'illness', 'CIRCUMSTANCES', 'Illness or a stay in hospital', 'Enfermedad u hospitalización', 5),
  ('absence-reason', 'transport', 'CIRCUMSTANCES', 'Transport, cost or technology', 'Transporte, costo o tecnología', 6),
  ('absence-reason', 'work-childcare', 'CIRCUMSTANCES', 'Work or childcare', 'Trabajo o cuidado de niños', 7),
  ('absence-reason', 'moved-away', 'CIRCUMSTANCES', 'The person moved away', 'La persona se mudó', 8),
  ('absence-reason', 'could-not-reach', 'CIRCUMSTANCES', 'The person could not be reached', 'No fue posible comunicarse con la persona', 9),
  ('absence-reason', 'unknown', 'CIRCUMSTANCES', 'The reason is not known', 'No se conoce el motivo', 10),
  ('absence-reason', 'other', 'CIRCUMSTANCES', 'Something else', 'Otro motivo', 11);

-- The sessions that a person missed without a word, in runs that end where the person came. Excused absences and sessions without a
-- mark are no part of a run and do not end one.
CREATE VIEW openchair.absence_run AS
  WITH told AS (
    SELECT a.enrollment_id, a.session_id, s.starts_at, a.outcome <> 'NO_SHOW' AS came
      FROM openchair.attendance a JOIN openchair.group_session s ON s.id = a.session_id AND s.state IN ('PLANNED', 'HELD')
     WHERE a.outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY', 'NO_SHOW')),
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

CREATE TABLE openchair.absence_follow_up (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version          integer NOT NULL DEFAULT 1,
  enrollment_id    uuid NOT NULL REFERENCES openchair.enrollment (id),
  first_session_id uuid NOT NULL REFERENCES openchair.group_session (id),
  session_id       uuid NOT NULL REFERENCES openchair.group_session (id),
  state            text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'WITHDRAWN')),
  opened_at        timestamptz NOT NULL,
  closed_at        timestamptz,
  closed_by        uuid REFERENCES openchair.staff (id),
  vocabulary       text NOT NULL GENERATED ALWAYS AS ('absence-reason') STORED,
  reason           text,
  reach_out        text CHECK (reach_out IN ('CALLED', 'WROTE', 'TALKED', 'NOT_REACHED', 'LEFT_TO_CLINIC')),
  next_step        text CHECK (next_step IN ('COMES_BACK', 'TAKES_A_BREAK', 'CHANGES_GROUP', 'LEAVES', 'CLINIC_FOLLOWS_UP')),
  FOREIGN KEY (vocabulary, reason) REFERENCES openchair.reference_code (vocabulary, code),
  CONSTRAINT closed_follow_ups_say_when CHECK ((state = 'OPEN') = (closed_at IS NULL)),
  CONSTRAINT done_follow_ups_say_all CHECK (
    (state = 'DONE') = (closed_by IS NOT NULL) AND (state = 'DONE') = (reason IS NOT NULL)
    AND (state = 'DONE') = (reach_out IS NOT NULL) AND (state = 'DONE') = (next_step IS NOT NULL))
);
CREATE UNIQUE INDEX one_follow_up_a_missed_session ON openchair.absence_follow_up (enrollment_id, session_id) WHERE state <> 'WITHDRAWN';
CREATE INDEX absence_follow_up_enrollment ON openchair.absence_follow_up (enrollment_id);
CREATE INDEX absence_follow_up_open ON openchair.absence_follow_up (opened_at) WHERE state = 'OPEN';
CREATE INDEX absence_follow_up_first_session ON openchair.absence_follow_up (first_session_id);
CREATE INDEX absence_follow_up_session ON openchair.absence_follow_up (session_id);
CREATE INDEX absence_follow_up_closed_by ON openchair.absence_follow_up (closed_by);
CREATE INDEX absence_follow_up_reason ON openchair.absence_follow_up (vocabulary, reason);
COMMENT ON TABLE openchair.absence_follow_up IS 'That somebody asks after a person who missed two sessions in a row: opened and withdrawn by the marks, closed by a person.';
COMMENT ON COLUMN openchair.absence_follow_up.id IS 'person-identifier: Identifier.';
COMMENT ON COLUMN openchair.absence_follow_up.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.absence_follow_up.enrollment_id IS 'person-identifier: The person''s seat.';
COMMENT ON COLUMN openchair.absence_follow_up.first_session_id IS 'sensitive: The first session that was missed.';
COMMENT ON COLUMN openchair.absence_follow_up.session_id IS 'sensitive: The second, which opened it.';
COMMENT ON COLUMN openchair.absence_follow_up.state IS 'sensitive: Open, done, or withdrawn because a mark was corrected or the seat ended.';
COMMENT ON COLUMN openchair.absence_follow_up.opened_at IS 'quasi-identifier: When it was opened.';
COMMENT ON COLUMN openchair.absence_follow_up.closed_at IS 'quasi-identifier: When it was done or withdrawn.';
COMMENT ON COLUMN openchair.absence_follow_up.closed_by IS 'quasi-identifier: Who did it; null unless done.';
COMMENT ON COLUMN openchair.absence_follow_up.vocabulary IS 'open: Always absence-reason.';
COMMENT ON COLUMN openchair.absence_follow_up.reason IS 'sensitive: Why the person was absent, coded.';
COMMENT ON COLUMN openchair.absence_follow_up.reach_out IS 'sensitive: How the group asked after the person.';
COMMENT ON COLUMN openchair.absence_follow_up.next_step IS 'sensitive: What comes next.';

CREATE TABLE openchair.absence_follow_up_event (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  follow_up_id uuid NOT NULL REFERENCES openchair.absence_follow_up (id),
  state        text NOT NULL,
  at           timestamptz NOT NULL,
  actor_id     uuid REFERENCES openchair.staff (id)
);
CREATE INDEX absence_follow_up_event_follow_up ON openchair.absence_follow_up_event (follow_up_id, at);
CREATE INDEX absence_follow_up_event_actor ON openchair.absence_follow_up_event (actor_id);
COMMENT ON TABLE openchair.absence_follow_up_event IS 'History of follow-ups: opened, done, withdrawn; never changed.';
COMMENT ON COLUMN openchair.absence_follow_up_event.id IS 'person-identifier: Identifier.';
COMMENT ON COLUMN openchair.absence_follow_up_event.follow_up_id IS 'person-identifier: The follow-up.';
COMMENT ON COLUMN openchair.absence_follow_up_event.state IS 'sensitive: State from then on.';
COMMENT ON COLUMN openchair.absence_follow_up_event.at IS 'quasi-identifier: When.';
COMMENT ON COLUMN openchair.absence_follow_up_event.actor_id IS 'quasi-identifier: Who closed it; null when it followed from marks.';
CREATE TRIGGER absence_follow_up_event_is_history BEFORE UPDATE OR DELETE ON openchair.absence_follow_up_event
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();

CREATE FUNCTION openchair.remember_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO openchair.absence_follow_up_event (follow_up_id, state, at, actor_id)
  VALUES (NEW.id, NEW.state, coalesce(NEW.closed_at, NEW.opened_at), NEW.closed_by);
  RETURN NULL;
END $$;
CREATE TRIGGER absence_follow_up_is_remembered AFTER INSERT OR UPDATE OF state ON openchair.absence_follow_up
  FOR EACH ROW EXECUTE FUNCTION openchair.remember_follow_up();

CREATE FUNCTION openchair.withdraw_follow_ups(seat uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE openchair.absence_follow_up f SET state = 'WITHDRAWN', closed_at = clock_timestamp(), version = version + 1
   WHERE f.enrollment_id = seat AND f.state = 'OPEN'
     AND (EXISTS (SELECT FROM openchair.enrollment e WHERE e.id = seat AND e.state = 'ENDED')
       OR NOT EXISTS (SELECT FROM openchair.absence_run r
                       WHERE r.enrollment_id = seat AND r.session_id IN (f.first_session_id, f.session_id) AND r.missed >= 2))
$$;

-- Once a run: a follow-up belongs to the run in which a session still is that it was opened for.
CREATE FUNCTION openchair.open_follow_up(seat uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO openchair.absence_follow_up (enrollment_id, first_session_id, session_id, state, opened_at)
  SELECT seat, former.session_id, second.session_id, 'OPEN', clock_timestamp()
    FROM openchair.absence_run former
    JOIN openchair.absence_run second ON second.enrollment_id = seat AND second.run = former.run AND second.place = 2
   WHERE former.enrollment_id = seat AND former.latest AND former.place = 1
     AND EXISTS (SELECT FROM openchair.enrollment e WHERE e.id = seat AND e.state <> 'ENDED')
     AND NOT EXISTS (SELECT FROM openchair.absence_follow_up f
                       JOIN openchair.absence_run r ON r.enrollment_id = seat AND r.session_id IN (f.first_session_id, f.session_id)
                      WHERE f.enrollment_id = seat AND f.state <> 'WITHDRAWN' AND r.run = former.run)
$$;

-- The seat is locked, so that of two marks of one person at once the later sees the earlier. Who is there and is not waited for costs nothing.
CREATE FUNCTION openchair.follow_up_absence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  missed boolean := NEW.outcome = 'NO_SHOW' OR TG_OP = 'UPDATE' AND OLD.outcome = 'NO_SHOW';
BEGIN
  IF missed OR EXISTS (SELECT FROM openchair.absence_follow_up f WHERE f.enrollment_id = NEW.enrollment_id AND f.state = 'OPEN') THEN
    PERFORM FROM openchair.enrollment e WHERE e.id = NEW.enrollment_id FOR NO KEY UPDATE;
    PERFORM openchair.withdraw_follow_ups(NEW.enrollment_id);
    PERFORM openchair.open_follow_up(NEW.enrollment_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_follows_up_absence AFTER INSERT OR UPDATE OF outcome ON openchair.attendance
  FOR EACH ROW EXECUTE FUNCTION openchair.follow_up_absence();

CREATE FUNCTION openchair.end_follow_ups() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.withdraw_follow_ups(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER enrollment_ends_follow_ups AFTER UPDATE OF state ON openchair.enrollment
  FOR EACH ROW WHEN (NEW.state = 'ENDED') EXECUTE FUNCTION openchair.end_follow_ups();

GRANT SELECT ON openchair.absence_run TO openchair_app;
GRANT SELECT, INSERT, UPDATE ON openchair.absence_follow_up TO openchair_app;
GRANT SELECT, INSERT ON openchair.absence_follow_up_event TO openchair_app;
