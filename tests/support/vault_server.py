"""HashiCorp Vault on loopback, as far as its documented HTTP API is used here: KV version 2, AppRole, seal.

Paths, fields, status codes and the form of errors follow the documents of Vault's HTTP API: "KV secrets
engine version 2", "AppRole auth method", "/sys/seal-status". Everything is kept in memory.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "hvs.made-up-token"
ROLE, SECRET = "role-of-parda", "secret-of-parda"
_NOW = "2026-05-12T08:00:00.123456789Z"


@dataclass
class Version:
    data: dict[str, Any] | None
    destroyed: bool = False
    deleted: bool = False


@dataclass
class Vault:
    """What the server holds, and how it misbehaves. ``refuse``: status of every answer, with how often."""

    mount: str = "secret"
    namespace: str = ""
    sealed: bool = False
    secrets: dict[str, list[Version]] = field(default_factory=dict)
    tokens: dict[str, set[str]] = field(default_factory=lambda: {TOKEN: {"read", "write", "delete"}})
    failures: list[int] = field(default_factory=list)
    slow_seconds: float = 0.0
    raw: bytes | None = None
    asked: list[str] = field(default_factory=list)
    address: str = ""

    def key(self, path: str) -> str | None:
        """The field `master_key` of the newest version."""
        versions = self.secrets.get(path)
        return versions[-1].data["master_key"] if versions and versions[-1].data else None


@contextmanager
def vault_server() -> Iterator[Vault]:
    vault = Vault()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer("GET")

        def do_POST(self) -> None:
            self._answer("POST")

        def do_PUT(self) -> None:
            self._answer("PUT")

        def do_DELETE(self) -> None:
            self._answer("DELETE")

        def log_message(self, format: str, *arguments: object) -> None:
            pass

        def _answer(self, method: str) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            sent = json.loads(self.rfile.read(length) or b"{}")
            vault.asked.append(f"{method} {self.path}")
            time.sleep(vault.slow_seconds)
            if vault.raw is not None:
                self._send(200, vault.raw)
                return
            status, body = _reply(vault, method, self.path.partition("?")[0], sent, dict(self.headers))
            self._send(status, json.dumps(body).encode() if body is not None else b"")

        def _send(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            with suppress(BrokenPipeError):  # who asked has given up
                self.wfile.write(content)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    vault.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield vault
    finally:
        server.shutdown()
        server.server_close()


Reply = tuple[int, Any]


def _reply(vault: Vault, method: str, path: str, sent: dict[str, Any], headers: dict[str, str]) -> Reply:
    if vault.failures:
        return _errors(vault.failures.pop(0))
    if path == "/v1/sys/seal-status":
        return 200, {"type": "shamir", "initialized": True, "sealed": vault.sealed, "t": 3, "n": 5}
    if vault.sealed:
        return _errors(503, "Vault is sealed")
    if headers.get("X-Vault-Namespace", "") != vault.namespace:
        return _errors(404)
    if path == "/v1/auth/approle/login":
        if (sent.get("role_id"), sent.get("secret_id")) != (ROLE, SECRET):
            return _errors(400, "invalid role or secret ID")
        vault.tokens["hvs.of-role"] = {"read", "write", "delete"}
        return 200, {"auth": {"client_token": "hvs.of-role", "policies": ["parda"], "lease_duration": 1200}}
    allowed = vault.tokens.get(headers.get("X-Vault-Token", ""))
    if allowed is None:
        return _errors(403, "permission denied", "invalid token")
    kinds = ("data", "metadata", "destroy")
    kind = next((kind for kind in kinds if path.startswith(f"/v1/{vault.mount}/{kind}/")), None)
    if kind is None:
        return _errors(404, "no handler for route")
    name = path.removeprefix(f"/v1/{vault.mount}/{kind}/")
    if {"GET": "read", "DELETE": "delete"}.get(method, "write") not in allowed:
        return _errors(403, "1 error occurred:\n\t* permission denied\n\n")
    return _KV[kind](vault, method, name, sent)


def _data(vault: Vault, method: str, name: str, sent: dict[str, Any]) -> Reply:
    versions = vault.secrets.get(name, [])
    if method == "GET":
        if not versions:
            return 404, {"errors": []}
        newest = versions[-1]
        data = {"data": newest.data, "metadata": _version(versions, len(versions))}
        return (200 if newest.data is not None else 404), {"data": data}
    cas = sent.get("options", {}).get("cas")
    if cas is not None and cas != len(versions):
        return _errors(400, "check-and-set parameter did not match the current version")
    vault.secrets.setdefault(name, versions).append(Version(sent["data"]))
    return 200, {"data": _version(versions, len(versions))}


def _metadata(vault: Vault, method: str, name: str, sent: dict[str, Any]) -> Reply:
    if method == "DELETE":
        vault.secrets.pop(name, None)
        return 204, None
    versions = vault.secrets.get(name)
    if not versions:
        return 404, {"errors": []}
    listed = {str(number): _version(versions, number) for number in range(1, len(versions) + 1)}
    return 200, {"data": {"current_version": len(versions), "updated_time": _NOW, "versions": listed}}


def _destroy(vault: Vault, method: str, name: str, sent: dict[str, Any]) -> Reply:
    for number in sent["versions"]:
        version = vault.secrets[name][number - 1]
        version.data, version.destroyed = None, True
    return 204, None


def _version(versions: list[Version], number: int) -> dict[str, Any]:
    destroyed = versions[number - 1].destroyed
    return {"version": number, "created_time": _NOW, "deletion_time": "", "destroyed": destroyed}


def _errors(status: int, *texts: str) -> Reply:
    return status, {"errors": list(texts)}


_KV = {"data": _data, "metadata": _metadata, "destroy": _destroy}
