-- A group that says that therapists lead it is read by therapists only as long as no one who is recorded as a peer leads it, or covers a
-- session of it (ADR 71). Who has no credential on record counts by what the group says.
CREATE FUNCTION openchair.is_peer(credential text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(credential IN ('PEER', 'CERTIFIED_PEER_WORKER'), false)
$$;
COMMENT ON FUNCTION openchair.is_peer IS 'Does the person lead as a peer, by the credential on record? As Credential.isPeer.';

CREATE FUNCTION openchair.peers_read(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
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

CREATE FUNCTION openchair.reads_as_peer(reader uuid, which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.staff w JOIN openchair.support_group g ON g.id = which
                  WHERE w.id = reader
                    AND coalesce(w.credential NOT IN ('NURSE', 'SOCIAL_WORKER', 'PSYCHOLOGIST', 'LICENSED_THERAPIST', 'PHYSICIAN'), true)
                    AND (openchair.is_peer(w.credential) OR g.leadership IS DISTINCT FROM 'THERAPIST_LED'))
$$;
COMMENT ON FUNCTION openchair.reads_as_peer IS 'Is a diagnosis withheld from this reader of what was written to the group? From everyone without a clinical credential, unless the group says that therapists lead it and none is on record.';
