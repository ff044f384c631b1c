-- What happened to orders, on the day it happened. An event of an order that was placed before the first
-- extracted day has no buyer to protect, and is excluded.
SELECT
    e.order_event_id,
    e.order_id,
    local_day(e.happened_at) AS day,
    e.kind,
    o.buyer_phone AS buyer,
    o.store_id AS seller,
    m.name AS marketplace,
    o.delivery_region AS region,
    o.total_uzs AS amount,
    epoch(e.happened_at - o.placed_at) / 3600.0 AS hours_since_placed,
    CASE
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN o.currency <> 'UZS' THEN 'other_currency'
        WHEN e.happened_at < o.placed_at THEN 'before_placed'
    END AS excluded_reason
FROM new.order_events AS e
LEFT JOIN pseudonymised.orders AS o ON o.order_id = e.order_id
LEFT JOIN pseudonymised.marketplaces AS m ON m.marketplace_id = o.marketplace_id
