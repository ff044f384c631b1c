-- Messages between sellers and support: that there was one, never what it said.
SELECT
    m.message_id,
    m.conversation_id,
    local_day(m.sent_at) AS day,
    'panel' AS channel,
    m.direction,
    m.account_id AS account
FROM new.support_messages AS m
