"""The operators' guide has a page for each screen, in both languages, and no link to nowhere."""

import re
from pathlib import Path

import pytest

from tests.contract.specs import ROOT

GUIDE = ROOT / "docs" / "guide"
LANGUAGES = ("en", "ja")
PAGES = {
    "/": "overview.md",
    "/orders": "orders.md",
    "/orders/new": "new-order.md",
    "/orders/$orderId": "order.md",
    "/batches": "imports.md",
    "/batches/new": "imports.md",
    "/batches/$batchId": "import.md",
    "/profiles": "profiles.md",
    "/profiles/$name": "profiles.md",
    "/payments": "payments.md",
    "/payments/$paymentId": "payments.md",
    "/notifications": "notifications.md",
    "/notifications/$notificationId": "notifications.md",
    "/templates": "templates.md",
    "/templates/$code/$locale": "templates.md",
    "/suppressions": "suppressions.md",
    "/health": "health.md",
    "/erasures": "erasures.md",
    "/erasures/new": "erasures.md",
    "/erasures/$erasureId": "erasures.md",
    "/settings": "settings.md",
    "/reconciliations": "reconciliations.md",
    "/reconciliations/$reconciliationId": "reconciliations.md",
}
WITHOUT_ROUTE = {"README.md", "signing-in.md"}
"""The table of contents, and what is shown in place of any page until one is signed in."""

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_file = pytest.mark.parametrize(
    "path", sorted(GUIDE.rglob("*.md")), ids=lambda path: str(path.relative_to(GUIDE))
)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def names(language: str) -> set[str]:
    return {path.name for path in (GUIDE / language).iterdir()}


def links(path: Path) -> list[str]:
    """Where ``path`` leads inside the repository, without the place on the page."""
    targets = (target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", read(path)))
    return [target for target in targets if target and "://" not in target]


def test_every_route_has_a_page() -> None:
    router = read(ROOT / "frontend" / "src" / "router.tsx")
    assert set(re.findall(r'\bpath: "([^"]+)"', router)) == set(PAGES)


@each_language
def test_the_pages_are_those_of_the_screens(language: str) -> None:
    assert names(language) == WITHOUT_ROUTE | set(PAGES.values())


@each_language
def test_the_table_of_contents_names_every_page(language: str) -> None:
    assert names(language) - {"README.md"} <= set(links(GUIDE / language / "README.md"))


@each_file
def test_every_link_leads_to_a_file(path: Path) -> None:
    assert [target for target in links(path) if not (path.parent / target).is_file()] == []


@each_language
def test_the_readme_leads_to_the_guide(language: str) -> None:
    assert f"docs/guide/{language}/README.md" in links(ROOT / "README.md")
