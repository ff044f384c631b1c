"""Dagster wiring and the ``parda`` command line."""
