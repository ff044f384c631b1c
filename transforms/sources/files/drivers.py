"""Which stores of files there are, and the package that each needs."""

from __future__ import annotations

from typing import Final

DRIVERS: Final = {
    "memory": "",
    "s3": "s3fs",
    "s3a": "s3fs",
    "gs": "gcsfs",
    "gcs": "gcsfs",
    "az": "adlfs",
    "abfs": "adlfs",
    "adl": "adlfs",
    "oss": "ossfs",
    "oci": "ocifs",
    "sftp": "paramiko",
    "ssh": "paramiko",
    "smb": "smbprotocol",
    "ftp": "",
    "hdfs": "pyarrow",
    "webhdfs": "requests",
}
"""Schemes besides ``file``, and the package that each needs besides fsspec.

No scheme that would copy to a local disk.
"""
