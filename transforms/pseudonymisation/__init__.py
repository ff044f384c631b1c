"""Keyed pseudonyms and the operators that turn raw rows into rows that may be stored.

Belongs here: keys, normalisation of identifiers, pseudonyms, the operators of ``sources.yaml`` and the
memory of known name words. Does not belong here: finding personal data (``transforms/detection``) and
writing files (``transforms/storage``).
"""
