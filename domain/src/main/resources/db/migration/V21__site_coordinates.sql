ALTER TABLE openchair.site
  ADD COLUMN latitude  double precision CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  ADD CONSTRAINT coordinates_come_in_pairs CHECK ((latitude IS NULL) = (longitude IS NULL));
COMMENT ON COLUMN openchair.site.latitude IS 'open: Degrees north; null when not stated, then distances are counted from the middle of the ZIP code area.';
COMMENT ON COLUMN openchair.site.longitude IS 'open: Degrees east; null when not stated.';
