"""A real object storage that speaks S3, as a process: SeaweedFS, from PyPI."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.ports import free_ports

KEY = "tests"
SECRET = "secret-of-tests"
BUCKET = "ichiba"
_START_SECONDS = 60.0


@dataclass(slots=True)
class Storage:
    """The running server; it can be ended and started again on the same ports and files."""

    folder: Path
    ports: list[int]
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def endpoint(self) -> str:
        """Where it speaks S3."""
        return f"http://127.0.0.1:{self.ports[-1]}"

    def start(self) -> None:
        """Start it, and wait until it takes and gives files."""
        master, master_grpc, volume, volume_grpc, filer, filer_grpc, s3_grpc, s3 = self.ports
        command = [
            _program(),
            "server",
            f"-dir={self.folder}",
            "-ip=127.0.0.1",
            "-ip.bind=127.0.0.1",
            f"-master.port={master}",
            f"-master.port.grpc={master_grpc}",
            "-master.volumeSizeLimitMB=32",
            f"-volume.port={volume}",
            f"-volume.port.grpc={volume_grpc}",
            f"-filer.port={filer}",
            f"-filer.port.grpc={filer_grpc}",
            "-s3",
            f"-s3.port={s3}",
            f"-s3.port.grpc={s3_grpc}",
            "-s3.port.iceberg=0",
            "-s3.port.lance=0",
            f"-s3.config={self.folder / 's3.json'}",
        ]
        with (self.folder / "weed.log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder)
        deadline = time.monotonic() + _START_SECONDS
        while not self._works():
            lines = (self.folder / "weed.log").read_text(errors="replace")[-2_000:]
            assert self.process.poll() is None, lines
            assert time.monotonic() < deadline, lines
            time.sleep(0.2)

    def stop(self) -> None:
        """End it at once."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _works(self) -> bool:
        """It answers before it can keep anything, so a file is put."""
        from obstore.exceptions import BaseError
        from obstore.store import S3Store

        store = S3Store(
            BUCKET,
            endpoint=self.endpoint,
            access_key_id=KEY,
            secret_access_key=SECRET,
            region="us-east-1",
            client_options={"allow_http": True},
            retry_config={"max_retries": 0},
        )
        try:
            if httpx.get(f"{self.endpoint}/healthz", timeout=2).status_code != httpx.codes.OK:
                return False
            store.put("works", b"yes")
            store.delete("works")
        except (BaseError, httpx.TransportError):
            return False
        return True


@contextmanager
def running_storage() -> Iterator[Storage]:
    """A storage with an empty bucket; it and its files are gone after the block."""
    folder = Path(tempfile.mkdtemp(prefix="ichiba-storage-"))
    identity = {
        "name": KEY,
        "credentials": [{"accessKey": KEY, "secretKey": SECRET}],
        "actions": ["Admin", "Read", "Write", "List"],
    }
    (folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
    storage = Storage(folder, list(free_ports(8)))
    try:
        storage.start()
        yield storage
    finally:
        storage.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _program() -> str:
    """The server of this environment, or of the path."""
    beside = Path(sys.executable).with_name("weed")
    found = str(beside) if os.access(beside, os.X_OK) else shutil.which("weed")
    assert found is not None, "SeaweedFS is not installed: it is in the dependency group `test`"
    return found
