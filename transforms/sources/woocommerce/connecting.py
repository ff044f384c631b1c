"""From a URL to the address of a shop's API. The URL holds the key and secret and is never shown."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from transforms.errors import ConfigurationError

SCHEMES: Final = ("woocommerce+https", "woocommerce+http")
_LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")
_API: Final = "/wc/v3"


@dataclass(frozen=True)
class Address:
    """Where the API is, and as whom it is read. Its repr is fit for messages."""

    origin: str
    """``https://shop.example:8443``"""
    root: str
    """Path above all APIs of the host, ``/wp-json``."""
    key: str = field(repr=False)
    secret: str = field(repr=False)
    authority: Path | None = None
    """File of the certificate authority that signed the shop's certificate, where it is not a public one."""

    def url(self, endpoint: str) -> str:
        """Full URL of an endpoint: of the shop's API, or with a leading slash of another on its host."""
        return f"{self.origin}{self.root}{endpoint if endpoint.startswith('/') else f'{_API}/{endpoint}'}"

    def context(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.authority) if self.authority else None)

    def __str__(self) -> str:
        return self.origin


def address_of(url: str, system: str) -> Address:
    """``woocommerce+https://key:secret@host[:port]/wp-json/wc/v3?ca=file``.

    Raises ``ConfigurationError``, which never quotes the URL.
    """
    wrong = ""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
        options = parse_qs(parts.query, strict_parsing=True) if parts.query else {}
    except ValueError:
        wrong = "cannot be read"
    else:
        host = parts.hostname or ""
        path = parts.path.rstrip("/")
        if parts.scheme not in SCHEMES or not host or not path.endswith(_API) or set(options) - {"ca"}:
            wrong = "names no API v3 of a shop, or has an option that is not known"
        elif not parts.username or not parts.password:
            wrong = "has no key and secret"
        elif parts.scheme == "woocommerce+http" and host not in _LOOPBACK:
            wrong = "is not encrypted; that is only allowed on this machine itself"
        else:
            shown = f"[{host}]" if ":" in host else host
            return Address(
                f"{parts.scheme.removeprefix('woocommerce+')}://{shown}{port}",
                path.removesuffix(_API),
                unquote(parts.username),
                unquote(parts.password),
                Path(options["ca"][0]) if options else None,
            )
    raise ConfigurationError(
        f"The URL of the shop {wrong}.",
        next_step=f"Write PARDA_{system.upper()}_DATABASE_URL as "
        "woocommerce+https://key:secret@host/wp-json/wc/v3, with a key of the shop that may read "
        "(WooCommerce, Settings, Advanced, REST API), special characters percent-encoded; `?ca=file` for an "
        "authority of one's own.",
        system=system,
    )
