"""Pseudonyms: two keyed layers over the normalised value.

1. ``h = BLAKE2b-128(key = identity key, person = domain, normalised value)``: RFC 7693 keyed mode (a
   MAC), from ``hashlib``. Within one domain equal values get equal digests in every table of the
   system; across domains and systems they never do. 128 bits: with 10^9 distinct values the chance of
   any collision is about 10^-21.
2. ``pseudonym = AES-128(outer key, h)``, from the ``cryptography`` package: the outer key belongs to a
   use and an epoch.

**Why single-block AES is right here.** ``h`` is exactly one AES block, and AES under a secret key is a
pseudo-random permutation of blocks: distinct digests stay distinct (no new collisions), equal ones stay
equal (that is what a pseudonym is for), and with the key it can be undone, so that stored pseudonyms can
be re-keyed without a raw value. It is not a mode of operation over data: ``modes.ECB`` is only how the
library is told to apply the permutation to each of many independent blocks in one call. That ECB shows
which blocks are equal is the one property wanted, and there is nothing else to hide in a block: it is
the output of a MAC. To undo the outer layer gives the digest, never the value.

Stored as 128 bits, DuckDB ``UUID``. Measured with DuckDB 1.5.5, 2 M rows of 300 k distinct pseudonyms,
2 threads: ``UUID`` count distinct 0.10 s, join 0.15 s, file 32.9 MB; ``BLOB`` 0.18 s, 0.21 s, 32.9 MB;
``HUGEINT`` is written to Parquet as DOUBLE, which loses bits. Polars has no such type and holds 16-byte
``Binary``; ``PSEUDONYM_ARROW_TYPE`` (the Arrow extension type of a UUID over fixed 16 bytes) is what
DuckDB reads and writes as ``UUID``, in big-endian order, so the hex digits agree everywhere.
"""

from __future__ import annotations

import uuid
from hashlib import blake2b
from typing import Final, cast

import polars as pl
import pyarrow as pa

from transforms.errors import StorageError
from transforms.policy.models import Domain
from transforms.pseudonymisation.distinct import dictionary, mostly_distinct
from transforms.pseudonymisation.given_keys import Keys
from transforms.pseudonymisation.normalise import normalise

PSEUDONYM_BYTES: Final = 16
PSEUDONYM_ARROW_TYPE: Final[pa.DataType] = pa.uuid()
PSEUDONYM_SQL_TYPE: Final = "UUID"

Blocks = bytes | memoryview
"""Bytes, or a view of a column's memory."""


def pseudonymise(
    series: pl.Series, domain: Domain, ring: Keys, use: str = "storage", *, region: str = "UZ"
) -> pl.Series:
    """Raw identifiers (text or integers) to 16-byte ``Binary`` pseudonyms of one use; null stays null.

    ``region``: the country whose local forms hold, ``controller.jurisdiction`` of the system's policy.

    Values that are no identifiers (see ``normalise``) become null. Raises SchemaDrift for other types.
    Works once a distinct value, or row by row where nearly all values differ.
    """
    if mostly_distinct(series):
        return _encrypted(_digests(normalise(series, domain, region), domain, ring), ring, use).alias(
            series.name
        )
    values, codes = dictionary(series)
    pseudonyms = _encrypted(_digests(normalise(values, domain, region), domain, ring), ring, use)
    return pseudonyms.gather(codes).alias(series.name)


def pseudonym_of(
    value: str | int, domain: Domain, ring: Keys, use: str = "storage", *, region: str = "UZ"
) -> uuid.UUID | None:
    """The pseudonym of one value as Python's UUID, as DuckDB takes it; for requests of a subject."""
    pseudonym = pseudonymise(pl.Series([value]), domain, ring, use, region=region)[0]
    return None if pseudonym is None else uuid.UUID(bytes=pseudonym)


def rekey(
    series: pl.Series, ring: Keys, from_use: str, to_use: str, *, to_ring: Keys | None = None
) -> pl.Series:
    """Stored pseudonyms of one use as those of another, with no raw value; null stays null.

    ``to_ring`` (``ring.at_epoch(n)``) rotates the outer key of a use. Only the outer layer changes, so
    joins survive. Raises StorageError when a value is not 16 bytes.
    """
    target = to_ring or ring
    if target.system != ring.system:
        raise StorageError(
            "Pseudonyms of one system cannot be re-keyed for another.",
            next_step="use the key ring of the same system: different systems are different controllers.",
            system=ring.system,
            column=series.name or None,
        )
    return _series(rekey_blocks(_buffer(series, ring), ring, target, from_use, to_use), series)


def rekey_blocks(blocks: Blocks, ring: Keys, to_ring: Keys, from_use: str, to_use: str) -> bytes:
    """``rekey`` of 16-byte blocks that lie end to end, as Arrow keeps them; no Python object a value."""
    return _outer(_outer(blocks, ring, from_use, decrypt=True), to_ring, to_use)


def to_digests(series: pl.Series, ring: Keys, use: str = "storage") -> pl.Series:
    """Stored pseudonyms of a use as their digests (layer 1), which no rotation of outer keys changes."""
    return _series(_outer(_buffer(series, ring), ring, use, decrypt=True), series)


def from_digests(digests: pl.Series, ring: Keys, use: str = "storage") -> pl.Series:
    """Digests (layer 1) as the pseudonyms of a use."""
    return _encrypted(digests, ring, use)


def to_uuid_text(series: pl.Series) -> pl.Series:
    """16-byte ``Binary`` pseudonyms as the text DuckDB shows for a UUID (8-4-4-4-12 hex digits)."""
    hexadecimal = series.bin.encode("hex")
    return hexadecimal.str.replace(r"^(.{8})(.{4})(.{4})(.{4})(.{12})$", "$1-$2-$3-$4-$5")


def from_uuid_text(series: pl.Series) -> pl.Series:
    """Text of UUIDs (how DuckDB hands them to Polars) as 16-byte ``Binary``."""
    try:
        return series.str.replace_all("-", "", literal=True).str.decode("hex", strict=True)
    except pl.exceptions.PolarsError:
        raise _not_blocks(series, system=None) from None


def _digests(values: pl.Series, domain: Domain, ring: Keys) -> pl.Series:
    """Layer 1 over normalised text."""
    # The key block is absorbed once and the state copied: 1.1 M values/s instead of 0.7 M.
    keyed = blake2b(
        digest_size=PSEUDONYM_BYTES, key=ring.derive("identity"), person=domain.value.encode("ascii")
    )
    copy = keyed.copy
    digests = []
    for value in values.drop_nulls().cast(pl.Binary).to_list():
        state = copy()
        state.update(value)
        digests.append(state.digest())
    return _series(b"".join(digests), values)


def _encrypted(digests: pl.Series, ring: Keys, use: str) -> pl.Series:
    """Layer 2 over digests."""
    return _series(_outer(_buffer(digests, ring), ring, use), digests)


def _outer(blocks: Blocks, ring: Keys, use: str, *, decrypt: bool = False) -> bytes:
    """AES-128 under the key of a use, or its inverse, on each 16-byte block; one call a column."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    key = ring.derive(f"pseudonym:{use}", length=16)
    cipher = Cipher(algorithms.AES(key), modes.ECB())  # noqa: S305 -- single blocks, see the module's head
    context = cipher.decryptor() if decrypt else cipher.encryptor()
    return bytes(context.update(blocks) + context.finalize())


def _buffer(series: pl.Series, ring: Keys) -> bytes:
    """The non-null blocks of a ``Binary`` column, end to end."""
    present = series.drop_nulls()
    if series.dtype not in (pl.Binary, pl.Null) or (
        len(present) and not (present.bin.size() == PSEUDONYM_BYTES).all()
    ):
        raise _not_blocks(series, system=ring.system)
    return b"".join(present.to_list())


def _series(blocks: bytes, like: pl.Series) -> pl.Series:
    """Blocks as a ``Binary`` column whose nulls are where those of ``like`` are."""
    count = len(blocks) // PSEUDONYM_BYTES
    array = pa.FixedSizeBinaryArray.from_buffers(
        pa.binary(PSEUDONYM_BYTES), count, [None, pa.py_buffer(blocks)]
    )
    column = cast(pl.Series, pl.from_arrow(array))
    if like.null_count():
        present = like.is_not_null()
        column = column.gather((present.cum_sum() - 1).cast(pl.Int64).set(~present, None))
    return column.alias(like.name)


def _not_blocks(series: pl.Series, system: str | None) -> StorageError:
    return StorageError(
        f"The column does not hold pseudonyms of {PSEUDONYM_BYTES} bytes.",
        next_step="give a column of type Binary as stored by the pseudonymised step.",
        system=system,
        column=series.name or None,
    )
