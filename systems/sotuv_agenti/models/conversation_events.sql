-- How far conversations get: the stages that the agent recorded, and handovers to a person. A stage happens on
-- its own day, so a closed week does not change when somebody pays the week after.
WITH events AS (
    SELECT
        'stage' AS book,
        s.stage_id AS source_id,
        s.conversation_id,
        s.stage AS kind,
        NULL AS reason,
        NULL AS operator_id,
        s.reached_at AS happened_at
    FROM new.conversation_stages AS s

    UNION ALL

    SELECT
        'handover', h.handover_id, h.conversation_id, 'handed_over', h.reason, h.operator_id, h.handed_at
    FROM new.handovers AS h
)

SELECT
    e.book || ':' || e.source_id AS event_id,
    e.conversation_id,
    local_day(e.happened_at) AS day,
    e.kind,
    e.reason,
    c.platform AS channel,
    c.language,
    coalesce(i.buyer, c.customer_id) AS buyer,
    e.operator_id AS account,
    epoch(e.happened_at - c.opened_at) / 60.0 AS minutes_since_opened,
    CASE
        WHEN c.conversation_id IS NULL THEN 'unknown_conversation'
        WHEN e.happened_at < c.opened_at THEN 'before_opened'
    END AS excluded_reason
FROM events AS e
LEFT JOIN pseudonymised.conversations AS c ON c.conversation_id = e.conversation_id
LEFT JOIN conformed.identities AS i ON i.identifier = c.customer_id
