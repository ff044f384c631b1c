-- Logins and errors, for the platform's health. Of the rich logs only what happened, when, and a
-- pseudonym to count distinct accounts by; addresses, devices, paths and texts stay behind.
WITH events AS (
    SELECT
        'login' AS book,
        l.login_event_id AS source_id,
        CASE WHEN l.succeeded THEN 'login' ELSE 'login_failed' END AS kind,
        l.account_id,
        l.happened_at
    FROM new.login_events AS l

    UNION ALL

    SELECT 'error', e.error_id, 'error_' || e.kind, e.account_id, e.happened_at
    FROM new.error_logs AS e
)

SELECT
    book || ':' || source_id AS event_id,
    local_day(happened_at) AS day,
    kind,
    account_id AS account
FROM events
