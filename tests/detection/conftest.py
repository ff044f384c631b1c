from __future__ import annotations

import pytest

from transforms.detection import Detector


@pytest.fixture(scope="session")
def detector() -> Detector:
    return Detector()
