"""What a library's error says, fit for one line on a screen."""

from urllib.parse import unquote, urlsplit

from services.chassis.settings import SERVICES, Settings


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
