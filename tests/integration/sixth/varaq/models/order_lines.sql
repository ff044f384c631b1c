-- Sales of the shops, on the local day of the sale. A sale is its own order, of one book.
-- A book that is no longer in the catalogue has no genre: its sales are excluded and counted.
SELECT
    s.sale_id AS order_line_id,
    s.sale_id AS order_id,
    local_day(s.sold_at) AS day,
    s.reader_id AS buyer,
    s.shop AS outlet,
    r.town AS region,
    s.book_id AS product_id,
    p.category,
    p.top_category,
    s.quantity,
    s.quantity * s.price AS gross,
    CASE WHEN p.product_id IS NULL THEN 'unknown_book' END AS excluded_reason
FROM new.sales AS s
LEFT JOIN pseudonymised.readers AS r ON r.reader_id = s.reader_id
LEFT JOIN conformed.products AS p ON p.product_id = s.book_id
