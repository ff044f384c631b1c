-- The goods of the shop. Categories have one level.
SELECT
    p.product_id,
    CAST(NULL AS VARCHAR) AS category_id,
    p.category,
    p.category AS top_category
FROM pseudonymised.products AS p
