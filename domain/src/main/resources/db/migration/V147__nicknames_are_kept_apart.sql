-- By what a person to keep apart is known: as before, each word of a name and the name as one word, with one letter too many, too few or
-- wrong; and what someone of that name is called, or the name that a nickname stands for (ADR 70).
CREATE OR REPLACE FUNCTION openchair.name_keys(written text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT openchair.name_slips(openchair.name_words(written) || nullif(openchair.name_joined(written), ''))
      || ARRAY(SELECT relative FROM unnest(openchair.name_words(written)) AS word
                CROSS JOIN LATERAL unnest(openchair.name_relatives(word)) AS relative)
$$;
COMMENT ON FUNCTION openchair.name_keys IS 'By what a name to keep apart is compared: two names are taken for one when they have a key in common.';
