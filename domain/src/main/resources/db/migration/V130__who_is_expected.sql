-- A seat begins and ends at a time, not only on a day: someone accepted in the afternoon was not expected at noon. What began before
-- this migration counts by the day, as it did.
ALTER TABLE openchair.enrollment ADD COLUMN started_at timestamptz, ADD COLUMN ended_at timestamptz;
ALTER TABLE openchair.enrollment ALTER COLUMN started_at SET DEFAULT openchair.now();
COMMENT ON COLUMN openchair.enrollment.started_at IS 'quasi-identifier: When the seat was taken; null where only the day is known.';
COMMENT ON COLUMN openchair.enrollment.ended_at IS 'quasi-identifier: When the seat was given up; null while it is held, or where only the day is known.';

CREATE FUNCTION openchair.note_when_a_seat_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ended_at := openchair.now();
  RETURN NEW;
END $$;
CREATE TRIGGER seat_ends BEFORE UPDATE OF state ON openchair.enrollment
  FOR EACH ROW WHEN (OLD.state <> 'ENDED' AND NEW.state = 'ENDED') EXECUTE FUNCTION openchair.note_when_a_seat_ends();

-- The one rule of who is expected at a session, besides those who have a mark there.
CREATE FUNCTION openchair.is_expected(seat openchair.enrollment, held openchair.group_session) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT ((seat).started_on < (held).local_date
          OR (seat).started_on = (held).local_date AND coalesce((seat).started_at < (held).ends_at, true))
     AND ((seat).ended_on IS NULL OR (seat).ended_on > (held).local_date
          OR (seat).ended_on = (held).local_date AND coalesce((seat).ended_at > (held).starts_at, true))
$$;
COMMENT ON FUNCTION openchair.is_expected IS 'Does the person of that seat belong to that session? Someone who took the seat after it was over, or gave it up before it began, does not.';

-- What a person is called in a group where others are called the same: those who are or lately were in it, or may come, and share their
-- names with it. As much of the family name is added as tells them apart; a short code where that tells nothing, or would give an alias away.
CREATE FUNCTION openchair.told_apart(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  called text := openchair.name_in_group(person, met);
  own text := lower(person.family_name);
  families text[];
  letters integer;
BEGIN
  -- However many are called the same, a few are enough to know that a code is needed.
  SELECT array_agg(family) INTO families
    FROM (SELECT lower(coalesce(other.family_name, '')) AS family
            FROM openchair.patient other
           WHERE other.id IN (SELECT e.patient_id FROM openchair.enrollment e
                               WHERE e.group_id = met.id AND (e.ended_on IS NULL OR e.ended_on > openchair.today_in('UTC') - 90)
                               UNION ALL
                              SELECT r.patient_id FROM openchair.referral r
                               WHERE r.group_id = met.id AND r.state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED'))
             AND other.id <> person.id
             AND lower(openchair.name_in_group(other, met)) = lower(called)
             AND openchair.consent_covers(other.id, met.id, 'NAME')
           LIMIT 8) few;
  IF families IS NULL THEN
    RETURN called;
  ELSIF own IS NULL OR own = ANY (families) OR cardinality(families) = 8 OR called IS NOT DISTINCT FROM person.alias THEN
    RETURN called || ' (' || left(md5(person.id::text || met.id::text), 4) || ')';
  END IF;
  SELECT min(k) INTO letters FROM generate_series(1, length(own) - 1) k
   WHERE left(own, k) <> ALL (SELECT left(family, k) FROM unnest(families) family);
  RETURN called || ' ' || coalesce(left(person.family_name, letters) || '.', person.family_name);
END $$;

CREATE OR REPLACE FUNCTION openchair.called_in_group(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.consent_covers((person).id, (met).id, 'NAME') THEN openchair.told_apart(person, met)
              ELSE 'Name not shared (' || left(md5((person).id::text || (met).id::text), 4) || ')' END
$$;
