-- Cases of the customer service on the day they were opened: the reason, never what was said. A case about
-- no order has no branch.
SELECT
    s.case_id,
    local_day(s.opened_at) AS day,
    s.reason,
    s.channel,
    s.order_id,
    s.customer_id AS buyer,
    b.name AS outlet,
    CASE
        WHEN year(local_day(s.opened_at)) - year(c.birth_date) <= 13 AND NOT c.guardian_consent
            THEN 'below_minimum_age'
    END AS excluded_reason
FROM new.service_cases AS s
LEFT JOIN pseudonymised.orders AS o ON o.order_id = s.order_id
LEFT JOIN pseudonymised.branches AS b ON b.branch_id = o.branch_id
LEFT JOIN pseudonymised.customers AS c ON c.customer_id = s.customer_id
