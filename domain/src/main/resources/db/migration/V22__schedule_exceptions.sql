ALTER TABLE openchair.support_group
  ADD COLUMN meets_on_holidays boolean,
  ADD COLUMN holiday_calendar  text CHECK (holiday_calendar ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$');
COMMENT ON COLUMN openchair.support_group.meets_on_holidays IS 'open: Does the group meet on public holidays? Null when not stated: then it does not.';
COMMENT ON COLUMN openchair.support_group.holiday_calendar IS 'open: ISO 3166 code of the country or state whose public holidays count; null for the federal holidays of the United States.';

-- What a person changed about the meetings of one group. A change is undone, never altered or removed, so the rows are its history.
CREATE TABLE openchair.schedule_exception (
  id            uuid PRIMARY KEY,
  group_id      uuid NOT NULL REFERENCES openchair.support_group (id),
  kind          text NOT NULL CHECK (kind IN ('CALL_OFF', 'MOVE', 'ADD')),
  on_date       date,
  new_date      date,
  new_starts_at time,
  reason        text NOT NULL CHECK (reason IN ('HOST', 'WEATHER', 'HOLIDAY', 'OTHER')),
  note          text CHECK (length(note) <= 300),
  made_by       text NOT NULL,
  made_at       timestamptz NOT NULL,
  undone_by     text,
  undone_at     timestamptz,
  CONSTRAINT exceptions_say_which_meeting CHECK ((kind = 'ADD') = (on_date IS NULL)),
  CONSTRAINT exceptions_say_the_new_time CHECK (
    (kind = 'CALL_OFF') = (new_date IS NULL) AND (new_date IS NULL) = (new_starts_at IS NULL)),
  CONSTRAINT undone_exceptions_say_who CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX one_exception_a_meeting ON openchair.schedule_exception (group_id, on_date)
  WHERE undone_at IS NULL AND on_date IS NOT NULL;
CREATE UNIQUE INDEX one_extra_meeting_at_a_time ON openchair.schedule_exception (group_id, new_date, new_starts_at)
  WHERE undone_at IS NULL AND new_date IS NOT NULL;
CREATE INDEX schedule_exception_group ON openchair.schedule_exception (group_id) WHERE undone_at IS NULL;
COMMENT ON TABLE openchair.schedule_exception IS 'A meeting of a group that was called off, moved or added, by whom and why. Never changed but to be undone.';
COMMENT ON COLUMN openchair.schedule_exception.id IS 'open: Identifier made by the writer; a repeated change is recognized by it.';
COMMENT ON COLUMN openchair.schedule_exception.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.schedule_exception.kind IS 'open: Called off, moved or added.';
COMMENT ON COLUMN openchair.schedule_exception.on_date IS 'open: Day of the schedule that it is about, in the group''s zone; null for an extra meeting.';
COMMENT ON COLUMN openchair.schedule_exception.new_date IS 'open: Day of the moved or extra meeting; null when called off.';
COMMENT ON COLUMN openchair.schedule_exception.new_starts_at IS 'open: Local time at which the moved or extra meeting starts.';
COMMENT ON COLUMN openchair.schedule_exception.reason IS 'open: Why: by the host, weather, a holiday, other.';
COMMENT ON COLUMN openchair.schedule_exception.note IS 'free-text: Why, in words; names nobody.';
COMMENT ON COLUMN openchair.schedule_exception.made_by IS 'person-identifier: Keycloak subject of who made it.';
COMMENT ON COLUMN openchair.schedule_exception.made_at IS 'open: When it was made.';
COMMENT ON COLUMN openchair.schedule_exception.undone_by IS 'person-identifier: Keycloak subject of who undid it; null while it holds.';
COMMENT ON COLUMN openchair.schedule_exception.undone_at IS 'open: When it was undone; null while it holds.';

CREATE FUNCTION openchair.keep_exception() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.undone_at IS NOT NULL
     OR (to_jsonb(NEW) - ARRAY['undone_by', 'undone_at']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['undone_by', 'undone_at']) THEN
    RAISE EXCEPTION 'a schedule exception is only ever undone, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER schedule_exception_is_history BEFORE UPDATE OR DELETE ON openchair.schedule_exception
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_exception();

ALTER TABLE openchair.group_session
  ADD COLUMN cancel_reason text CHECK (cancel_reason IN ('HOST', 'WEATHER', 'HOLIDAY', 'OTHER', 'CLOSED', 'SCHEDULE')),
  ADD COLUMN cancel_note   text CHECK (length(cancel_note) <= 300),
  ADD CONSTRAINT only_cancelled_sessions_say_why CHECK (
    state IN ('CANCELLED_BY_HOST', 'CANCELLED_OTHER') OR (cancel_reason IS NULL AND cancel_note IS NULL));
COMMENT ON COLUMN openchair.group_session.cancel_reason IS 'open: Why it does not take place; null when it does, or when nobody said.';
COMMENT ON COLUMN openchair.group_session.cancel_note IS 'free-text: The reason in words: the holiday, the closing day, what was noted.';

GRANT SELECT, INSERT, UPDATE (undone_by, undone_at) ON openchair.schedule_exception TO openchair_app;
