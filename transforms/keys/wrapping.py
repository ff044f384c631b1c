"""Keys of an earlier master key that are still in use, wrapped under the present one.

AES key wrap (RFC 3394), from the ``cryptography`` package. The wrapping key is derived for each, so a wrapped
key cannot be passed off as that of another use; RFC 3394 checks that it was not changed.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping

from transforms.errors import KeyMaterialError
from transforms.pseudonymisation.keys import KeyRing


def wrapped(ring: KeyRing) -> dict[str, str]:
    """The kept keys of ``ring``, by name, wrapped under its master key: base64."""
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap

    return {
        name: base64.b64encode(aes_key_wrap(ring.derive(f"wrap:{name}"), key)).decode()
        for name, key in ring.kept().items()
    }


def unwrapped(ring: KeyRing, kept: Mapping[str, str]) -> dict[str, bytes]:
    """The kept keys in clear. Raises KeyMaterialError when one was changed or is of another master key."""
    from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

    try:
        return {
            name: aes_key_unwrap(ring.derive(f"wrap:{name}"), base64.b64decode(text, validate=True))
            for name, text in kept.items()
        }
    except (InvalidUnwrap, binascii.Error, ValueError):
        raise KeyMaterialError(
            "A kept key in the record of the keys is damaged.",
            next_step="restore the folder keys/ from its backup: without it new rows join no stored ones.",
            system=ring.system,
        ) from None
