-- Conversations that were open when the sessions were read. They have no history: a session ends two days
-- after the last message, and a night sees those that are there.
WITH sessions AS (
    SELECT 'instagram' AS channel, s.user_id AS person, s.state, s.language, s.cart_items
    FROM new.instagram_sessions AS s

    UNION ALL

    SELECT 'telegram', t.chat_id, t.state, t.language, t.cart_items
    FROM new.telegram_sessions AS t
)

SELECT
    s.channel || ':' || s.person AS session_id,
    run_last() AS day,
    s.channel,
    s.state,
    s.language,
    coalesce(i.buyer, s.person) AS buyer,
    s.cart_items AS basket_items
FROM sessions AS s
LEFT JOIN conformed.identities AS i ON i.identifier = s.person
