"""The front door: :class:`Detector` finds, redacts and classifies columns."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

import polars as pl

from transforms.detection import redaction
from transforms.detection.agreement import disagreement as _disagreement
from transforms.detection.column import ColumnSpans, find_spans
from transforms.detection.entities import ALL
from transforms.detection.evidence import ColumnEvidence, classify
from transforms.detection.finding import Recognizer
from transforms.detection.names.judge import KnownWords, NameJudge
from transforms.detection.names.unknown import UnknownWords, VerdictMemory
from transforms.detection.recognizers.birthday import Birthday
from transforms.detection.recognizers.bn.identity_card import BruneiIdentityCard
from transforms.detection.recognizers.bn.phone import BruneianPhone
from transforms.detection.recognizers.card_details import CardDetails
from transforms.detection.recognizers.coordinates import Coordinates
from transforms.detection.recognizers.cvv import Cvv
from transforms.detection.recognizers.email import Email
from transforms.detection.recognizers.iban import Iban
from transforms.detection.recognizers.ip_address import IpAddress
from transforms.detection.recognizers.my.bank_account import MalaysianBankAccount
from transforms.detection.recognizers.my.mykad import MyKad
from transforms.detection.recognizers.my.phone import MalaysianPhone
from transforms.detection.recognizers.my.plate import MalaysianPlate
from transforms.detection.recognizers.one_time_code import OneTimeCode
from transforms.detection.recognizers.password import Password
from transforms.detection.recognizers.payment_card import PaymentCard
from transforms.detection.recognizers.person_name import PersonName
from transforms.detection.recognizers.phone import Phone
from transforms.detection.recognizers.postal_address import PostalAddress
from transforms.detection.recognizers.ru.plate import RussianPlate
from transforms.detection.recognizers.social_handle import SocialHandle
from transforms.detection.recognizers.spoken_phone import SpokenPhone
from transforms.detection.recognizers.uz.bank_account import BankAccount
from transforms.detection.recognizers.uz.passport import Passport
from transforms.detection.recognizers.uz.pinfl import Pinfl
from transforms.detection.recognizers.uz.plate import UzbekPlate
from transforms.detection.recognizers.uz.tax_id import TaxId

if TYPE_CHECKING:
    from presidio_analyzer import AnalyzerEngine

    from transforms.policy.models import FieldSpec

LANGUAGES: Final = ("uz", "ru", "en", "ms")


class Detector:
    """Detection of personal values in columns of text and numbers.

    ``languages``: whose name lists are used; any mixture may stand in one text, no hint is needed.
    ``known_words``: given distinct normalised words (``names.judge.name_words`` makes the same form of a
    name column), answers which are words of a known person's name of this marketplace.
    ``unknown_words``: a judge of words that no list decides (``names/unknown.py``); none is built in.
    ``verdicts``: a memory of verdicts on words that outlives the run. One detector remembers its verdicts
    on words (in memory only): keep it for a whole run.
    """

    def __init__(
        self,
        languages: Collection[str] = LANGUAGES,
        known_words: KnownWords | None = None,
        unknown_words: UnknownWords | None = None,
        verdicts: VerdictMemory | None = None,
    ) -> None:
        self.languages: tuple[str, ...] = tuple(
            language for language in LANGUAGES if language in set(languages)
        )
        self.judge = NameJudge(self.languages, known_words, unknown_words, verdicts)
        self.recognizers: tuple[Recognizer, ...] = (
            Email(),
            Phone(),
            MalaysianPhone(),
            BruneianPhone(),
            SpokenPhone(),
            PaymentCard(),
            CardDetails(),
            Cvv(),
            OneTimeCode(),
            Password(),
            Pinfl(),
            Passport(),
            BankAccount(),
            MalaysianBankAccount(),
            Iban(),
            MyKad(),
            BruneiIdentityCard(),
            TaxId(),
            IpAddress(),
            Coordinates(),
            Birthday(),
            UzbekPlate(),
            RussianPlate(),
            MalaysianPlate(),
            SocialHandle(),
            PostalAddress(),
            PersonName(self.judge),
        )

    def __repr__(self) -> str:
        return f"Detector(languages={self.languages})"

    def detect_column(self, values: pl.Series, *, name: str, entities: Collection[str] = ALL) -> ColumnSpans:
        """Spans of ``entities`` in a column; nulls have none. ``entities.WITHOUT_NAMES`` suits attributes."""
        wanted = set(entities)
        chosen = [recognizer for recognizer in self.recognizers if wanted & set(recognizer.entities)]
        found = find_spans(values, name, chosen, self.judge)
        if not wanted >= {kind for recognizer in chosen for kind in recognizer.entities}:
            kept = found.spans.filter(pl.col("entity_type").is_in(sorted(wanted)))
            return ColumnSpans(found.name, found.rows, found.non_null, kept)
        return found

    def redact(
        self, values: pl.Series, spans: ColumnSpans, surrogates: redaction.Replaces | None = None
    ) -> pl.Series:
        """See :func:`redaction.redact`."""
        return redaction.redact(values, spans, surrogates)

    def classify(self, values: pl.Series, name: str) -> ColumnEvidence:
        """What a column holds, by share of its distinct values. See :mod:`evidence`."""
        return classify(values, name, self)

    def disagreement(self, field: FieldSpec, evidence: ColumnEvidence) -> str | None:
        """What in a column contradicts its declaration, in words without values; None if nothing does."""
        return _disagreement(field, evidence)

    def analyzer(self) -> AnalyzerEngine:
        """A Presidio engine of the same recognizers; imports Presidio (some 6 s)."""
        from transforms.detection.presidio_engine import analyzer

        return analyzer(self)
