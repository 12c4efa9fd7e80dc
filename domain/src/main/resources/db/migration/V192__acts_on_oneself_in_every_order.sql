-- Acts on oneself in Spanish, each listed once by its verb: the screen looks for every order of the pronoun. "$" is the end of a sentence.
ALTER TABLE openchair.screening_phrase DROP CONSTRAINT screening_phrase_kind_check;
ALTER TABLE openchair.screening_phrase ADD CONSTRAINT screening_phrase_kind_check
  CHECK (kind IN ('CRISIS', 'CRISIS_ACT', 'CRISIS_TERM', 'NO_CRISIS', 'DENIAL', 'DIAGNOSIS', 'NO_DIAGNOSIS', 'BIRTH_CUE', 'RECORD_CUE', 'RECORD_WORD',
    'DAY_CUE', 'HOME_CUE', 'NAME'));
ALTER TABLE openchair.screening_phrase DROP CONSTRAINT screening_phrase_words_check;
ALTER TABLE openchair.screening_phrase ADD CONSTRAINT screening_phrase_words_check
  CHECK (words ~ '^[a-z0-9|*~$ ]+$' AND length(words) BETWEEN 2 AND 400);

-- What the entries below say in every order.
DELETE FROM openchair.screening_phrase WHERE kind = 'CRISIS' AND language = 'es' AND words IN (
  'se|me va|voy a matar|suicidar|ahorcar|disparar|morir|cortar|tirar|lanzar',
  'se|me quiere|quiero|quisiera|queria matar|suicidar|ahorcar|morir|cortar',
  'matarse|matarme|matarte|matarnos|suicidarse|suicidarme|ahorcarse|ahorcarme|colgarse|dispararse|dispararme|envenenarse|ahogarse|morirse|morirme',
  'lastimarse|lastimarme|lesionarse|herirse|danarse|cortarse|cortarme|quemarse');

INSERT INTO openchair.screening_phrase (kind, language, words) VALUES
  ('CRISIS_ACT', 'es', 'matar'),
  ('CRISIS_ACT', 'es', 'suicidar'),
  ('CRISIS_ACT', 'es', 'morir'),
  ('CRISIS_ACT', 'es', 'dejar|deja|dejo morir'),
  ('CRISIS_ACT', 'es', 'ahorcar|ahorco|ahorca|ahorcaba'),
  ('CRISIS_ACT', 'es', 'colgar'),
  ('CRISIS_ACT', 'es', 'colgar|colgo|colgue|cuelga|cuelgo ~ viga|arbol|ventilador|tubo|techo|cuello|regadera|soga|cuerda|cinturon|sabana'),
  ('CRISIS_ACT', 'es', 'envenenar|enveneno|envenena'),
  ('CRISIS_ACT', 'es', 'intoxicar ~ pastillas|pildoras|cloro|veneno'),
  ('CRISIS_ACT', 'es', 'ahogar'),
  ('CRISIS_ACT', 'es', 'asfixiar|asfixio|asfixia'),
  ('CRISIS_ACT', 'es', 'estrangular'),
  ('CRISIS_ACT', 'es', 'degollar|degollo|deguella'),
  ('CRISIS_ACT', 'es', 'desangrar|desangro|desangra'),
  ('CRISIS_ACT', 'es', 'electrocutar'),
  ('CRISIS_ACT', 'es', 'disparar|disparo'),
  ('CRISIS_ACT', 'es', 'pegar|pego|pegue|pega|pegara un|unos|dos tiro|tiros|balazo|balazos|plomazo'),
  ('CRISIS_ACT', 'es', 'dar|dio|diera|daria un|unos|dos tiro|tiros|balazo|balazos|plomazo'),
  ('CRISIS_ACT', 'es', 'meter|metio|meteria|mete un|unos|dos tiro|tiros|balazo|balazos|plomazo'),
  ('CRISIS_ACT', 'es', 'volar|volo|vuela ~ sesos|cabeza|cerebro'),
  ('CRISIS_ACT', 'es', 'lastimar'),
  ('CRISIS_ACT', 'es', 'lesionar'),
  ('CRISIS_ACT', 'es', 'autolesionar|autolesiona|autolesiono'),
  ('CRISIS_ACT', 'es', 'herir'),
  ('CRISIS_ACT', 'es', 'danar'),
  ('CRISIS_ACT', 'es', 'quemar'),
  ('CRISIS_ACT', 'es', 'prender|prendio fuego'),
  ('CRISIS_ACT', 'es', 'cortar'),
  ('CRISIS_ACT', 'es', 'cortar|abrir|rajar|corto|abrio|rajo|corta|abre|raja ~ venas|munecas|garganta|cuello'),
  ('CRISIS_ACT', 'es', 'clavar|encajar|enterrar|clavo|encajo|enterro ~ cuchillo|navaja|tijeras|vidrio'),
  ('CRISIS_ACT', 'es', 'tirar'),
  ('CRISIS_ACT', 'es', 'lanzar'),
  ('CRISIS_ACT', 'es', 'aventar'),
  ('CRISIS_ACT', 'es', 'arrojar'),
  ('CRISIS_ACT', 'es', 'tirar|lanzar|aventar|arrojar|echar|tiro|tire|lanzo|avento|arrojo|echo|tira|lanza|avienta|tiraria|tirara|aventaria ~ puente|edificio|tren|ventana|balcon|techo|azotea|metro|vias|carro|camion|carros|barranco|precipicio|vacio|piso'),
  ('CRISIS_ACT', 'es', 'tomar|tragar|ingerir ~ todas|toda|todo|frasco|bote|caja|muchas|monton|punado|demasiadas ~ pastillas|pildoras|medicamentos|medicinas|medicina|tabletas'),
  ('CRISIS_ACT', 'es', 'tomar|tragar|beber|tomo|trago|bebio|tome ~ cloro|veneno|raticida|insecticida|lejia|plaguicida'),
  ('CRISIS_ACT', 'es', 'quitar|arrancar|quitaba|quitara ~ la vida'),
  ('CRISIS_ACT', 'es', 'ir de este mundo'),
  ('CRISIS', 'es', 'mejor|casi|ojala ~ se|me tomaba|tomara|tomo|tomaria|tragaba|tragara ~ todas|todo|frasco|bote ~ pastillas|pildoras|medicamentos|medicinas'),
  ('CRISIS', 'es', 'quisiera|quiero|quiere|querria|ojala|deseria|desearia|preferiria|prefiere|espera ~ no|nunca ~ despertar|despertara|despertarse|amanecer|amaneciera'),
  ('CRISIS', 'es', 'no|ni|sin|ya|poco ~ sentido|caso|razon|chiste a|de|en ~ vivir|vida|existir|existencia'),
  ('CRISIS', 'es', 'estariamos|estaremos|vivirian|viviriamos|quedarian|quedariamos ~ mejor ~ sin mi|ella'),
  ('CRISIS', 'es', 'estariamos|estaremos|vivirian|viviriamos ~ mejor ~ sin el $'),
  ('CRISIS', 'es', 'lo|la|los|las|me encontro|encontraron|encontramos|encontre|hallo|hallaron|hallamos|halle|descubrieron|vieron ~ colgado|colgada|ahorcado|ahorcada|colgando|inconsciente'),
  ('CRISIS_TERM', 'en', 'plan|intent|intention and|with|plus|w means|intent|access|method'),
  ('CRISIS_TERM', 'en', 'plan|intent|intention and|with the|a|her|his means|intent|plan|method'),
  ('CRISIS_TERM', 'en', 'means|intent and|with|plus intent|plan'),
  ('CRISIS_TERM', 'en', 'has|have|had|with|the means to ~ do|act|carry|follow'),
  ('CRISIS_TERM', 'en', 'she|he|they|i|pt|patient|client|shes|hes has|have|had|got a|specific plan $'),
  ('CRISIS_TERM', 'en', 'has|have|had|with a specific|detailed|concrete|lethal plan $'),
  ('NO_CRISIS', 'en', 'treatment|care|safety|payment|lesson|business plan and|with the|a|means|intent'),
  -- The same verbs without danger
  ('NO_CRISIS', 'es', 'tirar*|lanzar*|aventar*|arrojar*|tirado|lanzado ~ alberca|piscina|pileta|tobogan|mercado|siesta|dormir|paracaidas|pelota|candidato|candidata|presidencia|bungee|clavado|clavados|cama|sofa|pasto'),
  ('NO_CRISIS', 'es', 'tirar*|lanzar*|aventar* a|de|para de|la|el|como|un alberca|piscina|pileta|mercado|negocio|candidato|candidata|cabeza'),
  ('NO_CRISIS', 'es', 'lanzar* ~ negocio|marca|libro|producto|disco|campana'),
  ('NO_CRISIS', 'es', 'colgar*|colgado|colgada|colgando ~ telefono|llamada|computadora|cuadro|cuadros|cartel|ropa|pagina|sistema|zoom|mochila|medalla|celular|hamaca'),
  ('NO_CRISIS', 'es', 'cortar*|cortado ~ pelo|cabello|unas|barba|fleco|puntas|luz|llamada|conexion|internet|agua|rizos'),
  ('NO_CRISIS', 'es', 'ahogar*|ahogado|ahogando ~ vaso'),
  ('NO_CRISIS', 'es', 'quemar*|quemado ~ calorias|grasa|etapas'),
  ('NO_CRISIS', 'es', 'morir*|muero|muere de risa|frio|calor|ganas|verguenza|sueno|nervios|curiosidad'),
  ('NO_CRISIS', 'es', 'matar* ~ tiempo|trabajando|estudiando'),
  ('NO_CRISIS', 'es', 'tomar* ~ pastillas|medicinas|medicamentos|pildoras como|segun|cada|diario'),
  ('NO_CRISIS', 'es', 'disparar* ~ precio|precios|alarma|foto|fotos|presion'),
  ('NO_CRISIS', 'es', 'danar*|danado ~ telefono|computadora|carro|coche')
ON CONFLICT DO NOTHING;

COMMENT ON COLUMN openchair.screening_phrase.kind IS 'open: What the phrase stands for: danger, an act on oneself by its Spanish verb, no danger, a denial, a diagnosis, no one''s diagnosis, or a cue that a birth date or a record number follows.';
