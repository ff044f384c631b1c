"""Recognizers, one kind of personal value a file; country ones in a folder of their country.

Each is a small class with ``name``, ``entities``, ``context`` words, a ``gate`` over whole columns and
``find`` on one prepared text. Nothing here imports Presidio: ``presidio_engine.py`` wraps these same
objects as Presidio recognizers, so a pattern or a validator is written once.
"""
