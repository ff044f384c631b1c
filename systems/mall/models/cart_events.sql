-- Carts on their way through the checkout, each step on the day it was reached. Who is left out, as in sessions:
-- the order itself is counted in orders, whoever placed it.
WITH births AS (
    SELECT m.account_id, max(m.birth_date) AS birth_date
    FROM pseudonymised.loyalty_members AS m
    GROUP BY m.account_id
),

happened AS (
    SELECT
        e.cart_event_id,
        e.cart_id,
        e.visitor_id,
        e.account_id,
        e.device,
        e.app,
        e.step,
        e.amount_uzs,
        e.happened_at
    FROM new.cart_events AS e
),

-- of two choices of one moment the opt-out holds
by_device AS (
    SELECT h.cart_event_id, arg_max(t.choice, ROW(t.chosen_at, t.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.tracking_choices AS t ON t.visitor_id = h.visitor_id AND t.chosen_at <= h.happened_at
    GROUP BY h.cart_event_id
),

by_account AS (
    SELECT h.cart_event_id, arg_max(t.choice, ROW(t.chosen_at, t.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.tracking_choices AS t ON t.account_id = h.account_id AND t.chosen_at <= h.happened_at
    GROUP BY h.cart_event_id
)

SELECT
    h.cart_event_id AS event_id,
    h.cart_id,
    local_day(h.happened_at) AS day,
    h.step AS kind,
    h.visitor_id AS visitor,
    CASE WHEN h.app THEN 'app' ELSE 'web' END AS channel,
    h.device,
    h.amount_uzs AS amount,
    CASE
        WHEN d.choice = 'opted_out' OR a.choice = 'opted_out' THEN 'opted_out_of_tracking'
        WHEN year(local_day(h.happened_at)) - year(b.birth_date) <= 16 THEN 'below_minimum_age'
    END AS excluded_reason
FROM happened AS h
LEFT JOIN by_device AS d ON d.cart_event_id = h.cart_event_id
LEFT JOIN by_account AS a ON a.cart_event_id = h.cart_event_id
LEFT JOIN births AS b ON b.account_id = h.account_id
