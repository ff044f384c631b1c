-- Deliveries, each counted once, on the local day of the hand-over. The row of a delivery changes, so the
-- same one arrives on several nights; the rule which night counts it is that of mgoods:
--   not_delivered  still on its way; it comes again when it changes
--   seen_before    an earlier run saw it delivered and accounted for it; closed days are not restated
--   late           delivered before the run, but its row reached us only now; nobody counted it
--   after_run      delivered after the run's last day, if the clocks are to be believed
--
-- The place is a zone (H3 cell): the point itself has never been stored. Without permission for this very
-- delivery the zone is not used either. Couriers are counted by pseudonym and shown by vehicle and fleet.
SELECT
    d.delivery_id,
    d.order_id,
    local_day(d.delivered_at) AS day,
    k.fleet AS courier,
    k.vehicle,
    d.courier_id AS rider,
    b.name AS outlet,
    b.region,
    CASE WHEN d.location_permission <> 'none' THEN d.dropoff_latitude END AS zone,
    o.customer_id AS buyer,
    d.delivered_at <= d.promised_at AS on_time,
    epoch(d.delivered_at - d.dispatched_at) / 3600.0 AS hours_to_deliver,
    epoch(d.delivered_at - o.placed_at) / 60.0 AS minutes_since_placed,
    CASE
        WHEN d.delivered_at IS NULL THEN 'not_delivered'
        WHEN local_day(v.delivered_at) < run_first() THEN 'seen_before'
        WHEN local_day(d.delivered_at) < run_first() THEN 'late'
        WHEN local_day(d.delivered_at) > run_last() THEN 'after_run'
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN d.delivered_at < d.dispatched_at THEN 'before_shipped'
        WHEN d.delivered_at < o.placed_at THEN 'before_placed'
        WHEN year(local_day(o.placed_at)) - year(c.birth_date) <= 13 AND NOT c.guardian_consent
            THEN 'below_minimum_age'
    END AS excluded_reason
FROM new.deliveries AS d
LEFT JOIN before.deliveries AS v ON v.delivery_id = d.delivery_id
LEFT JOIN pseudonymised.orders AS o ON o.order_id = d.order_id
LEFT JOIN pseudonymised.customers AS c ON c.customer_id = o.customer_id
LEFT JOIN pseudonymised.branches AS b ON b.branch_id = o.branch_id
LEFT JOIN pseudonymised.couriers AS k ON k.courier_id = d.courier_id
