"""Why a command cannot do what was asked: each is told in one line, and ends it with REFUSED.

    Refused
    ├── UnknownService      `--only` names what we do not have
    ├── UnknownScope        `--scope` likewise
    ├── WrongDuration       `--ttl` cannot be read
    ├── PortTaken           something else listens where a service must
    ├── DashboardNotBuilt   there is nothing that its server could serve
    ├── CannotStart         a service gave up before it was ready, having said why
    ├── NotRunning          the services do not answer
    ├── RequestRefused      a service refused what was asked of it
    ├── MigrationFailed     a database did not reach the newest revision
    └── DatabaseDamaged     a database's file is no database any more

A wrong setting is ``services.chassis.settings.WrongSetting``, and ends the same way.
"""

REFUSED = 2


class Refused(Exception):
    """The command cannot do what was asked; the text is one line for the person who asked."""


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


class RequestRefused(Refused):
    """A service answered with a problem that the command cannot get round."""


class MigrationFailed(Refused):
    """A database could not be brought to the newest revision."""


class DatabaseDamaged(Refused):
    """A person has to put a backup in its place."""
