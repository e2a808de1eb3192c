"""What `ichiba doctor` says of the object storage that holds the files of imports."""

import re
from collections.abc import Callable, Iterator
from http import HTTPStatus

from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError
from obstore.store import S3Store

from services.chassis.base.ids import new_id
from services.chassis.base.settings import PREFIX, Settings
from services.console.doctor.findings import Finding
from services.console.reasons import plain_reason
from services.order.files.object_files import open_storage

_NAME = "order files"
_STATUS = re.compile(r"status code: (\d{3})")


def examine_storage(settings: Settings) -> Iterator[Finding]:
    """Whether objects can be listed, put, read and deleted; nothing of it stays."""
    if settings.files_url is None:
        return
    storage = open_storage(settings.files_url, settings.files_endpoint)
    for step, do in _steps(storage):
        try:
            do()
        except (BaseError, OSError) as error:
            what, mend = _fault(error, step, settings)
            yield Finding("FAIL", _NAME, f"{settings.files_url} {what}", mend)
            return
    what = f"{settings.files_url} lists, takes, gives and deletes objects"
    yield Finding("ok", _NAME, what)


def _steps(storage: S3Store) -> list[tuple[str, Callable[[], object]]]:
    """What imports do with their files. There are storages that make a bucket on the first put."""
    key = f".doctor-{new_id()}"
    return [
        ("list", lambda: next(iter(storage.list()), None)),
        ("put", lambda: storage.put(key, b"ichiba doctor")),
        ("get", lambda: storage.get(key).bytes()),
        ("delete", lambda: storage.delete(key)),
    ]


def _fault(error: Exception, step: str, settings: Settings) -> tuple[str, str]:
    """What is wrong, and how to mend it; obstore has classes for some refusals only."""
    refused = _STATUS.search(str(error))
    status = int(refused[1]) if refused else None
    if isinstance(error, FileNotFoundError) or status == HTTPStatus.NOT_FOUND:
        return "is not there", f"create the bucket, or correct {PREFIX}FILES_URL"
    is_denied = isinstance(error, (PermissionDeniedError, UnauthenticatedError))
    if is_denied or status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        mend = "correct the keys, or give them the right to list, put, get and delete its objects"
        return f"does not let these keys {step} objects", mend
    what = f"does not answer: {plain_reason(error, settings)}"
    return what, f"start the storage, or correct {PREFIX}FILES_URL or {PREFIX}FILES_ENDPOINT"
