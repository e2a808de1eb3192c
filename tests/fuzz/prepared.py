"""What is made for the fuzzer, which runs in processes of its own and cannot make it up."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

_LINKS = "payment_links.txt"
_UNPAID_ORDERS = "unpaid_orders.txt"
_OPEN_REFUNDS = "open_refunds.txt"
_REMEDIES = "remedies.txt"


def keep_links(data_dir: Path, links: Iterable[str]) -> None:
    """Leave the ends of links for paying to the fuzzer."""
    _keep(data_dir / _LINKS, links)


def prepared_links(data_dir: Path) -> list[str]:
    """The ends of links for paying; none where the services were started by hand."""
    return _kept(data_dir / _LINKS)


def keep_unpaid_orders(data_dir: Path, order_ids: Iterable[str]) -> None:
    """Leave the ids of orders whose customers can be sent a link to the fuzzer."""
    _keep(data_dir / _UNPAID_ORDERS, order_ids)


def prepared_unpaid_orders(data_dir: Path) -> list[str]:
    """The ids of such orders; none as above."""
    return _kept(data_dir / _UNPAID_ORDERS)


def keep_open_refunds(data_dir: Path, refund_ids: Iterable[str]) -> None:
    """Leave the ids of refunds that a person has to make to the fuzzer."""
    _keep(data_dir / _OPEN_REFUNDS, refund_ids)


def prepared_open_refunds(data_dir: Path) -> list[str]:
    """The ids of such refunds; none as above."""
    return _kept(data_dir / _OPEN_REFUNDS)


def can_be_applied(difference: Mapping[str, Any]) -> bool:
    """Whether a service would carry out the remedy of a difference, and has not yet."""
    remedy: str = difference["remedy"]
    return difference["applied_at"] is None and remedy.startswith(("apply", "refund"))


def keep_remedies(data_dir: Path, remedies: Mapping[str, str]) -> None:
    """Leave differences whose remedy can be applied, with their reconciliation, to the fuzzer."""
    _keep(data_dir / _REMEDIES, (f"{each}:{of}" for each, of in remedies.items()))


def prepared_remedies(data_dir: Path) -> dict[str, str]:
    """Such differences with their reconciliation; none as above."""
    pairs = (each.partition(":") for each in _kept(data_dir / _REMEDIES))
    return {difference: reconciliation for difference, _, reconciliation in pairs}


def _keep(path: Path, words: Iterable[str]) -> None:
    path.write_text("\n".join(words), encoding="utf-8")


def _kept(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split() if path.exists() else []
