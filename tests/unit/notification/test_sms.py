"""In how many parts a text goes out."""

import pytest

from services.notification.domain.sms import SmsSize, size_of
from services.notification.domain.templates import TemplateSource
from services.notification.rendering.compiled import compile_template, render_sms
from services.notification.templates import shipped_templates

SHIPPED = {(code, locale): content for code, locale, content in shipped_templates()}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("", SmsSize("GSM-7", 0, 1)),
        ("a" * 160, SmsSize("GSM-7", 160, 1)),
        ("a" * 161, SmsSize("GSM-7", 161, 2)),
        ("a" * 306, SmsSize("GSM-7", 306, 2)),
        ("a" * 307, SmsSize("GSM-7", 307, 3)),
        ("Ö£¥@Δ\n", SmsSize("GSM-7", 6, 1)),
        ("[€]" * 26 + "aaaa", SmsSize("GSM-7", 160, 1)),
        # The 153rd place is free, but a bracket takes two.
        ("a" * 152 + "[" + "a" * 152, SmsSize("GSM-7", 306, 3)),
        ("あ" * 70, SmsSize("UCS-2", 70, 1)),
        ("あ" * 71, SmsSize("UCS-2", 71, 2)),
        ("a" * 69 + "ç", SmsSize("UCS-2", 70, 1)),
        ("😀" * 35, SmsSize("UCS-2", 70, 1)),
        ("あ" * 66 + "😀" + "あ" * 66, SmsSize("UCS-2", 134, 3)),
        ("`", SmsSize("UCS-2", 1, 1)),
    ],
)
def test_the_size_of_a_text(text: str, size: SmsSize) -> None:
    assert size_of(text) == size


@pytest.mark.parametrize(("code", "locale"), sorted(SHIPPED))
def test_what_is_shipped_is_one_part(code: str, locale: str) -> None:
    content = SHIPPED[code, locale]
    source = TemplateSource(*(content[part] for part in ("subject", "text", "html", "sms")))
    text = render_sms(compile_template(source), content["sample_context"]).text
    has_address = code == "PAYMENT_LINK"  # a URL with a signature takes most of one
    assert size_of(text).parts == (2 if has_address and locale == "ja" else 1)
    assert text == text.strip()
    assert "{" not in text


def test_without_a_short_text_an_sms_has_the_whole_one() -> None:
    source = TemplateSource("s", "whole {{ a }}", "h")
    assert render_sms(compile_template(source), {"a": 1}).text == "whole 1"
