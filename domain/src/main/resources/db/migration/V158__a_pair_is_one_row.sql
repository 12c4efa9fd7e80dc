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

-- Whom a person must not meet, of those whom their clinic noted by record, and by which notes.
CREATE FUNCTION openchair.kept_apart_from(person uuid) RETURNS TABLE (note_id uuid, other_id uuid) LANGUAGE sql STABLE AS $$
  SELECT k.id, coalesce(o.merged_into, o.id)
    FROM openchair.patient own
    JOIN openchair.kept_apart k ON own.id IN (k.one_id, k.other_id) AND k.ended_at IS NULL
    JOIN openchair.patient o ON o.id = CASE WHEN k.one_id = own.id THEN k.other_id ELSE k.one_id END
   WHERE (own.id = person OR own.merged_into = person) AND coalesce(o.merged_into, o.id) <> person
$$;
COMMENT ON FUNCTION openchair.kept_apart_from IS 'Whom the person must not meet by notes of two people that are in force, in their record and in those merged into it.';

-- As before, through records that were merged.
CREATE OR REPLACE FUNCTION openchair.meets_kept_apart(person uuid, in_group uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH there AS MATERIALIZED (
         SELECT e.patient_id AS id FROM openchair.enrollment e
          WHERE e.group_id = in_group AND e.state <> 'ENDED' AND e.patient_id <> person
         UNION
         SELECT r.patient_id FROM openchair.referral r
          WHERE r.group_id = in_group AND r.state = 'OFFERED' AND r.patient_id <> person)
  SELECT EXISTS (SELECT FROM openchair.kept_apart_from(person) k JOIN there t ON t.id = k.other_id)
      OR EXISTS (
           SELECT FROM openchair.patient own
             JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
            CROSS JOIN there t
            WHERE (own.id = person OR own.merged_into = person)
              AND openchair.known_as(t.id, n.given_name, n.family_name, openchair.birth_of(n)))
      OR EXISTS (
           SELECT FROM there t
             JOIN openchair.patient own ON own.id = t.id OR own.merged_into = t.id
             JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
            WHERE openchair.known_as(person, n.given_name, n.family_name, openchair.birth_of(n)))
$$;

CREATE OR REPLACE FUNCTION openchair.groups_of_pairs(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT e.group_id FROM openchair.kept_apart_from(person) k
    JOIN openchair.enrollment e ON e.patient_id = k.other_id AND e.state <> 'ENDED'
  UNION
  SELECT r.group_id FROM openchair.kept_apart_from(person) k
    JOIN openchair.referral r ON r.patient_id = k.other_id AND r.state = 'OFFERED'
$$;

CREATE OR REPLACE VIEW openchair.kept_apart_matter AS
  SELECT one.clinic_id, coalesce(one.merged_into, one.id) AS patient_id, k.id AS note_id,
         max(greatest(k.noted_at, a.started_on::timestamptz)) AS since
    FROM openchair.kept_apart k
    JOIN openchair.patient one ON one.id = k.one_id
    JOIN openchair.patient other ON other.id = k.other_id
    JOIN openchair.enrollment a ON a.patient_id = coalesce(one.merged_into, one.id) AND a.state <> 'ENDED'
    JOIN openchair.enrollment b ON b.patient_id = coalesce(other.merged_into, other.id) AND b.group_id = a.group_id AND b.state <> 'ENDED'
   WHERE k.ended_at IS NULL AND coalesce(one.merged_into, one.id) <> coalesce(other.merged_into, other.id)
   GROUP BY one.clinic_id, coalesce(one.merged_into, one.id), k.id
  UNION ALL
  SELECT p.clinic_id, coalesce(p.merged_into, p.id), n.id, n.noted_at
    FROM openchair.kept_apart_by_name n
    JOIN openchair.patient p ON p.id = n.patient_id
   WHERE n.ended_at IS NULL AND n.asked_at IS NULL AND n.seated_then;

-- As before, without copies.
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
-- As before. A note of the other record that was ended on the page of the record kept was ended for the record kept alone: it is written anew
-- for the other one, which is someone else after all. What copies the merge made before this migration still go.
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
