"""From a thread back to the task that waits for it."""


def for_a_task(error: BaseException) -> Exception:
    """``error`` itself, unless asyncio would take it for an order to the task or to the loop."""
    if isinstance(error, Exception) and not isinstance(error, StopIteration):
        return error
    wrapped = RuntimeError(f"a unit of work raised {type(error).__name__}")
    wrapped.__cause__ = error
    return wrapped
