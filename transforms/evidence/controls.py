"""Controls: what keeps a clause of a policy, where it is implemented and what shows that it held.

A clause in ``policy.yaml`` names its controls by these ids; an unknown id is refused at load time. Only
controls that are really built stand here: a clause whose control does not exist yet says so as `outside`.

``scope`` tells where the evidence comes from:
- ``load``: the system folder does not load while the control is broken, so nothing runs;
- ``night``: the nightly run records counts for the run's tables (never values);
- ``release``: the release records counts for its tables;
- ``build``: the tests show it for every build; a night cannot measure it, so no clause rests on it alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal


@dataclass(frozen=True)
class Control:
    """One measure that keeps clauses of a policy."""

    id: str
    enforces: str  # what can no longer happen, in one sentence
    implemented_in: tuple[str, ...]  # paths of this repository, files or folders
    evidence: str  # what is recorded or tested, and when it counts as broken
    scope: Literal["load", "night", "release", "build"]


def _by_id(controls: Iterable[Control]) -> MappingProxyType[str, Control]:
    found: dict[str, Control] = {}
    for control in controls:
        assert control.id not in found, control.id
        found[control.id] = control
    return MappingProxyType(found)


CONTROLS: MappingProxyType[str, Control] = _by_id(
    (
        # --- what comes in ------------------------------------------------------------------------
        Control(
            id="declared_columns_only",
            enforces="Only columns that sources.yaml declares are read; a query names each of them.",
            implemented_in=("transforms/policy/models.py", "transforms/sources/"),
            evidence="Columns selected of each table; broken when one is not declared.",
            scope="night",
        ),
        Control(
            id="schema_drift_blocks",
            enforces="A table with a new, missing or retyped column is not read until it is declared.",
            implemented_in=("transforms/sources/",),
            evidence="Tables compared with the store's catalogue, and tables blocked.",
            scope="night",
        ),
        Control(
            id="never_read_not_selected",
            enforces="Passwords, passports, PINFL, bank account and card numbers are never selected.",
            implemented_in=("transforms/policy/models.py", "transforms/sources/"),
            evidence="Columns of role never_read by table; broken when one occurs in a stored schema.",
            scope="night",
        ),
        Control(
            id="unneeded_not_selected",
            enforces="Columns that no statistic, join or request needs (operator drop) are not selected.",
            implemented_in=("transforms/policy/models.py", "transforms/sources/"),
            evidence="Columns dropped by table; broken when one occurs in a stored schema.",
            scope="night",
        ),
        Control(
            id="classification_agrees",
            enforces="A column declared harmless in which personal data is found blocks its table.",
            implemented_in=("transforms/detection/",),
            evidence="Columns examined and contradictions found, by table.",
            scope="night",
        ),
        Control(
            id="no_childrens_data",
            enforces="A column of children's data cannot be declared where the policy has a minimum age.",
            implemented_in=("transforms/policy/load.py",),
            evidence="The system folder loads.",
            scope="load",
        ),
        # --- what is stored -----------------------------------------------------------------------
        Control(
            id="pseudonymise_identifiers",
            enforces="Identifiers are replaced by keyed pseudonyms before anything is written.",
            implemented_in=("transforms/pseudonymisation/",),
            evidence="Columns pseudonymised; broken when a stored one is not of the pseudonyms' type.",
            scope="night",
        ),
        Control(
            id="redact_free_text",
            enforces="Personal values found inside free text are replaced by the name of their type.",
            implemented_in=("transforms/detection/", "transforms/pseudonymisation/operators.py"),
            evidence="Texts read and spans redacted by column.",
            scope="night",
        ),
        Control(
            id="network_prefix",
            enforces="Of an IP address only its network (/24 or /48) is kept.",
            implemented_in=("transforms/pseudonymisation/operators.py",),
            evidence="Addresses shortened by column.",
            scope="night",
        ),
        Control(
            id="generalise_user_agent",
            enforces="Of a user agent only the families of browser and operating system are kept.",
            implemented_in=("transforms/pseudonymisation/operators.py",),
            evidence="User agents generalised by column.",
            scope="night",
        ),
        Control(
            id="generalise_point",
            enforces="Of a geographic point only its zone (an H3 cell) is kept; the point is never stored.",
            implemented_in=("transforms/pseudonymisation/operators.py",),
            evidence="Points generalised by column; broken when a stored value is no such zone.",
            scope="night",
        ),
        Control(
            id="special_category_unlinked",
            enforces="A table of a special category (opinion, belief, health) holds no link to a person.",
            implemented_in=("transforms/policy/load.py",),
            evidence="The system folder loads.",
            scope="load",
        ),
        Control(
            id="encrypt_at_rest",
            enforces="Every file of the restricted layers is encrypted with a key of its system.",
            implemented_in=("transforms/storage/",),
            evidence="Stored partitions; broken when one can be read without the key.",
            scope="night",
        ),
        Control(
            id="private_directories",
            enforces="State, keys and restricted layers are readable by the owner of the installation only.",
            implemented_in=("transforms/home.py", "transforms/storage/"),
            evidence="Directories checked; broken when one is open to group or others.",
            scope="night",
        ),
        Control(
            id="log_retention",
            enforces="Days of logs and other records with a longest time are deleted when it has passed.",
            implemented_in=("transforms/policy/retention.py",),
            evidence="Day partitions removed by layer and table; broken when an expired one is left.",
            scope="night",
        ),
        Control(
            id="financial_retention",
            enforces="Days of financial records are kept as long as the law asks, and then deleted.",
            implemented_in=("transforms/policy/retention.py",),
            evidence="Day partitions removed by layer and table; broken when an expired one is left.",
            scope="night",
        ),
        Control(
            id="account_retention",
            enforces="What names a closed account is deleted when its period has passed.",
            implemented_in=("transforms/policy/closed_accounts.py",),
            evidence="Rows removed and accounts found by rule; broken when a row of one is left.",
            scope="night",
        ),
        # --- what it is used for ------------------------------------------------------------------
        Control(
            id="purpose_by_lineage",
            enforces="A statistical table uses only source columns whose category may serve its data use.",
            implemented_in=("transforms/policy/purpose.py", "transforms/conform/lineage.py"),
            evidence="Dimensions and measures traced to source columns; a violation stops the build.",
            scope="load",
        ),
        Control(
            id="consent_decides_rows",
            enforces="A use that needs consent is given only to facts that leave out who had not consented.",
            implemented_in=("transforms/policy/purpose.py",),
            evidence="Exclusions of the fact traced to recorded consents; a violation stops the build.",
            scope="load",
        ),
        Control(
            id="objection_decides_rows",
            enforces="A use that may be objected to is given only to facts that leave out who had objected.",
            implemented_in=("transforms/policy/purpose.py",),
            evidence="Exclusions of the fact traced to recorded preferences; a violation stops the build.",
            scope="load",
        ),
        Control(
            id="policy_register_current",
            enforces="The register holds every clause of the policy's text, in its present wording.",
            implemented_in=("transforms/policy/clauses.py", "transforms/policy/load.py"),
            evidence="Clauses compared with systems/<name>/policy.txt; a difference stops the build.",
            scope="load",
        ),
        # --- what is published --------------------------------------------------------------------
        Control(
            id="minimum_contributors",
            enforces="No cell is published with fewer contributors than the policy's minimum.",
            implemented_in=("transforms/disclosure/",),
            evidence="Cells suppressed for this reason by table; checked again in the release.",
            scope="release",
        ),
        Control(
            id="dominance",
            enforces="No cell is published in which the n largest contributors hold more than k percent.",
            implemented_in=("transforms/disclosure/",),
            evidence="Cells suppressed for this reason by table.",
            scope="release",
        ),
        Control(
            id="p_percent",
            enforces="No cell is published from which a contributor could estimate another within p percent.",
            implemented_in=("transforms/disclosure/",),
            evidence="Cells suppressed for this reason by table.",
            scope="release",
        ),
        Control(
            id="reconciliation",
            enforces="Rows in equal rows published, pooled, suppressed and excluded with a reason.",
            implemented_in=("transforms/aggregation/", "transforms/disclosure/", "transforms/conform/"),
            evidence="The four counts by table and period; broken when they do not add up.",
            scope="release",
        ),
        Control(
            id="currency_declared",
            enforces="Amounts have a declared unit, and the policy a currency; neither is guessed.",
            implemented_in=("transforms/policy/load.py",),
            evidence="The system folder loads.",
            scope="load",
        ),
        # --- what leaves --------------------------------------------------------------------------
        Control(
            id="no_network",
            enforces="A run sends nothing anywhere: it talks to the operational store only.",
            implemented_in=("transforms/storage/session.py", "pipelines/"),
            evidence="Telemetry and extension downloads are switched off; broken when one is on.",
            scope="night",
        ),
        Control(
            id="value_free_errors",
            enforces="Errors, logs and metadata name places and counts, and never a value of a person.",
            implemented_in=("transforms/errors.py", "transforms/storage/partitions.py", "assets/"),
            evidence="A test plants persons and searches everything that a run leaves behind.",
            scope="build",
        ),
    )
)
