-- Orders on the day they were placed. The order's `status` changes late and is not even read:
-- order_events tells what became of it.
-- The buyer is the pseudonym of the phone number: the shared orders carry no other key of the person.
SELECT
    o.order_id,
    local_day(o.placed_at) AS day,
    o.buyer_phone AS buyer,
    o.store_id AS seller,
    m.name AS marketplace,
    o.delivery_region AS region,
    o.total_uzs AS total,
    -- amounts of different currencies cannot be added up, and there is no rate to convert them with
    CASE WHEN o.currency <> 'UZS' THEN 'other_currency' END AS excluded_reason
FROM new.orders AS o
LEFT JOIN pseudonymised.marketplaces AS m ON m.marketplace_id = o.marketplace_id
