-- Reviews on the day they were written: the stars, never the text.
SELECT
    r.review_id,
    local_day(r.written_at) AS day,
    r.order_id,
    r.customer_id AS buyer,
    b.name AS outlet,
    r.rating,
    CASE
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN year(local_day(r.written_at)) - year(c.birth_date) <= 13 AND NOT c.guardian_consent
            THEN 'below_minimum_age'
    END AS excluded_reason
FROM new.reviews AS r
LEFT JOIN pseudonymised.orders AS o ON o.order_id = r.order_id
LEFT JOIN pseudonymised.branches AS b ON b.branch_id = o.branch_id
LEFT JOIN pseudonymised.customers AS c ON c.customer_id = r.customer_id
