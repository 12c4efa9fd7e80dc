-- More ways in which danger is said: slang, shorthand with signs, hints, and history. Spelled-out, starred and mistyped words need no
-- phrase of their own: the screen reads through those. A home's address is announced by a cue.
ALTER TABLE openchair.screening_phrase DROP CONSTRAINT screening_phrase_kind_check;
ALTER TABLE openchair.screening_phrase ADD CONSTRAINT screening_phrase_kind_check
  CHECK (kind IN ('CRISIS', 'CRISIS_TERM', 'NO_CRISIS', 'DENIAL', 'DIAGNOSIS', 'BIRTH_CUE', 'RECORD_CUE', 'HOME_CUE', 'NAME'));

INSERT INTO openchair.screening_phrase (kind, language, words) VALUES
  -- Slang
  ('CRISIS', 'en', 'un alive|alived|aliving'),
  ('CRISIS', 'en', 'off|offed|offing|delete|deleting|yeet|end|rope|roped myself|herself|himself|themselves|yourself'),
  ('CRISIS', 'en', 'sewerslide|sewersliding|sewercide|suislide|kys'),
  ('CRISIS', 'en', 'going|gonna|want|wants|wanna|ready|will|would|about|just ~ rope|ctb'),
  ('CRISIS', 'en', 'catch|catching the bus ~ forever|peacefully|tonight|early'),
  ('CRISIS', 'es', 'desvivir*|desvive'),
  ('CRISIS', 'es', 'kiero|qiero ~ morir|morirme|matarme'),
  -- Shorthand
  ('CRISIS_TERM', 'en', 'si|nssi hi|sib|avh'),
  ('CRISIS_TERM', 'en', 'hi|sib|avh|nssi si'),
  ('CRISIS_TERM', 'en', 'si|hi|sib|nssi plus|positive'),
  ('CRISIS_TERM', 'en', 'positive si|hi|sib|nssi'),
  ('CRISIS_TERM', 'en', 'had|has|having|with|chronic|fleeting|recent|some|hx si|sib'),
  ('CRISIS_TERM', 'en', 'history|hx of si|sib|hi'),
  ('CRISIS_TERM', 'es', 'is activa|pasiva|con|presente ~ plan|intencion|ideas|activa|presente'),
  ('DENIAL', 'en', 'negated'),
  -- History
  ('CRISIS_TERM', 'en', 'prior|previous|past|former|earlier|last|recent|multiple|aborted|interrupted attempt|attempts'),
  ('CRISIS_TERM', 'en', 'history|hx of ~ attempt|attempts'),
  ('CRISIS_TERM', 'en', 'attempt|attempts ~ in|since|around|of 19*|20*'),
  ('CRISIS_TERM', 'en', 'attempt|attempts|attempted ~ hospitaliz*|er|icu|pills|overdose'),
  ('CRISIS_TERM', 'es', 'intento|intentos ~ 19*|20*'),
  ('CRISIS_TERM', 'es', 'intento|intentos previo|previos|anterior|anteriores|pasado|pasados'),
  ('CRISIS_TERM', 'es', 'antecedente|antecedentes|historia|historial de intento|intentos'),
  ('NO_CRISIS', 'en', 'attempt|attempts to ~ reach|call|contact|phone|text|email|join|schedule|quit|leave|open|visit'),
  ('NO_CRISIS', 'en', 'attempt|attempts at ~ sobriety|therapy|treatment|counseling|quitting|recovery|group|groups|school|college|work|art'),
  ('NO_CRISIS', 'es', 'intento|intentos de ~ llamar|llamarla|llamarlo|contactar|comunicarse|dejar|fumar|entrar'),
  -- Hints
  ('CRISIS', 'en', 'giving|gave|given|gives ~ dog|dogs|cat|cats|pet|pets|jewelry|savings|clothes away'),
  ('CRISIS', 'en', 'giving|gave|given|gives away ~ dog|dogs|cat|cats|pet|pets|jewelry|savings|everything|belongings|things|possessions|stuff'),
  ('CRISIS', 'en', 'nothing matters'),
  ('CRISIS', 'en', 'put|putting|got|getting|settled|settling ~ affairs ~ order'),
  ('CRISIS', 'en', 'take|takes|look|watch|feed ~ care|after ~ kids|children|cat|dog|pets ~ when|once|if|after ~ not|gone|isnt'),
  ('CRISIS', 'en', 'once|when|after|if i|she|he|they|im|shes|hes ~ not|isnt|arent|wont|longer ~ around'),
  ('CRISIS', 'en', 'wrote|written|writing|writes|left|leaving ~ letter|letters ~ to|for ~ child|children|kids|family|parents|husband|wife|partner'),
  ('CRISIS', 'en', 'painless|lethal|fatal|deadly ~ way|ways|dose|doses|method|methods|amount|overdose'),
  ('CRISIS', 'es', 'forma|formas|manera|maneras|como|dosis ~ sin dolor|letal|mortal'),
  ('CRISIS', 'es', 'no|ya ~ quiere|quiero|queria ~ estar ~ aqui|mundo'),
  ('CRISIS', 'es', 'regalo|regalando|regalado|repartio|repartiendo ~ cosas|pertenencias|ropa|perro|gato|mascota|mascotas|joyas'),
  ('CRISIS', 'es', 'cuando|si ~ yo|ya|ella|el ~ no ~ este|estoy|falte'),
  -- Homes and record numbers
  ('HOME_CUE', 'en', 'lives|live|living|lived|resides|residing|stays|staying at|on|in'),
  ('HOME_CUE', 'en', 'address|addresses'),
  ('HOME_CUE', 'es', 'vive|vivo|vivia|reside en'),
  ('HOME_CUE', 'es', 'domicilio|direccion'),
  ('RECORD_CUE', 'en', 'id'),
  -- Diagnoses and medicines that people are called after, or the other way round
  ('NAME', 'en', 'parkinson|parkinsons|asperger|alzheimer|gad|aud|sud|asd|cancer|manic|borderline'),
  ('NAME', 'es', 'tag|toc|cancer')
ON CONFLICT DO NOTHING;
