"""The compiled templates of this process, by code and locale; a newer version replaces an older."""

from services.chassis.storage.database import Database
from services.notification.domain.templates import Template
from services.notification.rendering.compiled import CompiledTemplate, compile_template
from services.notification.repository.templates import get_newest


class TemplateShelf:
    """Compiling takes milliseconds, rendering microseconds: each version is compiled once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: dict[tuple[str, str], tuple[int, CompiledTemplate]] = {}

    async def take(self, code: str, locale: str) -> tuple[int, CompiledTemplate]:
        """The newest version this process knows of, and its number.

        Raises:
            TemplateNotFound: there is none.
        """
        kept = self._kept.get((code, locale))
        return kept if kept is not None else await self.renew(code, locale)

    async def renew(self, code: str, locale: str) -> tuple[int, CompiledTemplate]:
        """The newest version there is; ask for it when another process has stored one."""
        template = await self._database.read(
            lambda connection: get_newest(connection, code, locale)
        )
        return self.keep(template, compile_template(template.source))

    def keep(self, template: Template, compiled: CompiledTemplate) -> tuple[int, CompiledTemplate]:
        """Put a version on the shelf, unless a newer one is there already."""
        place = (template.code, template.locale)
        kept = self._kept.get(place)
        if kept is None or kept[0] < template.version:
            self._kept[place] = kept = (template.version, compiled)
        return kept
