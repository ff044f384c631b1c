-- Which shop sold most in each week?
SELECT week, shop, sum(gross) AS gross_uzs
FROM sales_weekly
WHERE cell_status <> 'suppressed'
GROUP BY ALL
ORDER BY week, gross_uzs DESC;
