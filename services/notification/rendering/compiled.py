"""Templates made ready to render, and the rendering of messages."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from jinja2 import Template as JinjaTemplate
from jinja2.exceptions import SecurityError, TemplateError

from services.chassis.base.problems import BadRequest, Fault
from services.chassis.base.sentences import Sentence
from services.notification.domain import texts
from services.notification.domain.templates import (
    PARTS,
    InvalidContext,
    MissingVariable,
    Rendered,
    TemplateForbidden,
    TemplateSource,
)
from services.notification.rendering.environment import (
    MessageEnvironment,
    NothingThere,
    place_of,
    places_of,
)
from services.notification.rendering.filters import UnfitValue
from services.notification.rendering.inspection import Bounded, needed_names, parse, used_names
from services.notification.rendering.limits import BUDGET, LONGEST_OUTPUT, Budget, TooCostly

_LONGEST_SUBJECT = 500
_PIECES_AT_ONCE = 100
"""Pieces of output that are made before it is looked at how long they are together."""
_DOES_NOT_FIT = (
    TemplateError,  # of which the sandbox's SecurityError is one
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
)
_TEXT = MessageEnvironment(autoescape=False)
_HTML = MessageEnvironment(autoescape=True)


@dataclass(frozen=True, slots=True)
class CompiledTemplate:
    """The parts of one template as functions.

    ``variables`` must be in every context of an e-mail, ``in_sms`` in that of an SMS.
    """

    subject: JinjaTemplate
    text: JinjaTemplate
    html: JinjaTemplate
    sms: JinjaTemplate
    variables: tuple[str, ...]
    in_sms: tuple[str, ...]


def compile_template(source: TemplateSource) -> CompiledTemplate:
    """Make ``source`` ready.

    Raises:
        TemplateSyntaxFault: a part does not parse.
        TemplateForbidden: a part reaches for what is withheld.
    """
    subject, in_subject = _compile(_TEXT, "subject", source.subject)
    text, in_text = _compile(_TEXT, "text", source.text)
    html, in_html = _compile(_HTML, "HTML", source.html)
    sms, in_sms = _compile(_TEXT, "SMS", _short(source))
    variables = tuple(sorted({*in_subject, *in_text, *in_html}))
    return CompiledTemplate(subject, text, html, sms, variables, tuple(sorted(in_sms)))


def _short(source: TemplateSource) -> str:
    return source.text if source.sms is None else source.sms


@lru_cache(maxsize=256)
def optional_names(source: TemplateSource) -> list[str]:
    """The names that ``source``, which can be compiled, uses although a context may lack them."""
    trees = [
        parse(_TEXT, "subject", source.subject),
        parse(_TEXT, "text", source.text),
        parse(_HTML, "HTML", source.html),
    ]
    used = {name for tree in trees for name in used_names(tree)}
    return sorted(used - {name for tree in trees for name in needed_names(tree)})


def _compile(
    environment: MessageEnvironment, part: str, source: str
) -> tuple[JinjaTemplate, frozenset[str]]:
    """One part, and the names that it needs of every context."""
    tree = parse(environment, part, source)
    needed = frozenset(needed_names(tree))
    try:
        return environment.from_string(Bounded().visit(tree)), needed
    except (TemplateError, SyntaxError, RecursionError, ValueError, MemoryError) as error:
        raise TemplateForbidden(part, 1, texts.UNRENDERABLE()) from error


def render_email(template: CompiledTemplate, context: Mapping[str, Any]) -> Rendered:
    """Subject, text and HTML.

    Raises:
        MissingVariable: the context lacks something; it is named with its place.
        InvalidContext: the context holds something that the template cannot use.
    """
    _require(template.variables, context)
    return Rendered(
        subject=_subject(_render(template.subject, "subject", context)),
        text=_render(template.text, "text", context),
        html=_render(template.html, "HTML", context),
    )


def render_sms(template: CompiledTemplate, context: Mapping[str, Any]) -> Rendered:
    """The short text alone; raises as ``render_email`` does."""
    _require(template.in_sms, context)
    return Rendered(subject=None, text=_render(template.sms, "SMS", context), html=None)


def find_sms(template: CompiledTemplate, context: Mapping[str, Any]) -> str | None:
    """The short text; None where it cannot be rendered with this context."""
    try:
        return render_sms(template, context).text
    except BadRequest:
        return None


def render_draft(source: TemplateSource, context: Mapping[str, Any]) -> tuple[Rendered, str | None]:
    """Subject, text and HTML of a template that is not stored, and its short text if it has one.

    Raises:
        TemplateSyntaxFault, TemplateForbidden, MissingVariable, InvalidContext: the first part
            that cannot be rendered; its errors name each such part, below ``/draft``.
    """
    done: dict[str, str] = {}
    problems: list[BadRequest] = []
    faults: list[Fault] = []
    for environment, part, text in (
        (_TEXT, "subject", source.subject),
        (_TEXT, "text", source.text),
        (_HTML, "HTML", source.html),
        (_TEXT, "SMS", source.sms),
    ):
        if text is None:
            continue
        try:
            done[part] = _render_new(environment, part, text, context)
        except BadRequest as problem:
            problems.append(problem)
            faults.append(Fault(f"/draft/{part.lower()}", problem.detail))
    if problems:
        problems[0].errors = tuple(faults)
        raise problems[0]
    email = Rendered(subject=done["subject"], text=done["text"], html=done["HTML"])
    return email, done.get("SMS")


def _render_new(
    environment: MessageEnvironment, part: str, source: str, context: Mapping[str, Any]
) -> str:
    template, needed = _compile(environment, part, source)
    lacking = sorted(needed - context.keys())
    if lacking:
        raise MissingVariable(*lacking)
    _refuse_costly(template, part, context)
    rendered = _render(template, part, context)
    return _subject(rendered) if part == "subject" else rendered


def _require(names: Iterable[str], context: Mapping[str, Any]) -> None:
    lacking = [name for name in names if name not in context]
    if lacking:
        raise MissingVariable(*lacking)


def _render(template: JinjaTemplate, part: str, context: Mapping[str, Any]) -> str:
    try:
        return _collect(template, context)
    except NothingThere as error:
        raise MissingVariable(place_of(error.holder, error.name, context)) from error
    except TooCostly as error:
        raise _not_rendered(part, error) from error
    except _DOES_NOT_FIT as error:
        places = places_of(error.value, context) if isinstance(error, UnfitValue) else []
        raise _not_rendered(part, error, places[0] if len(places) == 1 else None) from error


def _not_rendered(part: str, error: Exception, name: str | None = None) -> InvalidContext:
    reason = _reason(error)
    return InvalidContext(texts.CANNOT_RENDER(part=PARTS[part](), reason=reason), name)


def _reason(error: Exception) -> str:
    """Why, in both languages where it is ours to say; Jinja's and Python's words as they are."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Sentence) else str(error)[:200] or type(error).__name__


def _collect(template: JinjaTemplate, context: Mapping[str, Any]) -> str:
    budget = Budget()
    prepared = template.new_context({**context, BUDGET: budget})
    output = iter(template.root_render_func(prepared))
    pieces: list[str] = []
    size = 0
    while some := list(islice(output, _PIECES_AT_ONCE)):
        size += sum(map(len, some))
        if size > LONGEST_OUTPUT:
            raise TooCostly(texts.OUTPUT_TOO_LONG())
        pieces += some
    return "".join(pieces)


def _subject(rendered: str) -> str:
    """One line without control characters: nothing of a context may begin another header.

    Raises:
        InvalidContext: it is empty, too long, or would be more than one line.
    """
    subject = rendered.strip()
    if not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise InvalidContext(texts.SUBJECT_LENGTH(longest=_LONGEST_SUBJECT))
    if not subject.isprintable() and any(_breaks_lines(character) for character in subject):
        raise InvalidContext(texts.SUBJECT_LINES())
    return subject


def _breaks_lines(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Zl", "Zp", "Cs"}


def refuse_costly(template: CompiledTemplate, sample: Mapping[str, Any]) -> None:
    """Try a new template on ``sample``; that it does not fit the sample is no fault of its own.

    Raises:
        TemplateForbidden: it reaches for what is withheld, or costs more than a message may.
    """
    _refuse_costly(template.subject, "subject", sample)
    _refuse_costly(template.text, "text", sample)
    _refuse_costly(template.html, "HTML", sample)
    _refuse_costly(template.sms, "SMS", sample)


def _refuse_costly(template: JinjaTemplate, part: str, sample: Mapping[str, Any]) -> None:
    try:
        _collect(template, sample)
    except (SecurityError, TooCostly) as error:
        raise TemplateForbidden(part, 1, _reason(error)) from error
    except _DOES_NOT_FIT:
        return
