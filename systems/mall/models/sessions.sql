-- Visits to the website and the app, with device and system. Networks, addresses of pages and the number that a
-- phone gives to advertisers stay behind. A visitor is the browser's cookie or the installed app.
--
-- Whoever has opted out of tracking, for a device or for the account, is left out from that moment on, until it is
-- taken back; what was before stays. The opt-out of marketing does not act here. Whoever may be under sixteen, by the
-- year of birth that the loyalty programme knows of the account, is left out.
WITH births AS (
    SELECT m.account_id, max(m.birth_date) AS birth_date
    FROM pseudonymised.loyalty_members AS m
    GROUP BY m.account_id
),

happened AS (
    SELECT
        e.session_id,
        e.visitor_id,
        e.account_id,
        e.device,
        e.os,
        e.os_version,
        e.browser,
        e.language,
        e.referrer,
        e.pages,
        e.started_at
    FROM new.sessions AS e
),

-- of two choices of one moment the opt-out holds
by_device AS (
    SELECT h.session_id, arg_max(t.choice, ROW(t.chosen_at, t.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.tracking_choices AS t ON t.visitor_id = h.visitor_id AND t.chosen_at <= h.started_at
    GROUP BY h.session_id
),

by_account AS (
    SELECT h.session_id, arg_max(t.choice, ROW(t.chosen_at, t.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.tracking_choices AS t ON t.account_id = h.account_id AND t.chosen_at <= h.started_at
    GROUP BY h.session_id
)

SELECT
    h.session_id,
    local_day(h.started_at) AS day,
    h.visitor_id AS visitor,
    h.account_id IS NOT NULL AS signed_in,
    h.device,
    h.os,
    concat_ws(' ', h.os, h.os_version) AS os_release,
    h.browser,
    h.language,
    h.referrer,
    h.pages,
    CASE
        WHEN d.choice = 'opted_out' OR a.choice = 'opted_out' THEN 'opted_out_of_tracking'
        WHEN year(local_day(h.started_at)) - year(b.birth_date) <= 16 THEN 'below_minimum_age'
    END AS excluded_reason
FROM happened AS h
LEFT JOIN by_device AS d ON d.session_id = h.session_id
LEFT JOIN by_account AS a ON a.session_id = h.session_id
LEFT JOIN births AS b ON b.account_id = h.account_id
