-- Searches in the shop. Terms come with what is personal already replaced; such a term is not kept at all. The
-- others are brought into one spelling (case, blanks, apostrophes, signs), so that the visitors who typed a term
-- are counted together; which terms are shown, the tables decide. Signs go so that no term can be taken for a
-- label of a table. Who is left out, as in sessions.
WITH births AS (
    SELECT m.account_id, max(m.birth_date) AS birth_date
    FROM pseudonymised.loyalty_members AS m
    GROUP BY m.account_id
),

happened AS (
    SELECT
        e.search_id,
        e.visitor_id,
        e.account_id,
        e.device,
        e.language,
        e.term,
        e.results,
        e.clicked_product_id,
        e.happened_at
    FROM new.searches AS e
),

-- of two choices of one moment the opt-out holds
by_device AS (
    SELECT h.search_id, arg_max(t.choice, ROW(t.chosen_at, t.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.tracking_choices AS t ON t.visitor_id = h.visitor_id AND t.chosen_at <= h.happened_at
    GROUP BY h.search_id
),

by_account AS (
    SELECT h.search_id, arg_max(t.choice, ROW(t.chosen_at, t.choice)) AS choice
    FROM happened AS h
    JOIN pseudonymised.tracking_choices AS t ON t.account_id = h.account_id AND t.chosen_at <= h.happened_at
    GROUP BY h.search_id
)

SELECT
    h.search_id,
    local_day(h.happened_at) AS day,
    'text' AS kind,
    h.language,
    NULL AS buyer,
    h.results,
    h.clicked_product_id IS NOT NULL AS chosen,
    h.visitor_id AS visitor,
    h.device,
    CASE
        WHEN NOT regexp_matches(h.term, '<[A-Z_]+>')
            THEN nullif(
                trim(
                    regexp_replace(
                        translate(lower(nfc_normalize(h.term)), '‘’ʻʼ`´ʹ', ''''''''''''''''),
                        '[^\p{L}\p{M}\p{N}''-]+',
                        ' ',
                        'g'
                    ),
                    ' ''-'
                ),
                ''
            )
    END AS term,
    CASE
        WHEN d.choice = 'opted_out' OR a.choice = 'opted_out' THEN 'opted_out_of_tracking'
        WHEN year(local_day(h.happened_at)) - year(b.birth_date) <= 16 THEN 'below_minimum_age'
    END AS excluded_reason
FROM happened AS h
LEFT JOIN by_device AS d ON d.search_id = h.search_id
LEFT JOIN by_account AS a ON a.search_id = h.search_id
LEFT JOIN births AS b ON b.account_id = h.account_id
