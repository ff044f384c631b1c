-- Orders on the day they were placed, with the branch that cooks, hour and weekday, and the month in which
-- the customer first ordered.
--
-- First orders: the panel's own note where it has one (it reaches back before what Parda has read), else the
-- first order in the history up to this run. A closed day is not computed again, so it stays as it was seen.
--
-- Of the customer only the year of birth is known here. Whoever may be below thirteen by that year, and has
-- no guardian's consent, is left out; a child found so is to be deleted in the panel.
WITH first_orders AS (
    SELECT
        h.customer_id,
        min(h.placed_at) AS first_at
    FROM pseudonymised.orders AS h
    GROUP BY h.customer_id
),

placed AS (
    SELECT
        o.order_id,
        o.customer_id,
        o.branch_id,
        o.channel,
        o.total_uzs,
        local_day(o.placed_at) AS day,
        local_time(o.placed_at) AS placed_locally,
        local_day(least(f.first_at, c.first_order_at)) AS first_day,
        year(local_day(o.placed_at)) - year(c.birth_date) <= 13 AND NOT c.guardian_consent AS maybe_child
    FROM new.orders AS o
    LEFT JOIN first_orders AS f ON f.customer_id = o.customer_id
    LEFT JOIN pseudonymised.customers AS c ON c.customer_id = o.customer_id
)

SELECT
    p.order_id,
    p.day,
    p.customer_id AS buyer,
    p.channel,
    b.name AS outlet,
    b.region,
    isodow(p.placed_locally) AS weekday,
    strftime(p.placed_locally, '%H') AS hour,
    strftime(p.first_day, '%Y-%m') AS cohort,
    datediff('month', p.first_day, p.day) AS months_since_first,
    p.total_uzs AS total,
    CASE
        WHEN b.branch_id IS NULL THEN 'unknown_branch'
        WHEN p.maybe_child THEN 'below_minimum_age'
    END AS excluded_reason
FROM placed AS p
LEFT JOIN pseudonymised.branches AS b ON b.branch_id = p.branch_id
