-- How many of a hundred conversations end in a paid order, by platform and language, in the newest week?
SELECT platform, language, conversations, shown_share, ordered_share, paid_share, median_minutes_to_order
FROM conversation_funnel_weekly
WHERE week = (SELECT max(week) FROM conversation_funnel_weekly)
  AND cell_status <> 'suppressed'
ORDER BY conversations DESC;
