-- A preview of a file takes each record and rolls it back. Much of its time went into what each group would be found by, written anew for each
-- code and then undone. A transaction that says it is only a trial writes none of it.
CREATE FUNCTION openchair.is_trial() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('openchair.trial', true), '') = 'on'
$$;
COMMENT ON FUNCTION openchair.is_trial IS 'Will this transaction be rolled back, whatever it does? It said so itself.';

CREATE OR REPLACE FUNCTION openchair.group_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT openchair.is_trial() THEN
    PERFORM openchair.refresh_group_search(NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION openchair.codes_are_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT openchair.is_trial() THEN
    PERFORM openchair.refresh_group_search(c.group_id) FROM (SELECT DISTINCT group_id FROM changed) c;
  END IF;
  RETURN NULL;
END $$;
