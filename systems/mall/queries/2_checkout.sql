-- At which step of the checkout are most carts lost in the newest week, by device?
SELECT channel, device, carts, 1 - checkout_share AS lost_before_checkout, 1 - address_share AS lost_at_address,
       1 - payment_share AS lost_at_payment, 1 - ordered_share AS lost_at_the_end, conversion
FROM checkout_funnel_weekly
WHERE week = (SELECT max(week) FROM checkout_funnel_weekly) AND cell_status <> 'suppressed'
ORDER BY carts DESC;
