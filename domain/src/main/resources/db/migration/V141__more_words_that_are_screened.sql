-- Clinical shorthand for danger, and pills that are counted.
INSERT INTO openchair.screening_phrase (kind, language, words) VALUES
  ('CRISIS_TERM', 'en', 'si|hi|sib w plan|intent|means|method'),
  ('CRISIS_TERM', 'en', 'nssi'),
  ('CRISIS', 'en', 'took|taken|swallowed ~ ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|dozen|dozens ~ pills|tablets'),
  ('CRISIS', 'es', 'tomo|tomado|trago|tragado ~ diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien ~ pastillas|pildoras');
