"""``parda detect`` and ``parda redact`` as a user calls them: formats, mistakes, memory, no network."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

from pipelines.cli import main
from tests.attacks.search import Needles, search_text
from tests.integration.people import needles, rows

ROOT = Path(__file__).resolve().parents[2]
PHONE = "+998 90 123-45-67"


def parda(*arguments: str, given: str | bytes | None = None, home: Path | None = None) -> Result:
    options = [f"--home={home}"] if home else []
    return CliRunner().invoke(main, [*options, *arguments], input=given)


def written(path: Path, lines: list[object]) -> Path:
    with path.open("wb") as file:
        for line in lines:
            file.write(line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode())
            file.write(b"\n")
    return path


def read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


# --- detect -------------------------------------------------------------------------------------------


def test_offsets_are_code_points_in_the_order_of_the_lines(tmp_path: Path) -> None:
    texts = [f"🎁🎁 {PHONE}", "oʻn narsa keldi", f"Ўзим: {PHONE}, {PHONE}", ""]
    lines = [{"id": f"m{n}", "text": text, "else": n} for n, text in enumerate(texts)]
    found = parda("detect", str(written(tmp_path / "in.jsonl", lines)), str(tmp_path / "out.jsonl"))
    assert found.exit_code == 0, found.output
    out = read(tmp_path / "out.jsonl")
    assert [line["id"] for line in out] == ["m0", "m1", "m2", "m3"]
    assert [set(line) for line in out] == [{"id", "spans"}] * 4
    for line, text in zip(out, texts, strict=True):
        for span in line["spans"]:
            assert set(span) == {"start", "end", "entity_type", "score"}
            assert (span["entity_type"], text[span["start"] : span["end"]]) == ("PHONE", PHONE)
            assert 0 < span["score"] <= 1
    assert [len(line["spans"]) for line in out] == [1, 0, 2, 0]
    assert "4 lines written, 0 malformed" in found.output


MALFORMED: list[tuple[bytes, str]] = [
    (b"not json +998901234567", "not JSON"),
    (b'{"id": 1, "text": "+998901234567"', "not JSON"),
    (b"[1, 2]", "not a JSON object"),
    (b'"text"', "not a JSON object"),
    (b'{"text": "x"}', "no field `id`"),
    (b'{"id": null, "text": "x"}', "`id` is neither a string nor a number"),
    (b'{"id": {"a": 1}, "text": "x"}', "`id` is neither a string nor a number"),
    (b'{"id": 1}', "no text field"),
    (b'{"id": 1, "text": 998901234567}', "the text is not a string"),
    (b'{"id": 1, "text": ["x"]}', "the text is not a string"),
    (b'{"id": 1, "text": "\xff\xfe"}', "not UTF-8"),
    (b'{"id": 1, "text": "\\ud83d"}', "half of a surrogate pair"),
    (b'{"id": 1, "text": "x", "n": NaN}', "not JSON"),
    (b'{"id": 1, "text": "x", "n": 1e999}', "too large"),
    (b'{"id": 1, "text": "x", "n": ' + b"9" * 5000 + b"}", "not JSON"),
    (b'{"id": 1, "text": "x", "n": ' + b"[" * 150 + b"]" * 150 + b"}", "nested deeper"),
    (b'{"id": 1, "text": "x", "n": ' + b"[" * 99999 + b"]" * 99999 + b"}", "nested deeper"),
]


@pytest.mark.parametrize("command", ["detect", "redact"])
def test_a_malformed_line_gives_its_number_and_stops_nothing_else(command: str, tmp_path: Path) -> None:
    lines: list[object] = []
    for raw, _ in MALFORMED:
        lines += [raw, {"id": len(lines), "text": PHONE}]
    source = written(tmp_path / "in.jsonl", lines)
    found = parda(command, str(source), str(tmp_path / "out.jsonl"))
    assert found.exit_code == 3
    assert [line["id"] for line in read(tmp_path / "out.jsonl")] == list(range(0, len(lines), 2))
    told = dict(re.findall(r"^line (\d+): (.*)$", found.stderr, re.MULTILINE))
    for place, (_, reason) in enumerate(MALFORMED):
        assert reason in told[str(2 * place + 1)]
    assert len(told) == len(MALFORMED)
    assert "901234567" not in found.output


def test_what_is_no_mistake(tmp_path: Path) -> None:
    """Null texts, blank lines, a byte order mark, Windows' line ends, no end of the last line, same ids."""
    (tmp_path / "in.jsonl").write_bytes(
        b'\xef\xbb\xbf{"id": 7, "text": null}\r\n\r\n  \n{"id": 7, "text": "+998901234567"}\r\n'
        b'{"id": 1.5, "body": "", "text": "\\u041c\\ud83d\\ude00"}'
    )
    found = parda("detect", str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl"))
    assert found.exit_code == 0, found.output
    out = read(tmp_path / "out.jsonl")
    assert [(line["id"], len(line["spans"])) for line in out] == [(7, 0), (7, 1), (1.5, 0)]


def test_lines_of_a_megabyte_and_another_text_field(tmp_path: Path) -> None:
    long = f"{'sumka ' * 200_000}{PHONE}"
    source = written(tmp_path / "in.jsonl", [{"id": n, "body": long} for n in range(3)])
    found = parda("detect", str(source), str(tmp_path / "out.jsonl"), "--text-field=body")
    assert found.exit_code == 0, found.output
    for line in read(tmp_path / "out.jsonl"):
        assert [(span["start"], span["end"]) for span in line["spans"]] == [
            (len(long) - len(PHONE), len(long))
        ]


def test_standard_input_and_output() -> None:
    found = parda("detect", "-", "-", given=json.dumps({"id": 1, "text": PHONE}))
    assert found.exit_code == 0
    assert [json.loads(line)["id"] for line in found.stdout.splitlines()] == [1]


# --- redact -------------------------------------------------------------------------------------------


def test_every_string_of_the_object_is_redacted(tmp_path: Path) -> None:
    line = {
        "id": PHONE,
        "text": f"men Aziz Karimov, {PHONE}",
        "author": {"email": "aziz@mail.uz", "tags": ["sumka", f"tel {PHONE}"], PHONE: 1},
        "raw": json.dumps({"phone": PHONE}),
        "phone": 998901234567,
        "sheet": {"phone": 998901234567.0},
        "order_id": 901234567,
        "order_number": "901234567",
        "price": 125000,
        "ok": True,
        "none": None,
        "share": 0.25,
        "kept": PHONE,
    }
    source = written(tmp_path / "in.jsonl", [line])
    found = parda("redact", str(source), str(tmp_path / "out.jsonl"), "--keep=kept")
    assert found.exit_code == 0, found.output
    assert read(tmp_path / "out.jsonl") == [
        {
            **line,
            "text": "men <PERSON>, <PHONE>",
            "author": {"email": "<EMAIL>", "tags": ["sumka", "tel <PHONE>"], "<PHONE>": 1},
            "raw": '{"phone": "<PHONE>"}',
            "phone": "<PHONE>",
            "sheet": {"phone": "<PHONE>"},
        }
    ]


def test_two_redacted_keys_stay_two(tmp_path: Path) -> None:
    seen = {"+998901234567": 1, "+998907654321": 2}
    source = written(tmp_path / "in.jsonl", [{"id": 1, "text": "", "seen": seen}])
    parda("redact", str(source), str(tmp_path / "out.jsonl"))
    assert read(tmp_path / "out.jsonl")[0]["seen"] == {"<PHONE>": 1, "<PHONE> 2": 2}


def test_surrogates_agree_within_a_system_and_with_nobody_else(tmp_path: Path) -> None:
    texts = [f"men Aziz Karimov, {PHONE}", "Karimov Aziz: 901234567"]
    source = written(tmp_path / "in.jsonl", [{"id": n, "text": text} for n, text in enumerate(texts)])

    def redacted(name: str, *options: str) -> list[str]:
        found = parda("redact", str(source), str(tmp_path / name), *options, home=tmp_path / "var")
        assert found.exit_code == 0, found.output
        return [str(line["text"]) for line in read(tmp_path / name)]

    first = redacted("a.jsonl", "--surrogates", "--system=mgoods")
    assert first == redacted("b.jsonl", "--surrogates", "--system=mgoods")
    alone = redacted("c.jsonl", "--surrogates")
    assert alone != first
    assert alone != redacted("d.jsonl", "--surrogates")
    name, phone = re.fullmatch(r"men (.+), (\+998 1[0-9] [0-9]{3}-[0-9]{2}-[0-9]{2})", first[0]).groups()  # type: ignore[union-attr]
    assert first[1] == f"{name}: {re.sub('[^0-9]', '', phone)[3:]}"
    assert "Aziz" not in name
    assert "Karimov" not in name


def test_surrogates_need_a_system_that_exists(tmp_path: Path) -> None:
    source = written(tmp_path / "in.jsonl", [{"id": 1, "text": "x"}])
    found = parda("redact", str(source), "-", "--surrogates", "--system=mgood", home=tmp_path / "var")
    assert (found.exit_code, "systems that exist" in found.output) == (1, True)
    assert not (tmp_path / "var" / "keys").exists()
    found = parda("redact", str(source), "-", "--system=mgoods", home=tmp_path / "var")
    assert (found.exit_code, "add --surrogates" in found.output) == (1, True)


# --- files --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("nothing.jsonl", "out.jsonl", "The input cannot be opened"),
        (".", "out.jsonl", "The input cannot be opened"),
        ("in.jsonl", "nowhere/out.jsonl", "The output cannot be written"),
        ("in.jsonl", ".", "The output cannot be written"),
    ],
)
@pytest.mark.parametrize("command", ["detect", "redact"])
def test_a_mistake_is_one_line(
    command: str, source: str, target: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "in.jsonl", [{"id": 1, "text": PHONE}])
    monkeypatch.chdir(tmp_path)
    found = parda(command, source, target)
    assert found.exit_code == 1
    assert words in found.output
    assert "Next step:" in found.output
    assert len(found.output.splitlines()) == 1
    assert isinstance(found.exception, SystemExit)
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


def test_a_crash_leaves_the_former_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from transforms.detection import Detector
    from transforms.detection.jsonl import streaming

    source = written(tmp_path / "in.jsonl", [{"id": n, "text": PHONE} for n in range(10)])
    target = tmp_path / "out.jsonl"
    target.write_text("former\n")
    monkeypatch.setattr(streaming, "BATCH_LINES", 4)
    real, calls = Detector.detect_column, []

    def failing(detector: Detector, texts: pl.Series, *, name: str) -> object:
        calls.append(len(texts))
        if len(calls) > 1:
            raise RuntimeError
        return real(detector, texts, name=name)

    monkeypatch.setattr(Detector, "detect_column", failing)
    assert isinstance(parda("detect", str(source), str(target)).exception, RuntimeError)
    assert calls == [4, 4]
    assert target.read_text() == "former\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_the_output_may_be_the_input_and_is_private(tmp_path: Path) -> None:
    source = written(tmp_path / "in.jsonl", [{"id": 1, "text": PHONE}])
    assert parda("redact", str(source), str(source)).exit_code == 0
    assert read(source) == [{"id": 1, "text": "<PHONE>"}]
    assert source.stat().st_mode & 0o777 == 0o600


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    source = written(tmp_path / "in.jsonl", [{"id": 1, "text": PHONE}])
    assert parda("detect", str(source), "/dev/null").exit_code == 0
    assert Path("/dev/null").is_char_device()


# --- no network, no leak, flat memory -------------------------------------------------------------------

_DENIED = """
import socket, sys
def refused(*_, **__):
    raise AssertionError("the network was asked for")
for name in ("connect", "connect_ex", "sendto"):
    setattr(socket.socket, name, refused)
socket.getaddrinfo = socket.create_connection = refused
sys.argv[0] = "parda"
from pipelines.cli import main
main()
"""


def without_network(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a network namespace of its own where that may be made; sockets refuse in any case."""
    command = [sys.executable, "-c", _DENIED, *arguments]
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-n", "true"], capture_output=True, check=False).returncode == 0:
        command = [unshare, "-n", *command]
    return subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def test_the_denial_denies() -> None:
    probe = _DENIED.split("sys.argv")[0] + "socket.create_connection(('127.0.0.1', 9))"
    found = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert "the network was asked for" in found.stderr


def test_all_commands_work_without_network_and_print_no_value(tmp_path: Path) -> None:
    made = rows(120)
    secrets = needles(made)
    source = written(
        tmp_path / "in.jsonl",
        [
            line
            for row in made
            for line in (
                {"id": row.number, "text": row.comment, "from": {"name": row.name, "phone": row.phone}},
                f'{{"id": "{row.phone}", "text": "{row.name} {row.email}'.encode(),
            )
        ],
    )
    assert search_text(source.read_text(encoding="utf-8").splitlines(), "the input", secrets)
    for arguments, code in (
        (["detect", str(source), str(tmp_path / "spans.jsonl")], 3),
        (["redact", str(source), str(tmp_path / "redacted.jsonl")], 3),
        (["redact", str(source), str(tmp_path / "readable.jsonl"), "--surrogates"], 3),
        (["scan", str(source), "--json", str(tmp_path / "r.json"), "--system=new", f"--out={tmp_path}"], 0),
    ):
        found = without_network(*arguments)
        assert found.returncode == code, found.stderr
        assert not search_text(
            [*found.stdout.splitlines(), *found.stderr.splitlines()], arguments[0], secrets
        )
    # a made-up name may be that of another made-up person: only a person's own must not come back
    but_names = Needles.of_forms(form for row in made for form in (row.email, str(row.phone), row.pinfl))
    for name in ("spans.jsonl", "redacted.jsonl", "readable.jsonl", "r.json", "new/sources.yaml"):
        lines = (tmp_path / name).read_text(encoding="utf-8").splitlines()
        assert lines
        assert not search_text(lines, name, but_names if name == "readable.jsonl" else secrets), name
    own = {row.number: row.name for row in made}
    assert not [line["id"] for line in read(tmp_path / "readable.jsonl") if own[line["id"]] in str(line)]
    assert sum(len(line["spans"]) for line in read(tmp_path / "spans.jsonl")) >= 2 * 80


@pytest.mark.slow
@pytest.mark.parametrize("command", ["detect", "redact"])
def test_memory_is_flat_at_ten_times_the_size(command: str, tmp_path: Path) -> None:
    def peak(lines: int) -> int:
        source = tmp_path / f"{lines}.jsonl"
        with source.open("w", encoding="utf-8") as file:
            for n in range(lines):
                text = f"buyurtma {n} qachon keladi? tel +99890{n % 10**7:07} narxi {n}000 soʻm " * 8
                file.write(json.dumps({"id": n, "text": text}) + "\n")
        script = (
            "import resource, sys; sys.argv[0] = 'parda'\nfrom pipelines.cli import main\n"
            "try:\n    main()\nfinally:\n    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        )
        found = subprocess.run(
            [sys.executable, "-c", script, command, str(source), str(tmp_path / "out.jsonl")],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return int(found.stdout.split()[-1]) // (1024 if sys.platform == "linux" else 1 << 20)

    small, large = peak(3_000), peak(30_000)
    assert large < small * 1.25 + 30, f"{small} MiB, then {large} MiB"
