-- Sellers in their latest known state. A seller is an account with a store.
SELECT
    v.vendor_id AS seller,
    coalesce(nullif(v.state, 'other'), v.country) AS region,
    v.status,
    CAST(v.registered_at AS DATE) AS registered_on
FROM pseudonymised.vendors AS v
