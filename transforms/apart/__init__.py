"""A process apart, the only one that sees personal values: it reads the sources and pseudonymises.

The parent (Dagster, checks, logs, releases) gets rows that may be stored, counts, and errors without values.
"""
