"""Dagster assets, a module a layer. Thin: open the workbench, run one step, hand over counts."""
