"""Presidio's frame round the same recognizers: one registry, one ``AnalyzerEngine``, no model, no network.

``AnalyzerEngine.analyze`` on one text gives the spans that the column path gives (a property test holds
this). Three things make it so: the recognizers are shared objects; the NLP engine is Presidio's own
``NoOpNlpEngine`` (a missing spaCy model would otherwise be downloaded); and the context-aware enhancer,
the one hook that sees all results of a text together, settles overlaps by our rule. Context words are
judged inside the recognizers.

Importing this module imports Presidio (some 6 s): import it inside a function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NoOpNlpEngine

from transforms.detection.finding import Finding, Recognizer, resolve_overlaps
from transforms.detection.recognizers.person_name import PersonName
from transforms.detection.text import PreparedText

if TYPE_CHECKING:
    from transforms.detection.detector import Detector


class PresidioRecognizer(EntityRecognizer):
    """One of our recognizers as Presidio knows them."""

    def __init__(self, recognizer: Recognizer, language: str) -> None:
        self.recognizer = recognizer
        super().__init__(
            supported_entities=list(recognizer.entities),
            name=str(recognizer.name),
            supported_language=language,
            context=list(recognizer.context),
            country_code=recognizer.country,
        )

    def load(self) -> None:
        """Nothing to load: lists are read on first use."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: Any = None, regex_flags: int | None = None
    ) -> list[RecognizerResult]:
        """Findings of ``entities`` in one text, offsets in code points."""
        prepared = PreparedText.of(text)
        if isinstance(self.recognizer, PersonName) and not self.recognizer.may_find(prepared):
            return []
        return [
            RecognizerResult(
                entity_type=found.entity_type,
                start=found.start,
                end=found.end,
                score=found.score,
                recognition_metadata={
                    RecognizerResult.RECOGNIZER_NAME_KEY: self.recognizer.name,
                    RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                },
            )
            for found in self.recognizer.find(prepared)
            if found.entity_type in entities
        ]


class OverlapResolver(ContextAwareEnhancer):
    """Settles overlaps between all results of a text, as the column path does."""

    def __init__(self) -> None:
        super().__init__(
            context_similarity_factor=0.0,
            min_score_with_context_similarity=0.0,
            context_prefix_count=0,
            context_suffix_count=0,
        )

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: Any,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """One result for each group of overlapping ones (``finding.resolve_overlaps``)."""
        metadata = {result.entity_type: result.recognition_metadata for result in raw_results}
        findings = [Finding(r.start, r.end, r.entity_type, r.score) for r in raw_results]
        return [
            RecognizerResult(
                entity_type=found.entity_type,
                start=found.start,
                end=found.end,
                score=found.score,
                recognition_metadata=metadata[found.entity_type],
            )
            for found in resolve_overlaps(findings)
        ]


def registry(detector: Detector) -> RecognizerRegistry:
    """All recognizers of ``detector``, once for each of its languages, as Presidio's registry wants them."""
    return RecognizerRegistry(
        recognizers=[
            PresidioRecognizer(recognizer, language)
            for language in detector.languages
            for recognizer in detector.recognizers
        ],
        supported_languages=list(detector.languages),
    )


def analyzer(detector: Detector) -> AnalyzerEngine:
    """Presidio's engine over the same recognizers. The language given to ``analyze`` changes nothing."""
    languages: list[str] = list(detector.languages)
    return AnalyzerEngine(
        registry=registry(detector),
        nlp_engine=NoOpNlpEngine([{"lang_code": language, "model_name": "none"} for language in languages]),
        supported_languages=languages,
        context_aware_enhancer=OverlapResolver(),
    )
