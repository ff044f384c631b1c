-- Returns on the day they were asked for. The buyer's own words about it are not read.
SELECT
    r.return_id,
    r.order_id,
    local_day(r.requested_at) AS day,
    r.reason,
    o.buyer_phone AS buyer,
    o.store_id AS seller,
    m.name AS marketplace,
    o.delivery_region AS region,
    p.category,
    p.top_category,
    r.quantity,
    CASE
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN l.order_line_id IS NULL THEN 'unknown_line'
        WHEN r.quantity > l.quantity THEN 'more_than_ordered'
    END AS excluded_reason
FROM new.returns AS r
LEFT JOIN pseudonymised.orders AS o ON o.order_id = r.order_id
LEFT JOIN pseudonymised.order_lines AS l ON l.order_line_id = r.order_line_id
LEFT JOIN pseudonymised.marketplaces AS m ON m.marketplace_id = o.marketplace_id
LEFT JOIN conformed.products AS p ON p.product_id = l.product_id
