-- The rule by which a group meets is one of RFC 5545 that gives days and can be said in words. Until now more was taken, so some of
-- what is stored may be none: it stays as it is, plans nothing, and stands in the program manager's work list.
CREATE FUNCTION openchair.recurrence_parts_fit(rule text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT bool_and(part ~ ('^(?:'
           || 'FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)'
           || '|INTERVAL=0{0,6}(?:[1-9][0-9]?|[123][0-9]{2}|400)'
           || '|COUNT=0{0,5}(?:[1-9][0-9]{0,2}|[123][0-9]{3}|4000)'
           || '|UNTIL=(?:19|20|21)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3])(?:[0-5][0-9]){2}Z?)?'
           || '|BYDAY=(?:\+?0?[1-5]|-0?[1-3])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:\+?0?[1-5]|-0?[1-3])?(?:MO|TU|WE|TH|FR|SA|SU))*'
           || '|BYMONTHDAY=[+-]?0*(?:[1-9]|[12][0-9]|3[01])(?:,[+-]?0*(?:[1-9]|[12][0-9]|3[01]))*'
           || '|BYMONTH=0*(?:[1-9]|1[0-2])(?:,0*(?:[1-9]|1[0-2]))*'
           || '|BYSETPOS=(?:\+?0*[1-5]|-0*[1-3])(?:,(?:\+?0*[1-5]|-0*[1-3]))*'
           || '|WKST=(?:MO|TU|WE|TH|FR|SA|SU))$'))
         AND count(*) = count(DISTINCT split_part(part, '=', 1))
    FROM unnest(string_to_array(rule, ';')) AS part
$$;

CREATE FUNCTION openchair.recurrence_part(rule text, name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT split_part(part, '=', 2) FROM unnest(string_to_array(rule, ';')) AS part WHERE split_part(part, '=', 1) = name
$$;

-- By year, days need a month; the place of a day is one in a month, said once; COUNT and UNTIL exclude each other.
CREATE FUNCTION openchair.recurrence_shape_fits(rule text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p.freq IS NOT NULL
     AND (p.count IS NULL OR p.until IS NULL)
     AND (p.until IS NULL OR substr(p.until, 7, 2)::integer <= extract(day FROM
           make_date(substr(p.until, 1, 4)::integer, substr(p.until, 5, 2)::integer, 1) + interval '1 month' - interval '1 day'))
     AND (p.freq NOT IN ('DAILY', 'WEEKLY')
           OR p.places IS NULL AND p.month_days IS NULL AND (p.days IS NULL OR p.days !~ '[0-9]'))
     AND (p.places IS NULL OR p.days IS NOT NULL AND p.month_days IS NULL AND p.days !~ '[0-9]')
     AND (p.days IS NULL OR p.days !~ '[0-9]' OR p.month_days IS NULL)
     AND (p.freq <> 'YEARLY' OR p.months IS NOT NULL OR p.days IS NULL AND p.month_days IS NULL)
     AND (p.freq <> 'YEARLY' OR p.places IS NULL OR
           (SELECT count(DISTINCT month::integer) FROM unnest(string_to_array(p.months, ',')) AS month) = 1)
    FROM (SELECT openchair.recurrence_part(rule, 'FREQ') AS freq, openchair.recurrence_part(rule, 'COUNT') AS count,
                 openchair.recurrence_part(rule, 'UNTIL') AS until, openchair.recurrence_part(rule, 'BYDAY') AS days,
                 openchair.recurrence_part(rule, 'BYMONTHDAY') AS month_days, openchair.recurrence_part(rule, 'BYMONTH') AS months,
                 openchair.recurrence_part(rule, 'BYSETPOS') AS places) p
$$;

-- The twin of Recurrence.read; a test compares them.
CREATE FUNCTION openchair.recurrence_readable(rule text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(length(rule) <= 200 AND CASE WHEN openchair.recurrence_parts_fit(upper(btrim(rule, E' \t\r\n')))
                                               THEN openchair.recurrence_shape_fits(upper(btrim(rule, E' \t\r\n'))) END, false)
$$;

CREATE FUNCTION openchair.check_recurrence_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.recurrence_rule IS NOT DISTINCT FROM OLD.recurrence_rule THEN
    RETURN NEW;
  END IF;
  IF NOT openchair.recurrence_readable(NEW.recurrence_rule) THEN
    RAISE EXCEPTION 'no rule of meetings: %', NEW.recurrence_rule
      USING ERRCODE = 'check_violation', CONSTRAINT = 'recurrence_is_readable';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER recurrence_is_readable BEFORE INSERT OR UPDATE OF recurrence_rule ON openchair.support_group
  FOR EACH ROW WHEN (NEW.recurrence_rule IS NOT NULL) EXECUTE FUNCTION openchair.check_recurrence_rule();
