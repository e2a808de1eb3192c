"""The order service with its files in a real object storage."""

from collections.abc import Callable, Iterator

import pytest

from services.chassis.base.settings import Settings
from services.order.files.opening import opened_files
from services.order.files.store import FileStore
from tests.object_storage import BUCKET, KEY, SECRET, Storage, running_storage


@pytest.fixture(scope="session")
def shared_storage() -> Iterator[Storage]:
    with running_storage() as storage:
        yield storage


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_REGION", "us-east-1")


@pytest.fixture
def storage(shared_storage: Storage) -> Storage:
    """Running at the start of each test, whatever the one before has done to it."""
    if shared_storage.process is None:
        shared_storage.start()
    return shared_storage


@pytest.fixture
def settings(settings: Settings, storage: Storage, credentials: None) -> Settings:
    """Each test has a folder of the bucket for itself."""
    url = f"s3://{BUCKET}/{settings.data_dir.name}-{settings.data_dir.parent.name}"
    return settings.model_copy(update={"files_url": url, "files_endpoint": storage.endpoint})


@pytest.fixture
def open_another(settings: Settings) -> Iterator[Callable[[], FileStore]]:
    """Makes the stores of other processes, which see the same files."""
    opened = []

    def open_one() -> FileStore:
        context = opened_files(settings)
        opened.append(context)
        return context.__enter__()

    yield open_one
    for context in opened:
        context.__exit__(None, None, None)
