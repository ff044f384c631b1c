"""Does the store still look as ``sources.yaml`` says? What disagrees stops that table."""

from __future__ import annotations

from transforms.errors import SchemaDrift
from transforms.policy.models import TableSource
from transforms.sources.contract import ObservedColumn, ObservedTable


def check_drift(spec: TableSource, observed: ObservedTable) -> None:
    """Compare the declaration of a table with the store's catalogue.

    Raises:
        SchemaDrift: names every undeclared, missing and retyped column and every column that is to be
            read but is not granted, all in one error.
    """
    present = {column.name: column for column in observed.columns}
    undeclared = [name for name in present if name not in spec.fields]
    missing = [name for name in spec.fields if name not in present]
    retyped = [
        f"{name} (is `{present[name].database_type}`, declared `{field.type.value}`)"
        for name, field in spec.fields.items()
        # the type of a column that is never read does not matter
        if name in present and field.selected and field.type not in present[name].can_become
    ]
    refused = [
        name
        for name, field in spec.fields.items()
        if name in present and field.selected and not present[name].readable
    ]
    problems = [
        f"{what}: {', '.join(names)}."
        for what, names in (
            ("Undeclared in sources.yaml", undeclared),
            ("Missing in the source", missing),
            ("Of a type that cannot become the declared one", retyped),
            ("Not granted to our role", refused),
        )
        if names
    ]
    if not problems:
        return
    named = [*undeclared, *missing, *(name.split(" ")[0] for name in retyped), *refused]
    file = f"systems/{spec.system}/sources.yaml"
    steps = []
    if undeclared or missing or retyped:
        steps.append(f"declare the table in {file} as it now is (columns not needed: `operator: drop`)")
    if refused:
        steps.append("have the owner of the database grant SELECT on the named columns")
    step = "; ".join(steps)
    raise SchemaDrift(
        " ".join(problems),
        next_step=step[0].upper() + step[1:] + ".",
        system=spec.system,
        table=spec.table,
        column=named[0] if len(named) == 1 else None,
    )


def declared_column(spec: TableSource, observed: ObservedTable, name: str) -> ObservedColumn:
    """The store's column of that name; ``SchemaDrift`` where it is gone."""
    column = observed.column(name)
    if column is None:
        raise SchemaDrift(
            "The declared column is missing in the source.",
            next_step=f"Compare the table with systems/{spec.system}/sources.yaml.",
            system=spec.system,
            table=spec.table,
            column=name,
        )
    return column


def missing_table(system: str, table: str | None) -> SchemaDrift:
    """The store has no table of the declared name."""
    return SchemaDrift(
        "The table is missing in the source.",
        next_step=f"Correct `source_name` in systems/{system}/sources.yaml, remove the table there, or have "
        "it restored.",
        system=system,
        table=table,
    )


def not_a_table(system: str, table: str) -> SchemaDrift:
    """The store has the name, but for something that holds no rows."""
    return SchemaDrift(
        "The name is not that of a table or view.",
        next_step=f"Correct `source_name` in systems/{system}/sources.yaml.",
        system=system,
        table=table,
    )
