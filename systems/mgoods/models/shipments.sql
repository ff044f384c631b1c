-- Deliveries, each counted once, on the local day it reached the buyer.
--
-- A delivery's row changes (dispatched, delivered, corrected), so the same delivery arrives on several
-- nights. The rule: a run looks at the newest version of every delivery that changed on the run's days.
-- It counts the delivery if it was delivered on one of these days and no earlier run has seen it
-- delivered. All others are excluded with a reason, and none is ever counted twice:
--   not_delivered  still on its way; it comes again when it changes
--   seen_before    an earlier run saw it delivered and accounted for it; closed days are not restated
--   late           delivered before the run, but its row reached us only now; nobody counted it
--   after_run      delivered after the run's last day, if the clocks are to be believed
-- Of a change that was made and changed again before it was pulled only the last version is ever seen. So
-- one run over many past days counts deliveries that single nights over the same past would find late.
SELECT
    d.delivery_id,
    d.order_id,
    local_day(d.delivered_at) AS day,
    c.name AS courier,
    d.region,
    o.buyer_phone AS buyer,
    o.store_id AS seller,
    d.delivered_at <= d.promised_at AS on_time,
    epoch(d.delivered_at - d.shipped_at) / 3600.0 AS hours_to_deliver,
    CASE
        WHEN d.delivered_at IS NULL THEN 'not_delivered'
        WHEN local_day(b.delivered_at) < run_first() THEN 'seen_before'
        WHEN local_day(d.delivered_at) < run_first() THEN 'late'
        WHEN local_day(d.delivered_at) > run_last() THEN 'after_run'
        WHEN o.order_id IS NULL THEN 'unknown_order'
        WHEN d.delivered_at < d.shipped_at THEN 'before_shipped'
    END AS excluded_reason
FROM new.deliveries AS d
LEFT JOIN before.deliveries AS b ON b.delivery_id = d.delivery_id
LEFT JOIN pseudonymised.orders AS o ON o.order_id = d.order_id
LEFT JOIN pseudonymised.couriers AS c ON c.courier_id = d.courier_id
