-- Which campaigns were opened and followed, over all months?
SELECT campaign, channel, sum(sent) AS sent, sum(opened) AS opened, sum(clicked) AS clicked
FROM campaign_response_monthly
WHERE cell_status <> 'suppressed'
GROUP BY ALL
ORDER BY sent DESC
LIMIT 5;
