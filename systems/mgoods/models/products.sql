-- The shared catalogue with each product's place in the category tree.
-- The tree is walked from its roots, so a category that hangs in a circle or under a missing parent has no
-- root: it stands for itself then, and no product is lost by it.
WITH RECURSIVE tree AS (
    SELECT
        root.category_id,
        root.name_en AS top_category
    FROM pseudonymised.categories AS root
    WHERE root.parent_id IS NULL

    UNION ALL

    SELECT
        child.category_id,
        parent.top_category
    FROM pseudonymised.categories AS child
    JOIN tree AS parent ON parent.category_id = child.parent_id
)

SELECT
    p.product_id,
    p.category_id,
    c.name_en AS category,
    coalesce(tree.top_category, c.name_en) AS top_category,
    p.brand
FROM pseudonymised.products AS p
LEFT JOIN pseudonymised.categories AS c ON c.category_id = p.category_id
LEFT JOIN tree ON tree.category_id = p.category_id
