-- Receipts by which customers proved that they paid; those that prove nothing are excluded. What was read
-- from the picture beside the amount (cards, names, other texts) is nobody's business here.
SELECT
    r.receipt_id AS payment_id,
    r.order_id,
    local_day(r.sent_at) AS day,
    coalesce(i.buyer, o.customer_id) AS buyer,
    'payment' AS kind,
    'transfer to card' AS method,
    r.amount_uzs AS amount,
    CASE
        WHEN r.verdict <> 'accepted' THEN 'not_accepted'
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN o.currency <> 'UZS' THEN 'other_currency'
    END AS excluded_reason
FROM new.receipts AS r
LEFT JOIN pseudonymised.orders AS o ON o.order_id = r.order_id
LEFT JOIN conformed.identities AS i ON i.identifier = o.customer_id
