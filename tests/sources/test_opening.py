"""A wrong URL gives one clear error, without the URL: it holds a password."""

from __future__ import annotations

import pytest

from transforms.errors import ConfigurationError
from transforms.sources import open_source

PASSWORD = "hunter2-parolim"


@pytest.mark.parametrize(
    "url",
    [
        f"oracle://reader:{PASSWORD}@db/mgoods",
        f"postgresql+psycopg://reader:{PASSWORD}@db/mgoods",
        f"postgresql:/reader:{PASSWORD}@db/mgoods",
        f"reader:{PASSWORD}@db",
        "",
        f"postgresql://reader:{PASSWORD}@db/mgoods?no_such_option=1",
        f"postgresql://reader:{PASSWORD}@db:port/mgoods",
        f"postgresql://reader:{PASSWORD}@[db/mgoods",
        f"postgresql://reader:{PASSWORD}/x@127.0.0.1:1/mgoods",
        f"postgresql://reader:1/{PASSWORD}@127.0.0.1:1/mgoods",
        f"postgresql://reader:x@{PASSWORD}@127.0.0.1:1/mgoods",
        f"postgresql://reader:%zz{PASSWORD}@db/mgoods",
        f"postgresql://reader:{PASSWORD}@127.0.0.1:1/mgoods?connect_timeout=soon",
        f"postgresql://reader:{PASSWORD}@127.0.0.1:1/mgoods?sslmode=sometimes",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:///a.sqlite?mode=rw",
        "sqlite://a.sqlite",
    ],
)
def test_wrong_url(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_source(url, "mgoods")
    message = str(caught.value)
    assert PASSWORD not in message + repr(caught.value)
    assert caught.value.system == "mgoods"
    assert caught.value.next_step
    assert caught.value.__context__ is None
