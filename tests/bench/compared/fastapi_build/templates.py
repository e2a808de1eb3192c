"""The confirmation in both languages: subject, text and HTML."""

from collections.abc import Mapping
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined

_TEMPLATES = {
    "ja.subject": "ご注文ありがとうございます({{ order_id }})",
    "ja.txt": """{{ customer_name }} 様

ご注文を承りました。
注文番号: {{ order_id }}
{% for item in items %}{{ item.product_name }} × {{ item.quantity }}　{{ item.line_total | yen }}円
{% endfor %}合計 {{ total_amount | yen }}円
お届け先
{{ shipping_address or "" }}
""",
    "ja.html": """<!doctype html><html lang="ja"><body>
<p>{{ customer_name }} 様</p><p>ご注文を承りました。注文番号: {{ order_id }}</p><table>
{% for item in items %}<tr><td>{{ item.product_name }}</td><td>× {{ item.quantity }}</td>
<td>{{ item.line_total | yen }}円</td></tr>{% endfor %}</table>
<p>合計 {{ total_amount | yen }}円</p><p>お届け先: {{ shipping_address or "" }}</p>
</body></html>
""",
    "en.subject": "Thank you for your order ({{ order_id }})",
    "en.txt": """Dear {{ customer_name }},

We have received your order {{ order_id }}.
{% for item in items %}{{ item.product_name }} × {{ item.quantity }}  ¥{{ item.line_total | yen }}
{% endfor %}Total ¥{{ total_amount | yen }}
Ship to
{{ shipping_address or "" }}
""",
    "en.html": """<!doctype html><html lang="en"><body>
<p>Dear {{ customer_name }},</p><p>We have received your order {{ order_id }}.</p><table>
{% for item in items %}<tr><td>{{ item.product_name }}</td><td>× {{ item.quantity }}</td>
<td>¥{{ item.line_total | yen }}</td></tr>{% endfor %}</table>
<p>Total ¥{{ total_amount | yen }}</p><p>Ship to: {{ shipping_address or "" }}</p>
</body></html>
""",
}
_JINJA = Environment(
    loader=DictLoader(_TEMPLATES),
    autoescape=lambda name: name is not None and name.endswith(".html"),
    undefined=StrictUndefined,
)
_JINJA.filters["yen"] = "{:,}".format
_PARTS = {"subject": "subject", "text": "txt", "html": "html"}


def render(locale: str, context: Mapping[str, Any]) -> dict[str, str]:
    """Subject, text and HTML by their names.

    Raises:
        jinja2.UndefinedError: the context lacks something.
    """
    return {
        part: _JINJA.get_template(f"{locale}.{name}").render(context)
        for part, name in _PARTS.items()
    }
