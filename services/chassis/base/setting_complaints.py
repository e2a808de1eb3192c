"""The line that refuses a setting: which variable, what is wrong with it, and what is accepted."""

import difflib
import os
from collections.abc import Iterator

from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings


def unknown_variables(model: type[BaseSettings]) -> Iterator[str]:
    """A typo in a variable's name must not pass in silence."""
    prefix = model.model_config["env_prefix"]
    known = [prefix + name.upper() for name in model.model_fields]
    for name in sorted(os.environ):
        if name.upper().startswith(prefix) and name.upper() not in known:
            close = difflib.get_close_matches(name.upper(), known, n=1)
            yield f"{name} is no setting" + (f"; did you mean {close[0]}?" if close else "")


def complaint(fault: ErrorDetails, model: type[BaseSettings]) -> str:
    """One fault of pydantic's in our words; the value is told only where it is no secret."""
    cause = fault.get("ctx", {}).get("error")
    field = model.model_fields.get(str(fault["loc"][0])) if fault["loc"] else None
    if field is None:
        return str(cause or f"{fault['loc'][0]} is no setting")
    problem = f" ({cause})" if isinstance(cause, ValueError) else ""
    is_secret = "Secret" in str(field.annotation) or "@" in str(fault["input"])
    value = "not usable" if is_secret else repr(fault["input"])[:80]
    name = model.model_config["env_prefix"] + str(fault["loc"][0]).upper()
    return f"{name} is {value}{problem}; give {field.description}"
