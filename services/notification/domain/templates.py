"""Templates: the texts that messages are rendered from, versioned, one for each code and locale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from services.chassis.base.problems import BadRequest, Fault, NotFound
from services.chassis.base.sentences import Sentence, Text
from services.notification.domain import texts


class TemplateCode(StrEnum):
    ORDER_CONFIRMATION = "ORDER_CONFIRMATION"
    ORDER_SHIPPED = "ORDER_SHIPPED"
    ORDER_CANCELLED = "ORDER_CANCELLED"
    ORDER_REFUNDED = "ORDER_REFUNDED"
    PAYMENT_FAILED = "PAYMENT_FAILED"
    PAYMENT_LINK = "PAYMENT_LINK"
    PAYMENT_INSTRUCTIONS = "PAYMENT_INSTRUCTIONS"
    BATCH_DIGEST = "BATCH_DIGEST"


class TemplateNotFound(NotFound):
    code = "template_not_found"

    def __init__(self, code: str, locale: str) -> None:
        super().__init__(texts.TEMPLATE_NOT_FOUND(code=code, locale=locale))


PARTS: Final[Mapping[str, Text]] = MappingProxyType(
    {"subject": texts.SUBJECT, "text": texts.PLAIN_TEXT, "HTML": texts.HTML, "SMS": texts.SMS}
)


def limited(reason: str) -> str:
    """``reason``, cut where it is foreign words that may be long."""
    return reason if isinstance(reason, Sentence) else reason[:500]


class MissingVariable(BadRequest):
    code = "missing_variable"

    def __init__(self, *names: str) -> None:
        listed = ", ".join(name[:100] for name in names[:20])
        super().__init__(texts.MISSING_VARIABLE(names=listed))
        self.names = names


class InvalidContext(BadRequest):
    code = "invalid_context"

    def __init__(
        self, detail: Sentence, name: str | None = None, errors: Sequence[Fault] = ()
    ) -> None:
        super().__init__(detail, errors=errors)
        self.name = name
        """The value that does not fit, where that is known."""


class TemplateSyntaxFault(BadRequest):
    code = "template_syntax_error"

    def __init__(self, part: str, line: int, reason: str) -> None:
        detail = texts.TEMPLATE_SYNTAX(part=PARTS[part](), reason=limited(reason), line=line)
        super().__init__(detail, errors=[Fault(f"/{part.lower()}", detail)])


class TemplateForbidden(BadRequest):
    code = "template_forbidden"

    def __init__(self, part: str, line: int, reason: str) -> None:
        detail = texts.TEMPLATE_FORBIDDEN(part=PARTS[part](), reason=limited(reason), line=line)
        super().__init__(detail, errors=[Fault(f"/{part.lower()}", detail)])


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """The texts of a template as a person wrote them, with Jinja's syntax.

    Without a short one for ``sms``, an SMS has the text of the e-mail.
    """

    subject: str
    text: str
    html: str
    sms: str | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """One version of a template; ``variables`` are the names that a context must have, sorted."""

    code: str
    locale: str
    version: int
    source: TemplateSource
    variables: tuple[str, ...]
    sample_context: Mapping[str, Any]
    updated_at: datetime
    actor: str | None = None
    """Who saved this version; None of those that come with the product."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message as its recipient gets it; an SMS has the text only."""

    subject: str | None
    text: str
    html: str | None
