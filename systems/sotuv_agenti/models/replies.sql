-- Answers in chats and to comments, with the time they took. A comment without an answer is excluded: it is
-- counted among the messages.
WITH answers AS (
    SELECT
        'chat' AS book,
        CAST(r.reply_id AS VARCHAR) AS source_id,
        r.conversation_id,
        NULL AS commenter,
        r.answered_by,
        r.operator_id,
        r.asked_at,
        r.replied_at,
        r.replied_at AS happened_at
    FROM new.replies AS r

    UNION ALL

    SELECT
        'comment',
        k.comment_id,
        NULL,
        k.meta_user_id,
        'agent',
        NULL,
        k.commented_at,
        k.answered_at,
        k.commented_at
    FROM new.comments AS k
)

SELECT
    a.book || ':' || a.source_id AS reply_id,
    local_day(a.happened_at) AS day,
    CASE WHEN a.book = 'chat' THEN c.platform ELSE 'instagram comments' END AS channel,
    a.answered_by,
    coalesce(c.language, p.language) AS language,
    coalesce(asker.buyer, c.customer_id, commenter.buyer, a.commenter) AS buyer,
    a.operator_id AS account,
    epoch(a.replied_at - a.asked_at) AS seconds_to_reply,
    CASE
        WHEN a.replied_at IS NULL THEN 'not_answered'
        WHEN a.book = 'chat' AND c.conversation_id IS NULL THEN 'unknown_conversation'
        WHEN a.replied_at < a.asked_at THEN 'before_asked'
    END AS excluded_reason
FROM answers AS a
LEFT JOIN pseudonymised.conversations AS c ON c.conversation_id = a.conversation_id
LEFT JOIN pseudonymised.customers AS p ON p.meta_user_id = a.commenter
LEFT JOIN conformed.identities AS asker ON asker.identifier = c.customer_id
LEFT JOIN conformed.identities AS commenter ON commenter.identifier = a.commenter
