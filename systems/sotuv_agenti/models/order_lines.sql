-- Lines of orders on the day they were placed, with product and variant. A line whose order never came cannot
-- be protected (nobody knows whose it is) and is excluded.
SELECT
    l.order_line_id,
    l.order_id,
    local_day(l.placed_at) AS day,
    coalesce(i.buyer, o.customer_id) AS buyer,
    o.platform AS channel,
    NULL AS region,
    v.product_id,
    p.category,
    p.category AS top_category,
    p.title AS product,
    v.size || ', ' || v.colour AS variant,
    l.quantity,
    l.quantity * l.unit_price_uzs AS gross,
    CASE
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN o.currency <> 'UZS' THEN 'other_currency'
        WHEN l.unit_price_uzs < 0 THEN 'negative_price'
    END AS excluded_reason
FROM new.order_lines AS l
LEFT JOIN pseudonymised.orders AS o ON o.order_id = l.order_id
LEFT JOIN conformed.identities AS i ON i.identifier = o.customer_id
LEFT JOIN pseudonymised.variants AS v ON v.variant_id = l.variant_id
LEFT JOIN pseudonymised.products AS p ON p.product_id = v.product_id
