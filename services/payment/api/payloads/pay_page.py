"""The page on which customers pay, as HTML: no script, nothing from elsewhere, in two languages."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from services.chassis.base.sentences import Language, Sentence, Text
from services.chassis.web.exchange import Reply
from services.payment.domain import texts
from services.payment.links.paying import Followed

_STYLE: Final = (
    "*{box-sizing:border-box}"
    "body{margin:0;padding:24px 16px;background:#f6f5f2;color:#222;"
    "font:16px/1.7 system-ui,'Hiragino Sans','Noto Sans JP',sans-serif}"
    "main{max-width:480px;margin:0 auto;padding:24px;background:#fff;border-radius:8px}"
    "h1{margin:0 0 8px;font-size:20px}"
    "dl{margin:16px 0}dt{color:#555}dd{margin:0 0 8px;font-size:20px;font-weight:600}"
    "button,a.button{display:block;width:100%;margin:12px 0 0;padding:12px 16px;min-height:48px;"
    "border:1px solid #14532d;border-radius:6px;background:#14532d;color:#fff;font:inherit;"
    "font-weight:600;text-align:center;text-decoration:none;cursor:pointer}"
    "form+form button{background:#fff;color:#14532d}"
    ":focus-visible{outline:3px solid #1d4ed8;outline-offset:2px}"
    "p[role=alert]{padding:12px;border-left:4px solid #b91c1c;background:#fef2f2}"
)
_STYLE_HASH: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
# Chromium checks where a form leads after redirects too: the gateway's page may be at any host.
_POLICY: Final = (
    "default-src 'none'; style-src 'sha256-{style}'; form-action {forms}; base-uri 'none';"
    " frame-ancestors 'none'"
)


def notice_page(
    shop: str,
    language: Language,
    text: Text,
    status: int,
    headers: Mapping[str, str] | None = None,
) -> Reply:
    """A page that says one thing, and nothing of any order."""
    return _page(shop, language, [_paragraph(text(), language)], status, headers=headers)


def order_page(
    shop: str, language: Language, followed: Followed, text: Text, status: int = 200
) -> Reply:
    """A page that says how an order's payment stands."""
    parts = [_order(followed, language), _paragraph(text(), language)]
    if text is texts.PAGE_UNDER_WAY and followed.page is not None:
        assert followed.page.url is not None
        words = escape(texts.PAGE_GO_ON().in_language(language))
        parts.append(f'<a class="button" href="{escape(followed.page.url)}">{words}</a>')
    return _page(shop, language, parts, status)


def paying_page(
    shop: str,
    language: Language,
    followed: Followed,
    tokens: Sequence[str],
    problem: Text | None = None,
    status: int = 200,
) -> Reply:
    """The page with the form; ``tokens`` are what to choose from, none on the gateway's page."""
    parts = [_order(followed, language)]
    if problem is not None:
        words = escape(problem().in_language(language))
        parts.append(f'<p role="alert">{words}</p>')
    explanation = texts.PAGE_SIMULATED if tokens else texts.PAGE_LEADS_ON
    parts.append(_paragraph(explanation(), language))
    amount = followed.payment.amount
    for token in tokens or [""]:
        text = texts.PAGE_TOKENS.get(token, texts.PAGE_PAY)
        label = (text(amount=amount) if text is texts.PAGE_PAY else text()).in_language(language)
        action = f"?means={escape(token)}" if token else "?"
        parts.append(
            f'<form method="post" action="{action}"><button>{escape(label)}</button></form>'
        )
    return _page(shop, language, parts, status, is_led_on=not tokens)


def _order(followed: Followed, language: Language) -> str:
    amount = texts.PAGE_YEN(amount=followed.payment.amount)
    lines = ((texts.PAGE_ORDER(), followed.order.number), (texts.PAGE_AMOUNT(), amount))
    told = "".join(
        f"<dt>{escape(_said(name, language))}</dt><dd>{escape(_said(value, language))}</dd>"
        for name, value in lines
    )
    return f"<dl>{told}</dl>"


def _said(words: str, language: Language) -> str:
    return words.in_language(language) if isinstance(words, Sentence) else words


def _paragraph(sentence: Sentence, language: Language) -> str:
    return f"<p>{escape(sentence.in_language(language))}</p>"


def _page(
    shop: str,
    language: Language,
    parts: Sequence[str],
    status: int,
    *,
    is_led_on: bool = False,
    headers: Mapping[str, str] | None = None,
) -> Reply:
    title = escape(f"{texts.PAGE_TITLE().in_language(language)} · {shop}")
    html = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex">'
        f"<title>{title}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(shop)}</h1>{''.join(parts)}</main></body></html>"
    )
    forms = "'self' https:" if is_led_on else "'self'"
    return Reply(
        raw=html.encode(),
        status=status,
        media_type="text/html",
        headers={
            "Content-Language": language,
            "Content-Security-Policy": _POLICY.format(style=_STYLE_HASH, forms=forms),
            "Referrer-Policy": "no-referrer",
            **(headers or {}),
        },
    )
