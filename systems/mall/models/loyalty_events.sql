-- Points of the loyalty programme, on the day they moved, with tier and quarter of joining as known on the night.
-- Names, numbers and preferences of members stay behind. Whoever may be under sixteen by the year of birth is left
-- out.
SELECT
    v.movement_id AS event_id,
    local_day(v.happened_at) AS day,
    v.kind,
    v.member_id AS member,
    m.tier,
    year(local_day(m.joined_at)) || '-Q' || quarter(local_day(m.joined_at)) AS cohort,
    datediff('month', local_day(m.joined_at), local_day(v.happened_at)) AS months_since_joined,
    v.points,
    CASE
        WHEN m.member_id IS NULL THEN 'unknown_member'
        WHEN local_day(v.happened_at) < local_day(m.joined_at) THEN 'before_joining'
        WHEN year(local_day(v.happened_at)) - year(m.birth_date) <= 16 THEN 'below_minimum_age'
    END AS excluded_reason
FROM new.loyalty_movements AS v
LEFT JOIN pseudonymised.loyalty_members AS m ON m.member_id = v.member_id
