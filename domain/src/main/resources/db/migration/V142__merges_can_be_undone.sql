-- A merge remembers what it moved and changed, so that it can be undone for a time (ADR 66). A merge made before this migration remembers
-- nothing and stays.
ALTER TABLE openchair.patient_merge
  DROP CONSTRAINT a_record_is_merged_once,
  ADD COLUMN undoable_until timestamptz CHECK (undoable_until >= merged_at),
  ADD COLUMN undone_at      timestamptz CHECK (undone_at >= merged_at),
  ADD COLUMN undone_by      uuid REFERENCES openchair.staff (id),
  ADD CONSTRAINT who_undoes_a_merge_is_kept CHECK ((undone_by IS NULL) = (undone_at IS NULL)),
  ADD CONSTRAINT only_what_is_remembered_is_undone CHECK (undone_at IS NULL OR undoable_until IS NOT NULL);
CREATE UNIQUE INDEX a_record_is_merged_once ON openchair.patient_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX patient_merge_merged ON openchair.patient_merge (merged_id);
CREATE INDEX patient_merge_undone_by ON openchair.patient_merge (undone_by) WHERE undone_by IS NOT NULL;
COMMENT ON TABLE openchair.patient_merge IS 'Two records of one person became one. A row is only ever undone, once.';
COMMENT ON COLUMN openchair.patient_merge.undoable_until IS 'quasi-identifier: Until when it can be undone; null for a merge that remembers nothing, which stays.';
COMMENT ON COLUMN openchair.patient_merge.undone_at IS 'quasi-identifier: When it was undone; null while it stands.';
COMMENT ON COLUMN openchair.patient_merge.undone_by IS 'quasi-identifier: Who undid it; null while it stands.';
DROP TRIGGER patient_merge_is_history ON openchair.patient_merge;
GRANT UPDATE (undone_at, undone_by) ON openchair.patient_merge TO openchair_app;

CREATE TABLE openchair.patient_merge_row (
  merge_id uuid NOT NULL REFERENCES openchair.patient_merge (id),
  relation text NOT NULL,
  row_id   uuid NOT NULL,
  PRIMARY KEY (merge_id, relation, row_id)
);
CREATE INDEX patient_merge_row_of ON openchair.patient_merge_row (row_id);
COMMENT ON TABLE openchair.patient_merge_row IS 'Rows that a merge moved to the record kept or made for it, and that go back when it is undone.';
COMMENT ON COLUMN openchair.patient_merge_row.merge_id IS 'person-identifier: The merge.';
COMMENT ON COLUMN openchair.patient_merge_row.relation IS 'open: The table that the row is in.';
COMMENT ON COLUMN openchair.patient_merge_row.row_id IS 'person-identifier: The row.';

CREATE TABLE openchair.patient_merge_field (
  merge_id  uuid NOT NULL REFERENCES openchair.patient_merge (id),
  field     text NOT NULL,
  old_value text,
  new_value text,
  PRIMARY KEY (merge_id, field)
);
COMMENT ON TABLE openchair.patient_merge_field IS 'What a merge changed of the record kept, and what is edited together with it.';
COMMENT ON COLUMN openchair.patient_merge_field.merge_id IS 'person-identifier: The merge.';
COMMENT ON COLUMN openchair.patient_merge_field.field IS 'open: Column of the patient, or an access need.';
COMMENT ON COLUMN openchair.patient_merge_field.old_value IS 'person-identifier: What it was; null when nothing was stated.';
COMMENT ON COLUMN openchair.patient_merge_field.new_value IS 'person-identifier: What the merge made it; null when nothing is stated any more.';

CREATE TRIGGER patient_merge_row_is_history BEFORE UPDATE OR DELETE ON openchair.patient_merge_row
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
CREATE TRIGGER patient_merge_field_is_history BEFORE UPDATE OR DELETE ON openchair.patient_merge_field
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
GRANT SELECT ON openchair.patient_merge_row, openchair.patient_merge_field TO openchair_app;

ALTER TABLE openchair.identity_change ADD COLUMN merge_id uuid REFERENCES openchair.patient_merge (id);
CREATE INDEX identity_change_merge ON openchair.identity_change (merge_id) WHERE merge_id IS NOT NULL;
COMMENT ON COLUMN openchair.identity_change.merge_id IS 'person-identifier: The merge that changed it; null for an edit.';

-- The one list of what refers to a patient. A table that does is added here; MergeInTheDatabaseTest finds one that is missing.
--   MOVES   what is being done for the person goes to the record kept
--   COPIED  the record kept gets a row of its own
--   STAYS   what was recorded stays with the record it was recorded in, and is read through merged_into
-- of_referral is the column by which a row belongs to a referral: such a row goes back with its referral, whenever it was made.
CREATE FUNCTION openchair.patient_references() RETURNS TABLE (relation text, attribute text, in_merge text, of_referral text)
  LANGUAGE sql IMMUTABLE AS $$
  VALUES ('patient', 'merged_into', 'MOVES', NULL),
         ('referral', 'patient_id', 'MOVES', NULL),
         ('enrollment', 'patient_id', 'MOVES', 'referral_id'),
         ('consent', 'patient_id', 'MOVES', 'referral_id'),
         ('safety_alert', 'patient_id', 'STAYS', 'referral_id'),
         ('kept_apart', 'one_id', 'COPIED', NULL),
         ('kept_apart', 'other_id', 'COPIED', NULL),
         ('kept_apart_by_name', 'patient_id', 'STAYS', NULL),
         ('assessment', 'patient_id', 'STAYS', NULL),
         ('recovery_stage', 'patient_id', 'STAYS', NULL),
         ('identity_change', 'patient_id', 'STAYS', NULL),
         ('patient_access_need', 'patient_id', 'STAYS', NULL),
         ('told_apart', 'patient_id', 'STAYS', NULL),
         ('told_apart', 'other_id', 'STAYS', NULL),
         ('outgoing_mail', 'patient_id', 'STAYS', NULL),
         ('mail_stop', 'patient_id', 'STAYS', NULL),
         ('mail_stop_link', 'patient_id', 'STAYS', NULL),
         ('audit_event', 'patient_id', 'STAYS', NULL),
         ('patient_merge', 'kept_id', 'STAYS', NULL),
         ('patient_merge', 'merged_id', 'STAYS', NULL)
$$;
COMMENT ON FUNCTION openchair.patient_references IS 'Every column that refers to a patient, what a merge does with it, and how a row of it belongs to a referral.';

-- What the clinic states of a person, but for the record number: columns by their names, access needs one by one.
CREATE FUNCTION openchair.patient_fields(person uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT (to_jsonb(p) - '{id,version,clinic_id,record_number,number_is_shared,registered_at,merged_into,search_names,search_slips,phone_digits,alike_keys}'::text[])
      || coalesce((SELECT jsonb_object_agg('access need ' || n.code, true) FROM openchair.patient_access_need n WHERE n.patient_id = p.id), '{}')
    FROM openchair.patient p WHERE p.id = person
$$;

-- What is edited together goes back together.
CREATE FUNCTION openchair.edited_together(field text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN field IN ('given_name', 'family_name', 'preferred_name') THEN 'name'
              WHEN field LIKE 'birth%' THEN 'birth'
              ELSE field END
$$;

-- What the merge changed of the record kept, which was as said before.
CREATE FUNCTION openchair.remember_merge(merge uuid, before jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
  WITH stated AS MATERIALIZED (
         SELECT coalesce(o.key, n.key) AS field, o.value AS old_value, n.value AS new_value
           FROM jsonb_each_text(before) o
           FULL JOIN jsonb_each_text((SELECT openchair.patient_fields(m.kept_id) FROM openchair.patient_merge m WHERE m.id = merge)) n
             ON n.key = o.key)
  INSERT INTO openchair.patient_merge_field (merge_id, field, old_value, new_value)
  SELECT merge, s.field, s.old_value, s.new_value FROM stated s
   WHERE openchair.edited_together(s.field) IN (
     SELECT openchair.edited_together(c.field) FROM stated c WHERE c.new_value IS DISTINCT FROM c.old_value)
$$;

-- Referrals that the merge moved, and those in which one of them went on since.
CREATE FUNCTION openchair.referrals_going_back(merge uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE back AS (
         SELECT r.id FROM openchair.patient_merge_row m JOIN openchair.referral r ON r.id = m.row_id
          WHERE m.merge_id = merge AND m.relation = 'referral'
         UNION
         SELECT next.id FROM back JOIN openchair.referral next ON next.continues_id = back.id)
  SELECT id FROM back
$$;

-- Does another merge that stands build on this one? Then that one is undone first.
CREATE FUNCTION openchair.is_built_on(merge openchair.patient_merge) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM openchair.patient_merge later
     WHERE later.undone_at IS NULL AND later.id <> (merge).id
       AND (later.merged_id = (merge).kept_id
         OR (later.kept_id = (merge).kept_id AND (later.merged_at, later.id) > ((merge).merged_at, (merge).id))))
$$;

-- May the row change as it does because the merge that moved or made it is undone?
CREATE FUNCTION openchair.goes_back(what text, which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.patient_merge_row r JOIN openchair.patient_merge m ON m.id = r.merge_id
                  WHERE r.row_id = which AND r.relation = what AND m.undone_at IS NOT NULL)
$$;

CREATE FUNCTION openchair.changes_its_record(what text, which uuid, one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.patient p WHERE p.id = one AND p.merged_into = other)
      OR EXISTS (SELECT FROM openchair.patient_merge_row r JOIN openchair.patient_merge m ON m.id = r.merge_id
                  WHERE r.row_id = which AND r.relation = what AND m.undone_at IS NOT NULL AND m.kept_id = one AND m.merged_id = other)
$$;
COMMENT ON FUNCTION openchair.changes_its_record IS 'Does the row go from one record to the other by a merge, or back by its undoing?';

CREATE OR REPLACE FUNCTION openchair.keep_seat_in_its_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.group_id = NEW.group_id AND openchair.changes_its_record('enrollment', OLD.id, OLD.patient_id, NEW.patient_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an enrollment stays with its group and its person' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION openchair.keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM openchair.referral r WHERE r.id = OLD.referral_id AND r.sent_at IS NULL) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'patient_id') = (to_jsonb(OLD) - 'patient_id')
     AND openchair.changes_its_record('consent', OLD.id, OLD.patient_id, NEW.patient_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a consent is never changed; withdraw it and note another' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION openchair.keep_safety_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.acknowledged_at IS NULL
     AND to_jsonb(NEW) - '{acknowledged_by,acknowledged_at,action,note}'::text[]
       = to_jsonb(OLD) - '{acknowledged_by,acknowledged_at,action,note}'::text[] THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'patient_id') = (to_jsonb(OLD) - 'patient_id')
     AND openchair.changes_its_record('safety_alert', OLD.id, OLD.patient_id, NEW.patient_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a safety alert is acknowledged once, and never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION openchair.keep_note_of_pair() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.ended_at IS NULL AND openchair.goes_back('kept_apart', OLD.id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
     OR (to_jsonb(NEW) - 'ended_by' - 'ended_at') IS DISTINCT FROM (to_jsonb(OLD) - 'ended_by' - 'ended_at') THEN
    RAISE EXCEPTION 'a note of two people is only ever ended, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- What a person was known by stays, unless a merge said so that is undone.
CREATE FUNCTION openchair.keep_identity_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM openchair.patient_merge m WHERE m.id = OLD.merge_id AND m.undone_at IS NOT NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of identity_change are never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER identity_change_is_history ON openchair.identity_change;
CREATE TRIGGER identity_change_is_history BEFORE UPDATE OR DELETE ON openchair.identity_change
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_identity_change();

CREATE FUNCTION openchair.keep_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.undone_at IS NOT NULL
     OR (to_jsonb(NEW) - 'undone_by' - 'undone_at') IS DISTINCT FROM (to_jsonb(OLD) - 'undone_by' - 'undone_at') THEN
    RAISE EXCEPTION 'a merge is only ever undone, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER patient_merge_is_kept BEFORE UPDATE OR DELETE ON openchair.patient_merge
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_merge();

-- What is being done for a person follows in the same statement, in the order of locks (ADR 53), and is remembered. Whom the person must
-- not meet is written for the record kept too.
CREATE OR REPLACE FUNCTION openchair.follow_merge() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
DECLARE
  merge uuid := (SELECT m.id FROM openchair.patient_merge m
                  WHERE m.merged_id = NEW.id AND m.kept_id = NEW.merged_into AND m.undone_at IS NULL);
  refers record;
BEGIN
  PERFORM FROM openchair.referral r WHERE r.patient_id = NEW.id ORDER BY r.id FOR NO KEY UPDATE;
  PERFORM FROM openchair.enrollment e WHERE e.patient_id = NEW.id ORDER BY e.id FOR NO KEY UPDATE;
  FOR refers IN SELECT * FROM openchair.patient_references() WITH ORDINALITY AS r (relation, attribute, in_merge, of_referral, place)
                 WHERE in_merge = 'MOVES' ORDER BY place LOOP
    EXECUTE format(
      'WITH moved AS (UPDATE openchair.%1$I SET %2$I = $1 WHERE %2$I = $2 RETURNING id)
       INSERT INTO openchair.patient_merge_row (merge_id, relation, row_id) SELECT $3, %1$L, id FROM moved WHERE $3 IS NOT NULL',
      refers.relation, refers.attribute) USING NEW.merged_into, NEW.id, merge;
  END LOOP;
  WITH copied AS (
    INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_by, noted_at)
    SELECT gen_random_uuid(), least(NEW.merged_into, pair.other), greatest(NEW.merged_into, pair.other),
           pair.reason, pair.noted_by, pair.noted_at
      FROM (SELECT CASE WHEN one_id = NEW.id THEN other_id ELSE one_id END AS other, reason, noted_by, noted_at
              FROM openchair.kept_apart
             WHERE NEW.id IN (one_id, other_id) AND ended_at IS NULL) pair
     WHERE pair.other <> NEW.merged_into
    ON CONFLICT (one_id, other_id) WHERE ended_at IS NULL DO NOTHING RETURNING id)
  INSERT INTO openchair.patient_merge_row (merge_id, relation, row_id) SELECT merge, 'kept_apart', id FROM copied WHERE merge IS NOT NULL;
  RETURN NULL;
END $$;
DROP TRIGGER referrals_and_seats_follow_a_merge ON openchair.patient;
DROP TRIGGER consents_follow_a_merge ON openchair.patient;
DROP FUNCTION openchair.consents_follow_merge();
CREATE TRIGGER what_is_done_follows_a_merge AFTER UPDATE OF merged_into ON openchair.patient
  FOR EACH ROW WHEN (OLD.merged_into IS NULL AND NEW.merged_into IS NOT NULL) EXECUTE FUNCTION openchair.follow_merge();

-- What the merge changed of the record kept goes back, unless someone has edited it since.
CREATE FUNCTION openchair.give_fields_back(merge openchair.patient_merge) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stated jsonb := openchair.patient_fields((merge).kept_id);
  back text[] := ARRAY(
    SELECT f.field FROM openchair.patient_merge_field f
     WHERE f.merge_id = (merge).id AND f.new_value IS DISTINCT FROM f.old_value
       AND NOT EXISTS (
         SELECT FROM openchair.patient_merge_field g
          WHERE g.merge_id = (merge).id AND openchair.edited_together(g.field) = openchair.edited_together(f.field)
            AND (stated ->> g.field IS DISTINCT FROM g.new_value OR EXISTS (
              SELECT FROM openchair.identity_change c
               WHERE c.patient_id = (merge).kept_id AND c.merge_id IS NULL AND c.changed_at > (merge).merged_at
                 AND lower(c.field) = g.field))));
  columns text := (SELECT string_agg(quote_ident(field), ', ') FROM unnest(back) AS field WHERE field NOT LIKE 'access need %');
BEGIN
  DELETE FROM openchair.identity_change c WHERE c.merge_id = (merge).id AND lower(c.field) = ANY (back);
  DELETE FROM openchair.patient_access_need n WHERE n.patient_id = (merge).kept_id AND 'access need ' || n.code = ANY (back);
  IF columns IS NOT NULL THEN
    EXECUTE format(
      'UPDATE openchair.patient p SET (%1$s) = (
         SELECT %1$s FROM jsonb_populate_record(NULL::openchair.patient, (
           SELECT jsonb_object_agg(f.field, f.old_value) FROM openchair.patient_merge_field f WHERE f.merge_id = $1)))
       WHERE p.id = $2', columns) USING (merge).id, (merge).kept_id;
  END IF;
  -- The alias too, so that what the person is found by follows the names that are left.
  UPDATE openchair.patient SET version = version + 1, alias = alias WHERE id = (merge).kept_id;
END $$;

-- The record that was merged is in use again and has what it had, with what came of its referrals since. What is new stays with the
-- record that was kept. An email that is about to go out follows the seat that it is about; one that is going out just now is left alone.
CREATE FUNCTION openchair.undo_merge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
DECLARE
  refers record;
BEGIN
  IF openchair.is_built_on(NEW) THEN
    RAISE EXCEPTION 'a merge violates "the_last_merge_is_undone_first"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'the_last_merge_is_undone_first';
  END IF;
  INSERT INTO openchair.patient_merge_row (merge_id, relation, row_id)
    SELECT NEW.id, 'referral', back FROM openchair.referrals_going_back(NEW.id) AS back ON CONFLICT DO NOTHING;
  FOR refers IN SELECT * FROM openchair.patient_references() WHERE of_referral IS NOT NULL LOOP
    EXECUTE format(
      'INSERT INTO openchair.patient_merge_row (merge_id, relation, row_id)
       SELECT $1, %1$L, t.id FROM openchair.%1$I t JOIN openchair.patient_merge_row r ON r.row_id = t.%2$I
        WHERE r.merge_id = $1 AND r.relation = ''referral'' AND t.%3$I = $2 ON CONFLICT DO NOTHING',
      refers.relation, refers.of_referral, refers.attribute) USING NEW.id, NEW.kept_id;
  END LOOP;
  UPDATE openchair.patient SET merged_into = NULL, version = version + 1 WHERE id = NEW.merged_id;
  PERFORM FROM openchair.referral r WHERE r.id IN (SELECT openchair.referrals_going_back(NEW.id)) ORDER BY r.id FOR NO KEY UPDATE;
  PERFORM FROM openchair.enrollment e JOIN openchair.patient_merge_row r ON r.row_id = e.id
    WHERE r.merge_id = NEW.id AND r.relation = 'enrollment' ORDER BY e.id FOR NO KEY UPDATE OF e;
  FOR refers IN SELECT * FROM openchair.patient_references() WITH ORDINALITY AS r (relation, attribute, in_merge, of_referral, place)
                 WHERE in_merge = 'MOVES' OR of_referral IS NOT NULL ORDER BY place LOOP
    EXECUTE format(
      'UPDATE openchair.%1$I t SET %2$I = $1 FROM openchair.patient_merge_row r
        WHERE r.merge_id = $2 AND r.relation = %1$L AND r.row_id = t.id AND t.%2$I = $3',
      refers.relation, refers.attribute) USING NEW.merged_id, NEW.id, NEW.kept_id;
  END LOOP;
  DELETE FROM openchair.kept_apart k USING openchair.patient_merge_row r
   WHERE r.merge_id = NEW.id AND r.relation = 'kept_apart' AND r.row_id = k.id AND k.ended_at IS NULL;
  PERFORM openchair.give_fields_back(NEW);
  UPDATE openchair.outgoing_mail m SET patient_id = NEW.merged_id
   WHERE m.id IN (
     SELECT due.id FROM openchair.outgoing_mail due
       LEFT JOIN openchair.meeting_news w ON w.id = due.meeting_news_id
       LEFT JOIN openchair.group_session s ON s.id = due.session_id
      WHERE due.patient_id = NEW.kept_id AND due.state = 'WAITING'
        AND coalesce(w.group_id, s.group_id) IN (
          SELECT e.group_id FROM openchair.enrollment e JOIN openchair.patient_merge_row r ON r.row_id = e.id
           WHERE r.merge_id = NEW.id AND r.relation = 'enrollment')
        AND NOT EXISTS (SELECT FROM openchair.outgoing_mail o
                         WHERE o.patient_id = NEW.merged_id AND (o.meeting_news_id = due.meeting_news_id OR o.session_id = due.session_id))
      FOR UPDATE OF due SKIP LOCKED);
  RETURN NULL;
END $$;
CREATE TRIGGER merge_is_undone AFTER UPDATE OF undone_at ON openchair.patient_merge
  FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL) EXECUTE FUNCTION openchair.undo_merge();
