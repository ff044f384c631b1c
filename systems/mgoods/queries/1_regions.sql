-- Which regions sold most, by ISO week?
SELECT CAST(date_trunc('week', day) AS DATE) AS week, region, sum(gross) AS gross_uzs, sum(items) AS items
FROM sales_daily
WHERE cell_status <> 'suppressed'
GROUP BY ALL
ORDER BY week DESC, gross_uzs DESC
LIMIT 5;
