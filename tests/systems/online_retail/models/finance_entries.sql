-- Every line of an invoice as one entry, so that the whole book is accounted for: goods sold (gross), goods
-- cancelled or come back (refund), and manual lines (postage, fees, discounts, write-offs) as charge or
-- credit by their sign. A manual line has a code that does not begin with five digits and names no gift.
WITH lines AS (
    SELECT
        n.*,
        CAST(round(n.quantity * n.unit_price, 2) AS DECIMAL(18, 2)) AS amount,
        NOT (regexp_matches(n.stock_code, '^[0-9]{5}|^DCGS|^gift')) AS is_manual,
        starts_with(n.invoice_no, 'C') AS is_cancellation
    FROM new.invoice_lines AS n
)

SELECT
    l.line_id AS entry_id,
    local_day(l.invoiced_at) AS day,
    CASE
        WHEN l.is_manual THEN CASE WHEN l.amount < 0 THEN 'credit' ELSE 'charge' END
        WHEN l.is_cancellation OR l.quantity < 0 THEN 'refund'
        ELSE 'gross'
    END AS kind,
    l.customer_id AS buyer,
    NULL AS seller,
    l.country AS region,
    abs(l.amount) AS amount
FROM lines AS l
