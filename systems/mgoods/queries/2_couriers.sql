-- How punctual was each courier, and where, in the newest week?
SELECT courier, region, on_time_share, median_hours, cell_status
FROM delivery_performance_weekly
WHERE week = (SELECT max(week) FROM delivery_performance_weekly)
ORDER BY on_time_share DESC NULLS LAST
LIMIT 5;
