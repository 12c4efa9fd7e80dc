CREATE TABLE openchair.group_session (
  id         uuid PRIMARY KEY,
  version    integer NOT NULL DEFAULT 0,
  group_id   uuid NOT NULL REFERENCES openchair.support_group (id),
  local_date date NOT NULL,
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL CHECK (ends_at > starts_at),
  state      text NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED_BY_HOST', 'CANCELLED_OTHER')),
  signed_at  timestamptz,
  signed_by  uuid REFERENCES openchair.staff (id),
  CONSTRAINT a_group_meets_once_at_a_time UNIQUE (group_id, starts_at),
  CONSTRAINT signed_sessions_say_who CHECK ((signed_at IS NULL) = (signed_by IS NULL))
);
CREATE INDEX group_session_day ON openchair.group_session (group_id, local_date);
CREATE INDEX group_session_month ON openchair.group_session (local_date) WHERE state = 'HELD';
CREATE INDEX group_session_signed_by ON openchair.group_session (signed_by);
COMMENT ON TABLE openchair.group_session IS 'One meeting of a group, planned from its recurrence.';
COMMENT ON COLUMN openchair.group_session.id IS 'open: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.group_session.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.group_session.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_session.local_date IS 'open: The day in the group''s time zone.';
COMMENT ON COLUMN openchair.group_session.starts_at IS 'open: Start.';
COMMENT ON COLUMN openchair.group_session.ends_at IS 'open: End.';
COMMENT ON COLUMN openchair.group_session.state IS 'open: Planned, held, or cancelled by whom.';
COMMENT ON COLUMN openchair.group_session.signed_at IS 'open: When attendance was signed; from then on it is locked.';
COMMENT ON COLUMN openchair.group_session.signed_by IS 'open: Who signed.';

CREATE TABLE openchair.attendance (
  id            uuid PRIMARY KEY,
  version       integer NOT NULL DEFAULT 0,
  session_id    uuid NOT NULL REFERENCES openchair.group_session (id),
  enrollment_id uuid NOT NULL REFERENCES openchair.enrollment (id),
  outcome       text NOT NULL CHECK (outcome IN ('NOT_RECORDED', 'PRESENT', 'LATE', 'LEFT_EARLY', 'EXCUSED', 'NO_SHOW')),
  recorded_at   timestamptz NOT NULL,
  recorded_by   uuid NOT NULL REFERENCES openchair.staff (id),
  CONSTRAINT one_mark_a_person_a_session UNIQUE (session_id, enrollment_id)
);
CREATE INDEX attendance_enrollment ON openchair.attendance (enrollment_id);
CREATE INDEX attendance_recorded_by ON openchair.attendance (recorded_by);
COMMENT ON TABLE openchair.attendance IS 'Mark of one person in one session. No row means not recorded, which is not an absence.';
COMMENT ON COLUMN openchair.attendance.id IS 'person-identifier: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.attendance.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.attendance.session_id IS 'sensitive: The session.';
COMMENT ON COLUMN openchair.attendance.enrollment_id IS 'person-identifier: The person''s seat.';
COMMENT ON COLUMN openchair.attendance.outcome IS 'sensitive: What happened.';
COMMENT ON COLUMN openchair.attendance.recorded_at IS 'quasi-identifier: When it was marked.';
COMMENT ON COLUMN openchair.attendance.recorded_by IS 'quasi-identifier: Who marked it.';

GRANT SELECT, INSERT, UPDATE ON openchair.group_session, openchair.attendance TO openchair_app;
