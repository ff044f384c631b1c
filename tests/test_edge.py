"""The asset's edge: no text of a foreign exception passes it, and no chained one either."""

from __future__ import annotations

import traceback

import polars as pl
import pytest

from assets.edge import StepFailed, value_free
from transforms.errors import PardaError, SourceError

SECRET = "Nodira Yoʻldosheva +998 90 123 45 67"


def fails_like_polars() -> None:
    pl.Series("phone", [SECRET]).cast(pl.Int64)


def fails_in_a_chain() -> None:
    try:
        fails_like_polars()
    except Exception as error:
        raise ValueError(SECRET) from error


def fails_on_purpose() -> None:
    try:
        fails_like_polars()
    except Exception:
        raise SourceError("cannot be read.", next_step="look.", system="s", table="t") from None


@pytest.mark.parametrize("work", [fails_like_polars, fails_in_a_chain, fails_on_purpose])
def test_no_value_passes(work: object) -> None:
    with pytest.raises(PardaError) as caught:
        value_free(work, system="s", table="t")  # type: ignore[arg-type]
    error = caught.value
    assert error.__cause__ is None
    assert error.__context__ is None
    written = "".join(traceback.format_exception(error))
    assert "Nodira" not in written
    assert "123" not in written.replace("line 123", "")


def test_the_place_is_named() -> None:
    with pytest.raises(StepFailed, match=r"tests/test_edge\.py:\d+") as caught:
        value_free(fails_like_polars, system="mgoods", table="orders")
    assert caught.value.place == "mgoods.orders"


def test_own_errors_keep_their_words() -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        value_free(fails_on_purpose, system="s", table="t")
