-- Somebody who must not meet a person may be known to another clinic only, or to none yet. They are noted by name and birth date; nobody
-- learns whether they are known. Both are kept out of one group by the same checks as pairs of one clinic (ADR 60).
CREATE TABLE openchair.kept_apart_by_name (
  id          uuid PRIMARY KEY,
  patient_id  uuid NOT NULL REFERENCES openchair.patient (id),
  given_name  text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
  family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
  birth_date  date NOT NULL,
  reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  seated_then boolean NOT NULL,
  asked_by    uuid REFERENCES openchair.staff (id),
  asked_at    timestamptz CHECK (asked_at >= noted_at),
  noted_by    uuid NOT NULL REFERENCES openchair.staff (id),
  noted_at    timestamptz NOT NULL,
  ended_by    uuid REFERENCES openchair.staff (id),
  ended_at    timestamptz CHECK (ended_at >= noted_at),
  CONSTRAINT who_ends_a_name_is_kept CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  CONSTRAINT who_asked_is_kept CHECK ((asked_by IS NULL) = (asked_at IS NULL))
);
CREATE INDEX kept_apart_by_name_patient ON openchair.kept_apart_by_name (patient_id);
CREATE INDEX kept_apart_by_name_noted_by ON openchair.kept_apart_by_name (noted_by);
CREATE INDEX kept_apart_by_name_asked_by ON openchair.kept_apart_by_name (asked_by);
CREATE INDEX kept_apart_by_name_ended_by ON openchair.kept_apart_by_name (ended_by);
COMMENT ON TABLE openchair.kept_apart_by_name IS 'People, known here or not, who must not have a seat in the same group as a patient. Only clinicians of the patient''s clinic see that there is one.';
COMMENT ON COLUMN openchair.kept_apart_by_name.id IS 'person-identifier: Identifier made by the writer; a repeated note is recognized by it.';
COMMENT ON COLUMN openchair.kept_apart_by_name.patient_id IS 'person-identifier: The patient; read through merged_into.';
COMMENT ON COLUMN openchair.kept_apart_by_name.given_name IS 'person-identifier: Given name of the other person, as it was written.';
COMMENT ON COLUMN openchair.kept_apart_by_name.family_name IS 'person-identifier: Family name of the other person, as it was written.';
COMMENT ON COLUMN openchair.kept_apart_by_name.birth_date IS 'quasi-identifier: Date of birth of the other person.';
COMMENT ON COLUMN openchair.kept_apart_by_name.reason IS 'free-text: Why.';
COMMENT ON COLUMN openchair.kept_apart_by_name.seated_then IS 'sensitive: Had the patient a seat, or the offer of one, when it was noted? Then the clinic is asked to make sure with the patient, whoever else is in the group.';
COMMENT ON COLUMN openchair.kept_apart_by_name.asked_by IS 'sensitive: The clinician who has asked the patient since; null while nobody has.';
COMMENT ON COLUMN openchair.kept_apart_by_name.asked_at IS 'quasi-identifier: When the patient was asked; null while nobody has.';
COMMENT ON COLUMN openchair.kept_apart_by_name.noted_by IS 'sensitive: The clinician who noted it.';
COMMENT ON COLUMN openchair.kept_apart_by_name.noted_at IS 'quasi-identifier: When.';
COMMENT ON COLUMN openchair.kept_apart_by_name.ended_by IS 'sensitive: The clinician who ended it; null while it holds.';
COMMENT ON COLUMN openchair.kept_apart_by_name.ended_at IS 'quasi-identifier: From when it does not hold any more; null while it does.';
GRANT SELECT, INSERT, UPDATE (asked_by, asked_at, ended_by, ended_at) ON openchair.kept_apart_by_name TO openchair_app;

CREATE FUNCTION openchair.keep_note_of_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR (OLD.asked_at IS NOT NULL AND NEW.asked_at IS DISTINCT FROM OLD.asked_at)
     OR (to_jsonb(NEW) - 'ended_by' - 'ended_at' - 'asked_by' - 'asked_at')
        IS DISTINCT FROM (to_jsonb(OLD) - 'ended_by' - 'ended_at' - 'asked_by' - 'asked_at') THEN
    RAISE EXCEPTION 'a note of a name is only ever answered and ended, each once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kept_apart_by_name_is_kept BEFORE UPDATE OR DELETE ON openchair.kept_apart_by_name
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_note_of_name();

-- Who takes a seat holds the person's row, so a note and a seat of the same patient come one after the other. The note asks nothing
-- about the other person: its answer takes as long, and says the same, whoever they are.
CREATE FUNCTION openchair.hold_person_of_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR NO KEY UPDATE;
  NEW.seated_then := EXISTS (SELECT FROM openchair.enrollment e WHERE e.patient_id = NEW.patient_id AND e.state <> 'ENDED')
                  OR EXISTS (SELECT FROM openchair.referral r WHERE r.patient_id = NEW.patient_id AND r.state = 'OFFERED');
  RETURN NEW;
END $$;
CREATE TRIGGER kept_apart_by_name_waits_for_seats BEFORE INSERT ON openchair.kept_apart_by_name
  FOR EACH ROW EXECUTE FUNCTION openchair.hold_person_of_name();

-- A name as words without accents and capitals, each also without any one letter, and as one word, for names that are run together.
CREATE FUNCTION openchair.name_keys(written text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT openchair.name_slips(openchair.name_words(written)
           || nullif(regexp_replace(openchair.plain(written), '[][''\s,.;:"(){}/\\_%*+-]+', '', 'g'), ''))
$$;

-- Is or was the person known by this name and birth date: in their record, in one that was merged into it, or before a correction? The
-- names can stand in either order and differ by a slip of the pen; one of several given or family names is enough.
CREATE FUNCTION openchair.known_as(person uuid, given text, family text, born date) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH record AS (
         SELECT p.id, p.given_name, p.preferred_name, p.family_name, p.birth_date
           FROM openchair.patient p WHERE p.id = person OR p.merged_into = person),
       former AS (
         SELECT c.field, c.old_value FROM openchair.identity_change c JOIN record r ON r.id = c.patient_id WHERE c.old_value IS NOT NULL),
       births AS (
         SELECT r.birth_date FROM record r
         UNION ALL SELECT f.old_value::date FROM former f WHERE f.field = 'BIRTH_DATE'),
       givens AS (
         SELECT openchair.name_keys(name) AS keys
           FROM (SELECT r.given_name AS name FROM record r UNION ALL SELECT r.preferred_name FROM record r
                 UNION ALL SELECT f.old_value FROM former f WHERE f.field IN ('GIVEN_NAME', 'PREFERRED_NAME')) n
          WHERE name IS NOT NULL),
       families AS (
         SELECT openchair.name_keys(name) AS keys
           FROM (SELECT r.family_name AS name FROM record r
                 UNION ALL SELECT f.old_value FROM former f WHERE f.field = 'FAMILY_NAME') n)
  SELECT EXISTS (SELECT FROM births b WHERE b.birth_date = born)
     AND (EXISTS (SELECT FROM givens g WHERE g.keys && openchair.name_keys(given))
          AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(family))
       OR EXISTS (SELECT FROM givens g WHERE g.keys && openchair.name_keys(family))
          AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(given)))
$$;

-- Somebody whom this person must not meet has a seat in the group, or is offered one: noted as a pair, or by the name of either.
CREATE OR REPLACE FUNCTION openchair.meets_kept_apart(person uuid, in_group uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH there AS MATERIALIZED (
         SELECT e.patient_id AS id FROM openchair.enrollment e
          WHERE e.group_id = in_group AND e.state <> 'ENDED' AND e.patient_id <> person
         UNION
         SELECT r.patient_id FROM openchair.referral r
          WHERE r.group_id = in_group AND r.state = 'OFFERED' AND r.patient_id <> person)
  SELECT EXISTS (
           SELECT FROM openchair.kept_apart k
             JOIN there t ON t.id = CASE WHEN k.one_id = person THEN k.other_id ELSE k.one_id END
            WHERE person IN (k.one_id, k.other_id) AND k.ended_at IS NULL)
      OR EXISTS (
           SELECT FROM openchair.patient own
             JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
            CROSS JOIN there t
            WHERE (own.id = person OR own.merged_into = person)
              AND openchair.known_as(t.id, n.given_name, n.family_name, n.birth_date))
      OR EXISTS (
           SELECT FROM there t
             JOIN openchair.patient own ON own.id = t.id OR own.merged_into = t.id
             JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
            WHERE openchair.known_as(person, n.given_name, n.family_name, n.birth_date))
$$;

-- Groups in which somebody of the person's own clinic has a seat or the offer of one whom the person must not meet. Names are not looked at:
-- a group that is missing would tell that the person is known, and sits there.
CREATE FUNCTION openchair.groups_of_pairs(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT e.group_id FROM openchair.kept_apart k
    JOIN openchair.enrollment e ON e.patient_id = CASE WHEN k.one_id = person THEN k.other_id ELSE k.one_id END AND e.state <> 'ENDED'
   WHERE person IN (k.one_id, k.other_id) AND k.ended_at IS NULL
  UNION
  SELECT r.group_id FROM openchair.kept_apart k
    JOIN openchair.referral r ON r.patient_id = CASE WHEN k.one_id = person THEN k.other_id ELSE k.one_id END AND r.state = 'OFFERED'
   WHERE person IN (k.one_id, k.other_id) AND k.ended_at IS NULL
$$;

-- What the clinic that noted it is asked: two of its own patients share a group all the same, or the patient of a noted name had a seat
-- when it was noted. The second says nothing about the other person, who is never looked for.
CREATE VIEW openchair.kept_apart_matter AS
  SELECT one.clinic_id, one.id AS patient_id, k.id AS note_id, max(greatest(k.noted_at, a.started_on::timestamptz)) AS since
    FROM openchair.kept_apart k
    JOIN openchair.enrollment a ON a.patient_id = k.one_id AND a.state <> 'ENDED'
    JOIN openchair.enrollment b ON b.patient_id = k.other_id AND b.group_id = a.group_id AND b.state <> 'ENDED'
    JOIN openchair.patient one ON one.id = k.one_id
   WHERE k.ended_at IS NULL
   GROUP BY one.clinic_id, one.id, k.id
  UNION ALL
  SELECT p.clinic_id, coalesce(p.merged_into, p.id), n.id, n.noted_at
    FROM openchair.kept_apart_by_name n
    JOIN openchair.patient p ON p.id = n.patient_id
   WHERE n.ended_at IS NULL AND n.asked_at IS NULL AND n.seated_then;
COMMENT ON VIEW openchair.kept_apart_matter IS 'Notes of people to keep apart about which the clinic that wrote them has something to do.';
COMMENT ON COLUMN openchair.kept_apart_matter.clinic_id IS 'sensitive: The clinic that noted it.';
COMMENT ON COLUMN openchair.kept_apart_matter.patient_id IS 'person-identifier: Its patient.';
COMMENT ON COLUMN openchair.kept_apart_matter.note_id IS 'person-identifier: The note.';
COMMENT ON COLUMN openchair.kept_apart_matter.since IS 'quasi-identifier: Since when.';
GRANT SELECT ON openchair.kept_apart_matter TO openchair_app;
