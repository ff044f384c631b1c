-- Messages and comments as the webhooks got them, and chats that were exported from before the bot. Of a text
-- only its topic is kept, found in what is left after redaction. A chat with one person is one conversation
-- here; the shop's own messages are answers.
WITH written AS (
    SELECT
        'meta:' || m.message_id AS message_id,
        'instagram' AS channel,
        coalesce(m.is_echo, false) AS from_us,
        CASE WHEN coalesce(m.is_echo, false) THEN m.recipient_id ELSE m.sender_id END AS person,
        m.body,
        m.sent_at
    FROM new.meta_messages AS m

    UNION ALL

    SELECT
        'comment:' || k.comment_id, 'instagram comments', false, k.meta_user_id, k.body, k.sent_at
    FROM new.meta_comments AS k

    UNION ALL

    SELECT
        'telegram:' || t.update_id, 'telegram', coalesce(t.from_bot, false), t.chat_id, coalesce(t.body, t.caption), t.sent_at
    FROM new.telegram_messages AS t

    UNION ALL

    SELECT
        'export:' || x.chat_id || ':' || x.message_id,
        'telegram by hand',
        x.written_by = 'shop',
        x.chat_id,
        x.body,
        x.sent_at
    FROM new.telegram_exports AS x
)

SELECT
    w.message_id,
    w.person AS conversation_id,
    local_day(w.sent_at) AS day,
    w.channel,
    CASE WHEN w.from_us THEN 'out' ELSE 'in' END AS direction,
    coalesce(m.language, t.language) AS language,
    lexicon_topics(w.body) AS topic,
    coalesce(i.buyer, w.person) AS buyer
FROM written AS w
LEFT JOIN pseudonymised.customers AS m ON m.meta_user_id = w.person
LEFT JOIN pseudonymised.customers AS t ON t.telegram_chat_id = w.person
LEFT JOIN conformed.identities AS i ON i.identifier = w.person
