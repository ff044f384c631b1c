"""Redis as an operational store: keys that fit a pattern are the rows of a table.

**Tables.** ``source_name`` is the pattern: ``session:*``, or with names for its parts,
``session:{platform}:{chat_id}``. A field whose ``path`` is ``@platform`` has that part of the key, ``@key``
the whole key. Every other field is one of the hash, named by its ``path`` or itself. A key may hold a
string in place of a hash: then it must be a JSON object, and ``path`` is its keys by dots. What lacks is
null. All values of Redis are text, so the declared type decides; booleans are ``1`` and ``0`` (or ``true``,
``false``), time stamps ISO 8601 in UTC or, declared by ``epoch``, numbers since 1970.

**Reading** never blocks the server: ``SCAN`` with ``COUNT`` (never ``KEYS``) and pipelined ``HMGET`` of the
declared fields only. Of a JSON string the whole value travels, for Redis cannot cut it. The commands that
are sent are ``SCAN HMGET GET EXISTS HLEN HKEYS`` after the greeting; a user of ``+@read`` is enough, and no
command changes a value or its time to live.

**There is no snapshot.** Sessions come and go while they are read. What ``SCAN`` gives twice is taken once.
A key that has expired before its fields were asked for is left out, ``expired:<first key column>``; a list
or set is ``not_hash:…``, a string that is no JSON object ``malformed:…``. ``count`` after a whole
extraction is the number of different keys which that extraction met, so that ``count == rows + excluded``;
before, it counts anew. A table with a cursor is read whole and filtered here: there is no index to ask.

**Drift** is observed on a sample of at most a thousand keys by ``HKEYS``: a field that only others have is
not noticed, and is not read either. No key at all is an empty table: all sessions may have ended.

A server that is a node of a cluster is refused: ``SCAN`` would see a part of the keys.
"""
