-- How fast is an answer, by the agent and by people, week by week?
SELECT week, channel, answered_by, replies, median_seconds, within_15_seconds_share
FROM response_time_weekly
WHERE cell_status <> 'suppressed'
ORDER BY week DESC, replies DESC
LIMIT 10;
