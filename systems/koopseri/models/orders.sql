-- Orders on the day they were placed. Refunds stand in the same table of the shop and are excluded here; what
-- was given up before it was an order is, too, as far as that was known on the night.
SELECT
    o.id AS order_id,
    local_day(o.date_created_gmt) AS day,
    o.billing_email AS buyer,
    CASE d.created_via WHEN 'checkout' THEN 'web' WHEN 'store-api' THEN 'app' ELSE 'other' END AS channel,
    coalesce(nullif(a.state, 'other'), a.country) AS region,
    o.currency,
    CAST(o.total_amount AS DECIMAL(18, 2)) AS total,  -- the shop keeps eight digits of money
    CASE
        WHEN o.type = 'shop_order_refund' THEN 'refund'
        WHEN replace(o.status, 'wc-', '') IN ('auto-draft', 'checkout-draft', 'failed', 'trash') THEN 'not_placed'
        WHEN o.currency IS NULL THEN 'no_currency'
    END AS excluded_reason
FROM new.orders AS o
LEFT JOIN pseudonymised.order_operational_data AS d ON d.order_id = o.id
LEFT JOIN pseudonymised.order_addresses AS a ON a.order_id = o.id AND a.address_type = 'shipping'
