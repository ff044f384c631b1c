-- How punctual was each courier over all months, and how much of its work is told by name of state?
SELECT courier, sum(deliveries) AS deliveries, round(sum(on_time) / sum(promised), 3) AS on_time_share
FROM shipping_monthly
WHERE cell_status <> 'suppressed'
GROUP BY courier
ORDER BY on_time_share DESC NULLS LAST;
