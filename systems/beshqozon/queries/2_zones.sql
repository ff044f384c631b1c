-- In which zones do customers wait longest?
SELECT zone, deliveries, median_minutes, on_time_share
FROM delivery_zones_monthly
WHERE month = (SELECT max(month) FROM delivery_zones_monthly)
ORDER BY median_minutes DESC NULLS LAST
LIMIT 5;
