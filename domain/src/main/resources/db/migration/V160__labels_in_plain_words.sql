-- Labels as people in the United States say them. What a clinic has reworded stays as it is.
UPDATE openchair.reference_code c SET label_en = better.label FROM (VALUES
  ('Brings somebody who helps', 'Brings a support person'),
  ('The group takes nobody at present', 'The group isn''t taking new members now'),
  ('Too little was said to decide', 'Not enough information to decide'),
  ('The person wants to begin later', 'The person wants to start later'),
  ('The next cohort has not begun', 'The next cohort hasn''t started'),
  ('The person cannot begin at this time', 'The person can''t start at this time'),
  ('The seat is not free after all', 'The seat isn''t open after all'),
  ('Nobody answered in time', 'No one answered in time'),
  ('The person does not want to join any more', 'The person no longer wants to join'),
  ('The person is in hospital', 'The person is in the hospital'),
  ('Illness or a stay in hospital', 'Illness or a hospital stay'),
  ('The schedule does not work any more', 'The schedule no longer works'),
  ('The person and this group do not get on', 'The person and this group don''t get along'),
  ('A seat is free now', 'A seat is open now'),
  ('The person goes on without the group', 'The person is ready to go on without the group'),
  ('The person does not want to come any more', 'The person no longer wants to come'),
  ('Everyone was invited to share, nobody had to', 'Everyone was invited to share; no one had to')
) better (was, label) WHERE c.label_en = better.was;

UPDATE openchair.crisis_resource SET how_en = 'Call 911 if someone may be hurt now.' WHERE how_en = 'Call 911 if somebody may be hurt now.';
