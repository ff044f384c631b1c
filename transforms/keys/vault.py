"""A master key in HashiCorp Vault: secrets engine KV, version 2, over its documented HTTP API (``hvac``).

Set up by the environment: ``PARDA_<SYSTEM>_VAULT_PATH`` (below the mount ``PARDA_VAULT_MOUNT``, default
``secret``), ``VAULT_ADDR``, and ``VAULT_TOKEN`` or ``VAULT_ROLE_ID`` with ``VAULT_SECRET_ID`` (AppRole);
where needed ``VAULT_NAMESPACE`` and ``VAULT_CACERT``. The certificate is always checked, and an address
without TLS is refused unless it is this machine's own. Nothing is taken from ``~/.vault-token``, proxies'
variables or ``.netrc``, and redirections are not followed: each could hand the token to somebody else.

The key stands in the field ``master_key``. Errors name address, path and status, never a token or a key.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlsplit

from transforms.errors import KeyMaterialError
from transforms.keys.material import decoded, encoded
from transforms.keys.places import vault_path_variable
from transforms.keys.record import PlaceName

if TYPE_CHECKING:
    import hvac

FIELD: Final = "master_key"
TIMEOUT_SECONDS: Final = 10
"""To connect, and to wait for each answer."""
RETRIES: Final = 3
_TRANSIENT: Final = (429, 500, 502, 504)  # a sealed Vault (503) does not open by asking again
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})

T = TypeVar("T")


@dataclass(frozen=True, repr=False)
class VaultPlace:
    """One path of one Vault. ``environ`` holds the token: it never enters a repr."""

    system: str
    address: str
    mount: str
    path: str
    environ: Mapping[str, str] = field(compare=False)
    name: PlaceName = "vault"

    @classmethod
    def of(cls, system: str, environ: Mapping[str, str] = os.environ) -> VaultPlace:
        """From the environment. Raises KeyMaterialError when a part of it is missing."""
        path = environ.get(vault_path_variable(system), "").strip("/")
        address = environ.get("VAULT_ADDR", "")
        for text, variable in ((path, vault_path_variable(system)), (address, "VAULT_ADDR")):
            if not text:
                raise KeyMaterialError(
                    f"{variable} is not set.", next_step=f"set {variable} to use Vault.", system=system
                )
        parts = urlsplit(address)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
            raise KeyMaterialError(
                "VAULT_ADDR does not begin with https://.",
                next_step="give Vault a certificate: a key must not cross a network in clear.",
                system=system,
            )
        return cls(system, address.rstrip("/"), environ.get("PARDA_VAULT_MOUNT", "secret"), path, environ)

    def __str__(self) -> str:
        return f"vault {self.mount}/{self.path}"

    def read(self) -> bytes | None:
        from hvac.exceptions import InvalidPath

        def get(client: hvac.Client) -> Any:
            try:
                answer = client.secrets.kv.v2.read_secret_version(
                    self.path, mount_point=self.mount, raise_on_deleted_version=True
                )
            except InvalidPath:
                return None
            return answer["data"]["data"]

        fields = self._asked(get, "read", "data")
        if fields is None:
            return None
        text = fields.get(FIELD) if isinstance(fields, dict) else None
        if not isinstance(text, str):
            raise KeyMaterialError(
                f"The secret at {self} has no field `{FIELD}`.",
                next_step=f"put base64 of 32 random bytes there, or let `parda keys create --system "
                f"{self.system} --place vault` do it at an empty path.",
                system=self.system,
            )
        return decoded(text, f"The secret at {self}", self.system)

    def put(self, key: bytes, *, replace: bool) -> bool:
        from hvac.exceptions import InvalidRequest

        def write(client: hvac.Client) -> int | None:
            # check-and-set 0: only where the path never held anything
            try:
                answer = client.secrets.kv.v2.create_or_update_secret(
                    self.path, {FIELD: encoded(key)}, cas=None if replace else 0, mount_point=self.mount
                )
            except InvalidRequest:
                if replace:
                    raise
                return None
            version = int(answer["data"]["version"])
            if version > 1:
                # the versions before this one are other keys, and Vault keeps ten
                client.secrets.kv.v2.destroy_secret_versions(
                    self.path, versions=list(range(max(1, version - 100), version)), mount_point=self.mount
                )
            return version

        return self._asked(write, "create, update", "data") is not None

    def erase(self) -> bool:
        from hvac.exceptions import InvalidPath

        def remove(client: hvac.Client) -> bool:
            kv = client.secrets.kv.v2
            try:
                kv.read_secret_metadata(self.path, mount_point=self.mount)
            except InvalidPath:
                return False
            kv.delete_metadata_and_all_versions(self.path, mount_point=self.mount)
            return True

        return self._asked(remove, "read, delete", "metadata")

    def made_at(self) -> datetime | None:
        from hvac.exceptions import InvalidPath

        def get(client: hvac.Client) -> datetime | None:
            try:
                answer = client.secrets.kv.v2.read_secret_metadata(self.path, mount_point=self.mount)
            except InvalidPath:
                return None
            seconds = str(answer["data"]["updated_time"])[:19]  # Vault writes nanoseconds
            return datetime.fromisoformat(f"{seconds}+00:00")

        return self._asked(get, "read", "metadata")

    def next(self) -> VaultPlace:
        return VaultPlace(self.system, self.address, self.mount, f"{self.path}-next", self.environ)

    # --- inside --------------------------------------------------------------------------------

    def _asked(self, what: Callable[[hvac.Client], T], capability: str, part: str) -> T:
        """The answer, or KeyMaterialError; what a library or a server says is not repeated."""
        import requests
        from hvac import exceptions as vault

        refused = (
            f"let its policy allow {capability} on {self.mount}/{part}/{self.path}, or give another token."
        )
        try:
            return what(self._client())
        except KeyMaterialError:
            raise
        except vault.VaultDown:
            problem = ("is sealed or in maintenance (status 503)", "unseal it (`vault operator unseal`).")
        except (vault.Forbidden, vault.Unauthorized):
            problem = ("refuses the token (status 403)", refused)
        except vault.VaultNotInitialized:
            problem = ("was never initialised (status 501)", "initialise it (`vault operator init`).")
        except vault.RateLimitExceeded:
            problem = ("asks for patience (status 429)", "try again later, or raise its rate limit.")
        except vault.InvalidRequest:
            problem = ("refuses the request (status 400)", f"check role, namespace and that {self.mount}/ is "
                       "a KV engine of version 2.")  # fmt: skip
        except vault.InvalidPath:
            problem = ("does not know the path (status 404)", "check PARDA_VAULT_MOUNT and VAULT_NAMESPACE.")
        except requests.exceptions.SSLError:
            problem = ("has a certificate that cannot be trusted", "give its authority's in VAULT_CACERT.")
        except (requests.exceptions.ConnectionError, requests.exceptions.Timeout):
            problem = (
                "cannot be reached, or does not answer in time",
                "check VAULT_ADDR, that Vault runs, and the network between.",
            )
        except (
            vault.VaultError,
            requests.exceptions.RequestException,
            KeyError,
            TypeError,
            ValueError,
        ) as error:
            problem = (f"gave no answer that can be understood ({type(error).__name__})",
                       "check VAULT_ADDR, and that Vault is well.")  # fmt: skip
        raise KeyMaterialError(
            f"Vault at {urlsplit(self.address).netloc.rpartition('@')[2]} {problem[0]}; asked for {self}.",
            next_step=problem[1],
            system=self.system,
        )

    def _client(self) -> hvac.Client:
        import hvac
        import requests
        from requests.adapters import HTTPAdapter
        from urllib3.util.retry import Retry

        session = requests.Session()
        session.trust_env = False
        retry = Retry(
            total=RETRIES,
            backoff_factor=0.2,
            status_forcelist=_TRANSIENT,
            allowed_methods={"GET"},
            raise_on_status=False,
            respect_retry_after_header=False,
        )
        for scheme in ("https://", "http://"):
            session.mount(scheme, HTTPAdapter(max_retries=retry))
        client = hvac.Client(
            url=self.address,
            token=self.environ.get("VAULT_TOKEN", ""),
            verify=self.environ.get("VAULT_CACERT") or True,
            timeout=TIMEOUT_SECONDS,
            allow_redirects=False,
            session=session,
            namespace=self.environ.get("VAULT_NAMESPACE") or None,
        )
        role, secret = self.environ.get("VAULT_ROLE_ID"), self.environ.get("VAULT_SECRET_ID")
        if role:
            client.auth.approle.login(role, secret)
        elif not client.token:
            raise KeyMaterialError(
                "There is nothing to log in to Vault with.",
                next_step="set VAULT_TOKEN, or VAULT_ROLE_ID and VAULT_SECRET_ID.",
                system=self.system,
            )
        return client
