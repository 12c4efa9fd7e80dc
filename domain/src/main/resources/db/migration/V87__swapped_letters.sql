-- Two neighboring letters in each other's place are the commonest slip, and in a short word they leave too little alike to be found
-- by what is spelled alike ("anxeity"). So each way to put them back is looked for as it is written.
CREATE FUNCTION openchair.looked_for_with_letters_swapped(spoken text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT CAST(string_agg('(' || openchair.looked_for(swapped)::text || ')', ' | ') AS tsquery)
    FROM openchair.plain(spoken) AS written
   CROSS JOIN LATERAL generate_series(1, length(written) - 1) AS n
   CROSS JOIN LATERAL reverse(substr(written, n, 2)) AS pair
   CROSS JOIN LATERAL overlay(written PLACING pair FROM n FOR 2) AS swapped
   WHERE pair ~ '^[[:alpha:]]{2}$' AND swapped <> written AND numnode(openchair.looked_for(swapped)) > 0
$$;

CREATE OR REPLACE FUNCTION openchair.groups_spelled_like(spoken text) RETURNS SETOF uuid LANGUAGE sql STABLE
  SET pg_trgm.word_similarity_threshold = 0.45 AS $$
  SELECT s.group_id FROM openchair.group_search s WHERE openchair.plain(spoken) OPERATOR(openchair.<%) s.words
  UNION
  SELECT s.group_id FROM openchair.group_search s
   WHERE s.document @@ (SELECT openchair.looked_for_with_letters_swapped(spoken))
$$;
