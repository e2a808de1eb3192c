"""The store of files that the settings name."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from services.chassis.base.settings import Settings
from services.order.files.batch_files import BatchFiles
from services.order.files.store import FileStore


@contextmanager
def opened_files(settings: Settings) -> Iterator[FileStore]:
    """The object storage, or else the folder ``batches`` of the data directory."""
    folder = settings.data_dir / "batches"
    if settings.files_url is None:
        yield BatchFiles(folder)
        return
    from services.order.files.object_files import ObjectFiles, open_storage

    storage = open_storage(settings.files_url, settings.files_endpoint)
    with closing(ObjectFiles(storage, folder)) as files:
        yield files
