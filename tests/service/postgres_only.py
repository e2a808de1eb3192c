"""``backend`` for modules about PostgreSQL alone; import it and name it in ``__all__``."""

import pytest


@pytest.fixture(params=["postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    kind: str = request.param
    return kind
