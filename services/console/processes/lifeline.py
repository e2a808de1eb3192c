"""Stops this process when the one that started it is gone, even by ``kill -9``."""

import os
import signal
import threading
import time
from collections.abc import Callable

# Longer than a graceful stop may take (services.console.serving.service), so that this comes last.
_GRACE_SECONDS = 15


def stop_when(parent_is_gone: Callable[[], object]) -> None:
    """Ask this process to stop (SIGTERM) once ``parent_is_gone`` returns; kill it where it stays.

    ``parent_is_gone`` blocks, in a thread of its own.
    """

    def watch() -> None:
        parent_is_gone()
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(_GRACE_SECONDS)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, name="lifeline", daemon=True).start()


def wait_for_end_of_stdin() -> None:
    """Return when standard input ends: it is the parent's pipe, and nothing is ever sent in it."""
    while os.read(0, 1024):
        pass
