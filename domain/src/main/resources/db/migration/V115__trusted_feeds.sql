-- Only a feed that the administrator has named as trusted, with its assurer and the account that sends it, says that a group is vetted.
CREATE TABLE openchair.trusted_feed (
  id       uuid PRIMARY KEY,
  account  text NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
  name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  assurer  text NOT NULL CHECK (assurer ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(assurer) <= 320),
  named_by text NOT NULL,
  named_at timestamptz NOT NULL,
  ended_by text,
  ended_at timestamptz CHECK (ended_at >= named_at),
  CONSTRAINT who_ends_a_feed_is_kept CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX one_trusted_feed_an_account ON openchair.trusted_feed (lower(account)) WHERE ended_at IS NULL;
COMMENT ON TABLE openchair.trusted_feed IS 'Feeds whose assurance lists a group without a vetting here. Ended, never deleted; other words are a new row.';
COMMENT ON COLUMN openchair.trusted_feed.id IS 'open: Identifier.';
COMMENT ON COLUMN openchair.trusted_feed.account IS 'person-identifier: User name in Keycloak of the account that sends the feed.';
COMMENT ON COLUMN openchair.trusted_feed.name IS 'open: What the feed is called.';
COMMENT ON COLUMN openchair.trusted_feed.assurer IS 'person-identifier: Email address of who vets groups for the feed; its records name it as assurer_email.';
COMMENT ON COLUMN openchair.trusted_feed.named_by IS 'person-identifier: Keycloak subject of the administrator who named it.';
COMMENT ON COLUMN openchair.trusted_feed.named_at IS 'open: When.';
COMMENT ON COLUMN openchair.trusted_feed.ended_by IS 'person-identifier: Keycloak subject of who ended the trust; null while it holds.';
COMMENT ON COLUMN openchair.trusted_feed.ended_at IS 'open: From when it is not trusted any more; null while it is.';

CREATE FUNCTION openchair.keep_trusted_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
     OR (to_jsonb(NEW) - 'ended_by' - 'ended_at') IS DISTINCT FROM (to_jsonb(OLD) - 'ended_by' - 'ended_at') THEN
    RAISE EXCEPTION 'a trusted feed is only ever ended, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER trusted_feed_is_kept BEFORE UPDATE OR DELETE ON openchair.trusted_feed
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_trusted_feed();
GRANT SELECT, INSERT, UPDATE (ended_by, ended_at) ON openchair.trusted_feed TO openchair_app;

-- What feeds listed before stays listed; from here on the history names the feed, and the feed is trusted at that moment.
ALTER TABLE openchair.group_event ADD COLUMN feed_id uuid REFERENCES openchair.trusted_feed (id);
CREATE INDEX group_event_feed ON openchair.group_event (feed_id) WHERE feed_id IS NOT NULL;
COMMENT ON COLUMN openchair.group_event.feed_id IS 'open: The trusted feed whose assurance listed the group; null for every other move.';
ALTER TABLE openchair.group_event
  ADD CONSTRAINT only_a_trusted_feed_lists CHECK (move <> 'FEED_LIST' OR feed_id IS NOT NULL) NOT VALID;

CREATE FUNCTION openchair.check_trusted_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.trusted_feed f
    WHERE f.id = NEW.feed_id AND f.ended_at IS NULL AND lower(f.assurer) = lower(NEW.assurer) FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a listing violates "only_a_trusted_feed_lists"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'only_a_trusted_feed_lists';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER group_event_is_of_a_trusted_feed BEFORE INSERT ON openchair.group_event
  FOR EACH ROW WHEN (NEW.move = 'FEED_LIST') EXECUTE FUNCTION openchair.check_trusted_feed();

-- Whoever submitted or imported an entry since it was last vetted is its author too, not only the last of them.
CREATE OR REPLACE VIEW openchair.group_author AS
  SELECT e.group_id, e.actor_subject
    FROM openchair.group_event e
   WHERE e.actor_subject IS NOT NULL
     AND (e.position = 1
          OR e.position = (
           SELECT max(l.position) FROM openchair.group_event l
            WHERE l.group_id = e.group_id AND (l.move = 'SUBMIT' OR l.move LIKE 'FEED%'))
          OR (e.move IN ('CHANGED', 'CHANGE_CHARTER', 'SUBMIT') OR e.move LIKE 'FEED%') AND NOT EXISTS (
           SELECT FROM openchair.group_event v
            WHERE v.group_id = e.group_id AND v.position > e.position AND v.move IN ('VET', 'RENEW')));
