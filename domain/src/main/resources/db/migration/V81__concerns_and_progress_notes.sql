CREATE TABLE openchair.concern (
  id              uuid PRIMARY KEY,
  session_id      uuid NOT NULL REFERENCES openchair.group_session (id),
  enrollment_id   uuid NOT NULL REFERENCES openchair.enrollment (id),
  kind            text NOT NULL CHECK (kind IN ('PARTICIPATION', 'SAFETY', 'CRISIS')),
  seen            text NOT NULL CHECK (length(seen) BETWEEN 1 AND 1000),
  action_taken    text NOT NULL CHECK (length(action_taken) BETWEEN 1 AND 500),
  reach           text NOT NULL CHECK (reach IN ('STAYS', 'CONSENT', 'SAFETY', 'EMERGENCY')),
  reason          text CHECK (length(reason) BETWEEN 1 AND 500),
  names_confirmed boolean NOT NULL DEFAULT false,
  noted_at        timestamptz NOT NULL,
  noted_by        uuid NOT NULL REFERENCES openchair.staff (id),
  acknowledged_at timestamptz CHECK (acknowledged_at >= noted_at),
  acknowledged_by uuid REFERENCES openchair.staff (id),
  CONSTRAINT told_without_consent_says_why CHECK (reach IN ('STAYS', 'CONSENT') OR reason IS NOT NULL),
  CONSTRAINT a_crisis_is_always_told CHECK (kind <> 'CRISIS' OR reach <> 'STAYS'),
  CONSTRAINT acknowledged_concerns_say_who CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
  CONSTRAINT what_stays_is_acknowledged_by_nobody CHECK (reach <> 'STAYS' OR acknowledged_at IS NULL)
);
CREATE INDEX concern_session ON openchair.concern (session_id);
CREATE INDEX concern_enrollment ON openchair.concern (enrollment_id, noted_at);
CREATE INDEX concern_unacknowledged ON openchair.concern (enrollment_id) WHERE acknowledged_at IS NULL AND reach <> 'STAYS';
CREATE INDEX concern_noted_by ON openchair.concern (noted_by);
CREATE INDEX concern_acknowledged_by ON openchair.concern (acknowledged_by);
COMMENT ON TABLE openchair.concern IS 'A concern of a group''s facilitator about one person, apart from the session''s record. It is never changed, only acknowledged.';
COMMENT ON COLUMN openchair.concern.id IS 'person-identifier: Identifier made by the writer; a repeated concern is recognized by it.';
COMMENT ON COLUMN openchair.concern.session_id IS 'sensitive: The session in which it arose.';
COMMENT ON COLUMN openchair.concern.enrollment_id IS 'person-identifier: Whom it is about.';
COMMENT ON COLUMN openchair.concern.kind IS 'sensitive: About taking part, about safety, or a crisis now.';
COMMENT ON COLUMN openchair.concern.seen IS 'free-text: What the facilitator noticed, not what was said.';
COMMENT ON COLUMN openchair.concern.action_taken IS 'free-text: What was done.';
COMMENT ON COLUMN openchair.concern.reach IS 'sensitive: Who learns of it and why: stays with the group, told by consent, for safety, or as an emergency.';
COMMENT ON COLUMN openchair.concern.reason IS 'free-text: Why the clinician is told regardless of consent.';
COMMENT ON COLUMN openchair.concern.names_confirmed IS 'open: Did the writer confirm that a word like another member''s name is not about that person?';
COMMENT ON COLUMN openchair.concern.noted_at IS 'quasi-identifier: When it was noted.';
COMMENT ON COLUMN openchair.concern.noted_by IS 'quasi-identifier: Who noted it.';
COMMENT ON COLUMN openchair.concern.acknowledged_at IS 'quasi-identifier: When a clinician took note; null while it waits.';
COMMENT ON COLUMN openchair.concern.acknowledged_by IS 'quasi-identifier: The clinician.';

CREATE FUNCTION openchair.keep_concern() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.acknowledged_at IS NOT NULL
     OR (to_jsonb(NEW) - 'acknowledged_at' - 'acknowledged_by') IS DISTINCT FROM
        (to_jsonb(OLD) - 'acknowledged_at' - 'acknowledged_by') THEN
    RAISE EXCEPTION 'a concern is only ever acknowledged, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER concern_is_kept BEFORE UPDATE OR DELETE ON openchair.concern
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_concern();

CREATE TABLE openchair.progress_note (
  id              uuid PRIMARY KEY,
  session_id      uuid NOT NULL REFERENCES openchair.group_session (id),
  enrollment_id   uuid NOT NULL REFERENCES openchair.enrollment (id),
  note            text NOT NULL CHECK (length(note) BETWEEN 1 AND 2000),
  clinic_sees     boolean NOT NULL,
  names_confirmed boolean NOT NULL DEFAULT false,
  written_at      timestamptz NOT NULL,
  written_by      uuid NOT NULL REFERENCES openchair.staff (id)
);
CREATE INDEX progress_note_session ON openchair.progress_note (session_id, written_by);
CREATE INDEX progress_note_enrollment ON openchair.progress_note (enrollment_id, written_at);
CREATE INDEX progress_note_written_by ON openchair.progress_note (written_by);
COMMENT ON TABLE openchair.progress_note IS 'A therapist''s note on one person''s progress. Never changed: a correction is a further note.';
COMMENT ON COLUMN openchair.progress_note.id IS 'person-identifier: Identifier made by the writer; a repeated note is recognized by it.';
COMMENT ON COLUMN openchair.progress_note.session_id IS 'sensitive: The session it is about.';
COMMENT ON COLUMN openchair.progress_note.enrollment_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.progress_note.note IS 'free-text: The note.';
COMMENT ON COLUMN openchair.progress_note.clinic_sees IS 'sensitive: Do the clinicians of the person''s clinic see it? Not where 42 CFR part 2 asks for a consent that is missing.';
COMMENT ON COLUMN openchair.progress_note.names_confirmed IS 'open: Did the writer confirm that a word like another member''s name is not about that person?';
COMMENT ON COLUMN openchair.progress_note.written_at IS 'quasi-identifier: When it was written.';
COMMENT ON COLUMN openchair.progress_note.written_by IS 'quasi-identifier: The therapist.';
CREATE TRIGGER progress_note_is_history BEFORE UPDATE OR DELETE ON openchair.progress_note
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();

GRANT SELECT, INSERT ON openchair.concern, openchair.progress_note TO openchair_app;
GRANT UPDATE (acknowledged_at, acknowledged_by) ON openchair.concern TO openchair_app;
