-- Merges of two records, and their undoing.
SET LOCAL check_function_bodies = off;

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
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER what_is_done_follows_a_merge AFTER UPDATE OF merged_into ON openchair.patient
  FOR EACH ROW WHEN (OLD.merged_into IS NULL AND NEW.merged_into IS NOT NULL) EXECUTE FUNCTION openchair.follow_merge();

-- Fires after the check of the foreign key, which has waited for a merge under way.
CREATE OR REPLACE FUNCTION openchair.refuse_merged_patient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.patient p WHERE p.id = NEW.patient_id AND p.merged_into IS NOT NULL) THEN
    RAISE EXCEPTION 'violates "referrals_are_of_kept_records"' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER referrals_are_of_kept_records AFTER INSERT OR UPDATE OF patient_id ON openchair.referral
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_merged_patient();

-- A note of two people is not copied any more when one of their records is merged: it stays with the record it was written in and is read
-- through merged_into, as notes of names are. So a pair is one row wherever it is listed, holds as long as any note of it is in force, and
-- ends as a whole (ADR 75).
CREATE OR REPLACE FUNCTION openchair.patient_references() RETURNS TABLE (relation text, attribute text, in_merge text, of_referral text)
  LANGUAGE sql IMMUTABLE AS $$
  VALUES ('patient', 'merged_into', 'MOVES', NULL),
         ('referral', 'patient_id', 'MOVES', NULL),
         ('enrollment', 'patient_id', 'MOVES', 'referral_id'),
         ('consent', 'patient_id', 'MOVES', 'referral_id'),
         ('safety_alert', 'patient_id', 'STAYS', 'referral_id'),
         ('kept_apart', 'one_id', 'STAYS', NULL),
         ('kept_apart', 'other_id', 'STAYS', NULL),
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
CREATE OR REPLACE FUNCTION openchair.patient_fields(person uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT (to_jsonb(p) - '{id,version,clinic_id,record_number,number_is_shared,registered_at,merged_into,search_names,search_slips,phone_digits,alike_keys}'::text[])
      || coalesce((SELECT jsonb_object_agg('access need ' || n.code, true) FROM openchair.patient_access_need n WHERE n.patient_id = p.id), '{}')
    FROM openchair.patient p WHERE p.id = person
$$;

-- What is edited together goes back together.
CREATE OR REPLACE FUNCTION openchair.edited_together(field text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN field IN ('given_name', 'family_name', 'preferred_name') THEN 'name'
              WHEN field LIKE 'birth%' THEN 'birth'
              ELSE field END
$$;

-- What the merge changed of the record kept, which was as said before.
CREATE OR REPLACE FUNCTION openchair.remember_merge(merge uuid, before jsonb) RETURNS void
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

-- Does another merge that stands build on this one? Then that one is undone first.
CREATE OR REPLACE FUNCTION openchair.is_built_on(merge openchair.patient_merge) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM openchair.patient_merge later
     WHERE later.undone_at IS NULL AND later.id <> (merge).id
       AND (later.merged_id = (merge).kept_id
         OR (later.kept_id = (merge).kept_id AND (later.merged_at, later.id) > ((merge).merged_at, (merge).id))))
$$;

-- May the row change as it does because the merge that moved or made it is undone?
CREATE OR REPLACE FUNCTION openchair.goes_back(what text, which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.patient_merge_row r JOIN openchair.patient_merge m ON m.id = r.merge_id
                  WHERE r.row_id = which AND r.relation = what AND m.undone_at IS NOT NULL)
$$;

CREATE OR REPLACE FUNCTION openchair.changes_its_record(what text, which uuid, one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.patient p WHERE p.id = one AND p.merged_into = other)
      OR EXISTS (SELECT FROM openchair.patient_merge_row r JOIN openchair.patient_merge m ON m.id = r.merge_id
                  WHERE r.row_id = which AND r.relation = what AND m.undone_at IS NOT NULL AND m.kept_id = one AND m.merged_id = other)
$$;
COMMENT ON FUNCTION openchair.changes_its_record IS 'Does the row go from one record to the other by a merge, or back by its undoing?';

CREATE OR REPLACE FUNCTION openchair.keep_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.undone_at IS NOT NULL
     OR (to_jsonb(NEW) - 'undone_by' - 'undone_at') IS DISTINCT FROM (to_jsonb(OLD) - 'undone_by' - 'undone_at') THEN
    RAISE EXCEPTION 'a merge is only ever undone, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER patient_merge_is_kept BEFORE UPDATE OR DELETE ON openchair.patient_merge
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_merge();

-- What the merge changed of the record kept goes back, unless someone has edited it since.
CREATE OR REPLACE FUNCTION openchair.give_fields_back(merge openchair.patient_merge) RETURNS void LANGUAGE plpgsql AS $$
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

-- A note of the other record that was ended on the page of the record kept was ended for the record kept alone: it is written again for the other
-- one, which is someone else after all. Copies that merges made before notes were read through them go.
CREATE OR REPLACE FUNCTION openchair.undo_merge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
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
  INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_by, noted_at)
    SELECT DISTINCT ON (k.one_id, k.other_id) gen_random_uuid(), k.one_id, k.other_id, k.reason, k.noted_by, k.noted_at
      FROM openchair.patient p
      JOIN openchair.kept_apart k ON p.id IN (k.one_id, k.other_id) AND k.ended_at > NEW.merged_at
     WHERE p.id = NEW.merged_id OR p.merged_into = NEW.merged_id
     ORDER BY k.one_id, k.other_id, k.noted_at DESC
    ON CONFLICT (one_id, other_id) WHERE ended_at IS NULL DO NOTHING;
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
CREATE OR REPLACE TRIGGER merge_is_undone AFTER UPDATE OF undone_at ON openchair.patient_merge
  FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL) EXECUTE FUNCTION openchair.undo_merge();

-- Rows that are only ever added, or fixed in another way that several features share.
CREATE OR REPLACE TRIGGER patient_merge_row_is_history BEFORE UPDATE OR DELETE ON openchair.patient_merge_row
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
CREATE OR REPLACE TRIGGER patient_merge_field_is_history BEFORE UPDATE OR DELETE ON openchair.patient_merge_field
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
