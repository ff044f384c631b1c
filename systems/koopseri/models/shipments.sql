-- Parcels on the day they were delivered, as DHL's tracking and Sendparcel's reports tell it. Both tell each
-- step of a parcel; the others are excluded as `not_delivered`. A second delivery of one order (told twice, or
-- sent again) is `delivered_before`: the earliest counts.
WITH first_dhl AS (
    SELECT
        d.order_id,
        min(d.event_at) FILTER (WHERE d.status_code = 'transit') AS shipped_at,
        min(d.event_at) FILTER (WHERE d.status_code = 'delivered') AS delivered_at
    FROM pseudonymised.dhl_events AS d
    GROUP BY d.order_id
),
first_sendparcel AS (
    SELECT s.order_id, min(s.reported_at) AS delivered_at
    FROM pseudonymised.sendparcel_reports AS s
    WHERE s.status = 'Delivered'
    GROUP BY s.order_id
),
steps AS (
    SELECT
        'dhl-' || CAST(d.order_id AS VARCHAR) AS delivery_id,
        d.order_id,
        d.event_at AS delivered_at,
        'DHL ' || d.service AS courier,
        d.promised_at,
        f.shipped_at,
        CASE
            WHEN d.status_code <> 'delivered' THEN 'not_delivered'
            WHEN d.event_at > f.delivered_at THEN 'delivered_before'
        END AS why_not
    FROM new.dhl_events AS d
    LEFT JOIN first_dhl AS f ON f.order_id = d.order_id
    UNION ALL
    SELECT
        'sendparcel-' || CAST(s.order_id AS VARCHAR),
        s.order_id,
        s.reported_at,
        s.courier,
        s.promised_at,
        s.picked_up_at,
        CASE
            WHEN s.status <> 'Delivered' THEN 'not_delivered'
            WHEN s.reported_at > f.delivered_at THEN 'delivered_before'
        END
    FROM new.sendparcel_reports AS s
    LEFT JOIN first_sendparcel AS f ON f.order_id = s.order_id
)
SELECT
    t.delivery_id,
    t.order_id,
    local_day(t.delivered_at) AS day,
    t.courier,
    coalesce(nullif(a.state, 'other'), a.country) AS region,
    o.billing_email AS buyer,
    t.delivered_at <= t.promised_at AS on_time,
    epoch(t.delivered_at - t.shipped_at) / 3600.0 AS hours_to_deliver,
    CASE
        WHEN t.why_not IS NOT NULL THEN t.why_not
        WHEN o.id IS NULL THEN 'unknown_order'
        WHEN t.delivered_at < t.shipped_at THEN 'before_shipped'
    END AS excluded_reason
FROM steps AS t
LEFT JOIN pseudonymised.orders AS o ON o.id = t.order_id
LEFT JOIN pseudonymised.order_addresses AS a ON a.order_id = t.order_id AND a.address_type = 'shipping'
