-- What stands in the field for the phone number and is none stays on the record, and is shown to no group. As PhoneNumbers.isOne.
CREATE FUNCTION openchair.is_phone_number(written text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT length(written) <= 40
     AND plain ~ '^[\s(]*\+?[\d\s().\u2010-\u2015/-]*$'
     AND regexp_replace(plain, '[^+\d]', '', 'g') ~ '^(1?[2-9]\d{9}|[2-9]\d{6}|(\+|00|011)[1-9]\d{6,14})$'
    FROM regexp_replace(translate(normalize(written, NFKC), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'),
                        '[\s,;]*(x|ext|extensi[oó]n|#)[\s.:]*\d{1,6}\s*$', '', 'i') AS plain
$$;
COMMENT ON FUNCTION openchair.is_phone_number IS 'Is it a phone number and nothing else? Only then a group sees it.';
