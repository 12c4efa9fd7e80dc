-- Is a person of that age admitted by a group that states these limits? A minor only where it says so. As AgeLimits.admit.
CREATE FUNCTION openchair.admits_age(youngest integer, oldest integer, years integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT years >= coalesce(youngest, 18) AND (oldest IS NULL OR years <= oldest)
$$;
COMMENT ON FUNCTION openchair.admits_age IS 'Is a person of that age, in whole years, admitted by these limits? As AgeLimits.admit.';

-- A seat that comes free is offered to the first on the list who can take it now. Whoever cannot keeps the place. Which of the reasons
-- it is is told to no one (ADR 60, 70): the consent is over, the age is not admitted, or two people must not meet.
CREATE FUNCTION openchair.can_take_seat(person uuid, in_group uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
           SELECT FROM openchair.patient p
             JOIN openchair.support_group g ON g.id = in_group
            WHERE p.id = person
              AND openchair.admits_age(g.min_age, g.max_age,
                                       CAST(extract(year FROM age(openchair.today_in(g.time_zone), p.birth_date)) AS integer)))
     AND openchair.consent_relied_on(person, in_group, moment)
     AND NOT openchair.meets_kept_apart(person, in_group)
$$;
COMMENT ON FUNCTION openchair.can_take_seat IS 'Can the person be given a seat in the group, should one be open? The reason is for no one.';
