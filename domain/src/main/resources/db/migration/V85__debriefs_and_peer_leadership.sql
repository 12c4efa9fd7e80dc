-- Who led which session. A substitute leads it in place of those who lead the group; since when somebody has led a group is not known,
-- so that those who lead it now count for all its sessions.
CREATE VIEW openchair.session_led AS
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

CREATE TABLE openchair.session_debrief (
  id               uuid PRIMARY KEY,
  session_id       uuid NOT NULL REFERENCES openchair.group_session (id),
  staff_id         uuid NOT NULL REFERENCES openchair.staff (id),
  supervisor_id    uuid NOT NULL REFERENCES openchair.staff (id),
  held_on          date NOT NULL,
  minutes          integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  noted_at         timestamptz NOT NULL,
  entered_in_error boolean NOT NULL DEFAULT false,
  CONSTRAINT a_debrief_is_with_somebody_else CHECK (supervisor_id <> staff_id)
);
CREATE INDEX session_debrief_session ON openchair.session_debrief (session_id, staff_id);
CREATE INDEX session_debrief_staff ON openchair.session_debrief (staff_id, held_on);
CREATE INDEX session_debrief_supervisor ON openchair.session_debrief (supervisor_id);
COMMENT ON TABLE openchair.session_debrief IS 'That somebody talked a session through with their supervisor; never what was said. A wrong entry is marked, never deleted.';
COMMENT ON COLUMN openchair.session_debrief.id IS 'open: Identifier made by the writer; a repeated entry is recognized by it.';
COMMENT ON COLUMN openchair.session_debrief.session_id IS 'open: The session that was talked through.';
COMMENT ON COLUMN openchair.session_debrief.staff_id IS 'open: Who led it.';
COMMENT ON COLUMN openchair.session_debrief.supervisor_id IS 'open: With whom, who noted it too.';
COMMENT ON COLUMN openchair.session_debrief.held_on IS 'open: Day of the talk.';
COMMENT ON COLUMN openchair.session_debrief.minutes IS 'open: Length in minutes.';
COMMENT ON COLUMN openchair.session_debrief.noted_at IS 'open: When it was noted.';
COMMENT ON COLUMN openchair.session_debrief.entered_in_error IS 'open: Was the entry wrong? Then it does not count.';
GRANT SELECT, INSERT, UPDATE (entered_in_error) ON openchair.session_debrief TO openchair_app;

-- A risk is talked through: until then, the session waits for its debrief.
CREATE VIEW openchair.debrief_due AS
  SELECT r.session_id, s.id AS staff_id, s.supervisor_id, min(r.noted_at) AS since
    FROM openchair.staff s JOIN openchair.session_risk r ON r.noted_by = s.id
   WHERE s.supervisor_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM openchair.session_debrief d
                      WHERE d.session_id = r.session_id AND d.staff_id = s.id AND NOT d.entered_in_error)
   GROUP BY r.session_id, s.id, s.supervisor_id;
COMMENT ON VIEW openchair.debrief_due IS 'Sessions with a risk that whoever noted it has not talked through with the supervisor.';
COMMENT ON COLUMN openchair.debrief_due.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.debrief_due.staff_id IS 'open: Who noted the risk.';
COMMENT ON COLUMN openchair.debrief_due.supervisor_id IS 'open: Who supervises that person.';
COMMENT ON COLUMN openchair.debrief_due.since IS 'open: When the first risk of the session was noted.';
GRANT SELECT ON openchair.session_led, openchair.debrief_due TO openchair_app;

-- Somebody may agree to be asked about leading a group as a peer.
ALTER TABLE openchair.consent
  DROP CONSTRAINT a_consent_says_what_is_shared,
  ADD CONSTRAINT a_consent_says_what_is_shared CHECK (cardinality(shares) > 0
    AND shares <@ '{NAME,PHONE,EMAIL,ACCESS_NEEDS,PARTICIPATION,SCORES,SUBSTANCE_USE,PEER_LEADERSHIP}'::text[]);
