"""Names of people: lists, morphology, context words, the judgement of one word, and the rules for several.

``skeleton.py`` folds spellings and scripts; ``lists_*.py`` hold words; ``lexicon.py`` puts them together;
``verdict.py`` decides one word by them, ``judge.py`` does so once for each distinct word and remembers.
``words.py`` is a text's words with their verdicts; ``alone.py``, ``pairs.py``, ``surroundings.py`` and
``introductions.py`` mark names among them; ``chains.py`` makes spans. ``recognizers/person_name.py`` runs it.
"""
