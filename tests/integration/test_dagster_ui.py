"""An engineer opens the Dagster UI in a real browser and finds the five layers and their lineage."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("PARDA_TEST_CHROMIUM") or shutil.which("chromium")
LAYERS = ("source", "pseudonymised", "conformed", "aggregated", "published")

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def ui(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The webserver over the real definitions, in a process group of its own (it leaves children behind)."""
    home = tmp_path_factory.mktemp("home")
    (home / "dagster").mkdir()
    port = _free_port()
    server = subprocess.Popen(
        [Path(sys.executable).with_name("dagster-webserver"), "-m", "pipelines.definitions",
         "--host", "127.0.0.1", "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "DAGSTER_HOME": str(ROOT), "PARDA_HOME": str(home),
             "PARDA_DAGSTER_STORAGE": str(home / "dagster")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_until_up(server, f"{url}/server_info")
        yield url
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=30)


def _wait_until_up(server: subprocess.Popen[bytes], url: str) -> None:
    for _ in range(240):
        assert server.poll() is None, "the webserver ended by itself"
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.5)
    pytest.fail("the webserver did not answer within two minutes")


@pytest.fixture(scope="module")
def page(ui: str) -> Iterator[Any]:
    if CHROMIUM is None:
        if os.environ.get("PARDA_REQUIRE_SERVICES") == "1":
            pytest.fail("no Chromium: install the package `chromium` or set PARDA_TEST_CHROMIUM")
        pytest.skip("no Chromium: install the package `chromium` or set PARDA_TEST_CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                  "--disable-component-update", "--disable-sync", "--no-first-run"],
        )  # fmt: skip
        page = browser.new_page(viewport={"width": 1800, "height": 1000})
        page.set_default_timeout(90_000)
        yield page
        browser.close()


def test_the_lineage_page_has_the_five_layers(ui: str, page: Any) -> None:
    page.goto(f"{ui}/asset-groups")
    for layer in LAYERS:
        page.get_by_text(f"mgoods_{layer}").first.wait_for()
    picture = os.environ.get("PARDA_TEST_PICTURES")
    if picture:
        page.screenshot(path=str(Path(picture) / "lineage.png"))


def test_an_asset_page_tells_schema_lineage_and_checks(ui: str, page: Any) -> None:
    page.goto(f"{ui}/assets/aggregated/mgoods/sales_daily")
    page.get_by_text("Sales a day").first.wait_for()
    page.get_by_text("privacy", exact=True).first.wait_for()
    page.goto(f"{ui}/assets/aggregated/mgoods/sales_daily?view=checks")
    page.get_by_text("reconciled").first.wait_for()
    page.get_by_text("protected").first.wait_for()


def test_schedule_and_jobs_are_listed(ui: str, page: Any) -> None:
    page.goto(f"{ui}/automation")
    page.get_by_text("mgoods_every_night").first.wait_for()
    page.goto(f"{ui}/jobs")
    page.get_by_text("mgoods_nightly").first.wait_for()
    page.get_by_text("mgoods_release").first.wait_for()
