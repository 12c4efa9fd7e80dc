-- How somebody took part, which a hybrid group has to ask for each person.
ALTER TABLE openchair.attendance
  ADD COLUMN modality text CHECK (modality IN ('IN_PERSON', 'ONLINE', 'TELEPHONE')),
  ADD CONSTRAINT only_who_was_there_took_part_somehow
    CHECK (modality IS NULL OR outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY'));
COMMENT ON COLUMN openchair.attendance.modality IS 'sensitive: In person, online or by telephone; null when absent or never said.';

-- Whoever comes to an open group without a seat is counted and never named.
ALTER TABLE openchair.group_session
  ADD COLUMN walk_ins smallint NOT NULL DEFAULT 0 CONSTRAINT walk_ins_are_a_head_count CHECK (walk_ins BETWEEN 0 AND 200);
COMMENT ON COLUMN openchair.group_session.walk_ins IS 'open: Unnamed walk-ins and guests, a head count.';

-- Each mark by the id that its writer made, so that a device without a network can send it again and again.
CREATE TABLE openchair.attendance_mark (
  id            uuid PRIMARY KEY,
  session_id    uuid NOT NULL REFERENCES openchair.group_session (id),
  enrollment_id uuid NOT NULL REFERENCES openchair.enrollment (id),
  outcome       text NOT NULL CHECK (outcome IN ('NOT_RECORDED', 'PRESENT', 'LATE', 'LEFT_EARLY', 'EXCUSED', 'NO_SHOW')),
  modality      text CHECK (modality IN ('IN_PERSON', 'ONLINE', 'TELEPHONE')),
  version       integer NOT NULL CHECK (version > 0),
  recorded_at   timestamptz NOT NULL,
  recorded_by   uuid NOT NULL REFERENCES openchair.staff (id)
);
CREATE INDEX attendance_mark_session ON openchair.attendance_mark (session_id, enrollment_id);
CREATE INDEX attendance_mark_enrollment ON openchair.attendance_mark (enrollment_id);
CREATE INDEX attendance_mark_recorded_by ON openchair.attendance_mark (recorded_by);
COMMENT ON TABLE openchair.attendance_mark IS 'Every mark as it was made: the history behind attendance, never changed.';
COMMENT ON COLUMN openchair.attendance_mark.id IS 'open: Identifier, made by whoever marked.';
COMMENT ON COLUMN openchair.attendance_mark.session_id IS 'sensitive: The session.';
COMMENT ON COLUMN openchair.attendance_mark.enrollment_id IS 'person-identifier: The person''s seat.';
COMMENT ON COLUMN openchair.attendance_mark.outcome IS 'sensitive: What happened.';
COMMENT ON COLUMN openchair.attendance_mark.modality IS 'sensitive: In person, online or by telephone; null when absent or never said.';
COMMENT ON COLUMN openchair.attendance_mark.version IS 'open: Version of the attendance that it made, or that said the same already.';
COMMENT ON COLUMN openchair.attendance_mark.recorded_at IS 'quasi-identifier: When it was marked.';
COMMENT ON COLUMN openchair.attendance_mark.recorded_by IS 'quasi-identifier: Who marked it.';

GRANT SELECT, INSERT ON openchair.attendance_mark TO openchair_app;
