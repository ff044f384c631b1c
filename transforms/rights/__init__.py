"""What subjects may ask for: access, export, erasure, rectification, restriction, objection.

``identifiers.py`` reads what a request names, ``finding.py`` finds whose rows these are, ``standing.py``
remembers who was erased or restricted or has objected, ``ledger.py`` which requests there were,
``answering.py`` answers one. No value of a person is written anywhere but into the package that a person
asked for (``packages.py``).
"""
