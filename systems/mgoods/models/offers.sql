-- What each store asks for a product, in its latest known state. Who in the store made the offer
-- (created_by_account_id) is nobody's business here.
SELECT
    o.offer_id,
    o.product_id,
    o.store_id AS seller,
    o.price_uzs AS price,
    o.status
FROM pseudonymised.offers AS o
