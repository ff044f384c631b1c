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
    repair: str = "look at what it counted, and repair that"  # the next step when it is broken


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
            repair="declare the column in sources.yaml, or take it out of what is read",
        ),
        Control(
            id="schema_drift_blocks",
            enforces="A table with a new, missing or retyped column is not read until it is declared.",
            implemented_in=("transforms/sources/",),
            evidence="Tables compared with the store's catalogue again, and tables blocked; broken when one "
            "was read that is not as declared, or whose store does not answer.",
            scope="night",
            repair="declare the table in sources.yaml as the store now has it",
        ),
        Control(
            id="never_read_not_selected",
            enforces="Passwords, passports, PINFL, bank account and card numbers are never selected.",
            implemented_in=("transforms/policy/models.py", "transforms/sources/"),
            evidence="Columns of role never_read by table; broken when one occurs in a stored schema.",
            scope="night",
            repair="take the column out of what is read, and remove the stored days that have it",
        ),
        Control(
            id="unneeded_not_selected",
            enforces="Columns that no statistic, join or request needs (operator drop) are not selected.",
            implemented_in=("transforms/policy/models.py", "transforms/sources/"),
            evidence="Columns dropped by table; broken when one occurs in a stored schema.",
            scope="night",
            repair="take the column out of what is read, and remove the stored days that have it",
        ),
        Control(
            id="classification_agrees",
            enforces="A column declared harmless in which personal data is found blocks its table.",
            implemented_in=("transforms/detection/",),
            evidence="Columns examined by table; broken when one was not, or when a stored column that is "
            "declared harmless holds addresses, phones or cards.",
            scope="night",
            repair="correct role and operator of that column in sources.yaml",
        ),
        Control(
            id="no_childrens_data",
            enforces="A column of children's data cannot be declared where the policy has a minimum age.",
            implemented_in=("transforms/policy/load.py",),
            evidence="Declared columns of children's data, counted every night; broken when there is one.",
            scope="load",
        ),
        Control(
            id="minors_kept_out",
            enforces="Of a subject below the policy's minimum age nothing is stored.",
            implemented_in=("transforms/policy/minors.py", "transforms/policy/minors_list.py"),
            evidence="Tables with a date of birth; broken when a child's row, or one that names a child who "
            "is listed, is stored.",
            scope="night",
            repair="see `parda minors`; give the birth date its `minimum_age` in sources.yaml",
        ),
        # --- what is stored -----------------------------------------------------------------------
        Control(
            id="pseudonymise_identifiers",
            enforces="Identifiers are replaced by keyed pseudonyms before anything is written.",
            implemented_in=("transforms/pseudonymisation/",),
            evidence="Columns pseudonymised; broken when a stored one is not of the pseudonyms' type.",
            scope="night",
            repair="give the column the operator `pseudonymise` in sources.yaml",
        ),
        Control(
            id="redact_free_text",
            enforces="Personal values found inside free text are replaced by the name of their type.",
            implemented_in=("transforms/detection/", "transforms/pseudonymisation/operators.py"),
            evidence="Texts stored, searched apart; broken when one holds an e-mail address, phone or card.",
            scope="night",
            repair="give the column the operator `redact_text` in sources.yaml, and report what was missed",
        ),
        Control(
            id="network_prefix",
            enforces="Of an IP address only its network (/24 or /48) is kept.",
            implemented_in=("transforms/pseudonymisation/operators.py",),
            evidence="Addresses stored; broken when one is more than a network.",
            scope="night",
            repair="give the column the operator `network_prefix` in sources.yaml",
        ),
        Control(
            id="generalise_user_agent",
            enforces="Of a user agent only the families of browser and operating system are kept.",
            implemented_in=("transforms/pseudonymisation/operators.py",),
            evidence="User agents stored; broken when one is whole.",
            scope="night",
            repair="give the column the operator `generalise_user_agent` in sources.yaml",
        ),
        Control(
            id="generalise_point",
            enforces="Of a geographic point only its zone (an H3 cell) is kept; the point is never stored.",
            implemented_in=("transforms/pseudonymisation/operators.py",),
            evidence="Points generalised by column; broken when a stored value is no such zone.",
            scope="night",
            repair="give the column the operator `generalise_point` in sources.yaml",
        ),
        Control(
            id="special_category_unlinked",
            enforces="A table of a special category (opinion, belief, health) holds no link to a person.",
            implemented_in=("transforms/policy/load.py",),
            evidence="Columns beside a special category that lead to a person; broken when there is one.",
            scope="load",
        ),
        Control(
            id="encrypt_at_rest",
            enforces="Every file of the restricted layers is encrypted with a key of its system.",
            implemented_in=("transforms/storage/",),
            evidence="Stored partitions; broken when one can be read without the key.",
            scope="night",
            repair="remove the files in clear under `restricted`",
        ),
        Control(
            id="private_directories",
            enforces="State, keys and restricted layers are readable by the owner of the installation only.",
            implemented_in=("transforms/home.py", "transforms/storage/"),
            evidence="Directories and files checked; broken when one is open to group or others.",
            scope="night",
            repair="take the rights of group and others away under PARDA_HOME (`chmod -R go= …`)",
        ),
        Control(
            id="log_retention",
            enforces="Days of logs and other records with a longest time are deleted when it has passed.",
            implemented_in=("transforms/policy/retention.py",),
            evidence="Day partitions removed by layer and table; broken when an expired one is left.",
            scope="night",
            repair="see that expired days under `restricted` can be removed",
        ),
        Control(
            id="financial_retention",
            enforces="Days of financial records are kept as long as the law asks, and then deleted.",
            implemented_in=("transforms/policy/retention.py",),
            evidence="Day partitions removed by layer and table; broken when an expired one is left.",
            scope="night",
            repair="see that expired days under `restricted` can be removed",
        ),
        Control(
            id="account_retention",
            enforces="What names a closed account is deleted when its period has passed.",
            implemented_in=("transforms/policy/closed_accounts.py",),
            evidence="Rows removed and accounts found by rule; broken when a row of one is left.",
            scope="night",
            repair="see that the partitions under `restricted` can be written",
        ),
        Control(
            id="purpose_ended_retention",
            enforces="Of current-state tables a row goes the same night that it is needed no longer.",
            implemented_in=("transforms/policy/purpose_ended.py",),
            evidence="Tables asked, rows and copies removed; broken when one is left, or a source did not "
            "tell which rows it still has.",
            scope="night",
            repair="see that the operational store answers and its tables are not empty",
        ),
        Control(
            id="temporary_files_removed",
            enforces="What a killed run left in temporary files is removed within a day.",
            implemented_in=("transforms/policy/left_overs.py",),
            evidence="Temporary files older than a day that were removed; broken when one is left.",
            scope="night",
            repair="remove what is older than a day in `tmp` under PARDA_HOME",
        ),
        # --- what subjects ask for ------------------------------------------------------------------
        Control(
            id="requests_answered",
            enforces="Requests of subjects are answered within the time that the policy gives.",
            implemented_in=("transforms/rights/", "pipelines/cli_rights.py"),
            evidence="Requests and open ones; broken when an open one is overdue.",
            scope="night",
            repair="answer what `parda rights status` shows as overdue",
        ),
        Control(
            id="erased_stay_out",
            enforces="What was erased is in no layer, and is not stored when it is pulled again.",
            implemented_in=("transforms/rights/erasing.py", "transforms/rights/kept_out.py"),
            evidence="Rows of erased persons that came again and were removed; broken when one is left.",
            scope="night",
            repair="give `parda rights erase` for the person again, or run the night again",
        ),
        Control(
            id="restricted_not_used",
            enforces="No model is given rows of restricted persons, or rows that only the law keeps.",
            implemented_in=("transforms/rights/withheld.py", "transforms/rights/restricting.py"),
            evidence="Rows that were put aside; broken when one is in use.",
            scope="night",
            repair="run the night again; it puts the rows aside",
        ),
        Control(
            id="packages_deleted",
            enforces="What was made to be handed over to a person is deleted in time.",
            implemented_in=("transforms/rights/packages.py",),
            evidence="Packages deleted; broken when one is left past its time.",
            scope="night",
            repair="delete what `parda rights status` lists: `parda rights delete-package`",
        ),
        # --- what it is used for ------------------------------------------------------------------
        Control(
            id="purpose_by_lineage",
            enforces="A statistical table uses only source columns whose category may serve its data use.",
            implemented_in=("transforms/policy/purpose.py", "transforms/conform/lineage.py"),
            evidence="Published columns traced to source columns; broken when one serves what it may not.",
            scope="load",
            repair="see `parda lineage`; take the column out of the table, or decide on the purpose",
        ),
        Control(
            id="consent_decides_rows",
            enforces="A use that needs consent is given only to facts that leave out who had not consented.",
            implemented_in=("transforms/policy/purpose.py",),
            evidence="Exclusions of facts traced to recorded consents; broken when a use lacks them.",
            scope="load",
            repair="let the fact leave out as `no_consent` who has not consented",
        ),
        Control(
            id="objection_decides_rows",
            enforces="A use that may be objected to is given only to facts that leave out who had objected.",
            implemented_in=("transforms/policy/purpose.py",),
            evidence="Exclusions of the fact traced to recorded preferences; broken when a use has none.",
            scope="load",
            repair="let the fact leave out as `opted_out…` who has objected",
        ),
        Control(
            id="policy_register_current",
            enforces="The register holds every clause of the policy's text, in its present wording.",
            implemented_in=("transforms/policy/clauses.py", "transforms/policy/load.py"),
            evidence="Clauses compared with systems/<name>/policy.txt; broken when one differs.",
            scope="load",
            repair="read the policy's text again and bring `clauses` up to it",
        ),
        # --- what is published --------------------------------------------------------------------
        Control(
            id="minimum_contributors",
            enforces="No cell is published with fewer contributors than the policy's minimum.",
            implemented_in=("transforms/disclosure/",),
            evidence="Published rows counted anew from the fact; broken when one has too few contributors.",
            scope="release",
            repair="remove the aggregated periods that are not out, so that they are made anew",
        ),
        Control(
            id="dominance",
            enforces="No cell is published in which the n largest contributors hold more than k percent.",
            implemented_in=("transforms/disclosure/",),
            evidence="Published rows counted anew from the fact; broken when few hold nearly all of one.",
            scope="release",
            repair="remove the aggregated periods that are not out, so that they are made anew",
        ),
        Control(
            id="p_percent",
            enforces="No cell is published from which a contributor could estimate another within p percent.",
            implemented_in=("transforms/disclosure/",),
            evidence="Published rows counted anew from the fact; broken when one gives a contributor away.",
            scope="release",
            repair="remove the aggregated periods that are not out, so that they are made anew",
        ),
        Control(
            id="privacy_ledger",
            enforces="No noised number is published that was not paid for once, within the caps, beforehand.",
            implemented_in=("transforms/disclosure/differential/", "transforms/publishing/paid.py"),
            evidence="Periods in the ledger; broken when its chain does not hold or lacks what is out.",
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
            evidence="Measures counted; broken when one has no unit.",
            scope="load",
        ),
        # --- what leaves --------------------------------------------------------------------------
        Control(
            id="no_network",
            enforces="A run sends nothing anywhere: it talks to the operational store only.",
            implemented_in=("transforms/storage/session.py", "pipelines/"),
            evidence="Telemetry and extension downloads are switched off; broken when one is on.",
            scope="night",
            repair="switch off what is on: GX_ANALYTICS_ENABLED=false, and no extension downloads",
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
