"""What templates can say, and what they cannot."""

import time
from typing import Any

import pytest

from services.notification.domain.templates import (
    InvalidContext,
    MissingVariable,
    TemplateForbidden,
    TemplateSource,
    TemplateSyntaxFault,
)
from services.notification.rendering.compiled import (
    compile_template,
    optional_names,
    render_email,
    render_sms,
)
from services.notification.rendering.filters import yen
from services.notification.rendering.limits import Budget, TooCostly
from services.notification.templates import shipped_templates


def rendered(text: str, **context: Any) -> str:
    """``text`` as the text part of an e-mail."""
    return render_email(compile_template(TemplateSource("s", text, "h")), context).text


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("{{ a }}", {"a": "<b>"}, "<b>"),
        ("{{ a }}", {"a": None}, ""),
        ("{{ a.b[0].c }}", {"a": {"b": [{"c": 1}]}}, "1"),
        ("{{ a.items }}", {"a": {"items": "mine"}}, "mine"),
        ("{{ a|default('x') }}", {}, "x"),
        ("{% if a is defined %}{{ a }}{% else %}none{% endif %}", {}, "none"),
        ("{% for x in a %}{{ loop.index }}{{ x }}{{ ',' if not loop.last }}{% endfor %}",
         {"a": "pq"}, "1p,2q"),
        ("{% for k, v in a %}{{ k }}={{ v }} {% endfor %}", {"a": [["x", 1], ["y", 2]]},
         "x=1 y=2 "),
        ("{{ a ~ '-' ~ 2 }}{{ a + 'b' }}{{ 2 * 3 - 4 // 2 }}{{ 7 % 4 }}", {"a": "x"}, "x-2xb43"),
        ("{{ a|join(', ') }} {{ a|length }} {{ a|sum }} {{ a|sort|last }}", {"a": [3, 1]},
         "3, 1 2 4 3"),
        ("{{ a|sum(attribute='n') }}", {"a": [{"n": 1}, {"n": 2}]}, "3"),
        ("{{ a|upper|replace('A', 'b')|truncate(3) }}", {"a": "aaaa"}, "bbbb"),
        ("{{ a|round(1) }} {{ a|int }}", {"a": 2.25}, "2.2 2"),
        ("{% set total = a * 2 %}{{ total|yen }}", {"a": 1500}, "¥3,000"),
    ],
)  # fmt: skip
def test_what_templates_can_say(text: str, context: dict[str, Any], expected: str) -> None:
    assert rendered(text, **context) == expected


def test_values_are_escaped_in_the_html_only() -> None:
    source = TemplateSource("{{ a }}", "{{ a }}", "{{ a }}{{ a ~ '<' }}{{ a|join('<') }}")
    message = render_email(compile_template(source), {"a": "&"})
    assert (message.subject, message.text) == ("&", "&")
    assert message.html == "&amp;&amp;&lt;&amp;"


ADDRESS = "〒100-0001\n東京都千代田区<千代田>1-1\r\n\n3階"


def test_the_lines_of_a_value_stay_lines_in_the_html_and_as_they_are_elsewhere() -> None:
    source = TemplateSource(
        "s",
        "{{ a }}",
        "<p>{{ a }}</p>\n{{ a|upper }}{{ a|escape }}{{ a ~ a }}",
    )
    message = render_email(compile_template(source), {"a": ADDRESS})
    assert message.text == ADDRESS
    lines = "〒100-0001<br>\n東京都千代田区&lt;千代田&gt;1-1<br>\n<br>\n3階"
    assert message.html == f"<p>{lines}</p>\n{lines * 4}"


def test_an_address_of_several_lines_has_them_in_every_shipped_template() -> None:
    for code, locale, content in shipped_templates():
        source = TemplateSource(content["subject"], content["text"], content["html"])
        address = {"shipping_address": "first\nsecond"}
        orders = [{**order, **address} for order in content["sample_context"].get("orders", [])]
        context = {**content["sample_context"], **address, "orders": orders}
        message = render_email(compile_template(source), context)
        if "shipping_address" in source.html:
            assert "first<br>\nsecond" in str(message.html), (code, locale)
        assert "first<br>" not in message.text


def test_the_names_that_a_context_may_leave_out_are_told_apart() -> None:
    source = TemplateSource(
        "{{ number|default(id) }}",
        "{{ name }}{% if note is defined and note %}{{ note }}{% endif %}",
        "{% for item in items %}{{ item.name }}{% endfor %}{% set x = 1 %}{{ x }}",
    )
    assert compile_template(source).variables == ("id", "items", "name")
    assert optional_names(source) == ["note", "number"]


def test_an_sms_needs_no_more_than_the_text() -> None:
    source = TemplateSource("{{ a|yen }}", "{{ b }}", "h")
    assert render_sms(compile_template(source), {"a": "no yen", "b": 1}).text == "1"


@pytest.mark.parametrize(
    ("text", "context", "named"),
    [
        ("{{ a }}{{ b }}{{ c }}", {"b": 1}, ("a", "c")),
        ("{% if a %}{% endif %}", {}, ("a",)),
        ("{% for x in a.list %}{{ x.n }}{% endfor %}", {"a": {"list": [{"n": 1}, {}]}},
         ("a.list[1].n",)),
        ("{{ a.b.c }}", {"a": {}}, ("a.b",)),
        ("{{ a[3] }}", {"a": []}, ("a[3]",)),
        ("{{ a.b + 1 }}", {"a": {}}, ("a.b",)),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(
    text: str, context: dict[str, Any], named: tuple[str, ...]
) -> None:
    with pytest.raises(MissingVariable) as caught:
        rendered(text, **context)
    assert caught.value.names == named


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("{{ a }}", {"a": []}),
        ("{{ a }}", {"a": {}}),
        ("{{ a|yen }}", {"a": True}),
        ("{{ a|yen }}", {"a": 1.5}),
        ("{{ a.b }}", {"a": "text"}),
        ("{{ a / 0 }}", {"a": 1}),
        ("{{ a * a * a * a }}", {"a": 2**62}),
        ("{{ a|round(99999999) }}", {"a": 1}),
        ("{% for x in a %}{% for y in a %}{% endfor %}{% endfor %}", {"a": [0] * 200}),
        ("{{ a|replace('x', a) }}", {"a": "x" * 10_000}),
        ("{{ a|join(b) }}", {"a": ["x"] * 10_000, "b": "y" * 10_000}),
        ("{{ a }}" * 3, {"a": "x" * 70_000}),
    ],
)
def test_contexts_that_do_not_fit(text: str, context: dict[str, Any]) -> None:
    started = time.perf_counter()
    with pytest.raises(InvalidContext):
        rendered(text, **context)
    assert time.perf_counter() - started < 2


def test_only_a_rendering_s_own_time_is_counted() -> None:
    budget = Budget()
    time.sleep(0.6)  # the processor is with others
    budget.check_time()
    started = time.thread_time()
    while time.thread_time() - started < 0.6:
        pass
    with pytest.raises(TooCostly):
        budget.check_time()


@pytest.mark.parametrize(
    ("text", "line"),
    [("\n\n{{ a.__class__ }}", 3), ("{{ a\n|attr('x') }}", 2), ("\n{% set x = [a] %}", 2)],
)
def test_what_is_withheld_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(TemplateForbidden) as caught:
        rendered(text)
    assert f"(line {line})" in caught.value.detail


@pytest.mark.parametrize(
    ("text", "line"), [("\n{{ a", 2), ("x\n\n{% nope %}", 3), ("{{ a|b }}", 1)]
)
def test_faults_of_syntax_are_told_with_their_line(text: str, line: int) -> None:
    with pytest.raises(TemplateSyntaxFault) as caught:
        rendered(text)
    assert f"(line {line})" in caught.value.detail


@pytest.mark.parametrize(
    ("amount", "text"), [(0, "¥0"), (1234, "¥1,234"), (-5880, "-¥5,880"), (10**9, "¥1,000,000,000")]
)
def test_yen(amount: int, text: str) -> None:
    assert yen(amount) == text


def test_the_templates_that_are_shipped_are_whole() -> None:
    found = {(code, locale): content for code, locale, content in shipped_templates()}
    assert len(found) == 16
    for content in found.values():
        source = TemplateSource(content["subject"], content["text"], content["html"])
        message = render_email(compile_template(source), content["sample_context"])
        assert message.subject
        assert len(message.subject) < 100
        assert message.html
        assert "\n\n\n" not in message.text
