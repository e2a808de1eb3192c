"""What is made for the fuzzer, which runs in processes of its own and cannot make it up."""

from collections.abc import Iterable
from pathlib import Path

_LINKS = "payment_links.txt"


def keep_links(data_dir: Path, links: Iterable[str]) -> None:
    """Leave the ends of links for paying to the fuzzer."""
    (data_dir / _LINKS).write_text("\n".join(links), encoding="utf-8")


def prepared_links(data_dir: Path) -> list[str]:
    """The ends of links for paying; none where the services were started by hand."""
    path = data_dir / _LINKS
    return path.read_text(encoding="utf-8").split() if path.exists() else []
