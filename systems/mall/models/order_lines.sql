-- Goods of orders and receipts, on the day they were bought; who the buyer is, and who is left out, as in orders.
-- A line whose order or receipt never came cannot be protected (nobody knows whose it is) and is excluded.
WITH births AS (
    SELECT m.account_id, max(m.birth_date) AS birth_date
    FROM pseudonymised.loyalty_members AS m
    GROUP BY m.account_id
),

bought AS (
    SELECT
        'online:' || l.order_line_id AS order_line_id,
        'online:' || l.order_id AS order_id,
        l.placed_at AS bought_at,
        o.order_id IS NOT NULL AS of_known,
        coalesce(o.customer_phone, o.customer_email) AS buyer,
        o.channel,
        'Online shop' AS outlet,
        o.shipping_region AS region,
        l.product_id,
        l.quantity,
        l.unit_price_uzs,
        l.discount_uzs,
        b.birth_date
    FROM new.order_lines AS l
    LEFT JOIN pseudonymised.orders AS o ON o.order_id = l.order_id
    LEFT JOIN births AS b ON b.account_id = o.account_id

    UNION ALL

    SELECT
        'store:' || l.receipt_line_id,
        'store:' || l.receipt_id,
        l.sold_at,
        r.receipt_id IS NOT NULL,
        coalesce(
            m.phone,
            r.receipt_phone,
            CAST(md5(concat_ws(':', r.store_id, r.till, local_day(r.sold_at))) AS UUID)
        ),
        'store',
        s.name,
        s.region,
        l.product_id,
        l.quantity,
        l.unit_price_uzs,
        l.discount_uzs,
        m.birth_date
    FROM new.receipt_lines AS l
    LEFT JOIN pseudonymised.receipts AS r ON r.receipt_id = l.receipt_id
    LEFT JOIN pseudonymised.loyalty_members AS m ON m.member_id = r.member_id
    LEFT JOIN pseudonymised.stores AS s ON s.store_id = r.store_id
)

SELECT
    a.order_line_id,
    a.order_id,
    local_day(a.bought_at) AS day,
    a.buyer,
    a.channel,
    a.outlet,
    a.region,
    a.product_id,
    p.title AS product,
    p.category,
    p.top_category,
    a.quantity,
    a.quantity * a.unit_price_uzs - coalesce(a.discount_uzs, 0) AS gross,
    CASE
        WHEN NOT a.of_known THEN 'unknown_order'
        WHEN a.outlet IS NULL THEN 'unknown_store'
        WHEN a.discount_uzs < 0 THEN 'negative_discount'
        WHEN a.unit_price_uzs < 0 THEN 'negative_price'
        WHEN year(local_day(a.bought_at)) - year(a.birth_date) <= 16 THEN 'below_minimum_age'
    END AS excluded_reason
FROM bought AS a
LEFT JOIN conformed.products AS p ON p.product_id = a.product_id
