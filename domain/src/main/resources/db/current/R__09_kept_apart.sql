-- Notes to keep people apart: who never sits with whom, and who is asked to check.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION openchair.keep_note_of_pair() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.ended_at IS NULL AND openchair.goes_back('kept_apart', OLD.id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
     OR (OLD.talked_at IS NOT NULL AND coalesce(NEW.talked_at < OLD.talked_at, true))
     OR (to_jsonb(NEW) - '{ended_by,ended_at,talked_by,talked_at}'::text[])
        IS DISTINCT FROM (to_jsonb(OLD) - '{ended_by,ended_at,talked_by,talked_at}'::text[]) THEN
    RAISE EXCEPTION 'a note of two people is only ever talked about, and ended once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER kept_apart_is_kept BEFORE UPDATE OR DELETE ON openchair.kept_apart
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_note_of_pair();

-- Who takes a seat relies on the notes of people to keep apart.
CREATE OR REPLACE FUNCTION openchair.check_kept_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state <> 'ENDED' THEN
    RETURN NEW;
  END IF;
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR SHARE;
  PERFORM FROM openchair.support_group WHERE id = NEW.group_id FOR NO KEY UPDATE;
  IF openchair.meets_kept_apart(NEW.patient_id, NEW.group_id) THEN
    RAISE EXCEPTION 'a seat violates "kept_apart_take_no_seat_together"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'kept_apart_take_no_seat_together';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER enrollment_keeps_people_apart BEFORE INSERT OR UPDATE OF state ON openchair.enrollment
  FOR EACH ROW WHEN (NEW.state <> 'ENDED') EXECUTE FUNCTION openchair.check_kept_apart();

-- Read through records that were merged.
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

-- The record that a record was merged into, or itself.
CREATE OR REPLACE FUNCTION openchair.record_in_use(record uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce(p.merged_into, p.id) FROM openchair.patient p WHERE p.id = record
$$;

-- A merge waits for a note of the two, and a note for a merge: whichever comes second is refused.
CREATE OR REPLACE FUNCTION openchair.hold_people_kept_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id IN (NEW.one_id, NEW.other_id) ORDER BY p.id FOR NO KEY UPDATE;
  IF openchair.record_in_use(NEW.one_id) = openchair.record_in_use(NEW.other_id) THEN
    RAISE EXCEPTION 'a note violates "pairs_are_of_two_people"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'pairs_are_of_two_people';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER kept_apart_waits_for_seats BEFORE INSERT ON openchair.kept_apart
  FOR EACH ROW EXECUTE FUNCTION openchair.hold_people_kept_apart();

CREATE OR REPLACE FUNCTION openchair.keep_note_of_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
     OR (NEW.asked_at IS DISTINCT FROM OLD.asked_at AND OLD.asked_at IS NOT NULL AND NOT openchair.is_asked(OLD))
     OR (OLD.ask_again_since IS NOT NULL AND coalesce(NEW.ask_again_since < OLD.ask_again_since, true))
     OR (to_jsonb(NEW) - '{ended_by,ended_at,asked_by,asked_at,ask_again_since}'::text[])
        IS DISTINCT FROM (to_jsonb(OLD) - '{ended_by,ended_at,asked_by,asked_at,ask_again_since}'::text[]) THEN
    RAISE EXCEPTION 'a note of a name is only ever answered, each time it is asked about, and ended once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER kept_apart_by_name_is_kept BEFORE UPDATE OR DELETE ON openchair.kept_apart_by_name
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_note_of_name();

CREATE OR REPLACE FUNCTION openchair.hold_person_of_name() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  person uuid;
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR NO KEY UPDATE;
  person := openchair.record_in_use(NEW.patient_id);
  IF openchair.is_own_name(person, NEW.given_name, NEW.family_name, openchair.birth_of(NEW)) THEN
    RAISE EXCEPTION 'a note violates "no_one_is_kept_apart_from_themselves"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'no_one_is_kept_apart_from_themselves';
  END IF;
  NEW.seated_then := EXISTS (SELECT openchair.groups_with(person));
  IF EXISTS (SELECT FROM openchair.groups_on_the_way(person) AS met (id) WHERE openchair.names_who_leads(NEW, met.id)) THEN
    NEW.ask_again_since := NEW.noted_at;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER kept_apart_by_name_waits_for_seats BEFORE INSERT ON openchair.kept_apart_by_name
  FOR EACH ROW EXECUTE FUNCTION openchair.hold_person_of_name();

-- By what a person to keep apart is known: each word of a name and the name as one word, with one letter too many, too few or
-- wrong; and what someone of that name is called, or the name that a nickname stands for (ADR 70).
CREATE OR REPLACE FUNCTION openchair.name_keys(written text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT openchair.name_slips(openchair.name_words(written) || nullif(openchair.name_joined(written), ''))
      || ARRAY(SELECT relative FROM unnest(openchair.name_words(written)) AS word
                CROSS JOIN LATERAL unnest(openchair.name_relatives(word)) AS relative)
$$;
COMMENT ON FUNCTION openchair.name_keys IS 'By what a name to keep apart is compared: two names are taken for one when they have a key in common.';

-- An initial counts as the given name, with the family name and a day on which both can have been born.
CREATE OR REPLACE FUNCTION openchair.known_as(person uuid, given text, family text, born text) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH record AS (
         SELECT p.id, p.given_name, p.preferred_name, p.family_name
           FROM openchair.patient p WHERE p.id = person OR p.merged_into = person),
       former AS (
         SELECT c.field, c.old_value FROM openchair.identity_change c JOIN record r ON r.id = c.patient_id WHERE c.old_value IS NOT NULL),
       givens AS (
         SELECT name, openchair.name_keys(name) AS keys
           FROM (SELECT r.given_name AS name FROM record r UNION ALL SELECT r.preferred_name FROM record r
                 UNION ALL SELECT f.old_value FROM former f WHERE f.field IN ('GIVEN_NAME', 'PREFERRED_NAME')) n
          WHERE name IS NOT NULL),
       families AS (
         SELECT openchair.name_keys(name) AS keys
           FROM (SELECT r.family_name AS name FROM record r
                 UNION ALL SELECT f.old_value FROM former f WHERE f.field = 'FAMILY_NAME') n
          WHERE name IS NOT NULL),
       one_name AS (
         SELECT r.id FROM record r
          WHERE given IS NULL OR family IS NULL OR r.family_name IS NULL OR coalesce(r.given_name, r.preferred_name) IS NULL),
       born_then AS (
         SELECT bool_or(openchair.births_can_be_one(b.birth, born)) AS perhaps, bool_or(openchair.births_are_near(b.birth, born)) AS near
           FROM openchair.births_of(person) AS b (birth))
  SELECT coalesce(
      (b.perhaps OR b.near)
         AND (EXISTS (SELECT FROM givens g WHERE g.keys && openchair.name_keys(given))
              AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(family))
           OR EXISTS (SELECT FROM givens g WHERE g.keys && openchair.name_keys(family))
              AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(given)))
      OR b.perhaps
         AND EXISTS (SELECT FROM givens g WHERE openchair.initials_meet(g.name, given))
         AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(family))
      OR b.perhaps
         AND EXISTS (SELECT FROM one_name)
         AND EXISTS (SELECT FROM (SELECT g.keys FROM givens g UNION ALL SELECT f.keys FROM families f) n
                      WHERE n.keys && (openchair.name_keys(given) || openchair.name_keys(family))), false)
    FROM born_then b
$$;

CREATE OR REPLACE FUNCTION openchair.is_own_name(person uuid, given text, family text, born text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.known_as(person, given, family, born) AND born IN (SELECT openchair.births_of(person))
$$;
COMMENT ON FUNCTION openchair.is_own_name IS 'Is this what the person is known by, with just this birth date?';

CREATE OR REPLACE FUNCTION openchair.groups_of_pairs(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT e.group_id FROM openchair.kept_apart_from(person) k
    JOIN openchair.enrollment e ON e.patient_id = k.other_id AND e.state <> 'ENDED'
  UNION
  SELECT r.group_id FROM openchair.kept_apart_from(person) k
    JOIN openchair.referral r ON r.patient_id = k.other_id AND r.state = 'OFFERED'
$$;

CREATE OR REPLACE VIEW openchair.kept_apart_matter AS
  SELECT p.clinic_id, coalesce(p.merged_into, p.id) AS patient_id, n.id AS note_id, greatest(n.noted_at, n.ask_again_since) AS since
    FROM openchair.kept_apart_by_name n
    JOIN openchair.patient p ON p.id = n.patient_id
   WHERE openchair.is_asked(n);
COMMENT ON VIEW openchair.kept_apart_matter IS 'Notes of names to keep apart about which the clinic that wrote them has something to ask.';
COMMENT ON COLUMN openchair.kept_apart_matter.clinic_id IS 'sensitive: The clinic that recorded it.';
COMMENT ON COLUMN openchair.kept_apart_matter.patient_id IS 'person-identifier: Its patient.';
COMMENT ON COLUMN openchair.kept_apart_matter.note_id IS 'person-identifier: The note.';
COMMENT ON COLUMN openchair.kept_apart_matter.since IS 'quasi-identifier: Since when.';

-- Whom a person must not meet, of those whom their clinic recorded by record number, and by which notes.
CREATE OR REPLACE FUNCTION openchair.kept_apart_from(person uuid) RETURNS TABLE (note_id uuid, other_id uuid) LANGUAGE sql STABLE AS $$
  SELECT k.id, coalesce(o.merged_into, o.id)
    FROM openchair.patient own
    JOIN openchair.kept_apart k ON own.id IN (k.one_id, k.other_id) AND k.ended_at IS NULL
    JOIN openchair.patient o ON o.id = CASE WHEN k.one_id = own.id THEN k.other_id ELSE k.one_id END
   WHERE (own.id = person OR own.merged_into = person) AND coalesce(o.merged_into, o.id) <> person
$$;
COMMENT ON FUNCTION openchair.kept_apart_from IS 'Whom the person must not meet by notes of two people that are in force, in their record and in those merged into it.';

-- A pair is asked about again after a merge of either record, as names are: it can have brought the seat.
CREATE OR REPLACE FUNCTION openchair.seats_beside(person uuid)
  RETURNS TABLE (other_id uuid, group_id uuid, referral_id uuid, other_referral_id uuid, since timestamptz, asked boolean) LANGUAGE sql STABLE AS $$
  SELECT pair.other_id, own.group_id, own.referral_id, beside.referral_id, max(greatest(k.noted_at, m.merged_at)),
         bool_or(coalesce(k.talked_at < greatest(k.noted_at, m.merged_at), true))
    FROM openchair.kept_apart_from(person) pair
    JOIN openchair.kept_apart k ON k.id = pair.note_id
    JOIN openchair.enrollment own ON own.patient_id = person AND own.state <> 'ENDED'
    JOIN openchair.enrollment beside ON beside.patient_id = pair.other_id AND beside.group_id = own.group_id AND beside.state <> 'ENDED'
   CROSS JOIN LATERAL (
         SELECT max(made.merged_at) AS merged_at FROM openchair.patient_merge made
          WHERE made.kept_id IN (person, pair.other_id) AND made.undone_at IS NULL) m
   GROUP BY pair.other_id, own.group_id, own.referral_id, beside.referral_id
$$;
COMMENT ON FUNCTION openchair.seats_beside IS 'Groups in which the person and someone of their clinic, whom they must not meet, both have a seat; and whether the clinic still has to talk with them.';

-- Notes that set two people of one clinic apart: of the two, or of a name that can mean the other. A name that can mean the person of the note as well
-- counts where the other one has just that birth date.
-- Its cost has it asked after everything else that parts rows.
CREATE OR REPLACE FUNCTION openchair.notes_between(one uuid, other uuid) RETURNS SETOF uuid LANGUAGE sql STABLE COST 10000 AS $$
  SELECT k.note_id FROM openchair.kept_apart_from(one) k WHERE k.other_id = other
  UNION
  SELECT n.id
    FROM (VALUES (one, other), (other, one)) AS side (person, met)
    JOIN openchair.patient own ON own.id = side.person OR own.merged_into = side.person
    JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
   WHERE openchair.is_own_name(side.met, n.given_name, n.family_name, openchair.birth_of(n))
      OR openchair.known_as(side.met, n.given_name, n.family_name, openchair.birth_of(n))
         AND NOT openchair.known_as(side.person, n.given_name, n.family_name, openchair.birth_of(n))
$$;
COMMENT ON FUNCTION openchair.notes_between IS 'Notes in force by which these two are two people who must not meet.';

-- Of thousands who are alike, few have notes: only theirs are compared.
CREATE OR REPLACE FUNCTION openchair.people_with_notes(clinic uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce(p.merged_into, p.id)
    FROM openchair.patient p
   WHERE p.clinic_id = clinic
     AND p.id IN (SELECT n.patient_id FROM openchair.kept_apart_by_name n WHERE n.ended_at IS NULL
                  UNION ALL SELECT k.one_id FROM openchair.kept_apart k WHERE k.ended_at IS NULL
                  UNION ALL SELECT k.other_id FROM openchair.kept_apart k WHERE k.ended_at IS NULL)
$$;
COMMENT ON FUNCTION openchair.people_with_notes IS 'Patients of the clinic with a note in force of people to keep apart, in their record or in one merged into it.';

-- Of two people who must not meet, one record would hide the notes and be one person''s seat for both (ADR 75).
CREATE OR REPLACE FUNCTION openchair.refuse_merge_of_people_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = NEW.merged_into FOR NO KEY UPDATE;
  IF EXISTS (SELECT openchair.notes_between(NEW.id, NEW.merged_into)) THEN
    RAISE EXCEPTION 'a merge violates "people_kept_apart_are_not_merged"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'people_kept_apart_are_not_merged';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER apart_people_are_not_merged BEFORE UPDATE OF merged_into ON openchair.patient
  FOR EACH ROW WHEN (OLD.merged_into IS NULL AND NEW.merged_into IS NOT NULL) EXECUTE FUNCTION openchair.refuse_merge_of_people_apart();

CREATE OR REPLACE FUNCTION openchair.is_asked(n openchair.kept_apart_by_name) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (n).ended_at IS NULL
     AND coalesce((n).asked_at < (n).ask_again_since, (n).asked_at IS NULL AND ((n).seated_then OR (n).ask_again_since IS NOT NULL))
$$;
COMMENT ON FUNCTION openchair.is_asked IS 'Is the clinic to make sure with its patient whether the person comes to a group of theirs?';

-- Groups in which a person has a seat or the offer of one.
CREATE OR REPLACE FUNCTION openchair.groups_with(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT e.group_id FROM openchair.enrollment e WHERE e.patient_id = person AND e.state <> 'ENDED'
  UNION
  SELECT r.group_id FROM openchair.referral r WHERE r.patient_id = person AND r.state = 'OFFERED'
$$;

-- Groups that a person is in, or on the way to.
CREATE OR REPLACE FUNCTION openchair.groups_on_the_way(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT DISTINCT r.group_id FROM openchair.referral r WHERE r.patient_id = person AND openchair.open_to_group(r.state)
$$;

-- Who takes a seat there meanwhile waits, and is then compared with what the person is known by now.
CREATE OR REPLACE FUNCTION openchair.hold_groups_with(VARIADIC people uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.support_group g
    WHERE g.id IN (SELECT openchair.groups_with(person) FROM unnest(people) AS person) ORDER BY g.id FOR SHARE;
END $$;

CREATE OR REPLACE FUNCTION openchair.ask_again(notes uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
BEGIN
  PERFORM FROM openchair.kept_apart_by_name n WHERE n.id = ANY (notes) ORDER BY n.id FOR NO KEY UPDATE;
  UPDATE openchair.kept_apart_by_name n
     SET ask_again_since = greatest(clock_timestamp() + openchair.clock_ahead(), n.noted_at, n.asked_at + interval '1 microsecond')
   WHERE n.id = ANY (notes) AND n.ended_at IS NULL AND NOT openchair.is_asked(n);
END $$;

-- The notes of everyone who is in a group with a person; also the person's own, when it is these that are new there.
CREATE OR REPLACE FUNCTION openchair.notes_beside(person uuid, own_too boolean) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT n.id
      FROM (SELECT e.patient_id AS id FROM openchair.enrollment e
             WHERE e.group_id IN (SELECT openchair.groups_with(person)) AND e.state <> 'ENDED'
            UNION
            SELECT r.patient_id FROM openchair.referral r
             WHERE r.group_id IN (SELECT openchair.groups_with(person)) AND r.state = 'OFFERED') there
      JOIN openchair.patient p ON p.id = there.id OR p.merged_into = there.id
      JOIN openchair.kept_apart_by_name n ON n.patient_id = p.id AND n.ended_at IS NULL
     WHERE own_too OR there.id <> person)
$$;

CREATE OR REPLACE FUNCTION openchair.ask_about_corrected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.hold_groups_with(NEW.id);
  PERFORM openchair.ask_again(openchair.notes_beside(NEW.id, false));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER who_sits_with_someone_corrected_is_asked_about
  AFTER UPDATE OF given_name, family_name, preferred_name, birth_date, birth_precision ON openchair.patient
  FOR EACH ROW WHEN (
    (OLD.given_name, OLD.family_name, OLD.preferred_name, OLD.birth_date, OLD.birth_precision)
    IS DISTINCT FROM (NEW.given_name, NEW.family_name, NEW.preferred_name, NEW.birth_date, NEW.birth_precision))
  EXECUTE FUNCTION openchair.ask_about_corrected();

-- Groups are locked before what a merge moves (ADR 53), and notes are asked about once it has moved: triggers of one kind fire by name.
CREATE OR REPLACE FUNCTION openchair.hold_groups_of_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.support_group g
    WHERE g.id IN (SELECT openchair.groups_with(person) FROM unnest(ARRAY[NEW.id, NEW.merged_into]) AS person
                   UNION
                   SELECT openchair.groups_on_the_way(person) FROM unnest(ARRAY[NEW.id, NEW.merged_into]) AS person)
    ORDER BY g.id FOR SHARE;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER groups_are_held_for_a_merge BEFORE UPDATE OF merged_into ON openchair.patient
  FOR EACH ROW WHEN (OLD.merged_into IS NULL AND NEW.merged_into IS NOT NULL) EXECUTE FUNCTION openchair.hold_groups_of_merge();

CREATE OR REPLACE FUNCTION openchair.ask_about_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_again(openchair.notes_beside(NEW.merged_into, true));
  PERFORM openchair.ask_about_leaders(NEW.merged_into, met) FROM openchair.groups_on_the_way(NEW.merged_into) AS met;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER who_sits_with_someone_merged_is_asked_about AFTER UPDATE OF merged_into ON openchair.patient
  FOR EACH ROW WHEN (OLD.merged_into IS NULL AND NEW.merged_into IS NOT NULL) EXECUTE FUNCTION openchair.ask_about_merged();

CREATE OR REPLACE FUNCTION openchair.hold_groups_of_undoing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.hold_groups_with(NEW.kept_id, NEW.merged_id);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER groups_are_held_for_undoing BEFORE UPDATE OF undone_at ON openchair.patient_merge
  FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL) EXECUTE FUNCTION openchair.hold_groups_of_undoing();

CREATE OR REPLACE FUNCTION openchair.ask_about_parted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_again(openchair.notes_beside(NEW.kept_id, true) || openchair.notes_beside(NEW.merged_id, true));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER who_sits_with_someone_parted_is_asked_about AFTER UPDATE OF undone_at ON openchair.patient_merge
  FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL) EXECUTE FUNCTION openchair.ask_about_parted();

-- "R." is Robert, and Bob.
CREATE OR REPLACE FUNCTION openchair.initials_meet(one text, other text) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH words AS (
         SELECT w.of_one, form, length(word) = 1 AS initial
           FROM (SELECT true AS of_one, unnest(openchair.name_words(one)) AS word
                 UNION ALL SELECT false, unnest(openchair.name_words(other))) w
          CROSS JOIN LATERAL unnest(word || openchair.name_relatives(word)) AS form)
  SELECT EXISTS (SELECT FROM words a JOIN words b ON a.of_one AND NOT b.of_one AND (a.initial OR b.initial) AND left(a.form, 1) = left(b.form, 1))
$$;
COMMENT ON FUNCTION openchair.initials_meet IS 'Is a word of one name the initial of a word of the other, or of what someone of that name is called?';

-- Who leads a group is told to everyone who looks at it, so a note that names a leader is compared openly, with the clinic that wrote it. Staff
-- have no birth date here: the name alone asks, and never refuses.
CREATE OR REPLACE FUNCTION openchair.is_called(shown text, given text, family text) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH keys AS (SELECT openchair.name_keys(shown) AS all_of_it, openchair.name_keys(given) AS first, openchair.name_keys(family) AS last)
  SELECT CASE WHEN cardinality(openchair.name_words(shown)) = 1 OR given IS NULL OR family IS NULL
              THEN coalesce(k.all_of_it && k.first, false) OR coalesce(k.all_of_it && k.last, false)
              ELSE (k.all_of_it && k.first OR openchair.initials_meet(shown, given)) AND k.all_of_it && k.last END
    FROM keys k
$$;
COMMENT ON FUNCTION openchair.is_called IS 'Can the name that is shown of someone be this given and family name? By one name only where there is only one.';

-- Whom people in a group meet besides each other. A called-off session is met by no one until it is planned again.
CREATE OR REPLACE FUNCTION openchair.leads_or_covers(met uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT f.staff_id FROM openchair.group_facilitator f WHERE f.group_id = met
  UNION
  SELECT u.staff_id
    FROM openchair.group_session s
    JOIN openchair.session_substitute u ON u.session_id = s.id AND u.undone_at IS NULL
   WHERE s.group_id = met AND s.state = 'PLANNED' AND s.ends_at > openchair.now()
$$;
COMMENT ON FUNCTION openchair.leads_or_covers IS 'Staff whom people in the group meet: those who lead it, and those who cover one of its coming sessions.';

-- The one comparison of a note with who leads. Everything that brings a patient, a note and a leader together goes through it: who sends or
-- reopens is asked at once (notes_of_leaders); after everything else the clinic is, by its work list (ask_about_leaders, ask_about_staff).
CREATE OR REPLACE FUNCTION openchair.names_who_leads(n openchair.kept_apart_by_name, met uuid, only_staff uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.leads_or_covers(met) AS leader (id) JOIN openchair.staff s ON s.id = leader.id
                  WHERE (only_staff IS NULL OR s.id = only_staff)
                    AND openchair.is_called(s.display_name, (n).given_name, (n).family_name))
$$;
COMMENT ON FUNCTION openchair.names_who_leads IS 'Can the note name someone who leads the group or covers a coming session of it, or that one of them?';

CREATE OR REPLACE FUNCTION openchair.notes_of_leaders(person uuid, in_group uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT n.id
    FROM openchair.patient own
    JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
   WHERE (own.id = person OR own.merged_into = person) AND openchair.names_who_leads(n, in_group)
$$;
COMMENT ON FUNCTION openchair.notes_of_leaders IS 'Notes in force of the person that can name a leader of the group, or who covers a coming session of it.';

CREATE OR REPLACE FUNCTION openchair.ask_about_leaders(person uuid, in_group uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_again(ARRAY(SELECT openchair.notes_of_leaders(person, in_group)));
END $$;
COMMENT ON FUNCTION openchair.ask_about_leaders IS 'Asks the clinic of a person who has come to a group, or on the way to it, without its doing, whose notes can name someone who leads there.';

CREATE OR REPLACE FUNCTION openchair.ask_about_staff(met uuid, person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_again(ARRAY(
    SELECT n.id FROM openchair.referral r
      JOIN openchair.patient own ON own.id = r.patient_id OR own.merged_into = r.patient_id
      JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
     WHERE r.group_id = met AND openchair.open_to_group(r.state) AND openchair.names_who_leads(n, met, person)));
END $$;
COMMENT ON FUNCTION openchair.ask_about_staff IS 'Asks the clinics of the people in a group, or on the way to it, whose notes can name someone whom they will meet there.';

CREATE OR REPLACE FUNCTION openchair.ask_about_leader() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_about_staff(NEW.group_id, NEW.staff_id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER who_is_led_by_someone_new_is_asked_about AFTER INSERT OR UPDATE ON openchair.group_facilitator
  FOR EACH ROW EXECUTE FUNCTION openchair.ask_about_leader();

CREATE OR REPLACE FUNCTION openchair.ask_about_substitute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_about_staff(s.group_id, NEW.staff_id) FROM openchair.group_session s WHERE s.id = NEW.session_id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER who_meets_a_substitute_is_asked_about AFTER INSERT ON openchair.session_substitute
  FOR EACH ROW EXECUTE FUNCTION openchair.ask_about_substitute();

-- A session that was called off and takes place after all still has its substitute.
CREATE OR REPLACE FUNCTION openchair.ask_about_substitute_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_about_staff(NEW.group_id, u.staff_id)
     FROM openchair.session_substitute u WHERE u.session_id = NEW.id AND u.undone_at IS NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER who_meets_a_substitute_after_all_is_asked_about AFTER UPDATE OF state ON openchair.group_session
  FOR EACH ROW WHEN (NEW.state = 'PLANNED' AND OLD.state <> 'PLANNED') EXECUTE FUNCTION openchair.ask_about_substitute_again();

CREATE OR REPLACE FUNCTION openchair.ask_about_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_about_staff(met, NEW.id)
     FROM (SELECT f.group_id FROM openchair.group_facilitator f WHERE f.staff_id = NEW.id
           UNION
           SELECT s.group_id FROM openchair.session_substitute u JOIN openchair.group_session s ON s.id = u.session_id
            WHERE u.staff_id = NEW.id AND u.undone_at IS NULL) AS leads (met);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER who_is_led_under_a_new_name_is_asked_about AFTER UPDATE OF display_name ON openchair.staff
  FOR EACH ROW WHEN (OLD.display_name IS DISTINCT FROM NEW.display_name) EXECUTE FUNCTION openchair.ask_about_renamed();

-- A referral that had ended and goes on by the group's doing alone: its clinic was not there to be asked.
CREATE OR REPLACE FUNCTION openchair.ask_about_reconsidered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_about_leaders(r.patient_id, r.group_id) FROM openchair.referral r WHERE r.id = NEW.referral_id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER who_is_reconsidered_is_asked_about AFTER INSERT ON openchair.referral_event
  FOR EACH ROW WHEN (NEW.actor_role <> 'CLINICIAN' AND NOT openchair.open_to_group(NEW.from_state) AND openchair.open_to_group(NEW.to_state))
  EXECUTE FUNCTION openchair.ask_about_reconsidered();
