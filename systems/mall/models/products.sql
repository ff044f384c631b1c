-- The catalogue of shop and stores in its latest known state. Categories have no keys of their own: a category is
-- its name.
SELECT
    p.product_id,
    p.category AS category_id,
    p.category,
    p.top_category,
    p.brand,
    p.title
FROM pseudonymised.products AS p
