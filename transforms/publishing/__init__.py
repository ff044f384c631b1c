"""The published layer: immutable DuckDB releases, their chain of manifests, dictionary and report.

Only what passed the disclosure gate comes here. Nothing in this package opens a restricted layer.
"""
