-- How do the stores and the online shop sell, by ISO week?
SELECT week, outlet, sum(gross) AS gross_uzs, sum(orders) AS orders_by_category
FROM outlet_sales_weekly
WHERE cell_status <> 'suppressed'
GROUP BY ALL
ORDER BY week DESC, gross_uzs DESC
LIMIT 8;
