-- Sellers who registered and sellers whose account was closed. Each is read by its own moment, so that the day
-- of it is right however often the seller's row changes afterwards.
SELECT
    'registered-' || CAST(r.vendor_id AS VARCHAR) AS event_id,
    local_day(r.registered_at) AS day,
    'registered' AS kind,
    r.vendor_id AS seller,
    coalesce(nullif(r.state, 'other'), r.country) AS region,
    NULL AS days_open
FROM new.vendor_registrations AS r
UNION ALL
SELECT
    'closed-' || CAST(c.vendor_id AS VARCHAR),
    local_day(c.closed_at),
    'closed',
    c.vendor_id,
    coalesce(nullif(c.state, 'other'), c.country),
    epoch(c.closed_at - c.registered_at) / 86400.0
FROM new.vendor_closures AS c
