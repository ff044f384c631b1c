-- Payments and refunds on the day they were booked. Of a card only its scheme is known.
SELECT
    p.payment_id,
    p.order_id,
    local_day(p.paid_at) AS day,
    p.customer_id AS buyer,
    p.kind,
    p.method,
    k.scheme,
    p.amount_uzs AS amount,
    CASE
        WHEN year(local_day(p.paid_at)) - year(c.birth_date) <= 13 AND NOT c.guardian_consent
            THEN 'below_minimum_age'
    END AS excluded_reason
FROM new.payments AS p
LEFT JOIN pseudonymised.cards AS k ON k.card_id = p.card_id
LEFT JOIN pseudonymised.customers AS c ON c.customer_id = p.customer_id
