CREATE TABLE openchair.audit_event (
  seq           bigint PRIMARY KEY,
  at            timestamptz NOT NULL,
  actor_subject text NOT NULL,
  actor_role    text NOT NULL,
  action        text NOT NULL,
  patient_id    uuid,
  resource      text NOT NULL,
  request_id    text,
  previous_hash bytea NOT NULL,
  hash          bytea NOT NULL
);
CREATE INDEX audit_event_patient ON openchair.audit_event (patient_id, seq);
COMMENT ON TABLE openchair.audit_event IS 'Who read or changed an identified person''s record. Append-only; each row carries the hash of the one before.';
COMMENT ON COLUMN openchair.audit_event.seq IS 'open: Position in the chain, without gaps.';
COMMENT ON COLUMN openchair.audit_event.at IS 'sensitive: When.';
COMMENT ON COLUMN openchair.audit_event.actor_subject IS 'person-identifier: Keycloak subject of who did it.';
COMMENT ON COLUMN openchair.audit_event.actor_role IS 'open: In which role.';
COMMENT ON COLUMN openchair.audit_event.action IS 'sensitive: What was done.';
COMMENT ON COLUMN openchair.audit_event.patient_id IS 'person-identifier: Whose record.';
COMMENT ON COLUMN openchair.audit_event.resource IS 'sensitive: On what: a kind and an identifier, never content.';
COMMENT ON COLUMN openchair.audit_event.request_id IS 'open: The request that did it.';
COMMENT ON COLUMN openchair.audit_event.previous_hash IS 'open: Hash of the row before.';
COMMENT ON COLUMN openchair.audit_event.hash IS 'open: SHA-256 of this row and previous_hash.';

CREATE TABLE openchair.audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seq      bigint NOT NULL,
  hash     bytea NOT NULL
);
COMMENT ON TABLE openchair.audit_head IS 'End of the audit chain; its lock puts writers in order.';
COMMENT ON COLUMN openchair.audit_head.only_row IS 'open: There is one row.';
COMMENT ON COLUMN openchair.audit_head.seq IS 'open: Position of the last event.';
COMMENT ON COLUMN openchair.audit_head.hash IS 'open: Hash of the last event.';
INSERT INTO openchair.audit_head (seq, hash) VALUES (0, sha256('openchair'::bytea));

CREATE FUNCTION openchair.audit_hash(event openchair.audit_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(event.previous_hash || convert_to(jsonb_build_array(event.seq, extract(epoch FROM event.at), event.actor_subject,
    event.actor_role, event.action, event.patient_id, event.resource, event.request_id)::text, 'UTF8'))
$$;

CREATE FUNCTION openchair.chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
BEGIN
  SELECT seq + 1, hash INTO NEW.seq, NEW.previous_hash FROM openchair.audit_head FOR UPDATE;
  NEW.hash := openchair.audit_hash(NEW);
  UPDATE openchair.audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_is_chained BEFORE INSERT ON openchair.audit_event
  FOR EACH ROW EXECUTE FUNCTION openchair.chain_audit_event();
CREATE TRIGGER audit_event_is_history BEFORE UPDATE OR DELETE ON openchair.audit_event
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
CREATE TRIGGER audit_event_is_kept BEFORE TRUNCATE ON openchair.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.refuse_change();

CREATE VIEW openchair.audit_break AS
  SELECT e.seq
    FROM openchair.audit_event e
    LEFT JOIN openchair.audit_event p ON p.seq = e.seq - 1
   WHERE e.hash <> openchair.audit_hash(e)
      OR e.previous_hash <> coalesce(p.hash, sha256('openchair'::bytea))
      OR (e.seq > 1 AND p.seq IS NULL);
COMMENT ON VIEW openchair.audit_break IS 'Events at which the chain does not hold; empty when nobody tampered.';
COMMENT ON COLUMN openchair.audit_break.seq IS 'open: Position of the event.';

GRANT SELECT, INSERT ON openchair.audit_event TO openchair_app;
GRANT SELECT ON openchair.audit_break TO openchair_app;
