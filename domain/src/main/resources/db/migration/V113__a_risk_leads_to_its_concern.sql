-- A risk that a clinician must know of names no one: it is told by a concern about a person. It is owed until one of the session was
-- raised that is not older than the risk.
CREATE FUNCTION openchair.concern_is_owed(risk openchair.session_risk) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (risk).clinician_must_know
     AND NOT EXISTS (SELECT FROM openchair.concern c WHERE c.session_id = (risk).session_id AND c.noted_at >= (risk).noted_at)
$$;
CREATE INDEX session_risk_to_tell ON openchair.session_risk (session_id, noted_at) WHERE clinician_must_know;
