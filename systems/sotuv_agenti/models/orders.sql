-- Orders on the day they were placed, and whether their customer had ordered before. That is told by the shop's
-- own number of the customer and not by the phone number, which is given for delivery: who came back under
-- another number is taken for new. So is who comes back after a year, for orders are kept no longer.
WITH firsts AS (
    SELECT
        e.customer_id,
        min(e.placed_at) AS first_at
    FROM pseudonymised.orders AS e
    GROUP BY e.customer_id
)

SELECT
    o.order_id,
    local_day(o.placed_at) AS day,
    coalesce(i.buyer, o.customer_id) AS buyer,
    o.platform AS channel,
    NULL AS region,
    o.placed_at > f.first_at AS returning_buyer,
    o.total_uzs AS total,
    -- amounts of different currencies cannot be added up, and there is no rate to convert them with
    CASE WHEN o.currency <> 'UZS' THEN 'other_currency' END AS excluded_reason
FROM new.orders AS o
LEFT JOIN conformed.identities AS i ON i.identifier = o.customer_id
LEFT JOIN firsts AS f ON f.customer_id = o.customer_id
