-- One buyer for all identifiers of a person. The stores know people by different ones: PostgreSQL by the
-- number of the customer, archives and sessions by the number at Meta or by the Telegram chat. The list of
-- customers tells which belong together. Who wrote on two platforms may stand there twice: rows with the same
-- phone number are one person, whose buyer is the number of the customer that came first.
WITH people AS (
    SELECT
        c.customer_id,
        c.meta_user_id,
        c.facebook_user_id,
        c.telegram_chat_id,
        first_value(c.customer_id) OVER (
            PARTITION BY coalesce(c.phone, c.customer_id) ORDER BY c.created_at, c.customer_id
        ) AS buyer
    FROM pseudonymised.customers AS c
)

SELECT customer_id AS identifier, 'customer' AS kind, buyer FROM people

UNION ALL

SELECT meta_user_id, 'instagram', buyer FROM people WHERE meta_user_id IS NOT NULL

UNION ALL

SELECT facebook_user_id, 'facebook', buyer FROM people WHERE facebook_user_id IS NOT NULL

UNION ALL

SELECT telegram_chat_id, 'telegram', buyer FROM people WHERE telegram_chat_id IS NOT NULL
