-- Clicks on affiliates' links on the day of the click. The visitor's network and browser are there to
-- fight fraud; no report may use them, and so they are not read.
SELECT
    k.click_id,
    local_day(k.clicked_at) AS day,
    k.affiliate_id AS affiliate,
    a.channel,
    f.seller,
    p.category,
    p.top_category,
    k.order_id IS NOT NULL AS converted,
    coalesce(k.reward_uzs, 0) AS reward,
    CASE WHEN a.affiliate_id IS NULL THEN 'unknown_affiliate' END AS excluded_reason
FROM new.affiliate_clicks AS k
LEFT JOIN pseudonymised.affiliates AS a ON a.affiliate_id = k.affiliate_id
LEFT JOIN conformed.offers AS f ON f.offer_id = k.offer_id
LEFT JOIN conformed.products AS p ON p.product_id = f.product_id
