-- Loads the extension, whose setting a function below names: an upgrade begins here.
DO $$ BEGIN PERFORM openchair.similarity('a', 'b'); END $$;

-- Names as they are compared, whoever wrote them: without capitals, accents, vowel marks and apostrophes, the letters of one sound in Arabic
-- and Turkish as one. Does not depend on the locale of the database.
CREATE FUNCTION openchair.name_fold(written text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT lower(openchair.unaccent(translate(
           normalize(
             regexp_replace(
               normalize(translate(written, '''’‘‛ʼʻʹ`´′＇', ''), NFKD),
               '[\u00AD\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]',
               '', 'g'),
             NFC),
           'ٱىةکیς', 'ايهكيσ')) COLLATE pg_c_utf8)
$$;
COMMENT ON FUNCTION openchair.name_fold IS 'A name as it is compared; the one place that says which letters are the same.';

-- The words of a name in their order; a dash parts them as a blank does. A single letter can stand for eighteen: what no index takes is cut.
CREATE FUNCTION openchair.name_list(written text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(left(word, 100) ORDER BY place), '{}')
    FROM regexp_split_to_table(openchair.name_fold(written),
           '[][\s\u0085\u1680\u2028\u2029,.;:!?"“”«»(){}<>|/\\_%*+=~^@#$&\u2010-\u2015\u2212\u00B7\u2022\u30FB\u060C\u061B\u3001\u3002-]+')
         WITH ORDINALITY AS words (word, place)
   WHERE word <> ''
$$;

CREATE OR REPLACE FUNCTION openchair.name_words(spoken text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT word), '{}') FROM unnest(openchair.name_list(spoken)) AS word
$$;

-- A name as one word, for names that are run together: "Van der Berg" and "Vanderberg".
CREATE FUNCTION openchair.name_joined(written text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT left(array_to_string(openchair.name_list(written), ''), 150)
$$;

-- A word, and what is left of it without any one letter, of the first sixty.
CREATE OR REPLACE FUNCTION openchair.name_slips(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT slip), '{}')
    FROM unnest(words) AS word
   CROSS JOIN LATERAL (SELECT word UNION ALL
                       SELECT overlay(word PLACING '' FROM n FOR 1) FROM generate_series(1, least(length(word), 60)) AS n
                        WHERE length(word) > 3) AS s (slip)
$$;

CREATE OR REPLACE FUNCTION openchair.name_keys(written text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT openchair.name_slips(openchair.name_words(written) || nullif(openchair.name_joined(written), ''))
$$;

-- Is it written in Chinese, Japanese or Korean characters, which are put together without a blank?
CREATE FUNCTION openchair.name_without_blanks(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word ~ '[\u3040-\u30FF\u31F0-\u31FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF]'
$$;

-- Every run of characters of such words: one or two of them are what people look for.
CREATE FUNCTION openchair.name_runs(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(left(word, 12), first, letters)), '{}')
    FROM unnest(words) AS word
   CROSS JOIN generate_series(1, least(length(word), 12)) AS first
   CROSS JOIN LATERAL generate_series(1, least(6, least(length(word), 12) - first + 1)) AS letters
   WHERE openchair.name_without_blanks(word)
$$;

-- Names of one person in daily use, in English and Spanish as they are spoken in the United States.
CREATE TABLE openchair.nickname (
  name     text NOT NULL CHECK (name ~ '^[a-z]{2,20}$'),
  nickname text NOT NULL CHECK (nickname ~ '^[a-z]{2,20}$'),
  PRIMARY KEY (nickname, name)
);
CREATE INDEX nickname_of_name ON openchair.nickname (name);
COMMENT ON TABLE openchair.nickname IS 'Short names and the names they stand for: whoever looks for one is shown the other.';
COMMENT ON COLUMN openchair.nickname.name IS 'open: A given name, as name_fold writes it.';
COMMENT ON COLUMN openchair.nickname.nickname IS 'open: What someone of that name is often called, written in the same way.';
GRANT SELECT ON openchair.nickname TO openchair_app;

INSERT INTO openchair.nickname (name, nickname)
SELECT DISTINCT split_part(line, ':', 1), nickname
  FROM unnest(ARRAY[
    'abigail:abby abbie gail', 'abraham:abe bram', 'adelaide:addie ada', 'agnes:aggie nessie', 'albert:al bert bertie', 'alberto:beto',
    'alejandra:ale sandra jandra', 'alejandro:ale alex jandro sandro', 'alexander:al alec alex lex sandy xander sasha',
    'alexandra:alex allie lexi sandra sandy sasha', 'alfonso:poncho fonso', 'alfred:al alf alfie fred', 'alfredo:fredo fredy',
    'alice:ali allie', 'allison:ali allie', 'amanda:mandy mandi', 'amelia:amy millie mia', 'anastasia:ana stacy tasha',
    'andrea:andie', 'andrew:andy drew', 'angela:angie', 'angelina:angie lina', 'anita:ana nita', 'ann:annie nan nancy', 'anna:annie',
    'anne:annie nan nancy', 'anthony:ant tony', 'antonia:tonia toni tona', 'antonio:tono toni tony', 'arnold:arnie', 'arthur:art artie',
    'augustine:gus augie', 'barbara:babs barb barbie', 'bartholomew:bart', 'beatrice:bea bee trixie', 'beatriz:bea betty', 'benjamin:ben benji benny',
    'bernard:bernie barney', 'bernice:bernie', 'bradley:brad', 'brandon:bran', 'brian:bri', 'bridget:bridie', 'calvin:cal', 'cameron:cam',
    'carlos:carlitos', 'carmen:carmela carmencita', 'caroline:carol carrie caro lina', 'carolyn:carol carrie lynn', 'catalina:cata lina cathy',
    'catherine:cat cate cathy kate katie kathy kitty', 'cecilia:ceci cece', 'charles:charlie chas chip chuck', 'charlotte:charlie lottie',
    'chester:chet', 'christian:chris', 'christina:chris chrissy tina', 'christine:chris chrissy tina', 'christopher:chris kit topher',
    'clarence:clare', 'clifford:cliff', 'clinton:clint', 'concepcion:concha conchita', 'consuelo:chelo', 'cornelius:neil', 'cristina:cris tina',
    'cristobal:cris', 'curtis:curt', 'cynthia:cindy', 'daniel:dan danny dani', 'daniela:dani', 'danielle:dani', 'david:dave davey',
    'deborah:deb debbie debby', 'delores:dee lola', 'dennis:denny', 'desmond:des', 'diana:di', 'dolores:lola lolita', 'dominic:dom nick',
    'donald:don donnie', 'dorothy:dot dottie dolly', 'douglas:doug', 'dwight:ike', 'eduardo:edu lalo guayo', 'edward:ed eddie ned ted teddy',
    'edwin:ed eddie', 'eleanor:ellie nell nora', 'elena:lena nena', 'elijah:eli', 'elizabeth:beth betsy betty bess eliza ellie libby liz lizzie liza lisa',
    'ellen:ellie nell', 'emanuel:manny', 'emilia:emi mili', 'emily:em emmy millie', 'emma:em emmy', 'enrique:quique kike rick', 'ernest:ernie',
    'ernesto:neto', 'esperanza:lancha pera', 'esther:essie', 'eugene:gene', 'evelyn:evie eve', 'ezekiel:zeke', 'felipe:pipe', 'fernanda:fer nanda',
    'fernando:fer nando', 'florence:flo florrie', 'frances:fran francie frankie', 'francis:frank fran', 'francisca:paca paquita pancha',
    'francisco:paco pancho cisco frank curro', 'franklin:frank', 'frederick:fred freddie fritz rick', 'gabriel:gabe gabi', 'gabriela:gabi gaby',
    'genevieve:gen jenny', 'george:georgie', 'gerald:gerry jerry', 'geraldine:gerry jerry', 'gerard:gerry jerry', 'gerardo:jerry lalo',
    'gertrude:gertie trudy', 'gilbert:gil bert', 'gloria:glo', 'graciela:chela', 'gregory:greg', 'gregorio:goyo', 'guadalupe:lupe lupita',
    'guillermo:memo guille billy', 'gustavo:gus tavo', 'harold:hal harry', 'harriet:hattie', 'harrison:harry', 'hector:tito', 'helen:nell nellie lena',
    'henry:hal hank harry', 'herbert:bert herb', 'hortensia:tencha', 'howard:howie', 'ignacio:nacho', 'irene:rene', 'isabel:bel chabela isa izzy bella',
    'isabella:bella izzy isa', 'isidore:izzy', 'isidro:chilo', 'jacob:jake', 'jacqueline:jackie', 'jaime:jimmy', 'james:jim jimmy jamie', 'jane:janie jenny',
    'janet:jan', 'jason:jay', 'jeffrey:jeff', 'jennifer:jen jenn jenny', 'jeremiah:jerry jem', 'jeremy:jem', 'jerome:jerry', 'jessica:jess jessie',
    'jesus:chuy chucho', 'joan:joanie', 'joaquin:quino', 'john:jack johnny', 'jonathan:jon jonny nathan', 'jorge:coque yoyo', 'jose:pepe chepe',
    'josefa:pepa', 'josefina:fina josie pepa', 'joseph:joe joey', 'josephine:jo josie', 'joshua:josh', 'juan:juancho juanito johnny', 'juana:juanita',
    'judith:judy', 'julia:julie', 'julian:jules', 'kathleen:kathy kate katie kay', 'katherine:kat kate katie kathy kay kit kitty', 'kathryn:kate katie kathy',
    'kenneth:ken kenny', 'kimberly:kim', 'lawrence:larry lars laurie', 'leonard:len lenny leo', 'leonardo:leo', 'leopoldo:polo', 'leslie:les', 'lillian:lil lilly',
    'lorenzo:lencho enzo', 'lorraine:lori', 'louis:lou louie', 'louise:lou', 'lourdes:lulu', 'lucia:lucy', 'luis:lucho', 'luisa:lulu', 'lucille:lucy', 'lucy:lu',
    'madeline:maddie', 'manuel:manolo manny lolo', 'manuela:manu', 'margaret:maggie marge margie meg peg peggy greta daisy rita',
    'margarita:mago rita margot', 'maria:mari marie', 'mariana:mari', 'marjorie:marge margie', 'mark:marky', 'martha:marty mattie', 'martin:marty', 'mary:mae molly polly mamie',
    'matilda:tilly mattie', 'matthew:matt', 'maureen:mo', 'maurice:morrie', 'maximilian:max', 'mercedes:meche merche', 'michael:mike mick mickey mikey', 'michelle:shelly',
    'miguel:mike migue', 'mildred:millie', 'mitchell:mitch', 'montgomery:monty', 'nancy:nan', 'natalia:nata', 'nathan:nate', 'nathaniel:nate nat', 'nicholas:nick nicky nico',
    'nicolas:nico', 'nicole:nicki nikki', 'norman:norm', 'oliver:ollie', 'olivia:liv livvy', 'oscar:ozzy', 'pamela:pam', 'patricia:pat patti patty tricia trish paty',
    'patricio:pato', 'patrick:pat paddy', 'paul:paulie', 'paula:pau', 'paulina:pau', 'penelope:penny', 'peter:pete', 'philip:phil pip', 'phillip:phil', 'phyllis:phil',
    'rachel:rae', 'rafael:rafa rafi', 'ramon:moncho', 'randall:randy', 'raul:rulo', 'raymond:ray', 'rebecca:becca becky', 'refugio:cuca', 'regina:gina reggie',
    'reginald:reg reggie', 'ricardo:rick ricky richi', 'richard:dick rich richie rick ricky', 'robert:bob bobby rob robbie bert', 'roberta:bobbie robbie',
    'roberto:beto bob tito', 'rodrigo:rodri rigo', 'roger:rog', 'roland:rollie', 'ronald:ron ronnie', 'rosa:rosie rosita', 'rosario:charo chayo', 'rosemary:rosie rose',
    'russell:russ rusty', 'salvador:chava sal', 'samantha:sam', 'samuel:sam sammy', 'sandra:sandy', 'santiago:santi chago', 'sarah:sally sadie', 'sebastian:seb seba bas',
    'sergio:checo', 'sharon:shari', 'sidney:sid', 'silvia:chiva', 'socorro:coco', 'sofia:sofi', 'solomon:sol', 'sophia:sophie', 'stanley:stan', 'stephanie:steph stevie',
    'stephen:steve stevie', 'steven:steve stevie', 'stewart:stu', 'stuart:stu', 'susan:sue susie suzy', 'susana:susi', 'suzanne:sue suzy', 'teresa:tere terry tess',
    'terence:terry', 'theodore:ted teddy theo', 'theresa:terry tess tessa', 'thomas:tom tommy', 'timothy:tim timmy', 'tobias:toby', 'tomas:tom', 'valeria:vale',
    'valentina:vale', 'vanessa:nessa', 'veronica:vero ronnie', 'vicente:chente', 'victor:vic', 'victoria:vicky tori', 'vincent:vin vince vinny', 'virginia:ginny ginger',
    'walter:walt wally', 'wendell:wendy', 'william:bill billy liam will willie', 'winifred:winnie', 'xavier:xavi', 'yolanda:yoli', 'zachary:zach zack', 'zachariah:zach zack'
  ]) AS line
 CROSS JOIN LATERAL regexp_split_to_table(split_part(line, ':', 2), ' ') AS nickname;

-- Names that the same person could go by: Bob for Robert, Robert for Bob, and Rob for Bob.
CREATE FUNCTION openchair.name_relatives(word text) RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH formal AS (
         SELECT n.name FROM openchair.nickname n WHERE n.nickname = word
         UNION SELECT word WHERE EXISTS (SELECT FROM openchair.nickname n WHERE n.name = word))
  SELECT coalesce(array_agg(relative), '{}')
    FROM (SELECT f.name AS relative FROM formal f
          UNION SELECT n.nickname FROM openchair.nickname n JOIN formal f ON f.name = n.name) relatives
   WHERE relative <> word
$$;

-- A telephone number is known by its last ten digits, without an extension; shorter ones are shared by too many.
CREATE OR REPLACE FUNCTION openchair.phone_digits(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(digits) >= 10 THEN right(digits, 10) END
    FROM regexp_replace(
           regexp_replace(translate(normalize(written, NFKC), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '\s*(x|ext|#).*$', '', 'i'),
           '[^0-9]', '', 'g') AS digits
$$;

-- What a birth date has in common with those it is taken for: day and month swapped, a year off by one, one digit wrong, two
-- neighboring digits in each other's place. Two dates are near when they have one of these in common.
CREATE FUNCTION openchair.near_dates(born date) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY[
      century || '?' || y2 || m1 || m2 || d1 || d2, century || y1 || '?' || m1 || m2 || d1 || d2,
      century || y1 || y2 || '?' || m2 || d1 || d2, century || y1 || y2 || m1 || '?' || d1 || d2,
      century || y1 || y2 || m1 || m2 || '?' || d2, century || y1 || y2 || m1 || m2 || d1 || '?',
      century || least(y1, y2) || greatest(y1, y2) || '~' || m1 || m2 || d1 || d2,
      century || y1 || y2 || least(m1, m2) || greatest(m1, m2) || '~' || d1 || d2,
      century || y1 || y2 || m1 || least(m2, d1) || greatest(m2, d1) || '~' || d2,
      century || y1 || y2 || m1 || m2 || least(d1, d2) || greatest(d1, d2) || '~',
      '<' || (century || y1 || y2)::integer / 2 || m1 || m2 || d1 || d2,
      '>' || ((century || y1 || y2)::integer + 1) / 2 || m1 || m2 || d1 || d2,
      '=' || century || y1 || y2 || least(m1 || m2, d1 || d2) || greatest(m1 || m2, d1 || d2)]
    FROM (SELECT left(day, 2) AS century, substr(day, 3, 1) AS y1, substr(day, 4, 1) AS y2, substr(day, 5, 1) AS m1,
                 substr(day, 6, 1) AS m2, substr(day, 7, 1) AS d1, substr(day, 8, 1) AS d2
            FROM (SELECT (extract(year FROM born)::integer * 10000 + extract(month FROM born)::integer * 100
                            + extract(day FROM born)::integer)::text AS day) written) digit
$$;

-- By what people are alike: a name, perhaps with a slip of the pen, and the birth date (D); the whole name and the birth date (W) or one
-- near it (N); the telephone number (P). Who is looked for has the whole name in either order, who is known in one.
CREATE FUNCTION openchair.alike_by(given text, family text, preferred text, born date, called text, looked_for boolean)
  RETURNS TABLE (kind text, what text) LANGUAGE sql STABLE AS $$
  WITH name AS MATERIALIZED (
         SELECT openchair.name_joined(coalesce(given, '')) AS given, openchair.name_joined(coalesce(family, '')) AS family,
                openchair.name_joined(coalesce(preferred, '')) AS preferred),
       whole AS MATERIALIZED (
         SELECT name.given || name.family AS name FROM name
         UNION SELECT name.family || name.given FROM name WHERE looked_for
         UNION SELECT name.preferred || name.family FROM name WHERE name.preferred <> ''
         UNION SELECT name.family || name.preferred FROM name WHERE name.preferred <> '' AND looked_for)
  SELECT 'D', born || ' ' || slip
    FROM name CROSS JOIN LATERAL unnest(openchair.name_slips(
           openchair.name_words(concat_ws(' ', alike_by.given, alike_by.family, alike_by.preferred))
             || array_remove(ARRAY[name.given, name.family, name.preferred], ''))) AS slip
  UNION ALL
  SELECT 'W', born || ' ' || whole.name FROM whole WHERE whole.name <> ''
  UNION ALL
  SELECT 'N', near || ' ' || whole.name FROM whole CROSS JOIN unnest(openchair.near_dates(born)) AS near WHERE whole.name <> ''
  UNION ALL
  SELECT 'P', digits FROM openchair.phone_digits(called) AS digits WHERE digits IS NOT NULL
$$;

-- The same as numbers, of one clinic only: an index of them finds who is alike at a cost that grows with how many are.
CREATE FUNCTION openchair.alike_key(clinic uuid, kind text, what text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('x' || left(md5(clinic || kind || what), 16))::bit(64)::bigint
$$;

ALTER TABLE openchair.patient ADD COLUMN alike_keys bigint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN openchair.patient.alike_keys IS 'person-identifier: By what the person is taken for another one, as numbers; follows names, birth date and telephone number by a trigger.';

CREATE OR REPLACE FUNCTION openchair.patient_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  former text := (SELECT string_agg(old_value, ' ')
                    FROM (SELECT c.old_value FROM openchair.identity_change c
                           WHERE c.patient_id = NEW.id AND c.field IN ('GIVEN_NAME', 'FAMILY_NAME', 'PREFERRED_NAME')
                           ORDER BY c.changed_at DESC, c.id DESC LIMIT 12) latest);
  words text[] := openchair.name_words(concat_ws(' ', NEW.given_name, NEW.family_name, NEW.preferred_name, NEW.alias, former));
  given text := openchair.name_joined(coalesce(NEW.given_name, ''));
  family text := openchair.name_joined(coalesce(NEW.family_name, ''));
  preferred text := openchair.name_joined(coalesce(NEW.preferred_name, ''));
BEGIN
  words := ARRAY(SELECT DISTINCT word FROM unnest(words || ARRAY[given, family, preferred, given || family, family || given]) AS word
                  WHERE word <> '');
  NEW.search_names := ' ' || array_to_string(words, ' ') || ' ';
  NEW.search_slips := ARRAY(SELECT DISTINCT slip FROM unnest(openchair.name_slips(words) || openchair.name_runs(words)) AS slip);
  NEW.phone_digits := openchair.phone_digits(NEW.phone);
  NEW.alike_keys := ARRAY(
    SELECT DISTINCT openchair.alike_key(NEW.clinic_id, a.kind, a.what)
      FROM openchair.alike_by(NEW.given_name, NEW.family_name, NEW.preferred_name, NEW.birth_date, NEW.phone, false) a);
  RETURN NEW;
END $$;
DROP TRIGGER patient_search_follows ON openchair.patient;
CREATE TRIGGER patient_search_follows
  BEFORE INSERT OR UPDATE OF given_name, family_name, preferred_name, alias, birth_date, phone ON openchair.patient
  FOR EACH ROW EXECUTE FUNCTION openchair.patient_is_found_anew();

-- Who was known by another name is found by it.
CREATE FUNCTION openchair.former_name_is_found() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE openchair.patient SET alias = alias WHERE id = NEW.patient_id;
  RETURN NULL;
END $$;
CREATE TRIGGER former_name_is_found AFTER INSERT ON openchair.identity_change
  FOR EACH ROW WHEN (NEW.field IN ('GIVEN_NAME', 'FAMILY_NAME', 'PREFERRED_NAME') AND NEW.old_value IS NOT NULL)
  EXECUTE FUNCTION openchair.former_name_is_found();

UPDATE openchair.patient SET phone = phone;
CREATE INDEX patient_alike_keys ON openchair.patient USING gin (alike_keys) WITH (fastupdate = off);
CREATE INDEX patient_phone_without_area ON openchair.patient (clinic_id, right(phone_digits, 7)) WHERE phone_digits IS NOT NULL;

-- The most of each kind are looked at, so that a crowd of namesakes costs no more than a few; those of one whole name and birth date first.
DROP FUNCTION openchair.patients_alike(uuid, text, date, text);
CREATE FUNCTION openchair.patients_alike(
    clinic uuid, given text, family text, preferred text, born date, called text, most integer)
  RETURNS TABLE (patient_id uuid, born_alike boolean, born_near boolean, named_alike boolean, phone_alike boolean)
  LANGUAGE sql STABLE ROWS 50 SET enable_seqscan = off AS $$
  WITH sought AS MATERIALIZED (
         SELECT a.kind, array_agg(DISTINCT openchair.alike_key(clinic, a.kind, a.what)) AS keys
           FROM openchair.alike_by(given, family, preferred, born, called, true) a GROUP BY a.kind),
       found AS (
         SELECT s.kind, p.id, p.birth_date, p.phone_digits
           FROM sought s
          CROSS JOIN LATERAL (
            SELECT o.id, o.birth_date, o.phone_digits FROM openchair.patient o
             WHERE o.alike_keys && s.keys AND o.merged_into IS NULL LIMIT most) p)
  SELECT f.id, bool_or(f.birth_date = born), bool_or(f.kind = 'N' AND f.birth_date <> born), bool_or(f.kind <> 'P'),
         bool_or(f.phone_digits IS NOT DISTINCT FROM openchair.phone_digits(called) AND f.phone_digits IS NOT NULL)
    FROM found f GROUP BY f.id
$$;

-- The same for many patients at once: each key is looked up once, however many have it, and of those it finds only the first few are kept.
CREATE OR REPLACE FUNCTION openchair.patients_alike_each(clinic uuid, ids uuid[], most integer)
  RETURNS TABLE (patient_id uuid, other_id uuid) LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  WITH sought AS MATERIALIZED (
         SELECT openchair.alike_key(clinic, a.kind, a.what) AS key, array_agg(DISTINCT p.id) AS asked
           FROM openchair.patient p
          CROSS JOIN LATERAL openchair.alike_by(p.given_name, p.family_name, p.preferred_name, p.birth_date, p.phone, true) a
          WHERE p.id = ANY (ids) AND p.clinic_id = clinic
          GROUP BY 1),
       together AS MATERIALIZED (
         SELECT s.asked, ARRAY(SELECT o.id FROM openchair.patient o
                                WHERE o.alike_keys && ARRAY[s.key] AND o.merged_into IS NULL LIMIT most + 1) AS people
           FROM sought s)
  SELECT DISTINCT a.id, o.id
    FROM together t CROSS JOIN LATERAL unnest(t.asked) AS a (id) CROSS JOIN LATERAL unnest(t.people) AS o (id)
   WHERE o.id <> a.id
$$;

-- Every word looked for must be like one of the names, in whichever order, or belong to words that are one of them when they are run
-- together; the longest is looked up, the others are compared.
CREATE OR REPLACE FUNCTION openchair.patients_named_like(clinic uuid, spoken text)
  RETURNS TABLE (patient_id uuid, likeness double precision)
  LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  WITH part AS MATERIALIZED (
         SELECT word, place FROM unnest((openchair.name_list(spoken))[1:12]) WITH ORDINALITY AS words (word, place)),
       run AS MATERIALIZED (
         SELECT first.place AS first, last.place AS last, openchair.name_slips(ARRAY[joined]) AS slips
           FROM part first JOIN part last ON last.place > first.place
          CROSS JOIN LATERAL (SELECT left(string_agg(word, '' ORDER BY place), 150) AS joined FROM part
                               WHERE place BETWEEN first.place AND last.place) words),
       asked AS MATERIALIZED (
         SELECT p.word, openchair.name_slips(ARRAY[p.word]) AS slips, openchair.name_relatives(p.word) AS relatives,
                ARRAY(SELECT DISTINCT slip FROM run r CROSS JOIN LATERAL unnest(r.slips) AS slip
                       WHERE p.place BETWEEN r.first AND r.last) AS together
           FROM part p),
       longest AS MATERIALIZED (
         SELECT slips || relatives || together AS keys, CASE WHEN NOT openchair.name_without_blanks(word) THEN word END AS word
           FROM asked ORDER BY length(word) DESC, word LIMIT 1)
  SELECT p.id, likeness.mean
    FROM openchair.patient p
   CROSS JOIN LATERAL (
     SELECT avg(likeness) AS mean, min(likeness) AS least
       FROM asked a
      CROSS JOIN LATERAL (
        SELECT greatest(openchair.name_likeness(a.word, a.slips, p.search_names, p.search_slips),
                        CASE WHEN a.relatives && p.search_slips OR a.together && p.search_slips THEN 0.8 ELSE 0 END)) l (likeness)) likeness
   WHERE p.clinic_id = clinic AND p.merged_into IS NULL AND likeness.least > 0
     AND (p.search_names LIKE (SELECT '% ' || word || '%' FROM longest)
          OR p.search_slips && (SELECT keys FROM longest)
          OR (SELECT word FROM longest) OPERATOR(openchair.<%) p.search_names)
$$;

-- Who is called at this number, however it is written, also without its area code; no one where it is no telephone number.
CREATE FUNCTION openchair.patients_called(clinic uuid, spoken text) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT p.id FROM openchair.patient p
   WHERE p.clinic_id = clinic AND p.merged_into IS NULL AND spoken !~ '[[:alpha:]]'
     AND p.phone_digits = (SELECT openchair.phone_digits(spoken))
  UNION ALL
  SELECT p.id FROM openchair.patient p
   WHERE p.clinic_id = clinic AND p.merged_into IS NULL AND p.phone_digits IS NOT NULL
     AND right(p.phone_digits, 7) = (SELECT digits FROM regexp_replace(spoken, '[^0-9]', '', 'g') AS digits
                                      WHERE spoken ~ '^[0-9 ().+-]+$' AND length(digits) = 7)
$$;
