-- What became of campaigns' messages: sent, opened, clicked, unsubscribed, ordered, each on the day it happened.
--
-- Whoever has opted out of marketing by that channel, or of all of it, is left out from that moment on, until it is
-- taken back; what was before stays. The choice is found by the account and by the e-mail address. Unsubscribing is
-- itself the opt-out: it still counts, what comes after it does not. The opt-out of tracking does not act here.
--   unknown_send   an event of a message that is not in the history
WITH births AS (
    SELECT m.account_id, max(m.birth_date) AS birth_date
    FROM pseudonymised.loyalty_members AS m
    GROUP BY m.account_id
),

events AS (
    SELECT
        'sent' AS kind,
        n.send_id AS source_id,
        n.send_id,
        NULL AS amount,
        n.sent_at AS happened_at
    FROM new.campaign_sends AS n

    UNION ALL

    SELECT e.kind, e.campaign_event_id, e.send_id, e.amount_uzs, e.happened_at
    FROM new.campaign_events AS e
),

-- the moment until which a choice must have been made to hold for the event
happened AS (
    SELECT
        v.kind || ':' || v.source_id AS event_id,
        v.kind,
        v.amount,
        v.happened_at,
        CASE WHEN v.kind = 'unsubscribed' THEN v.happened_at - INTERVAL 1 MICROSECOND ELSE v.happened_at END
            AS chosen_until,
        v.send_id,
        s.send_id IS NOT NULL AS of_known,
        s.account_id,
        s.email,
        g.name AS campaign,
        g.channel
    FROM events AS v
    LEFT JOIN pseudonymised.campaign_sends AS s ON s.send_id = v.send_id
    LEFT JOIN pseudonymised.campaigns AS g ON g.campaign_id = s.campaign_id
),

-- of two choices of one moment the opt-out holds
by_account AS (
    SELECT h.event_id, arg_max(c.choice, ROW(c.chosen_at, c.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.marketing_choices AS c
        ON c.account_id = h.account_id
        AND c.channel IN ('all', h.channel)
        AND c.chosen_at <= h.chosen_until
    GROUP BY h.event_id
),

by_address AS (
    SELECT h.event_id, arg_max(c.choice, ROW(c.chosen_at, c.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.marketing_choices AS c
        ON c.email = h.email
        AND c.channel IN ('all', h.channel)
        AND c.chosen_at <= h.chosen_until
    GROUP BY h.event_id
)

SELECT
    h.event_id,
    h.send_id AS message_id,
    local_day(h.happened_at) AS day,
    h.kind,
    h.campaign,
    h.channel,
    h.account_id AS buyer,
    h.amount,
    CASE
        WHEN NOT h.of_known THEN 'unknown_send'
        WHEN a.choice = 'opted_out' OR d.choice = 'opted_out' THEN 'opted_out_of_marketing'
        WHEN year(local_day(h.happened_at)) - year(b.birth_date) <= 16 THEN 'below_minimum_age'
    END AS excluded_reason
FROM happened AS h
LEFT JOIN by_account AS a ON a.event_id = h.event_id
LEFT JOIN by_address AS d ON d.event_id = h.event_id
LEFT JOIN births AS b ON b.account_id = h.account_id
