"""What the doctor says of an object storage: one that works, and one with something wrong."""

import obstore
import pytest

from services.chassis.base.ids import new_id
from services.chassis.base.settings import Settings
from services.console.doctor.findings import Finding
from services.console.doctor.storage import examine_storage
from services.order.files.object_files import open_storage
from tests.object_storage import BUCKET, Storage


@pytest.fixture
def settings(storage: Storage, credentials: None) -> Settings:
    """A folder of the bucket for each test; no database is asked."""
    url = f"s3://{BUCKET}/doctor-{new_id()}"
    return Settings.load(files_url=url, files_endpoint=storage.endpoint)


def found(settings: Settings, **changes: object) -> Finding:
    [finding] = examine_storage(settings.model_copy(update=changes))
    return finding


def test_a_storage_that_works_keeps_nothing_of_it(settings: Settings) -> None:
    assert found(settings) == Finding(
        "ok", "order files", f"{settings.files_url} lists, takes, gives and deletes objects"
    )
    assert settings.files_url is not None
    storage = open_storage(settings.files_url, settings.files_endpoint)
    assert [each for some in obstore.list(storage) for each in some] == []


def test_a_bucket_that_is_not_there(settings: Settings) -> None:
    finding = found(settings, files_url="s3://nowhere")
    assert (finding.level, finding.what) == ("FAIL", "s3://nowhere is not there")


def test_keys_that_are_refused(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not the one")
    finding = found(settings)
    assert finding.level == "FAIL"
    assert finding.what == f"{settings.files_url} does not let these keys list objects"
    assert "correct the keys" in finding.mend


def test_a_storage_that_is_not_there(settings: Settings, storage: Storage) -> None:
    storage.stop()
    finding = found(settings)
    assert finding.level == "FAIL"
    assert finding.what.startswith(f"{settings.files_url} does not answer: ")
    assert "start the storage" in finding.mend


def test_a_folder_is_not_asked(settings: Settings) -> None:
    nowhere = settings.model_copy(update={"files_url": None, "files_endpoint": None})
    assert list(examine_storage(nowhere)) == []
