-- Lines of orders on the day they were placed, with what their order tells about buyer and place.
-- A line whose order never came cannot be protected (nobody knows whose it is) and is excluded.
SELECT
    l.order_line_id,
    l.order_id,
    local_day(l.placed_at) AS day,
    o.buyer_phone AS buyer,
    o.store_id AS seller,
    m.name AS marketplace,
    o.delivery_region AS region,
    l.product_id,
    p.category,
    p.top_category,
    l.quantity,
    l.quantity * l.unit_price_uzs - coalesce(l.discount_uzs, 0) AS gross,
    CASE
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN o.currency <> 'UZS' THEN 'other_currency'
        WHEN l.discount_uzs < 0 THEN 'negative_discount'
        WHEN l.unit_price_uzs < 0 THEN 'negative_price'
    END AS excluded_reason
FROM new.order_lines AS l
LEFT JOIN pseudonymised.orders AS o ON o.order_id = l.order_id
LEFT JOIN pseudonymised.marketplaces AS m ON m.marketplace_id = o.marketplace_id
LEFT JOIN conformed.products AS p ON p.product_id = l.product_id
