-- Searches by a picture. The picture is known by its number only, and its vector not at all.
SELECT
    s.search_id,
    local_day(s.searched_at) AS day,
    'image' AS kind,
    c.platform AS channel,
    c.language,
    coalesce(i.buyer, s.customer_id) AS buyer,
    s.results,
    s.chosen_product_id IS NOT NULL AS chosen,
    CASE WHEN s.chosen_product_id IS NOT NULL AND s.results = 0 THEN 'chosen_of_none' END AS excluded_reason
FROM new.visual_searches AS s
LEFT JOIN pseudonymised.conversations AS c ON c.conversation_id = s.conversation_id
LEFT JOIN conformed.identities AS i ON i.identifier = s.customer_id
