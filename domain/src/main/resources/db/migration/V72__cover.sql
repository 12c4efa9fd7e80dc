CREATE TABLE openchair.facilitator_away (
  id        uuid PRIMARY KEY,
  staff_id  uuid NOT NULL REFERENCES openchair.staff (id),
  first_day date NOT NULL,
  last_day  date NOT NULL,
  noted_by  text NOT NULL,
  noted_at  timestamptz NOT NULL,
  undone_by text,
  undone_at timestamptz,
  CONSTRAINT away_ends_after_it_begins CHECK (last_day >= first_day),
  CONSTRAINT away_days_taken_back_say_who CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE INDEX facilitator_away_staff ON openchair.facilitator_away (staff_id, last_day);
CREATE INDEX facilitator_away_days ON openchair.facilitator_away (last_day) WHERE undone_at IS NULL;
COMMENT ON TABLE openchair.facilitator_away IS 'Days on which somebody who leads groups is away; why is nobody''s business. Never changed but to be taken back.';
COMMENT ON COLUMN openchair.facilitator_away.id IS 'open: Identifier made by the writer; a repeated note is recognized by it.';
COMMENT ON COLUMN openchair.facilitator_away.staff_id IS 'person-identifier: Who is away.';
COMMENT ON COLUMN openchair.facilitator_away.first_day IS 'quasi-identifier: First day away, in the zone of each group.';
COMMENT ON COLUMN openchair.facilitator_away.last_day IS 'quasi-identifier: Last day away.';
COMMENT ON COLUMN openchair.facilitator_away.noted_by IS 'person-identifier: Keycloak subject of who noted it.';
COMMENT ON COLUMN openchair.facilitator_away.noted_at IS 'open: When it was noted.';
COMMENT ON COLUMN openchair.facilitator_away.undone_by IS 'person-identifier: Keycloak subject of who took it back; null while it holds.';
COMMENT ON COLUMN openchair.facilitator_away.undone_at IS 'open: When it was taken back; null while it holds.';
CREATE TRIGGER facilitator_away_is_history BEFORE UPDATE OR DELETE ON openchair.facilitator_away
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_exception();

CREATE FUNCTION openchair.is_away(person uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.facilitator_away a
                  WHERE a.staff_id = person AND a.undone_at IS NULL AND day BETWEEN a.first_day AND a.last_day)
$$;

CREATE VIEW openchair.uncovered_session AS
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
COMMENT ON VIEW openchair.uncovered_session IS 'Planned sessions that nobody leads: all who lead the group are away, and no substitute is named.';
COMMENT ON COLUMN openchair.uncovered_session.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.uncovered_session.group_id IS 'open: Its group.';
COMMENT ON COLUMN openchair.uncovered_session.starts_at IS 'open: When it begins.';
COMMENT ON COLUMN openchair.uncovered_session.since IS 'open: Since when nobody leads it.';

GRANT SELECT, INSERT, UPDATE (undone_by, undone_at) ON openchair.facilitator_away TO openchair_app;
GRANT SELECT ON openchair.uncovered_session TO openchair_app;
