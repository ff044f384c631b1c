-- The catalogue. A book has one genre, and genres have no tree.
SELECT
    book_id AS product_id,
    genre AS category_id,
    genre AS category,
    genre AS top_category
FROM pseudonymised.books
