-- Staff: who is away, who is a peer, and how training and supervision stand.
SET LOCAL check_function_bodies = off;

-- Lateral, so that asking for one person looks at the trainings of one person.
CREATE OR REPLACE VIEW openchair.training_standing AS
  SELECT s.id AS staff_id, t.recorded, t.lasting, t.valid_until
    FROM openchair.staff s
   CROSS JOIN LATERAL (
     SELECT count(*) > 0 AS recorded, bool_or(d.valid_until IS NULL) AS lasting, max(d.valid_until) AS valid_until
       FROM openchair.staff_training d WHERE d.staff_id = s.id AND NOT d.entered_in_error) t;
COMMENT ON VIEW openchair.training_standing IS 'Until when someone counts as trained, by what is recorded.';
COMMENT ON COLUMN openchair.training_standing.staff_id IS 'open: Who.';
COMMENT ON COLUMN openchair.training_standing.recorded IS 'open: Is any training recorded?';
COMMENT ON COLUMN openchair.training_standing.lasting IS 'open: Does one of them never run out? Null when none is recorded.';
COMMENT ON COLUMN openchair.training_standing.valid_until IS 'open: Last day of the longest that runs out; null when none does.';

-- Someone who never met a supervisor is due from the day on which a group they lead came into the directory.
CREATE OR REPLACE VIEW openchair.supervision_standing AS
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
COMMENT ON VIEW openchair.supervision_standing IS 'When someone last met a supervisor, and since when it counts.';
COMMENT ON COLUMN openchair.supervision_standing.staff_id IS 'open: Who.';
COMMENT ON COLUMN openchair.supervision_standing.leads_since IS 'open: Day on which the first of the listed groups that the person leads came into the directory; null for a person who leads none.';
COMMENT ON COLUMN openchair.supervision_standing.last_held_on IS 'open: Day of the last meeting; null when none is recorded.';
COMMENT ON COLUMN openchair.supervision_standing.counted_from IS 'open: From which day the wait for the next meeting counts.';

CREATE OR REPLACE FUNCTION openchair.is_away(person uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.facilitator_away a
                  WHERE a.staff_id = person AND a.undone_at IS NULL AND day BETWEEN a.first_day AND a.last_day)
$$;

-- A group that says that therapists lead it is read by therapists only as long as no one who is recorded as a peer leads it, or covers a
-- session of it (ADR 71). Who has no credential on record counts by what the group says.
CREATE OR REPLACE FUNCTION openchair.is_peer(credential text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(credential IN ('PEER', 'CERTIFIED_PEER_WORKER'), false)
$$;
COMMENT ON FUNCTION openchair.is_peer IS 'Does the person lead as a peer, by the credential on record? As Credential.isPeer.';

CREATE OR REPLACE FUNCTION openchair.peers_read(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT g.leadership IS DISTINCT FROM 'THERAPIST_LED'
      OR EXISTS (SELECT FROM openchair.group_facilitator f JOIN openchair.staff w ON w.id = f.staff_id
                  WHERE f.group_id = g.id AND openchair.is_peer(w.credential))
      OR EXISTS (SELECT FROM openchair.group_session s
                   JOIN openchair.session_substitute u ON u.session_id = s.id AND u.undone_at IS NULL
                   JOIN openchair.staff w ON w.id = u.staff_id
                  WHERE s.group_id = g.id AND s.state IN ('PLANNED', 'HELD') AND s.ends_at > openchair.now() - interval '7 days'
                    AND openchair.is_peer(w.credential))
    FROM openchair.support_group g WHERE g.id = which
$$;
COMMENT ON FUNCTION openchair.peers_read IS 'Do peers read what is written to the group: does one lead it, or cover a session that is to come or not yet logged?';

CREATE OR REPLACE FUNCTION openchair.reads_as_peer(reader uuid, which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.staff w JOIN openchair.support_group g ON g.id = which
                  WHERE w.id = reader
                    AND coalesce(w.credential NOT IN ('NURSE', 'SOCIAL_WORKER', 'PSYCHOLOGIST', 'LICENSED_THERAPIST', 'PHYSICIAN'), true)
                    AND (openchair.is_peer(w.credential) OR g.leadership IS DISTINCT FROM 'THERAPIST_LED'))
$$;
COMMENT ON FUNCTION openchair.reads_as_peer IS 'Is a diagnosis withheld from this reader of what was written to the group? From everyone without a clinical credential, unless the group says that therapists lead it and none is on record.';
