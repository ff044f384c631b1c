-- Which frequent search terms found nothing in the newest month? What the shop could offer.
SELECT term, searches, visitors, zero_result_share
FROM search_terms_monthly
WHERE month = (SELECT max(month) FROM search_terms_monthly) AND cell_status = 'published'
  AND zero_result_share > 0.5 AND term NOT LIKE '(%'
ORDER BY searches DESC
LIMIT 5;
