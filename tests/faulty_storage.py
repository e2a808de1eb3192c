"""Disks that are full, files that cannot be written, bytes that are wrong: made for real.

A full disk is a small file system of its own where the user may mount one, else a limit on the size
of the file. A file that cannot be written has its immutable flag set where the user may do that
(permissions do not bind root), else its permissions taken away.
"""

import contextlib
import ctypes
import fcntl
import os
import resource
import signal
import struct
import warnings
from collections.abc import Iterator
from pathlib import Path

from services.chassis.storage import failures

_libc = ctypes.CDLL(None, use_errno=True)
_DETACH = 2
_GET_FLAGS, _SET_FLAGS, _IMMUTABLE = 0x80086601, 0x40086602, 0x10


class FullDisk:
    """A folder whose disk is full between ``fill`` and ``free``."""

    how = ""
    trouble = failures.FULL
    """What SQLite makes of it."""
    is_of_this_process = False
    """Whether other processes still have room."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self) -> None:
        """Leave no room for one more page."""
        raise NotImplementedError

    def free(self) -> None:
        """Give the room back."""
        raise NotImplementedError


class _Mounted(FullDisk):
    how = "a tmpfs of its own"

    def fill(self) -> None:
        descriptor = os.open(self.folder / "filler", os.O_WRONLY | os.O_CREAT)
        with contextlib.suppress(OSError):
            while True:
                os.write(descriptor, b"x" * 4096)
        os.close(descriptor)

    def free(self) -> None:
        (self.folder / "filler").unlink(missing_ok=True)


class _Limited(FullDisk):
    how = "a limit on the size of files (RLIMIT_FSIZE)"
    trouble = failures.DISK_FAILS
    is_of_this_process = True

    def fill(self) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    def free(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)


@contextlib.contextmanager
def full_disk(folder: Path, kibibytes: int = 4096) -> Iterator[FullDisk]:
    """A disk that can be filled; a warning says where it is not a file system of its own."""
    folder.mkdir(exist_ok=True)
    options = f"size={kibibytes}k".encode()
    mounted = _libc.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, options) == 0
    disk: FullDisk = (_Mounted if mounted else _Limited)(folder)
    if not mounted:
        warnings.warn(f"no disk can be mounted here: a full disk is {disk.how}", stacklevel=3)
    try:
        yield disk
    finally:
        disk.free()
        if mounted:
            _libc.umount2(os.fsencode(folder), _DETACH)


@contextlib.contextmanager
def unwritable(path: Path) -> Iterator[None]:
    """A file or folder that nobody can write to, not even root."""
    before = path.stat().st_mode & 0o7777
    is_immutable = _flag(path, on=True)
    if not is_immutable:
        path.chmod(0o555 if path.is_dir() else 0o444)
    if os.access(path, os.W_OK) and not is_immutable:
        raise AssertionError(f"{path}: neither the flag nor the permissions bind this user")
    try:
        yield
    finally:
        _flag(path, on=False)
        path.chmod(before)


def _flag(path: Path, *, on: bool) -> bool:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        flags = struct.unpack("l", fcntl.ioctl(descriptor, _GET_FLAGS, bytes(8)))[0]
        flags = flags | _IMMUTABLE if on else flags & ~_IMMUTABLE
        fcntl.ioctl(descriptor, _SET_FLAGS, struct.pack("l", flags))
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True


def overwrite(path: Path, offset: int, content: bytes) -> None:
    """Put ``content`` into the file at ``offset``, as a failing disk might."""
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)
