-- Record numbers are compared without capitals (A to Z), spaces and dashes of any kind: RecordNumbers in Java is the same.
CREATE FUNCTION openchair.record_number_key(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT upper(regexp_replace(written,
    '[\s\u0085\u00A0\u00AD\u1680\u2000-\u200B\u2010-\u2015\u202F\u205F\u2060\u2212\u3000\uFE58\uFE63\uFEFF\uFF0D-]', '', 'g') COLLATE "C")
$$;
CREATE INDEX patient_record_number_key ON openchair.patient (clinic_id, openchair.record_number_key(record_number));

-- The same as patients_alike for many patients at once, in a time that grows with their number and not with its square: of everyone
-- who shares a birth date and a slip of a name, or a telephone number, only the first few are kept before they are brought together.
CREATE FUNCTION openchair.patients_alike_each(clinic uuid, ids uuid[], most integer)
  RETURNS TABLE (patient_id uuid, other_id uuid) LANGUAGE sql STABLE AS $$
  WITH everyone AS MATERIALIZED (
         SELECT p.id, p.record_number, p.birth_date, p.search_slips, p.phone_digits, o.id IS NOT NULL AS asked
           FROM openchair.patient p LEFT JOIN unnest(ids) AS o (id) ON o.id = p.id
          WHERE p.clinic_id = clinic AND (p.merged_into IS NULL OR o.id IS NOT NULL)),
       together AS (
         SELECT array_agg(e.id) FILTER (WHERE e.asked) AS asked,
                (array_agg(e.id ORDER BY e.record_number, e.id))[1:most + 1] AS people
           FROM everyone e CROSS JOIN LATERAL unnest(e.search_slips) AS s (slip)
          WHERE e.birth_date IN (SELECT a.birth_date FROM everyone a WHERE a.asked)
          GROUP BY e.birth_date, s.slip
         HAVING count(*) > 1 AND bool_or(e.asked)
          UNION ALL
         SELECT array_agg(e.id) FILTER (WHERE e.asked),
                (array_agg(e.id ORDER BY e.record_number, e.id))[1:most + 1]
           FROM everyone e
          WHERE e.phone_digits IS NOT NULL
          GROUP BY e.phone_digits
         HAVING count(*) > 1 AND bool_or(e.asked))
  SELECT DISTINCT a.id, o.id
    FROM together t CROSS JOIN LATERAL unnest(t.asked) AS a (id) CROSS JOIN LATERAL unnest(t.people) AS o (id)
   WHERE o.id <> a.id
$$;
