"""Names of people: lists, morphology, context words, and the judgement of one word.

``skeleton.py`` folds spellings and scripts; ``lists_*.py`` hold words; ``lexicon.py`` puts them together;
``judge.py`` judges each distinct word once. Putting words together to a person is in
``recognizers/person_name.py``.
"""
