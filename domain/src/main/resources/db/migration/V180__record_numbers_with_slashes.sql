-- Record numbers are compared without slashes and whatever the width of their letters, too. Records whose numbers became the same by that stay
-- as they are: one has the number, the others are marked until they are merged or numbered otherwise, as by V132. The indexes are made again
-- with the definition of the comparison.
DROP INDEX openchair.patient_record_number_key;
DROP INDEX openchair.record_number_is_one_however_written;

UPDATE openchair.patient p SET number_is_shared = true
  FROM (SELECT o.id, row_number() OVER (
                       PARTITION BY o.clinic_id, upper(regexp_replace(normalize(o.record_number, NFKC),
    '[\s\u0085\u00A0\u00AD\u1680\u2000-\u200B\u2010-\u2015\u202F\u2044\u205F\u2060\u2212\u2215\u3000\uFE58\uFE63\uFEFF\uFF0D\uFF0F/-]', '', 'g') COLLATE "C")
                       ORDER BY o.merged_into IS NOT NULL, o.registered_at, o.id) AS place
          FROM openchair.patient o WHERE NOT o.number_is_shared) written
 WHERE written.id = p.id AND written.place > 1;
