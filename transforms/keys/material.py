"""The text of a master key: base64 of 32 bytes, checked and never shown."""

from __future__ import annotations

import base64
import binascii
import os
from typing import Final

from transforms.errors import KeyMaterialError

MASTER_KEY_BYTES: Final = 32


def new_master_key() -> bytes:
    """32 bytes of the operating system's randomness."""
    return os.urandom(MASTER_KEY_BYTES)


def encoded(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


def decoded(text: str, origin: str, system: str) -> bytes:
    """Base64 to exactly 32 bytes. ``origin`` names where the text came from; the text is never shown."""
    text = text.strip()
    if not text:
        raise KeyMaterialError(
            f"{origin} is empty.",
            next_step="restore the key from its backup, or give base64 of 32 random bytes.",
            system=system,
        )
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise KeyMaterialError(
            f"{origin} is not base64.", next_step="give base64 of exactly 32 random bytes.", system=system
        ) from None
    if len(key) != MASTER_KEY_BYTES:
        raise KeyMaterialError(
            f"{origin} holds {len(key)} bytes instead of {MASTER_KEY_BYTES}.",
            next_step="give base64 of exactly 32 random bytes.",
            system=system,
        )
    return key
