"""How a file is to be imported, and the key under which that is asked for once."""

import hashlib
import json
from dataclasses import astuple, dataclass
from pathlib import Path

from ichiba_sdk.order_client.models.batch import Batch
from ichiba_sdk.order_client.models.batch_kind import BatchKind
from ichiba_sdk.order_client.models.error_policy import ErrorPolicy
from ichiba_sdk.order_client.models.notify import Notify


@dataclass(frozen=True, slots=True)
class Choices:
    """What `create_batch` is asked to do with a file; the defaults are the service's."""

    dry_run: bool = False
    error_policy: ErrorPolicy = "REJECT_FAILED_ROWS"
    notify: Notify = "EACH"
    encoding: str = "auto"
    profile: str = "auto"
    source: str | None = None
    kind: BatchKind = "orders"
    sheet: str | None = None

    def fit(self, batch: Batch) -> bool:
        """Whether ``batch`` does what is chosen here; what was left open is as it turned out."""
        profile = batch.profile or "ichiba"
        return self == Choices(
            batch.dry_run,
            batch.error_policy,
            batch.notify,
            batch.encoding,
            self.profile if self.profile == "auto" else profile,
            None if self.source is None else batch.source,
            batch.kind,
            None if self.sheet is None else batch.sheet,
        )


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file on this machine; ``name`` is what the batch is shown under."""

    path: Path
    name: str | None
    sha256: str
    size: int

    @classmethod
    def read(cls, path: Path) -> "LocalFile":
        """Read ``path`` through once, piece by piece.

        Raises:
            OSError: it cannot be read.
        """
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
        name = "".join(each for each in path.name if each.isprintable()).strip()
        return cls(path, name or None, digest, size)

    def key(self, choices: Choices, after: Batch | None) -> str:
        """The Idempotency-Key: the same file, chosen the same way, is one batch however often sent.

        ``after`` is the batch of this file that has ended before: sent again it is another one.
        """
        what = [self.sha256, self.name, *astuple(choices), str(after.id) if after else None]
        return f"import-{hashlib.sha256(json.dumps(what).encode()).hexdigest()}"
