"""Names of people: lists, morphology, context words, the judgement of one word, and the rules for several.

``skeleton.py`` folds spellings and scripts; ``lists_*.py`` hold words; ``lexicon.py`` puts them together;
``verdict.py`` decides one word by them, ``judge.py`` does so once for each distinct word and remembers.
``words.py`` is a text's words with their verdicts; ``alone.py``, ``pairs.py``, ``surroundings.py`` and
``introductions.py`` mark names among them by what the words are. ``slots.py`` (with ``calling.py``,
``doing.py``, ``initials.py``, ``numbered.py``, ``fitting.py``) marks names by where they stand, whatever they
are. ``called_like.py`` takes goods and places back; ``chains.py`` makes spans.
``recognizers/person_name.py`` runs it.
"""
