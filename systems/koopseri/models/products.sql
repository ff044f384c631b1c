-- Products with their category. A product may stand in several categories; it counts in the one of the lowest
-- number, so that the sum over all categories is that of all products.
WITH RECURSIVE tree AS (
    SELECT x.term_id, x.term_taxonomy_id, t.name, t.name AS top_category
    FROM pseudonymised.term_taxonomy AS x
    INNER JOIN pseudonymised.terms AS t ON t.term_id = x.term_id
    WHERE x.taxonomy = 'product_cat' AND coalesce(x.parent, 0) = 0
    UNION ALL
    SELECT x.term_id, x.term_taxonomy_id, t.name, tree.top_category
    FROM pseudonymised.term_taxonomy AS x
    INNER JOIN pseudonymised.terms AS t ON t.term_id = x.term_id
    INNER JOIN tree ON tree.term_id = x.parent
    WHERE x.taxonomy = 'product_cat'
),
placed AS (
    SELECT r.object_id, min(r.term_taxonomy_id) AS term_taxonomy_id
    FROM pseudonymised.term_relationships AS r
    INNER JOIN tree ON tree.term_taxonomy_id = r.term_taxonomy_id
    GROUP BY r.object_id
)
SELECT
    p.ID AS product_id,
    tree.term_id AS category_id,
    tree.name AS category,
    tree.top_category
FROM pseudonymised.products AS p
LEFT JOIN placed ON placed.object_id = p.ID
LEFT JOIN tree ON tree.term_taxonomy_id = placed.term_taxonomy_id
WHERE p.post_type = 'product'
