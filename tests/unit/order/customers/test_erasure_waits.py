"""What an erasure waits for: kept by code, told in the reader's language."""

import pytest

from services.chassis.base.sentences import Sentence
from services.chassis.base.texts import DATABASE_IN_USE
from services.order.domain import texts
from services.order.domain.erasing.waits import as_kept, told


@pytest.mark.parametrize(
    "sentence",
    [
        texts.ORDER_UNFINISHED(order_id="o-1"),
        texts.FILE_STILL_NEEDED(batch_id="b-1"),
        texts.PEERS_NOT_DONE(),
        DATABASE_IN_USE(),
        texts.DISK_FULL(),
        texts.FILE_NOT_STORED(),
    ],
)
def test_our_own_sentences_are_told_in_both_languages(sentence: Sentence) -> None:
    kept = as_kept(sentence)
    assert told(kept, "en") == sentence
    assert told(kept, "ja") == sentence.in_language("ja") != sentence


@pytest.mark.parametrize(
    "foreign",
    ["The database is away.", "{'odd': 1}", '{"code": "unheard_of", "facts": {}}', "{}", "[1]", ""],
)
def test_foreign_words_stay_as_they_are(foreign: str) -> None:
    kept = as_kept(foreign)
    assert told(kept, "ja") == told(kept, "en") == foreign
    assert told(as_kept("x" * 2000), "ja") == "x" * 1000
    assert told(None, "ja") is None
