"""The REST API v3 of WooCommerce as an operational store, where the shop's database may not be read itself.

**Tables.** The declarations are those of the shop's database tables, and give the same rows. ``rest`` of a
table names the endpoints that list its rows: ``orders`` and ``refunds`` for ``wp_wc_orders``. A field's
``path`` says where its value stands in a record: keys by dots; ``total|amount`` for the first that is
there; ``line_items[].id`` within the array that is the table's ``records``; ``@.city`` within the object
that is the endpoint's ``at``; without a path it is the field's own name. ``given`` of an endpoint says what
its being this endpoint says. A field that no endpoint of the table has is an error before any row is asked
for: each endpoint describes its records when it is asked with OPTIONS.

**Only what is declared is asked for** (``_fields``, with WordPress 5.3 and later): what is dropped or never
read does not leave the shop. Of arrays WordPress can only send whole elements; what is not declared of them
is forgotten here. So new properties of the API are no drift: they are never asked for.

**Pages.** Endpoints are read in ascending order, 100 records a request, by ``offset``, and each page
overlaps the one before: rows that leave the list meanwhile, because they were deleted or changed, move
those behind them to the front, and without the overlap they would be passed over. What comes twice is taken
once, by its id. At the end at least as many records must have come as the shop then counts
(``X-WP-Total``). Where an endpoint has no ``offset`` its pages are numbered, and it is read again when its
number of records changed meanwhile.

**Windows.** A cursor that the shop filters by (``date_created_gmt`` by ``after`` and ``before``,
``date_modified_gmt`` by ``modified_after`` and ``modified_before``, with ``dates_are_gmt``) is asked for by
them; else the whole list is read. In either case the cursor decides here. Filters are asked a second wider
than the window, since the shop's are open intervals of whole seconds.

**What it cannot do.** The API has no snapshot: all reads of one reader do not see one state. ``count`` of a
range that was read is what was met, once each. A row that changes while it is read belongs to the night of
its last change, as with a database that is read a moment later.

**Patience.** 429 and 5xx, broken connections and silence are tried again with growing pauses, or after the
pause that ``Retry-After`` asks for; nothing else is. Redirects are followed within the same host only.
"""
