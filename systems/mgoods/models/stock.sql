-- What lay in the warehouses when it was counted, with the seller who owns it: stock is a business
-- secret of the seller, and goods of an unknown seller could not be protected.
SELECT
    s.stock_snapshot_id,
    local_day(s.taken_at) AS day,
    w.name AS warehouse,
    w.region,
    f.seller,
    s.offer_id,
    p.category,
    p.top_category,
    s.quantity AS units,
    CASE
        WHEN f.offer_id IS NULL THEN 'unknown_offer'
        WHEN w.warehouse_id IS NULL THEN 'unknown_warehouse'
    END AS excluded_reason
FROM new.stock_snapshots AS s
LEFT JOIN pseudonymised.warehouses AS w ON w.warehouse_id = s.warehouse_id
LEFT JOIN conformed.offers AS f ON f.offer_id = s.offer_id
LEFT JOIN conformed.products AS p ON p.product_id = f.product_id
