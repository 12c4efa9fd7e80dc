-- What went past the text screen: more words in both languages, words for a record with a long number shortly after, and words for the day
-- of something else than a birth.
ALTER TABLE openchair.screening_phrase DROP CONSTRAINT screening_phrase_kind_check;
ALTER TABLE openchair.screening_phrase ADD CONSTRAINT screening_phrase_kind_check
  CHECK (kind IN ('CRISIS', 'CRISIS_TERM', 'NO_CRISIS', 'DENIAL', 'DIAGNOSIS', 'BIRTH_CUE', 'RECORD_CUE', 'RECORD_WORD', 'DAY_CUE', 'HOME_CUE', 'NAME'));

-- Places of one phrase where three phrases were meant.
DELETE FROM openchair.screening_phrase WHERE kind = 'DIAGNOSIS' AND words = 'epilep*|multiple sclerosis|fibromyalgia';

INSERT INTO openchair.screening_phrase (kind, language, words) VALUES
  -- Not wanting to be here
  ('CRISIS', 'en', 'no longer|more ~ want|wants|wanted|wish|wishes|wanting to be|exist here|alive|around|anymore'),
  ('CRISIS', 'en', 'no longer|more ~ want|wants|wanted|wish|wishes|wanting to exist'),
  ('CRISIS', 'en', 'want|wants|wanted|wish|wishes|like|love|going to disappear|vanish'),
  ('CRISIS', 'en', 'want|wants|wanted|wish|wishes|like|love to just|simply disappear|vanish'),
  ('CRISIS', 'en', 'wanna|gonna disappear|vanish'),
  ('CRISIS', 'en', 'disappear|vanish ~ never|not come|return|coming ~ back'),
  ('CRISIS', 'es', 'desaparecer|irme|irse ~ no|nunca ~ volver|regresar'),
  -- Pills that are counted
  ('CRISIS', 'en', 'took|taken|swallowed|downed ~ 10*|11|12|13|14|15*|16|17|18|19|20*|21|22|23|24|25*|26|27|28|29|30*|31|32|33|34|35|36|38|40*|42|45|48|50*|55|60*|70*|80*|90* ~ pills|tablets|capsules|tylenol|advil|benadryl'),
  ('CRISIS', 'es', 'tomo|tome|tomado|trago|trague|tragado|ingirio ~ 10*|11|12|13|14|15*|16|17|18|19|20*|21|22|23|24|25*|26|27|28|29|30*|31|32|33|34|35|36|38|40*|42|45|48|50*|55|60*|70*|80*|90* ~ pastillas|pildoras|tabletas|capsulas'),
  -- Shorthand for self-harm, and the ninth question of the PHQ-9
  ('CRISIS_TERM', 'en', 'sh last|tonight|today|yesterday|again|via|urge|urges|behavior|behaviors|thoughts|thought|episode|episodes|by|this'),
  ('CRISIS_TERM', 'en', 'recent|current|active|ongoing|urges|hx|history|endorses|reports|engaged|engages|engaging ~ sh'),
  ('CRISIS', 'en', 'cut|cuts|cutting|burn|burns|scratches on ~ thighs|thigh|wrists|wrist|arms|arm|legs|leg|forearm|forearms|stomach|hips'),
  ('CRISIS', 'es', 'cortes|cortadas|quemaduras en ~ brazos|brazo|munecas|muneca|muslos|muslo|piernas|antebrazo|antebrazos'),
  ('CRISIS_TERM', 'en', 'item|question|q 9|nine 1|2|3|positive|endorsed|elevated'),
  ('CRISIS_TERM', 'en', 'item|question|q 9|nine is|was|of|at|score|scored|equals|answered 1|2|3|positive|endorsed|yes'),
  ('CRISIS_TERM', 'en', 'q9 1|2|3|positive|endorsed|elevated'),
  ('CRISIS_TERM', 'en', '1|2|3|positive|endorsed|endorses on|for phq|item|question|q ~ 9|nine'),
  ('CRISIS_TERM', 'en', 'endorsed|endorses|positive item|question 9|nine'),
  ('CRISIS_TERM', 'en', 'ssrs|cssrs|asq ~ positive|high|moderate|yes'),
  ('CRISIS_TERM', 'en', 'positive|high|moderate ~ ssrs|cssrs|asq'),
  ('CRISIS_TERM', 'es', 'item|pregunta|reactivo|punto 9|nueve 1|2|3|positivo|positiva'),
  ('CRISIS_TERM', 'es', 'item|pregunta|reactivo|punto 9|nueve es|fue|con|de|en|igual 1|2|3|positivo|positiva'),
  -- Abuse that goes on
  ('CRISIS', 'en', 'is|being|gets|getting|keeps abused|molested|beaten|assaulted|neglected|trafficked'),
  ('CRISIS', 'en', 'abuses|abusing|beats|beating|molests|assaults|trafficks|exploits her|him|them|me|us|children|kids'),
  ('CRISIS', 'en', 'abuses|abusing|beats|beating|molests|assaults|neglects|neglecting his|her|their|my|the|a|an|our child|children|kid|kids|son|daughter|baby|wife|husband|mother|father|partner|girlfriend|boyfriend|sister|brother|stepdaughter|stepson|niece|nephew'),
  ('CRISIS', 'en', 'child|children|kid|kids|minor|girl|boy|toddler|baby|elder ~ abused|molested|beaten|neglected|trafficked'),
  ('CRISIS', 'en', 'touches|touching|touched her|him|me|them inappropriately|sexually'),
  ('CRISIS', 'es', 'abusa|abusan|abusando|abuso|abusaba|abusaron|abusado de ella|el|mi|ellas|ellos|nosotros|nosotras'),
  ('CRISIS', 'es', 'abusa|abusan|abusando|abuso|abusaba|abusaron|abusado de su|sus|mi|mis|la|una|un|los|las hija|hijas|hijo|hijos|nina|nino|ninas|ninos|menor|menores|sobrina|sobrino|hermana|hermano|esposa|pareja|hijastra|hijastro|nieta|nieto'),
  ('CRISIS', 'es', 'abusa|abusan|abusando|abuso|abusaba|abusaron ~ sexualmente'),
  ('CRISIS', 'es', 'nina|nino|menor|hija|hijo|bebe ~ abusada|abusado|abusan|maltratada|maltratado|golpeada|golpeado'),
  ('CRISIS', 'es', 'la|lo|me|los|las maltrata|maltratan|manosea|manosean|abusa|abusan'),
  -- Diagnoses
  ('DIAGNOSIS', 'en', 'an|recovering|recovered|functioning|former|active|chronic|is|was|am|im|hes|shes alcoholic|addict'),
  ('DIAGNOSIS', 'en', 'drug|heroin|meth|cocaine|opioid|crack|gambling|pill|sex addict|addicts'),
  ('DIAGNOSIS', 'en', 'addicted|addiction to ~ alcohol|heroin|opioids|opiates|cocaine|crack|meth|methamphetamine|drugs|pills|painkillers|fentanyl|oxy*|benzos|benzodiazepines|xanax|marijuana|cannabis|weed|gambling|porn|nicotine'),
  ('DIAGNOSIS', 'en', 'epilep*'),
  ('DIAGNOSIS', 'en', 'seizure disorder|disorders'),
  ('DIAGNOSIS', 'en', 'multiple sclerosis'),
  ('DIAGNOSIS', 'en', 'fibromyalgia'),
  ('DIAGNOSIS', 'en', 'social|specific|school phobia|phobias|phobic'),
  ('DIAGNOSIS', 'en', 'claustrophobi*|emetophobi*'),
  ('DIAGNOSIS', 'en', 'tbi|mtbi'),
  ('DIAGNOSIS', 'en', 'traumatic brain injury|injuries'),
  ('DIAGNOSIS', 'en', 'huntingtons|tourette*'),
  ('DIAGNOSIS', 'es', 'es|era|soy|un|una|ex alcoholico|alcoholica|drogadicto|drogadicta|adicto|adicta|drogodependiente'),
  ('DIAGNOSIS', 'es', 'adicto|adicta|adiccion|adicciones a|al ~ alcohol|heroina|cocaina|crack|drogas|opioides|opiaceos|pastillas|metanfetamina|metanfetaminas|fentanilo|marihuana|cannabis|juego|apuestas|sustancias'),
  ('DIAGNOSIS', 'es', 'epilep*'),
  ('DIAGNOSIS', 'es', 'esclerosis multiple'),
  ('DIAGNOSIS', 'es', 'fibromialgia'),
  ('DIAGNOSIS', 'es', 'fobia|fobias social|sociales|especifica|especificas|escolar'),
  ('DIAGNOSIS', 'es', 'agorafobi*|claustrofobi*'),
  ('DIAGNOSIS', 'es', 'tlp|tce|tca'),
  ('DIAGNOSIS', 'es', 'traumatismo craneoencefalico|craneal|cerebral'),
  ('DIAGNOSIS', 'es', 'lesion|dano cerebral'),
  -- Records
  ('RECORD_WORD', 'en', 'record|records|chart|charts|file|account|member|patient|client'),
  ('RECORD_WORD', 'es', 'registro|expediente|ficha|historial|historia|cuenta|paciente'),
  -- Days that are no birth dates
  ('DAY_CUE', 'en', 'since|sober|clean|sobriety|abstinent|married|divorced|widowed|anniversary|retired|died|passed|hired|founded|opened|started|began'),
  ('DAY_CUE', 'es', 'desde|sobrio|sobria|sobriedad|limpio|limpia|casado|casada|casaron|divorciado|divorciada|aniversario|murio|fallecio|fundado|abrio|empezo')
ON CONFLICT DO NOTHING;
