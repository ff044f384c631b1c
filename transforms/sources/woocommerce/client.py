"""One conversation with a shop: requests, patience, and answers that are checked before they are believed."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

import httpx

from transforms.sources import json_values
from transforms.sources.failures import raise_alone
from transforms.sources.woocommerce import failures
from transforms.sources.woocommerce.connecting import Address

MOST_BYTES: Final = 64 << 20
"""Of one answer: a hundred orders are some hundred kilobytes."""
TRIES: Final = 6
LONGEST_PAUSE: Final = 120.0
"""Seconds; a shop that asks for a longer pause is given up."""
_CONNECT_SECONDS: Final = 10.0
_SILENCE_SECONDS: Final = 60.0
_AGAIN: Final = frozenset({429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 3


@dataclass(frozen=True)
class Answer:
    """``total``: records of the whole list as the shop counts them, where it says so."""

    records: list[dict[str, Any]]
    total: int | None
    has_next: bool


class Client:
    """``pause`` waits between tries; tests give their own."""

    def __init__(
        self,
        address: Address,
        system: str,
        silence_seconds: float,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._address = address
        self._system = system
        self._pause = pause
        self._http = httpx.Client(
            auth=(address.key, address.secret),
            verify=address.context(),
            timeout=httpx.Timeout(min(silence_seconds, _SILENCE_SECONDS), connect=_CONNECT_SECONDS),
            follow_redirects=False,
            trust_env=False,  # neither another's password of .netrc nor a proxy nobody configured
            headers={"Accept": "application/json", "User-Agent": "parda"},
        )

    def close(self) -> None:
        self._http.close()

    def described(self, endpoint: str, table: str) -> dict[str, Any]:
        """What the endpoint says of its records and of what may be asked of it (OPTIONS)."""
        body, _ = self._ask("OPTIONS", endpoint, {}, table)
        try:
            found = json.loads(body)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise_alone(failures.not_json(body, system=self._system, table=table))
        return found

    def listed(self, endpoint: str, asked: Mapping[str, str], table: str) -> Answer:
        """One page of a list."""
        body, headers = self._ask("GET", endpoint, asked, table)
        found = json_values.as_records(body)
        if found is None:
            place = {"system": self._system, "table": table}
            known = body.lstrip()[:1] in (b"[", b"{")
            raise_alone(failures.not_records(**place) if known else failures.not_json(body, **place))
        total = headers.get("X-WP-Total", "")
        return Answer(
            found, int(total) if total.isdecimal() else None, 'rel="next"' in headers.get("Link", "")
        )

    # --- one request -----------------------------------------------------------------------------

    def _ask(
        self, method: str, endpoint: str, asked: Mapping[str, str], table: str
    ) -> tuple[bytes, httpx.Headers]:
        place = {"system": self._system, "table": table}
        url: httpx.URL = httpx.URL(self._address.url(endpoint)).copy_merge_params(dict(asked))
        status: int | None = None
        silent = False
        for number in range(1, TRIES + 1):
            pause = 2.0 ** (number - 1)
            failed = False
            try:
                status, headers, body = self._answer(method, url, place)
            except httpx.HTTPError as error:  # its text may quote the URL
                status, silent, failed = None, isinstance(error, httpx.TimeoutException), True
            if not failed:
                if status == 200:
                    return body, headers
                if status not in _AGAIN:
                    raise_alone(failures.status_failure(status or 0, body, **place))
                pause = max(pause, _asked_pause(headers))
            if pause > LONGEST_PAUSE:
                break
            if number < TRIES:
                self._pause(pause)
        raise_alone(failures.exhausted(status, silent=silent, tries=number, **place))

    def _answer(self, method: str, url: httpx.URL, place: dict[str, str]) -> tuple[int, httpx.Headers, bytes]:
        """Status, headers and body; redirects within the same host are followed."""
        home = httpx.URL(self._address.origin)
        for _ in range(_MOST_REDIRECTS + 1):
            with self._http.stream(method, url) as response:
                body = bytearray()
                for part in response.iter_bytes():
                    body += part
                    if len(body) > MOST_BYTES:
                        raise_alone(failures.too_large(**place))
                if response.status_code not in _REDIRECTS:
                    return response.status_code, response.headers, bytes(body)
                url = url.join(response.headers.get("Location", ""))
            if (url.scheme, url.host, url.port) != (home.scheme, home.host, home.port):
                break
        raise_alone(failures.redirected(**place))


def _asked_pause(headers: httpx.Headers) -> float:
    """Seconds of ``Retry-After``, which is a number or a date; 0 without it."""
    text = headers.get("Retry-After", "").strip()
    if text.isdecimal():
        return float(text)
    try:
        return max(0.0, (parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return 0.0
