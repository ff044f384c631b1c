"""From a database URL to a reader."""

from __future__ import annotations

from transforms.errors import ConfigurationError
from transforms.sources.contract import SourceReader
from transforms.sources.files.drivers import DRIVERS

SILENCE_SECONDS = 600.0
"""A server that sends nothing for so long is given up. Long, because a first row may need a big scan."""


def open_source(
    url: str, system: str, *, silence_seconds: float = SILENCE_SECONDS, files_key: bytes | None = None
) -> SourceReader:
    """Open the operational store of ``system`` for reading.

    Args:
        url: ``postgresql://user:password@host:port/database?sslmode=…`` (every option of libpq is
            honoured, e.g. ``connect_timeout``, ``options=-c%20statement_timeout=60000``),
            ``mariadb://user:password@host:port/database?unix_socket=…&ssl_ca=…`` (also ``mysql://``),
            ``sqlite:///relative.sqlite`` or ``sqlite:////absolute.sqlite``;
            ``woocommerce+https://key:secret@host/wp-json/wc/v3``; for file drops
            ``file:///absolute/folder``, ``file://relative/folder`` or an fsspec URL like ``s3://bucket/folder``;
            for keys of Redis ``redis://user:password@host:port/number`` (``rediss://`` with TLS).
        system: for the messages.
        silence_seconds: seconds without a byte from a server after which it counts as hung.
        files_key: key of use ``files``, of ``FILES_KEY_BYTES``, for the memory of examined files; without it
            nothing is remembered of file drops, and nothing recalled.

    Raises:
        ConfigurationError: the URL is wrong. It is never quoted: it holds a password.
        SourceError: the store cannot be reached.
    """
    scheme, separator, _ = url.partition("://")
    if separator and scheme in ("postgresql", "postgres"):
        from transforms.sources.postgres import PostgresReader

        return PostgresReader(url, system, silence_seconds=silence_seconds)
    if separator and scheme == "sqlite":
        from transforms.sources.sqlite import SqliteReader

        return SqliteReader(url, system)
    if separator and scheme in ("mariadb", "mysql"):
        from transforms.sources.mariadb import MariadbReader

        return MariadbReader(url, system, silence_seconds=silence_seconds)
    if separator and scheme in ("redis", "rediss"):
        from transforms.sources.redis.reader import RedisReader

        return RedisReader(url, system, silence_seconds=silence_seconds)
    if separator and scheme in ("woocommerce+https", "woocommerce+http"):
        from transforms.sources.woocommerce.reader import WooCommerceReader

        return WooCommerceReader(url, system, silence_seconds=silence_seconds)
    if separator and (scheme == "file" or scheme in DRIVERS):
        from transforms.sources.files.reader import FileReader

        return FileReader(url, system, files_key)
    raise ConfigurationError(
        "The database URL has a scheme that is not known.",
        next_step=f"Set PARDA_{system.upper()}_DATABASE_URL (or `default_url` in "
        f"systems/{system}/sources.yaml) to postgresql://… , mariadb://… , sqlite:///relative.sqlite or sqlite:////absolute.sqlite.",
        system=system,
    )
