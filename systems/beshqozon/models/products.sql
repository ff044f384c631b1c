-- The menu: a dish is the product, with its category. The categories have no tree.
SELECT
    d.dish_id AS product_id,
    d.category_id,
    c.name_en AS category,
    c.name_en AS top_category
FROM pseudonymised.dishes AS d
LEFT JOIN pseudonymised.dish_categories AS c ON c.category_id = d.category_id
