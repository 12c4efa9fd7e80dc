CREATE TABLE openchair.host (
  id   uuid PRIMARY KEY,
  name text NOT NULL,
  kind text CHECK (kind IN ('CLINIC', 'HOSPITAL', 'NON_PROFIT', 'COMMUNITY', 'INDEPENDENT'))
);
COMMENT ON TABLE openchair.host IS 'The organization that offers groups (HSDS organization).';
COMMENT ON COLUMN openchair.host.id IS 'open: Identifier; the HSDS organization id where imported.';
COMMENT ON COLUMN openchair.host.name IS 'open: Name of the organization.';
COMMENT ON COLUMN openchair.host.kind IS 'open: Kind of host; null when not stated.';

CREATE TABLE openchair.site (
  id            uuid PRIMARY KEY,
  name          text NOT NULL,
  street        text,
  city          text,
  state         text,
  postal_code   text,
  accessibility text
);
COMMENT ON TABLE openchair.site IS 'A place where groups meet (HSDS location).';
COMMENT ON COLUMN openchair.site.id IS 'open: Identifier; the HSDS location id where imported.';
COMMENT ON COLUMN openchair.site.name IS 'open: Name of the place.';
COMMENT ON COLUMN openchair.site.street IS 'open: Street address.';
COMMENT ON COLUMN openchair.site.city IS 'open: City.';
COMMENT ON COLUMN openchair.site.state IS 'open: State or province.';
COMMENT ON COLUMN openchair.site.postal_code IS 'open: Postal code of the place.';
COMMENT ON COLUMN openchair.site.accessibility IS 'open: Step-free access, hearing loop and the like, in words; null when not stated.';

CREATE TABLE openchair.support_group (
  id                       uuid PRIMARY KEY,
  version                  integer NOT NULL DEFAULT 0,
  status                   text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'VETTED', 'SUSPENDED', 'RETIRED')),
  vetted_on                date,
  name                     text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  purpose                  text,
  leadership               text CHECK (leadership IN ('PEER_LED', 'THERAPIST_LED', 'CO_LED')),
  kind                     text CHECK (kind IN ('SUPPORT_GROUP', 'GROUP_THERAPY')),
  format                   text CHECK (format IN ('IN_PERSON', 'ONLINE_VIDEO', 'ONLINE_TEXT', 'TELEPHONE', 'HYBRID')),
  approach                 text CHECK (approach IN ('NONE', 'CBT', 'INTERPERSONAL', 'PSYCHOEDUCATION', 'MINDFULNESS',
                                                    'TWELVE_STEP', 'OTHER')),
  enrollment               text CHECK (enrollment IN ('OPEN', 'CLOSED_COHORT')),
  cohort_starts_on         date,
  cohort_ends_on           date,
  stage_note               text,
  min_age                  integer CHECK (min_age BETWEEN 0 AND 120),
  max_age                  integer CHECK (max_age BETWEEN 0 AND 120),
  min_size                 integer CHECK (min_size > 0),
  target_size              integer CHECK (target_size > 0),
  capacity                 integer CHECK (capacity > 0),
  seats_taken              integer NOT NULL DEFAULT 0 CHECK (seats_taken >= 0),
  host_id                  uuid REFERENCES openchair.host (id),
  site_id                  uuid REFERENCES openchair.site (id),
  joining_link             text,
  time_zone                text,
  recurrence_rule          text,
  first_session_on         date,
  starts_at                time,
  duration_minutes         integer CHECK (duration_minutes BETWEEN 5 AND 1440),
  schedule_note            text,
  cost                     text CHECK (cost IN ('FREE', 'SLIDING_SCALE', 'FEE')),
  cost_note                text,
  registration_note        text,
  confidentiality_guideline text,
  ground_rules             text,
  typical_meeting          text,
  inclusion_note           text,
  mental_health_expert_involved boolean,
  updated_at               timestamptz NOT NULL,
  CONSTRAINT peer_led_is_never_group_therapy CHECK (NOT (leadership = 'PEER_LED' AND kind = 'GROUP_THERAPY')),
  CONSTRAINT seats_within_capacity CHECK (capacity IS NULL OR seats_taken <= capacity),
  CONSTRAINT listed_groups_have_their_charter CHECK (
    status <> 'VETTED' OR (leadership IS NOT NULL AND kind IS NOT NULL AND format IS NOT NULL
      AND confidentiality_guideline IS NOT NULL AND ground_rules IS NOT NULL AND vetted_on IS NOT NULL))
);
CREATE INDEX support_group_listed ON openchair.support_group (status, name, id);
CREATE INDEX support_group_host ON openchair.support_group (host_id);
CREATE INDEX support_group_site ON openchair.support_group (site_id);
COMMENT ON TABLE openchair.support_group IS 'A support group or therapy group: what it is, when and where it meets, its charter and its vetting (HSDS service).';
COMMENT ON COLUMN openchair.support_group.id IS 'open: Identifier; the HSDS service id where imported.';
COMMENT ON COLUMN openchair.support_group.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.support_group.status IS 'open: Vetting: only a VETTED group is listed and can be referred to.';
COMMENT ON COLUMN openchair.support_group.vetted_on IS 'open: Day of the last vetting, renewed yearly.';
COMMENT ON COLUMN openchair.support_group.name IS 'open: Name of the group.';
COMMENT ON COLUMN openchair.support_group.purpose IS 'open: What the group is for, in its own words.';
COMMENT ON COLUMN openchair.support_group.leadership IS 'open: Who leads; null when not stated.';
COMMENT ON COLUMN openchair.support_group.kind IS 'open: Support group or group therapy (a treatment under a licensed provider).';
COMMENT ON COLUMN openchair.support_group.format IS 'open: How people meet.';
COMMENT ON COLUMN openchair.support_group.approach IS 'open: Therapeutic approach.';
COMMENT ON COLUMN openchair.support_group.enrollment IS 'open: Open (join at any time) or a closed cohort.';
COMMENT ON COLUMN openchair.support_group.cohort_starts_on IS 'open: First day of a closed cohort.';
COMMENT ON COLUMN openchair.support_group.cohort_ends_on IS 'open: Last day of a closed cohort.';
COMMENT ON COLUMN openchair.support_group.stage_note IS 'open: Stage of a condition or of recovery the group is for, in words.';
COMMENT ON COLUMN openchair.support_group.min_age IS 'open: Youngest age in years.';
COMMENT ON COLUMN openchair.support_group.max_age IS 'open: Oldest age in years.';
COMMENT ON COLUMN openchair.support_group.min_size IS 'open: Fewest people it runs with.';
COMMENT ON COLUMN openchair.support_group.target_size IS 'open: Size it aims for.';
COMMENT ON COLUMN openchair.support_group.capacity IS 'open: Most people it seats; null when not stated, then seats are not limited.';
COMMENT ON COLUMN openchair.support_group.seats_taken IS 'open: Current enrollments, kept by a trigger; the constraint seats_within_capacity is what refuses overbooking.';
COMMENT ON COLUMN openchair.support_group.host_id IS 'open: The organization that offers it.';
COMMENT ON COLUMN openchair.support_group.site_id IS 'open: Where it meets; null when online.';
COMMENT ON COLUMN openchair.support_group.joining_link IS 'sensitive: Link or number to join; only for enrolled members and the group''s staff.';
COMMENT ON COLUMN openchair.support_group.time_zone IS 'open: IANA zone of the schedule.';
COMMENT ON COLUMN openchair.support_group.recurrence_rule IS 'open: RFC 5545 RRULE, without the RRULE: prefix; null when not stated.';
COMMENT ON COLUMN openchair.support_group.first_session_on IS 'open: Day from which the rule counts (DTSTART).';
COMMENT ON COLUMN openchair.support_group.starts_at IS 'open: Local time at which a session starts.';
COMMENT ON COLUMN openchair.support_group.duration_minutes IS 'open: Length of a session in minutes.';
COMMENT ON COLUMN openchair.support_group.schedule_note IS 'open: The schedule in words, where it is not a rule.';
COMMENT ON COLUMN openchair.support_group.cost IS 'open: Free, sliding scale or a fee.';
COMMENT ON COLUMN openchair.support_group.cost_note IS 'open: The cost in words.';
COMMENT ON COLUMN openchair.support_group.registration_note IS 'open: What registration needs, in words.';
COMMENT ON COLUMN openchair.support_group.confidentiality_guideline IS 'open: What the group promises about what is said in it.';
COMMENT ON COLUMN openchair.support_group.ground_rules IS 'open: Ground rules.';
COMMENT ON COLUMN openchair.support_group.typical_meeting IS 'open: What a typical meeting is like.';
COMMENT ON COLUMN openchair.support_group.inclusion_note IS 'open: How the group promotes inclusion.';
COMMENT ON COLUMN openchair.support_group.mental_health_expert_involved IS 'open: Is a mental-health expert involved? Null when not stated.';
COMMENT ON COLUMN openchair.support_group.updated_at IS 'open: When the entry last changed.';

CREATE TABLE openchair.group_focus (
  group_id   uuid NOT NULL REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  code       text NOT NULL,
  vocabulary text NOT NULL GENERATED ALWAYS AS ('focus') STORED,
  PRIMARY KEY (group_id, code),
  FOREIGN KEY (vocabulary, code) REFERENCES openchair.reference_code (vocabulary, code)
);
CREATE INDEX group_focus_code ON openchair.group_focus (code, group_id);
COMMENT ON TABLE openchair.group_focus IS 'What a group is about; several are possible.';
COMMENT ON COLUMN openchair.group_focus.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_focus.code IS 'open: Code in the focus vocabulary.';
COMMENT ON COLUMN openchair.group_focus.vocabulary IS 'open: Always focus.';

CREATE TABLE openchair.group_audience (
  group_id   uuid NOT NULL REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  code       text NOT NULL,
  vocabulary text NOT NULL GENERATED ALWAYS AS ('audience') STORED,
  PRIMARY KEY (group_id, code),
  FOREIGN KEY (vocabulary, code) REFERENCES openchair.reference_code (vocabulary, code)
);
CREATE INDEX group_audience_code ON openchair.group_audience (code, group_id);
COMMENT ON TABLE openchair.group_audience IS 'Whom a group is for; several are possible.';
COMMENT ON COLUMN openchair.group_audience.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_audience.code IS 'open: Code in the audience vocabulary.';
COMMENT ON COLUMN openchair.group_audience.vocabulary IS 'open: Always audience.';

CREATE TABLE openchair.group_language (
  group_id   uuid NOT NULL REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  code       text NOT NULL,
  vocabulary text NOT NULL GENERATED ALWAYS AS ('language') STORED,
  PRIMARY KEY (group_id, code),
  FOREIGN KEY (vocabulary, code) REFERENCES openchair.reference_code (vocabulary, code)
);
CREATE INDEX group_language_code ON openchair.group_language (code, group_id);
COMMENT ON TABLE openchair.group_language IS 'Languages in which a group is held.';
COMMENT ON COLUMN openchair.group_language.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_language.code IS 'open: Code in the language vocabulary (BCP 47).';
COMMENT ON COLUMN openchair.group_language.vocabulary IS 'open: Always language.';

CREATE TABLE openchair.group_facilitator (
  group_id uuid NOT NULL REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  staff_id uuid NOT NULL REFERENCES openchair.staff (id),
  PRIMARY KEY (group_id, staff_id)
);
CREATE INDEX group_facilitator_staff ON openchair.group_facilitator (staff_id, group_id);
COMMENT ON TABLE openchair.group_facilitator IS 'Who leads a group, hence who may answer its referrals and keep its roster.';
COMMENT ON COLUMN openchair.group_facilitator.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_facilitator.staff_id IS 'open: The facilitator.';

GRANT SELECT, INSERT, UPDATE ON openchair.host, openchair.site TO openchair_app;
GRANT SELECT, INSERT, UPDATE ON openchair.support_group TO openchair_app;
GRANT SELECT, INSERT, DELETE ON openchair.group_focus, openchair.group_audience, openchair.group_language,
  openchair.group_facilitator TO openchair_app;
