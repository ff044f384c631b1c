-- Goods that were sold. Cancellations, returns and manual lines are no sales: they are excluded here with
-- their reason, and are in finance_entries.
SELECT
    n.line_id AS order_line_id,
    n.invoice_no AS order_id,
    local_day(n.invoiced_at) AS day,
    n.customer_id AS buyer,
    n.country AS region,
    n.stock_code AS product_id,
    left(n.stock_code, 2) AS category,
    'goods' AS top_category,
    n.quantity,
    CAST(round(n.quantity * n.unit_price, 2) AS DECIMAL(18, 2)) AS gross,
    CASE
        WHEN NOT regexp_matches(n.stock_code, '^[0-9]{5}|^DCGS|^gift') THEN 'manual_line'
        WHEN starts_with(n.invoice_no, 'C') THEN 'cancellation'
        WHEN n.quantity < 0 THEN 'stock_correction'
    END AS excluded_reason
FROM new.invoice_lines AS n
