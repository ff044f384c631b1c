"""The life of a system's keys: where the master key lies, making, rotating and destroying it.

``record.py``    what is known of the keys, without any: epoch, ids, a rotation under way, a tombstone
``places.py``    where the master key is looked for; ``file_place.py`` and ``vault.py`` keep it
``lock.py``      a run and a change of keys exclude each other
``rotate.py``    re-keys and re-encrypts what is stored, without a raw value; ``rewrite.py`` does one file
``destroy.py``   crypto-erasure
"""
