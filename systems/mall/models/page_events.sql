-- Pages that were seen, with the category of the product where it was a product's. Who is left out, as in sessions.
WITH births AS (
    SELECT m.account_id, max(m.birth_date) AS birth_date
    FROM pseudonymised.loyalty_members AS m
    GROUP BY m.account_id
),

happened AS (
    SELECT
        e.page_event_id,
        e.session_id,
        e.visitor_id,
        e.account_id,
        e.kind,
        e.product_id,
        e.seconds,
        e.happened_at
    FROM new.page_events AS e
),

-- of two choices of one moment the opt-out holds
by_device AS (
    SELECT h.page_event_id, arg_max(t.choice, ROW(t.chosen_at, t.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.tracking_choices AS t ON t.visitor_id = h.visitor_id AND t.chosen_at <= h.happened_at
    GROUP BY h.page_event_id
),

by_account AS (
    SELECT h.page_event_id, arg_max(t.choice, ROW(t.chosen_at, t.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.tracking_choices AS t ON t.account_id = h.account_id AND t.chosen_at <= h.happened_at
    GROUP BY h.page_event_id
)

SELECT
    h.page_event_id AS event_id,
    h.session_id,
    local_day(h.happened_at) AS day,
    h.kind,
    h.visitor_id AS visitor,
    h.product_id,
    p.category,
    p.top_category,
    h.seconds,
    CASE
        WHEN d.choice = 'opted_out' OR a.choice = 'opted_out' THEN 'opted_out_of_tracking'
        WHEN year(local_day(h.happened_at)) - year(b.birth_date) <= 16 THEN 'below_minimum_age'
    END AS excluded_reason
FROM happened AS h
LEFT JOIN by_device AS d ON d.page_event_id = h.page_event_id
LEFT JOIN by_account AS a ON a.page_event_id = h.page_event_id
LEFT JOIN births AS b ON b.account_id = h.account_id
LEFT JOIN conformed.products AS p ON p.product_id = h.product_id
