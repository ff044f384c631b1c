-- Orders of the online shop and receipts of the tills, on their day. Keys of the two overlap, so the key carries
-- where it was. `status` of an order changes late and is not read.
--
-- The buyer is the pseudonym of a phone number: an order asks for one, a loyalty card leads to one, so the same
-- person is one buyer online and in stores. Of a receipt without card and number nobody knows whose it is; all such
-- receipts of one till and day count as one person. So a crowd is never taken to be larger than its tills' days,
-- though one of its members may have bought many times.
--
-- Whoever may be under sixteen, by the year of birth that the loyalty programme knows, is left out.
WITH births AS (
    SELECT m.account_id, max(m.birth_date) AS birth_date
    FROM pseudonymised.loyalty_members AS m
    GROUP BY m.account_id
),

bought AS (
    SELECT
        'online:' || o.order_id AS order_id,
        o.placed_at AS bought_at,
        coalesce(o.customer_phone, o.customer_email) AS buyer,
        o.channel,
        'Online shop' AS outlet,
        o.shipping_region AS region,
        o.total_uzs AS total,
        b.birth_date
    FROM new.orders AS o
    LEFT JOIN births AS b ON b.account_id = o.account_id

    UNION ALL

    SELECT
        'store:' || r.receipt_id,
        r.sold_at,
        coalesce(
            m.phone,
            r.receipt_phone,
            CAST(md5(concat_ws(':', r.store_id, r.till, local_day(r.sold_at))) AS UUID)
        ),
        'store',
        s.name,
        s.region,
        r.total_uzs,
        m.birth_date
    FROM new.receipts AS r
    LEFT JOIN pseudonymised.loyalty_members AS m ON m.member_id = r.member_id
    LEFT JOIN pseudonymised.stores AS s ON s.store_id = r.store_id
)

SELECT
    a.order_id,
    local_day(a.bought_at) AS day,
    a.buyer,
    a.channel,
    a.outlet,
    a.region,
    a.total,
    CASE
        WHEN a.outlet IS NULL THEN 'unknown_store'
        WHEN year(local_day(a.bought_at)) - year(a.birth_date) <= 16 THEN 'below_minimum_age'
    END AS excluded_reason
FROM bought AS a
