"""The command that begins a policy's register: ``clauses``."""

from __future__ import annotations

from pathlib import Path

import click

from transforms.errors import ConfigurationError


@click.command()
@click.argument("text", metavar="POLICY.txt", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--languages",
    default=1,
    show_default=True,
    type=click.IntRange(1, 9),
    help="How often the text says everything, each time in another language.",
)
def clauses(text: Path, languages: int) -> None:
    """Print the clauses of a policy's text as the key `clauses` of a policy.yaml, to be filled in."""
    from transforms.policy.reading import read_text
    from transforms.policy.register_draft import register_draft

    draft = register_draft(read_text(text.absolute()), languages)
    if "  - id: " not in draft:
        raise ConfigurationError(
            f"{text.name} holds no sentence.", next_step="give the policy's text, as it was published."
        )
    click.echo(draft, nl=False)
