"""What went wrong with a shop's API, in our words.

Its answers are never passed on: they quote what was asked for and what is in the shop. What is wrong is
told by the status and by the code that WordPress and WooCommerce put into theirs.
"""

from __future__ import annotations

import json
from typing import Final

from transforms.errors import SourceError

_CODES: Final = {
    "rest_no_route": (
        "The shop has no such endpoint.",
        "Compare `rest` of the table in sources.yaml with the shop; is the plugin that has it active?",
    ),
    "rest_invalid_param": (
        "The shop refuses what it is asked with.",
        "Compare `rest` of the table in sources.yaml with the shop's version of WooCommerce.",
    ),
}
_KEY: Final = "Make a key that may read (WooCommerce, Settings, Advanced, REST API) and put it into the URL."
_STATUS: Final = {
    401: ("The shop refused the key or the secret.", _KEY),
    403: (
        "The key may not read this, or something before the shop (a firewall, a plugin) forbids it.",
        "Give the key the permission Read of a user who may see all orders; have this host let through.",
    ),
    404: (
        "There is no API at the address.",
        "Correct the URL: it ends with /wp-json/wc/v3, and the shop's permalinks are not Plain.",
    ),
}
_AGAIN: Final = "Run again when the shop is up: nothing was stored by half."


def status_failure(status: int, body: bytes, **place: str | None) -> SourceError:
    """An answer that is neither rows nor worth another try."""
    what, step = _CODES.get(code_of(body)) or _STATUS.get(
        status,
        (f"The shop answered with status {status}.", "Look into the shop's log at the time of this run."),
    )
    return SourceError(what, next_step=step, **place)


def code_of(body: bytes) -> str:
    """WordPress's own code of an error; empty where the answer is none of WordPress's."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    code = found.get("code") if isinstance(found, dict) else None
    return code if isinstance(code, str) else ""


def exhausted(status: int | None, *, silent: bool, tries: int, **place: str | None) -> SourceError:
    """It was tried often enough. ``status``: of the last answer, None without any."""
    if status == 429:
        what, step = (
            f"The shop allowed no further request ({tries} tries).",
            "Have its host raise the limit for this key, or run at another hour.",
        )
    elif status is not None:
        what, step = f"The shop answered with status {status} ({tries} tries).", _AGAIN
    elif silent:
        what, step = f"The shop did not answer in time ({tries} tries).", _AGAIN
    else:
        what, step = (
            f"The shop cannot be reached, or broke the connection ({tries} tries).",
            "Start it, or correct host and port, or give its authority by `?ca=file`.",
        )
    return SourceError(what, next_step=step, **place)


def not_json(body: bytes, **place: str | None) -> SourceError:
    """200, and yet no rows: a page for people, or warnings of PHP before the answer."""
    page = body.lstrip()[:1] == b"<"
    return SourceError(
        "The shop answered with a web page in place of data." if page else "The shop's answer is no JSON.",
        next_step="Correct the URL (…/wp-json/wc/v3), or have caches, logins and maintenance let it through."
        if page
        else "Have the shop switch WP_DEBUG_DISPLAY off, and look into its log at the time of this run.",
        **place,
    )


def not_records(**place: str | None) -> SourceError:
    return SourceError(
        "The shop's answer is no list of records.",
        next_step="Compare `rest` of the table in sources.yaml with the shop's endpoints.",
        **place,
    )


def too_large(**place: str | None) -> SourceError:
    return SourceError(
        "An answer of the shop is beyond all bounds.",
        next_step="Look for an order with a huge note or a plugin that adds to it.",
        **place,
    )


def redirected(**place: str | None) -> SourceError:
    """Not followed: key and secret would be sent to whoever stands there."""
    return SourceError(
        "The shop sends us on to another address, which is not followed.",
        next_step="Put the shop's own address (with or without www, https) into the URL.",
        **place,
    )


def moved(**place: str | None) -> SourceError:
    return SourceError(
        "So many rows were removed while the list was read that some may have been passed over.",
        next_step="Run again at a quieter hour.",
        **place,
    )
