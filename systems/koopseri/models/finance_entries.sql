-- What was sold and what was refunded, line by line, on the day of the order or of the refund. A refund's buyer
-- and currency are those of its order: the API gives a refund neither.
SELECT
    CASE WHEN o.type = 'shop_order_refund' THEN 'refund-' ELSE 'gross-' END
    || CAST(l.order_item_id AS VARCHAR) AS entry_id,
    local_day(l.order_created_gmt) AS day,
    CASE WHEN o.type = 'shop_order_refund' THEN 'refund' ELSE 'gross' END AS kind,
    placed.billing_email AS buyer,
    p.post_author AS seller,
    coalesce(nullif(a.state, 'other'), a.country) AS region,
    c.category,
    c.top_category,
    placed.currency,
    CAST(abs(l.product_net_revenue) AS DECIMAL(18, 2)) AS amount,  -- the shop keeps eight digits of money
    CASE
        WHEN o.id IS NULL OR placed.id IS NULL THEN 'unknown_order'
        WHEN replace(placed.status, 'wc-', '') IN ('auto-draft', 'checkout-draft', 'failed', 'trash')
            THEN 'not_placed'
        WHEN placed.currency IS NULL THEN 'no_currency'
        WHEN p.ID IS NULL THEN 'unknown_product'
    END AS excluded_reason
FROM new.order_product_lookup AS l
LEFT JOIN pseudonymised.orders AS o ON o.id = l.order_id
LEFT JOIN pseudonymised.orders AS placed
    ON placed.id = CASE WHEN o.type = 'shop_order_refund' THEN o.parent_order_id ELSE o.id END
LEFT JOIN pseudonymised.order_addresses AS a ON a.order_id = placed.id AND a.address_type = 'shipping'
LEFT JOIN pseudonymised.products AS p ON p.ID = l.product_id AND p.post_type = 'product'
LEFT JOIN conformed.products AS c ON c.product_id = l.product_id
