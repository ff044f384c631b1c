"""Conformed layer: one common model for every marketplace, filled by SQL of each.

``common_model.yaml`` says what the tables mean; ``systems/<name>/models/*.sql`` fills them.
"""

from transforms.conform.common_model import ColumnSpec, CommonModel, CommonTable, load_common_model
from transforms.conform.models import Model, load_models

__all__ = ["ColumnSpec", "CommonModel", "CommonTable", "Model", "load_common_model", "load_models"]
