-- Where is money given back? One row a category and currency, never both currencies together.
SELECT month, top_category, currency, sales, refunds, refund_share
FROM refunds_monthly
WHERE refund_share IS NOT NULL
ORDER BY month DESC, refund_share DESC
LIMIT 5;
