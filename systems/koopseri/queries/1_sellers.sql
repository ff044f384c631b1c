-- Which sellers sold most in the newest month, in each currency?
SELECT currency, left(seller, 8) AS seller, orders, sales, sales_per_order
FROM vendor_sales_monthly
WHERE month = (SELECT max(month) FROM vendor_sales_monthly) AND cell_status <> 'suppressed'
QUALIFY row_number() OVER (PARTITION BY currency ORDER BY sales DESC NULLS LAST) <= 3
ORDER BY currency DESC, sales DESC NULLS LAST;
