-- What became of campaigns' messages: sent, opened, clicked, unsubscribed, each on the day it happened.
--
-- Only messages to those count who had consented to marketing by that channel at the moment of sending: the
-- last decision until then decides. Whoever unsubscribes later stays in what was sent before, and is out from
-- then on. Everything that followed a message shares its fate.
--   no_consent     refused, withdrawn, or never asked
--   unknown_send   an event of a message that is not in the history
WITH consented AS (
    SELECT
        s.send_id,
        -- two decisions of one moment: the one that was written down last
        arg_max(d.granted, ROW(d.decided_at, d.consent_id)) AS granted
    FROM pseudonymised.campaign_sends AS s
    LEFT JOIN pseudonymised.campaigns AS g ON g.campaign_id = s.campaign_id
    LEFT JOIN pseudonymised.consents AS d
        ON d.customer_id = s.customer_id
        AND d.purpose = g.channel || '_marketing'
        AND d.decided_at <= s.sent_at
    GROUP BY s.send_id
),

events AS (
    SELECT
        'sent' AS kind,
        n.send_id AS source_id,
        n.send_id,
        n.sent_at AS happened_at
    FROM new.campaign_sends AS n

    UNION ALL

    SELECT e.kind, e.campaign_event_id, e.send_id, e.happened_at
    FROM new.campaign_events AS e
)

SELECT
    e.kind || ':' || e.source_id AS event_id,
    e.send_id AS message_id,
    local_day(e.happened_at) AS day,
    e.kind,
    g.name AS campaign,
    g.channel,
    s.customer_id AS buyer,
    CASE
        WHEN s.send_id IS NULL THEN 'unknown_send'
        WHEN NOT coalesce(p.granted, false) THEN 'no_consent'
        WHEN year(local_day(s.sent_at)) - year(c.birth_date) <= 13 AND NOT c.guardian_consent
            THEN 'below_minimum_age'
    END AS excluded_reason
FROM events AS e
LEFT JOIN pseudonymised.campaign_sends AS s ON s.send_id = e.send_id
LEFT JOIN pseudonymised.campaigns AS g ON g.campaign_id = s.campaign_id
LEFT JOIN consented AS p ON p.send_id = e.send_id
LEFT JOIN pseudonymised.customers AS c ON c.customer_id = s.customer_id
