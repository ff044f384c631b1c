"""An erasure that is killed at any instant is finished by giving the command again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rights.conftest import ALI, ALI_MAIL, Shop
from transforms.evidence.audit_log import AuditLog
from transforms.policy.models import Domain
from transforms.rights.erasing import rows_left
from transforms.rights.ledger import RequestLedger
from transforms.rights.standing import Standing
from transforms.rights.sweeping import held_for

ROOT = Path(__file__).resolve().parents[2]
_KILLED = """
import os, signal, sys
from transforms.home import Home
from transforms.marketplace import load_marketplace
from transforms.rights import answering, standing
from transforms.rights.identifiers import parse_named
from transforms.storage import PartitionStore
from transforms.workbench import open_workbench

home, at, *lines = sys.argv[1:]
left = int(at)

def counted(real):
    def call(*given, **named):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given, **named)
    return call

PartitionStore._put = staticmethod(counted(PartitionStore._put))
PartitionStore.write_query = counted(PartitionStore.write_query)
standing.write_sealed = counted(standing.write_sealed)
answering.packages.delete_package = counted(answering.packages.delete_package)
RequestLedger = answering.RequestLedger
RequestLedger.finish = counted(RequestLedger.finish)
with open_workbench(Home.of(home), load_marketplace("mgoods"), run_id="killed") as bench:
    answering.answer(bench, answering.Asked("erase", parse_named(lines)))
"""
WHO = (f"subject phone: {ALI}", f"check email: {ALI_MAIL}")


# writing the list, deleting the package, then aside and in place for each partition, then the ledger
@pytest.mark.parametrize("at", [1, 2, 3, 4, 6, 9, 11])
def test_killed_and_done_again(shop: Shop, at: int) -> None:
    shop.build("orders")
    shop.ask("export", *WHO)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, str(shop.bench.home.root), str(at), *WHO],
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr[-2000:]
    receipt = shop.ask("erase", *WHO).receipt
    standing = Standing.open(shop.bench.home, shop.bench.ring)
    persons = held_for(shop.bench, "left", standing, standing.erased)
    assert rows_left(shop.bench, persons) == 0
    assert shop.rows("pseudonymised", "login_events") == 1
    assert shop.rows("pseudonymised", "deliveries") == 1
    assert shop.rows("pseudonymised", "accounts") == 1
    assert shop.rows("conformed", "orders", f"buyer = '{shop.code(Domain.PHONE, ALI)}'::UUID") == 0
    assert {each["table"] for each in receipt.held} == {"orders", "order_lines"}
    ledger = RequestLedger(shop.bench.home, "mgoods")
    assert [each.state for each in ledger.all()] == ["finished", "finished"]
    assert ledger.packages() == []
    assert not list((shop.bench.home.root / "packages" / "mgoods").iterdir())
    assert AuditLog(shop.bench.home, "mgoods").verify().holds
