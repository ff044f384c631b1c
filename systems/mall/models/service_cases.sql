-- Questions and complaints on the day they came: the reason by the service's own list, never what was said. Who
-- asked is known by phone number or e-mail address, or by the account alone.
WITH births AS (
    SELECT m.account_id, max(m.birth_date) AS birth_date
    FROM pseudonymised.loyalty_members AS m
    GROUP BY m.account_id
)

SELECT
    q.inquiry_id AS case_id,
    local_day(q.opened_at) AS day,
    q.reason,
    q.channel,
    'online:' || q.order_id AS order_id,
    coalesce(q.phone, q.email, q.account_id) AS buyer,
    CASE WHEN year(local_day(q.opened_at)) - year(b.birth_date) <= 16 THEN 'below_minimum_age' END
        AS excluded_reason
FROM new.inquiries AS q
LEFT JOIN births AS b ON b.account_id = q.account_id
