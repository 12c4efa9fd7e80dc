-- Who leads a session instead of the group's own facilitators. A substitute is withdrawn, never altered or removed.
CREATE TABLE openchair.session_substitute (
  id         uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES openchair.group_session (id),
  staff_id   uuid NOT NULL REFERENCES openchair.staff (id),
  named_by   text NOT NULL,
  named_at   timestamptz NOT NULL,
  undone_by  text,
  undone_at  timestamptz,
  CONSTRAINT withdrawn_substitutes_say_who CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX one_substitute_a_session ON openchair.session_substitute (session_id) WHERE undone_at IS NULL;
CREATE INDEX session_substitute_session ON openchair.session_substitute (session_id);
CREATE INDEX session_substitute_staff ON openchair.session_substitute (staff_id, session_id);
COMMENT ON TABLE openchair.session_substitute IS 'Who leads one session in place of those who lead the group. Never changed but to be withdrawn.';
COMMENT ON COLUMN openchair.session_substitute.id IS 'open: Identifier made by the writer; a repeated naming is recognized by it.';
COMMENT ON COLUMN openchair.session_substitute.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.session_substitute.staff_id IS 'open: Who leads it.';
COMMENT ON COLUMN openchair.session_substitute.named_by IS 'person-identifier: Keycloak subject of who named the substitute.';
COMMENT ON COLUMN openchair.session_substitute.named_at IS 'open: When.';
COMMENT ON COLUMN openchair.session_substitute.undone_by IS 'person-identifier: Keycloak subject of who withdrew it; null while it holds.';
COMMENT ON COLUMN openchair.session_substitute.undone_at IS 'open: When it was withdrawn; null while it holds.';
CREATE TRIGGER session_substitute_is_history BEFORE UPDATE OR DELETE ON openchair.session_substitute
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_exception();

-- Whoever leads the group leads each of its sessions. A substitute leads the one session, until a week after it: to log it, no longer.
CREATE VIEW openchair.session_leader AS
  SELECT s.id AS session_id, f.staff_id, false AS substitute
    FROM openchair.group_session s JOIN openchair.group_facilitator f ON f.group_id = s.group_id
  UNION ALL
  SELECT s.id, u.staff_id, true
    FROM openchair.session_substitute u JOIN openchair.group_session s ON s.id = u.session_id
   WHERE u.undone_at IS NULL AND s.state IN ('PLANNED', 'HELD') AND s.ends_at > now() - interval '7 days'
     AND NOT EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = s.group_id AND f.staff_id = u.staff_id);
COMMENT ON VIEW openchair.session_leader IS 'Who may see the roster of a session and log it.';
COMMENT ON COLUMN openchair.session_leader.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.session_leader.staff_id IS 'open: Who leads it.';
COMMENT ON COLUMN openchair.session_leader.substitute IS 'open: Only this session, and not the group?';

ALTER TABLE openchair.group_session
  ADD COLUMN place        text CHECK (length(place) BETWEEN 1 AND 200),
  ADD COLUMN joining_link text CHECK (joining_link ~ '^https?://' AND length(joining_link) <= 500);
COMMENT ON COLUMN openchair.group_session.place IS 'free-text: Room or place of this session where it is not the group''s own; null when it is.';
COMMENT ON COLUMN openchair.group_session.joining_link IS 'sensitive: Link to join this session where it is not the group''s own; only for its members and staff.';

GRANT SELECT, INSERT, UPDATE (undone_by, undone_at) ON openchair.session_substitute TO openchair_app;
GRANT SELECT ON openchair.session_leader TO openchair_app;
