"""An object store on loopback that speaks S3: moto's server, in a thread of this process."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Bucket:
    """A bucket, and what a client needs in its environment to find it."""

    name: str
    endpoint: str

    @property
    def environment(self) -> dict[str, str]:
        return {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": "nobody",
            "AWS_SECRET_ACCESS_KEY": "nothing",
            "AWS_DEFAULT_REGION": "us-east-1",
        }

    def put_folder(self, folder: Path) -> str:
        """Every file below ``folder`` becomes an object; the URL of them all."""
        import boto3

        client = boto3.client(
            "s3",
            endpoint_url=self.endpoint,
            aws_access_key_id="nobody",
            aws_secret_access_key="nothing",
            region_name="us-east-1",
        )
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            client.put_object(
                Bucket=self.name, Key=f"drops/{path.relative_to(folder)}", Body=path.read_bytes()
            )
        return f"s3://{self.name}/drops"


@pytest.fixture(scope="session")
def bucket() -> Iterator[Bucket]:
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        made = Bucket(f"parda-{uuid.uuid4().hex[:12]}", f"http://{host}:{port}")
        boto3.client(
            "s3",
            endpoint_url=made.endpoint,
            aws_access_key_id="nobody",
            aws_secret_access_key="nothing",
            region_name="us-east-1",
        ).create_bucket(Bucket=made.name)
        yield made
    finally:
        server.stop()
