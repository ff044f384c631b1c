-- Money that moved or became due, from four books, each row one entry. Keys of the books overlap, so the
-- entry's key carries the kind. All amounts are positive; the kind tells the direction.
-- A payout is not of one order: it has neither buyer nor marketplace, and its commission is already an
-- entry of its own, so the amount that was paid is taken.
WITH entries AS (
    SELECT
        'gross' AS kind,
        o.order_id AS source_id,
        o.order_id,
        o.store_id,
        o.total_uzs AS amount,
        o.placed_at AS booked_at
    FROM new.orders AS o

    UNION ALL

    SELECT 'refund', r.refund_id, r.order_id, NULL, r.amount_uzs, r.refunded_at
    FROM new.refunds AS r

    UNION ALL

    SELECT 'commission', c.commission_id, c.order_id, c.store_id, c.amount_uzs, c.charged_at
    FROM new.commissions AS c

    UNION ALL

    SELECT 'payout', p.payout_id, NULL, p.store_id, p.amount_uzs, p.paid_at
    FROM new.payouts AS p
)

SELECT
    e.kind || ':' || e.source_id AS entry_id,
    local_day(e.booked_at) AS day,
    e.kind,
    m.name AS marketplace,
    o.buyer_phone AS buyer,
    coalesce(e.store_id, o.store_id) AS seller,
    e.amount,
    CASE
        WHEN o.currency <> 'UZS' THEN 'other_currency'
        -- without its order a refund has no seller to protect
        WHEN o.order_id IS NULL AND e.kind <> 'payout' THEN 'unknown_order'
    END AS excluded_reason
FROM entries AS e
LEFT JOIN pseudonymised.orders AS o ON o.order_id = e.order_id
LEFT JOIN pseudonymised.marketplaces AS m ON m.marketplace_id = o.marketplace_id
