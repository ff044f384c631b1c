-- Dishes ordered, on the day their order was placed, with branch and hour of the order. A line whose order
-- never came cannot be protected (nobody knows whose it is) and is excluded; so is that of a possible child
-- without a guardian's consent, see orders.sql.
SELECT
    l.order_line_id,
    l.order_id,
    local_day(l.placed_at) AS day,
    o.customer_id AS buyer,
    b.name AS outlet,
    b.region,
    strftime(local_time(l.placed_at), '%H') AS hour,
    l.dish_id AS product_id,
    p.category,
    p.top_category,
    l.quantity,
    l.quantity * l.unit_price_uzs - coalesce(l.discount_uzs, 0) AS gross,
    CASE
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN b.branch_id IS NULL THEN 'unknown_branch'
        WHEN l.discount_uzs < 0 THEN 'negative_discount'
        WHEN l.unit_price_uzs < 0 THEN 'negative_price'
        WHEN year(local_day(l.placed_at)) - year(c.birth_date) <= 13 AND NOT c.guardian_consent
            THEN 'below_minimum_age'
    END AS excluded_reason
FROM new.order_lines AS l
LEFT JOIN pseudonymised.orders AS o ON o.order_id = l.order_id
LEFT JOIN pseudonymised.customers AS c ON c.customer_id = o.customer_id
LEFT JOIN pseudonymised.branches AS b ON b.branch_id = o.branch_id
LEFT JOIN conformed.products AS p ON p.product_id = l.dish_id
