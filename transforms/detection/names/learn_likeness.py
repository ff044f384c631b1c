"""``python -m transforms.detection.names.learn_likeness`` writes ``likeness_weights.py`` from the lists.

AdaGrad (Duchi, Hazan, Singer 2011) on the logistic loss, five passes in a fixed order: the same lists give
the same file. Prints what the model finds on a fifth of the words that it did not learn from.
"""

from __future__ import annotations

import math
import sys
from base64 import b85encode
from collections.abc import Sequence
from pathlib import Path
from random import Random

from transforms.detection.names.lexicon import lexicon
from transforms.detection.names.likeness import BUCKETS, NAME, OTHER, SCALE, SHORTEST, runs

_PASSES, _RATE, _EASE = 5, 0.3, 0.1
Example = tuple[set[int], int]


def main() -> None:
    examples = _examples()
    apart = len(examples) // 5
    weights, offset = _learn(examples[apart:])
    scores = [(_score(weights, offset, found), is_name) for found, is_name in examples[:apart]]
    for title, wanted in (("names", 1), ("others", 0)):
        of = [score for score, is_name in scores if is_name == wanted]
        above, below = (sum(map(test, of)) / len(of) for test in (lambda s: s >= NAME, lambda s: s <= OTHER))
        sys.stdout.write(f"{len(of):,} {title}: {above:.0%} at least {NAME}, {below:.0%} at most {OTHER}\n")
    _write(*_learn(examples))


def _examples() -> list[Example]:
    words = lexicon()
    names = words.given | words.given_latin | words.surnames | words.surnames_latin | words.certain_latin
    names |= words.ambiguous | words.capital_names
    everyday = words.everyday | words.everyday_latin | words.never
    # a word of both lists is an everyday one to learn from, unless it is listed as ambiguous
    labelled = [(word, 1) for word in names - everyday] + [(word, 0) for word in everyday - names]
    examples = [(runs(word), label) for word, label in sorted(labelled) if len(word) >= SHORTEST]
    Random(1).shuffle(examples)  # noqa: S311 - an order, no secret
    return examples


def _learn(examples: Sequence[Example]) -> tuple[list[float], float]:
    weights, seen = [0.0] * BUCKETS, [_EASE] * BUCKETS
    offset = 0.0
    for turn in range(_PASSES):
        order = list(range(len(examples)))
        Random(turn).shuffle(order)  # noqa: S311
        for place in order:
            found, is_name = examples[place]
            wrong = 1 / (1 + math.exp(-_score(weights, offset, found))) - is_name
            for at in found:
                seen[at] += wrong * wrong
                weights[at] -= _RATE * wrong / math.sqrt(seen[at])
            offset -= 0.01 * wrong
    return weights, offset


def _score(weights: Sequence[float], offset: float, found: set[int]) -> float:
    return sum(weights[at] for at in found) + offset


def _write(weights: Sequence[float], offset: float) -> None:
    stored = bytes(max(0, min(255, round(weight * SCALE) + 128)) for weight in weights)
    text = b85encode(stored).decode()
    lines = [text[at : at + 100] for at in range(0, len(text), 100)]
    target = Path(__file__).with_name("likeness_weights.py")
    body = "\n".join(f"    {line!r}" for line in lines)
    target.write_text(
        '"""Written by ``learn_likeness.py``: the weights of ``likeness.py``."""\n\n'
        "# fmt: off\n"
        f"OFFSET = {round(offset * SCALE)}\n"
        f"WEIGHTS = (\n{body}\n)\n"
    )


if __name__ == "__main__":
    main()
