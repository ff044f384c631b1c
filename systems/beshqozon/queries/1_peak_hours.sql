-- When does each branch sell most in the newest month?
SELECT branch, hour, sum(orders) AS orders, sum(gross) AS gross_uzs
FROM sales_hourly_monthly
WHERE month = (SELECT max(month) FROM sales_hourly_monthly) AND cell_status <> 'suppressed'
GROUP BY ALL
ORDER BY gross_uzs DESC
LIMIT 5;
