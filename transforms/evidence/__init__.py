"""What shows that a night was done right: counts, verdicts, controls, the ledger of releases.

``store.py`` keeps them, ``controls.py`` lists what keeps the promises, ``night.py`` measures it.
Counts, names and days only: never a value of a person, never a statistic of the restricted layers.
"""
