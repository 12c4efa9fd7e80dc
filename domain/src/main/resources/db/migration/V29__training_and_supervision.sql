ALTER TABLE openchair.staff
  ADD COLUMN supervisor_id uuid REFERENCES openchair.staff (id),
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD CONSTRAINT nobody_supervises_themselves CHECK (supervisor_id <> id);
CREATE INDEX staff_supervisor ON openchair.staff (supervisor_id);
COMMENT ON COLUMN openchair.staff.supervisor_id IS 'open: Who supervises the person; null when not stated.';
COMMENT ON COLUMN openchair.staff.version IS 'open: Version of credential and supervisor, from 1.';

CREATE TABLE openchair.staff_training (
  id               uuid PRIMARY KEY,
  staff_id         uuid NOT NULL REFERENCES openchair.staff (id),
  subject_matter   text NOT NULL CHECK (length(subject_matter) BETWEEN 1 AND 200),
  completed_on     date NOT NULL,
  valid_until      date,
  noted_by         text NOT NULL,
  noted_at         timestamptz NOT NULL,
  entered_in_error boolean NOT NULL DEFAULT false,
  CONSTRAINT training_is_valid_after_it_is_completed CHECK (valid_until >= completed_on)
);
CREATE INDEX staff_training_person ON openchair.staff_training (staff_id, completed_on);
COMMENT ON TABLE openchair.staff_training IS 'Training that somebody who leads a group has completed. A wrong entry is marked, never deleted.';
COMMENT ON COLUMN openchair.staff_training.id IS 'open: Identifier made by the writer; a repeated entry is recognized by it.';
COMMENT ON COLUMN openchair.staff_training.staff_id IS 'open: Who was trained.';
COMMENT ON COLUMN openchair.staff_training.subject_matter IS 'free-text: What the training was.';
COMMENT ON COLUMN openchair.staff_training.completed_on IS 'open: Day on which it was completed.';
COMMENT ON COLUMN openchair.staff_training.valid_until IS 'open: Last day on which it counts; null when it does not run out.';
COMMENT ON COLUMN openchair.staff_training.noted_by IS 'person-identifier: Keycloak subject of who entered it.';
COMMENT ON COLUMN openchair.staff_training.noted_at IS 'open: When it was entered.';
COMMENT ON COLUMN openchair.staff_training.entered_in_error IS 'open: Was the entry wrong? Then it does not count.';

CREATE TABLE openchair.supervision_meeting (
  id               uuid PRIMARY KEY,
  staff_id         uuid NOT NULL REFERENCES openchair.staff (id),
  supervisor_id    uuid NOT NULL REFERENCES openchair.staff (id),
  held_on          date NOT NULL,
  minutes          integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  noted_by         text NOT NULL,
  noted_at         timestamptz NOT NULL,
  entered_in_error boolean NOT NULL DEFAULT false,
  CONSTRAINT supervision_is_with_somebody_else CHECK (supervisor_id <> staff_id)
);
CREATE INDEX supervision_meeting_person ON openchair.supervision_meeting (staff_id, held_on);
CREATE INDEX supervision_meeting_supervisor ON openchair.supervision_meeting (supervisor_id);
COMMENT ON TABLE openchair.supervision_meeting IS 'That somebody who leads a group talked with a supervisor; never what was said. A wrong entry is marked, never deleted.';
COMMENT ON COLUMN openchair.supervision_meeting.id IS 'open: Identifier made by the writer; a repeated entry is recognized by it.';
COMMENT ON COLUMN openchair.supervision_meeting.staff_id IS 'open: Who was supervised.';
COMMENT ON COLUMN openchair.supervision_meeting.supervisor_id IS 'open: By whom.';
COMMENT ON COLUMN openchair.supervision_meeting.held_on IS 'open: Day of the meeting.';
COMMENT ON COLUMN openchair.supervision_meeting.minutes IS 'open: Length in minutes.';
COMMENT ON COLUMN openchair.supervision_meeting.noted_by IS 'person-identifier: Keycloak subject of who entered it.';
COMMENT ON COLUMN openchair.supervision_meeting.noted_at IS 'open: When it was entered.';
COMMENT ON COLUMN openchair.supervision_meeting.entered_in_error IS 'open: Was the entry wrong? Then it does not count.';

-- Lateral, so that asking for one person looks at the trainings of one person.
CREATE VIEW openchair.training_standing AS
  SELECT s.id AS staff_id, t.recorded, t.lasting, t.valid_until
    FROM openchair.staff s
   CROSS JOIN LATERAL (
     SELECT count(*) > 0 AS recorded, bool_or(d.valid_until IS NULL) AS lasting, max(d.valid_until) AS valid_until
       FROM openchair.staff_training d WHERE d.staff_id = s.id AND NOT d.entered_in_error) t;
COMMENT ON VIEW openchair.training_standing IS 'Until when somebody counts as trained, by what is recorded.';
COMMENT ON COLUMN openchair.training_standing.staff_id IS 'open: Who.';
COMMENT ON COLUMN openchair.training_standing.recorded IS 'open: Is any training recorded?';
COMMENT ON COLUMN openchair.training_standing.lasting IS 'open: Does one of them never run out? Null when none is recorded.';
COMMENT ON COLUMN openchair.training_standing.valid_until IS 'open: Last day of the longest that runs out; null when none does.';

-- Whoever never met a supervisor is waited for from the day on which a group they lead came into the directory.
CREATE VIEW openchair.supervision_standing AS
  SELECT s.id AS staff_id, l.leads_since, m.last_held_on, coalesce(m.last_held_on, l.leads_since) AS counted_from
    FROM openchair.staff s
   CROSS JOIN LATERAL (
     SELECT (min(coalesce(e.at, g.updated_at)) AT TIME ZONE 'UTC')::date AS leads_since
       FROM openchair.group_facilitator f
       JOIN openchair.support_group g ON g.id = f.group_id AND g.status = 'VETTED'
       LEFT JOIN openchair.group_event e ON e.group_id = g.id AND e.position = 1
      WHERE f.staff_id = s.id) l
   CROSS JOIN LATERAL (
     SELECT max(d.held_on) AS last_held_on
       FROM openchair.supervision_meeting d WHERE d.staff_id = s.id AND NOT d.entered_in_error) m;
COMMENT ON VIEW openchair.supervision_standing IS 'When somebody last met a supervisor, and since when it counts.';
COMMENT ON COLUMN openchair.supervision_standing.staff_id IS 'open: Who.';
COMMENT ON COLUMN openchair.supervision_standing.leads_since IS 'open: Day on which the first of the listed groups that the person leads came into the directory; null for whoever leads none.';
COMMENT ON COLUMN openchair.supervision_standing.last_held_on IS 'open: Day of the last meeting; null when none is noted.';
COMMENT ON COLUMN openchair.supervision_standing.counted_from IS 'open: From which day the wait for the next meeting counts.';

GRANT SELECT, INSERT ON openchair.staff_training, openchair.supervision_meeting TO openchair_app;
GRANT UPDATE (entered_in_error) ON openchair.staff_training, openchair.supervision_meeting TO openchair_app;
GRANT SELECT ON openchair.training_standing, openchair.supervision_standing TO openchair_app;
