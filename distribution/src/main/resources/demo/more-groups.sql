INSERT INTO openchair.support_group (
    id, status, vetted_on, name, purpose, leadership, kind, format, approach, enrollment, cohort_starts_on, cohort_ends_on, stage_note,
    min_age, max_age, min_size, target_size, capacity, host_id, site_id, joining_link, time_zone, recurrence_rule, first_session_on,
    starts_at, duration_minutes, schedule_note, cost, cost_note, registration_note, confidentiality_guideline, ground_rules,
    typical_meeting, inclusion_note, mental_health_expert_involved, updated_at)
SELECT md5(g.id || ':' || n)::uuid, g.status, g.vetted_on, g.name || ' ' || (n + 1), g.purpose, g.leadership, g.kind, g.format,
       g.approach, g.enrollment, g.cohort_starts_on, g.cohort_ends_on, g.stage_note, g.min_age, g.max_age, g.min_size, g.target_size,
       g.capacity, g.host_id, g.site_id, g.joining_link, g.time_zone, g.recurrence_rule, g.first_session_on, g.starts_at,
       g.duration_minutes, g.schedule_note, g.cost, g.cost_note, g.registration_note, g.confidentiality_guideline, g.ground_rules,
       g.typical_meeting, g.inclusion_note, g.mental_health_expert_involved, g.updated_at
  FROM openchair.support_group g CROSS JOIN generate_series(1, ?) n
 WHERE g.status = 'VETTED';

INSERT INTO openchair.group_focus (group_id, code)
SELECT md5(group_id || ':' || n)::uuid, code FROM openchair.group_focus
 CROSS JOIN generate_series(1, ?) n WHERE EXISTS (SELECT FROM openchair.support_group c WHERE c.id = md5(group_id || ':' || n)::uuid);

INSERT INTO openchair.group_audience (group_id, code)
SELECT md5(group_id || ':' || n)::uuid, code FROM openchair.group_audience
 CROSS JOIN generate_series(1, ?) n WHERE EXISTS (SELECT FROM openchair.support_group c WHERE c.id = md5(group_id || ':' || n)::uuid);

INSERT INTO openchair.group_language (group_id, code)
SELECT md5(group_id || ':' || n)::uuid, code FROM openchair.group_language
 CROSS JOIN generate_series(1, ?) n WHERE EXISTS (SELECT FROM openchair.support_group c WHERE c.id = md5(group_id || ':' || n)::uuid);

INSERT INTO openchair.group_stage (group_id, code)
SELECT md5(group_id || ':' || n)::uuid, code FROM openchair.group_stage
 CROSS JOIN generate_series(1, ?) n WHERE EXISTS (SELECT FROM openchair.support_group c WHERE c.id = md5(group_id || ':' || n)::uuid);

INSERT INTO openchair.group_access (group_id, code)
SELECT md5(group_id || ':' || n)::uuid, code FROM openchair.group_access
 CROSS JOIN generate_series(1, ?) n WHERE EXISTS (SELECT FROM openchair.support_group c WHERE c.id = md5(group_id || ':' || n)::uuid);

INSERT INTO openchair.group_facilitator (group_id, staff_id)
SELECT c.id, l.id
  FROM openchair.support_group g
 CROSS JOIN generate_series(1, ?) n
  JOIN openchair.support_group c ON c.id = md5(g.id || ':' || n)::uuid
 CROSS JOIN LATERAL (SELECT s.id FROM openchair.staff s WHERE s.subject IS NULL AND s.clinic_id IS NULL
                       AND NOT (openchair.is_peer(s.credential) AND g.leadership = 'THERAPIST_LED')
                      ORDER BY md5(s.id::text || c.id::text) LIMIT 1) l;
