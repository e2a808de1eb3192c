"""What a library's error says, fit for one line on a screen."""

from urllib.parse import unquote, urlsplit

from services.chassis.base.settings import SERVICES, Service, Settings
from services.chassis.storage.failures import trouble_of


def plain_reason(error: Exception, settings: Settings) -> str:
    """The error's first line (the driver's own, behind SQLAlchemy's), without our passwords."""
    text = str(getattr(error, "orig", None) or error).strip() or type(error).__name__
    line = text.splitlines()[0]
    urls = [settings.database_url(service) for service in SERVICES]
    if settings.smtp_url is not None:
        urls.append(settings.smtp_url.get_secret_value())
    for password in filter(None, (urlsplit(url).password for url in urls)):
        line = line.replace(password, "***").replace(unquote(password), "***")
    return line


def database_trouble(error: Exception, service: Service, settings: Settings) -> str:
    """One line: what ails the service's database, in the driver's words too, and the remedy."""
    trouble = trouble_of(error)
    reason = plain_reason(error, settings)
    if trouble is None:
        return f"the {service} database cannot be used: {reason}"
    place = settings.database_url(service)
    where = f" ({place.removeprefix('sqlite:///')})" if place.startswith("sqlite") else ""
    return f"the {service} database{where} {trouble.reason} ({reason}): {trouble.mend}"


def file_trouble(error: OSError) -> str:
    """One line: which file cannot be read or written, and why."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"
