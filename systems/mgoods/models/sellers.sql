-- Sellers in their latest known state. A seller is a store: one owner may have several, and each trades
-- and is paid by itself.
SELECT
    s.store_id AS seller,
    s.region,
    s.status,
    e.legal_form,
    e.registered_on
FROM pseudonymised.stores AS s
LEFT JOIN pseudonymised.legal_entities AS e ON e.legal_entity_id = s.legal_entity_id
