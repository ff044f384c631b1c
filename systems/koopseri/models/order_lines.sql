-- Lines of orders on the day the order was placed, by the price after discount and without tax. Lines of refunds
-- stand in the same table of the shop; they are entries of finance_entries.
SELECT
    l.order_item_id AS order_line_id,
    l.order_id,
    local_day(l.order_created_gmt) AS day,
    o.billing_email AS buyer,
    p.post_author AS seller,
    coalesce(nullif(a.state, 'other'), a.country) AS region,
    l.product_id,
    c.category,
    c.top_category,
    o.currency,
    l.product_qty AS quantity,
    CAST(l.product_net_revenue AS DECIMAL(18, 2)) AS gross,  -- the shop keeps eight digits of money
    CASE
        WHEN o.id IS NULL THEN 'unknown_order'
        WHEN o.type = 'shop_order_refund' THEN 'refund'
        WHEN replace(o.status, 'wc-', '') IN ('auto-draft', 'checkout-draft', 'failed', 'trash') THEN 'not_placed'
        WHEN o.currency IS NULL THEN 'no_currency'
        WHEN p.ID IS NULL THEN 'unknown_product'
    END AS excluded_reason
FROM new.order_product_lookup AS l
LEFT JOIN pseudonymised.orders AS o ON o.id = l.order_id
LEFT JOIN pseudonymised.order_addresses AS a ON a.order_id = l.order_id AND a.address_type = 'shipping'
LEFT JOIN pseudonymised.products AS p ON p.ID = l.product_id AND p.post_type = 'product'
LEFT JOIN conformed.products AS c ON c.product_id = l.product_id
