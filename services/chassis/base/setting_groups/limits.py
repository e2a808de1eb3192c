"""How much a caller may ask for; ``services.chassis.limiting`` counts it."""

from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings

_MOST = 10_000_000
_PER_MINUTE = f"a number of requests per minute, 1 to {_MOST}, or 0 for no limit"

PerMinute = Annotated[int, Field(ge=0, le=_MOST)]


class LimitSettings(BaseSettings):
    """What `ICHIBA_LIMIT_…` says: requests per minute, all of which may come at once."""

    limit_reads: PerMinute = Field(60_000, description=_PER_MINUTE)
    limit_commands: PerMinute = Field(30_000, description=_PER_MINUTE)
    limit_bulk: PerMinute = Field(3_000, description=_PER_MINUTE)
    limit_failed_tokens: PerMinute = Field(600, description=_PER_MINUTE)
