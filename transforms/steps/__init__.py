"""The steps of a night, one a module: source → pseudonymised → conformed → aggregated → published.

A step takes a workbench and the night, does its layer's work through the other packages, records
evidence and answers with counts. Nothing here knows Dagster.
"""
