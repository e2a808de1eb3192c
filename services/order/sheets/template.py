"""An empty sheet of orders to fill in."""


def template(encoding: str, language: str) -> bytes:
    """A heading and one example row; ``encoding`` utf-8-sig or cp932, ``language`` ja or en."""
    raise NotImplementedError
