"""Why a command cannot do what was asked: each is told in one line, and ends it with its exit code.

    Refused
    ├── UnknownService      `--only` names what we do not have
    ├── UnknownScope        `--scope` likewise
    ├── WrongDuration       `--ttl` cannot be read
    ├── PortTaken           something else listens where a service must
    ├── DashboardNotBuilt   there is nothing that its server could serve
    ├── CannotStart         a service gave up before it was ready, having said why
    ├── NotRunning          the services do not answer
    │   └── ServiceAway     not for long enough that an import goes on
    ├── RequestRefused      a service refused what was asked of it
    │   └── FileNotTaken    a file of orders that is none
    ├── UnusableFile        a file of this machine's cannot be read, or there is none
    ├── MigrationFailed     a database did not reach the newest revision
    └── DatabaseDamaged     a database's file is no database any more

A wrong setting is ``services.chassis.base.settings.WrongSetting``, and ends the same way.
"""

from typing import ClassVar

UNREACHABLE = 1
"""Exit code of an import whose service is not there."""
REFUSED = 2
NOT_IMPORTED = 4
"""Exit code of an import of which no order was made, or that was stopped."""


class Refused(Exception):
    """The command cannot do what was asked; the text is one line for the person who asked."""

    exit_code: ClassVar[int] = REFUSED


class UnknownService(Refused):
    """A name after ``--only`` is no service."""


class UnknownScope(Refused):
    """A name after ``--scope`` is no scope."""


class WrongDuration(Refused):
    """A duration such as ``1h`` was expected."""


class PortTaken(Refused):
    """A service's port cannot be listened on."""


class DashboardNotBuilt(Refused):
    """The dashboard was asked for, and its files are neither in the checkout nor in the wheel."""


class CannotStart(Refused):
    """A program gave up before it was ready, having told why in a line of its own."""


class NotRunning(Refused):
    """The services that the command talks to do not answer."""


class ServiceAway(NotRunning):
    """The order service is not there, or has been away for too long."""

    exit_code = UNREACHABLE


class RequestRefused(Refused):
    """A service answered with a problem that the command cannot get round."""


class FileNotTaken(RequestRefused):
    """The order service cannot take the file for one of orders."""

    exit_code = NOT_IMPORTED


class UnusableFile(Refused):
    """There is no such file here, or it cannot be read."""


class MigrationFailed(Refused):
    """A database could not be brought to the newest revision."""


class DatabaseDamaged(Refused):
    """A person has to put a backup in its place."""
