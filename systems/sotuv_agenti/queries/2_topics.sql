-- What do customers of each language ask about most?
SELECT language, topic, sum(messages) AS messages
FROM questions_weekly
WHERE cell_status <> 'suppressed'
GROUP BY ALL
ORDER BY language, messages DESC
LIMIT 12;
