"""A whole list of an endpoint, page by page, complete also while rows are changed and removed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, Final

from transforms.sources.failures import raise_alone
from transforms.sources.woocommerce import failures
from transforms.sources.woocommerce.client import Answer, Client

PAGE: Final = 100
"""Records of a request; the most that WordPress allows."""
OVERLAP: Final = 10
_REMEMBERED: Final = 10 * PAGE
_MOST_STEPS_BACK: Final = 9  # without a new record: what is further back is not remembered
_PASSES: Final = 3

Records = list[dict[str, Any]]


class Listing:
    """The records of one endpoint under fixed filters, in ascending order, each once."""

    def __init__(
        self,
        client: Client,
        endpoint: str,
        asked: Mapping[str, str],
        *,
        by_offset: bool,
        system: str,
        table: str,
    ) -> None:
        self._client = client
        self._endpoint = endpoint
        self._asked = {**asked, "per_page": str(PAGE)}
        self._by_offset = by_offset
        self._place = {"system": system, "table": table}
        self.met = 0

    def pages(self) -> Iterator[Records]:
        return self._by_offsets() if self._by_offset else self._by_numbers()

    def _page(self, **where: int) -> Answer:
        asked = {**self._asked, **{name: str(value) for name, value in where.items()}}
        return self._client.listed(self._endpoint, asked, self._place["table"])

    def _by_offsets(self) -> Iterator[Records]:
        """Memory is a page, and the ids of the last thousand records."""
        known: deque[str] = deque(maxlen=_REMEMBERED)
        start = in_vain = 0
        while True:
            answer = self._page(offset=start)
            ids = [_id(record) for record in answer.records]
            if start and known and not set(ids) & set(known):
                # so many before us were removed that the overlap was, too: step back until it is met
                in_vain += 1
                if in_vain > _MOST_STEPS_BACK:
                    raise_alone(failures.moved(**self._place))
                start = max(0, start - PAGE)
                if start or answer.total:
                    continue
                return  # everything was removed
            seen = set(known)
            new = [record for record, number in zip(answer.records, ids, strict=True) if number not in seen]
            known.extend(number for number in ids if number not in seen)
            self.met += len(new)
            if new:
                in_vain = 0
                yield new
            behind = start + len(answer.records)
            if _is_last(answer, behind):
                break
            start = behind - OVERLAP if behind - OVERLAP > start else behind
        if answer.total is not None and self.met < answer.total:
            raise_alone(failures.moved(**self._place))

    def _by_numbers(self) -> Iterator[Records]:
        """For endpoints without ``offset``: the ids of all records are held."""
        known: set[str] = set()
        for _ in range(_PASSES):
            totals = set()
            number = behind = 0
            while True:
                number += 1
                answer = self._page(page=number)
                behind += len(answer.records)
                totals.add(answer.total)
                new = [record for record in answer.records if _id(record) not in known]
                known.update(map(_id, new))
                self.met += len(new)
                if new:
                    yield new
                if _is_last(answer, behind):
                    break
            if len(totals) == 1 and (answer.total is None or len(known) >= answer.total):
                return
        raise_alone(failures.moved(**self._place))


def _id(record: Mapping[str, Any]) -> str:
    return str(record.get("id"))


def _is_last(answer: Answer, behind: int) -> bool:
    """Whether no record is behind this page; a shop may allow fewer a page than were asked for."""
    if not answer.records:
        return True
    return not answer.has_next if answer.total is None else behind >= answer.total
