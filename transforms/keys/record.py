"""What is known of a system's keys, without any key: ``keys/<system>.json``.

It is written whole or not at all, and is the one truth of three things: at which epoch the stored layers
are, whether a rotation is under way, and whether the keys were destroyed. A system that was never rotated
needs none. Keep ``keys/`` in one backup: the record and the key file belong together.

``kept`` holds keys of an earlier master key that are still in use (of identities, words, stand-ins,
published data uses), each wrapped (AES key wrap, RFC 3394) under a key that is derived from the present one:
see ``rotate.py``.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from transforms.errors import KeyMaterialError
from transforms.home import Home
from transforms.keys.atomic import write_private

KeyId = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
PlaceName = Literal["environment", "vault", "file"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class UseEpoch(_Strict):
    """From which period on (by its first day) the outer key of a published data use has an epoch."""

    epoch: int = Field(ge=2)
    first: date


class Rotation(_Strict):
    """A rotation that has begun. ``master_id`` and ``kept``: those of a new master key, if it gets one."""

    epoch: int = Field(ge=2)
    began_at: datetime
    master_id: KeyId | None = None
    kept: dict[str, str] = {}


class KeyRecord(_Strict):
    """One system's keys, as they may be shown to anybody."""

    format: Literal[1] = 1
    system: str
    place: PlaceName
    epoch: int = Field(default=1, ge=1)
    made_at: datetime
    rotated_at: datetime | None = None
    master_id: KeyId
    kept: dict[str, str] = {}
    uses: dict[str, tuple[UseEpoch, ...]] = {}
    rotation: Rotation | None = None
    destroyed_at: datetime | None = None


def read_record(home: Home, system: str) -> KeyRecord | None:
    """The record; None where there is none. Raises KeyMaterialError when it is damaged."""
    path = home.key_record(system)
    try:
        content = path.read_bytes()
        record = KeyRecord.model_validate_json(content)
    except FileNotFoundError:
        return None
    except (OSError, ValidationError):
        raise _damaged(path, system) from None
    if record.system != system:
        raise _damaged(path, system)
    return record


def write_record(home: Home, record: KeyRecord) -> None:
    """Put ``record`` in place of what was there, atomically, and synced before the call returns."""
    path = home.key_record(record.system)
    content = json.dumps(record.model_dump(mode="json"), indent=1, sort_keys=True) + "\n"
    try:
        write_private(path, content.encode(), replace=True)
    except OSError as error:
        raise KeyMaterialError(
            f"The record of the keys {path.name} cannot be written ({type(error).__name__}).",
            next_step="check free disk space and the owner of the folder keys/.",
            system=record.system,
        ) from None


def _damaged(path: Path, system: str) -> KeyMaterialError:
    return KeyMaterialError(
        f"The record of the keys {path.name} cannot be read or is damaged.",
        next_step="restore it from the backup of the folder keys/; without it nothing tells with which key "
        "the stored layers were written.",
        system=system,
    )
