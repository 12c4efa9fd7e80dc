-- Approaches come and go (DBT, ACT, EMDR ...): the administrator keeps them, as every vocabulary that no rule depends on.
INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es, position) VALUES
  ('approach', 'none', 'People share their experience; no named therapy', 'Las personas comparten su experiencia; sin terapia específica', 1),
  ('approach', 'cbt', 'Cognitive behavioral therapy', 'Terapia cognitivo-conductual', 2),
  ('approach', 'interpersonal', 'Interpersonal therapy', 'Terapia interpersonal', 3),
  ('approach', 'psychoeducation', 'Teaching about the condition', 'Educación sobre la condición', 4),
  ('approach', 'mindfulness', 'Mindfulness', 'Atención plena', 5),
  ('approach', 'twelve-step', 'A 12-step program', 'Un programa de 12 pasos', 6),
  ('approach', 'other', 'Another approach', 'Otro enfoque', 99);

ALTER TABLE openchair.support_group DROP CONSTRAINT support_group_approach_check;
UPDATE openchair.support_group SET approach = replace(lower(approach), '_', '-') WHERE approach IS NOT NULL;
-- Constraints that wait for the end of a transaction would keep the table from being altered in this one.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE openchair.support_group
  ADD COLUMN approach_vocabulary text NOT NULL GENERATED ALWAYS AS ('approach') STORED,
  ADD CONSTRAINT approach_is_in_the_vocabulary FOREIGN KEY (approach_vocabulary, approach)
    REFERENCES openchair.reference_code (vocabulary, code);
CREATE INDEX support_group_approach ON openchair.support_group (approach_vocabulary, approach);
COMMENT ON COLUMN openchair.support_group.approach IS 'open: Therapeutic approach, a code of the approach vocabulary; null when not stated.';
COMMENT ON COLUMN openchair.support_group.approach_vocabulary IS 'open: Always approach.';
