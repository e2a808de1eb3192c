"""Units of work may run more than once, so that none may change what it has caught from outside."""

import ast
from collections.abc import Iterator
from pathlib import Path

import services

_CHANGES = frozenset(
    {"add", "append", "clear", "discard", "extend", "insert"}
    | {"pop", "popleft", "remove", "setdefault", "update"}
)
_IMPURE = """
def use_case(database, lines):
    taken = []

    def work(connection):
        nonlocal lines
        taken.append(connection)
        own = []
        own.append(next(lines))

    database.write(work)
    database.write(lambda connection: taken.pop())
"""


def impurities(tree: ast.AST) -> Iterator[str]:
    """What units of work (functions of a connection, inside another function) change outside."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for unit in ast.walk(function):
                if unit is not function and _is_unit(unit):
                    yield from _changes(unit)


def _is_unit(node: ast.AST) -> bool:
    if not isinstance(node, ast.FunctionDef | ast.Lambda):
        return False
    return bool({"connection", "c"} & {argument.arg for argument in node.args.args})


def _changes(unit: ast.AST) -> Iterator[str]:
    names = [node for node in ast.walk(unit) if isinstance(node, ast.Name)]
    own = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    own |= {node.arg for node in ast.walk(unit) if isinstance(node, ast.arg)}
    for node in ast.walk(unit):
        if isinstance(node, ast.Nonlocal | ast.Global):
            yield f"{node.lineno}: {ast.unparse(node)}"
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id == "next" and _is_caught(node.args[0], own):
            yield f"{node.lineno}: {ast.unparse(node)}"
        if isinstance(called, ast.Attribute) and called.attr in _CHANGES:
            yield from [f"{node.lineno}: {ast.unparse(node)}"] * _is_caught(called.value, own)


def _is_caught(node: ast.AST, own: set[str]) -> bool:
    return isinstance(node, ast.Name) and node.id not in own


def test_no_unit_of_work_changes_what_it_has_caught() -> None:
    folder = Path(services.__file__).parent
    found = [
        f"{path.relative_to(folder)}:{each}"
        for path in sorted(folder.rglob("*.py"))
        for each in impurities(ast.parse(path.read_text()))
    ]
    assert found == []


def test_such_a_unit_would_be_seen() -> None:
    assert sorted(set(impurities(ast.parse(_IMPURE)))) == [
        "12: taken.pop()",
        "6: nonlocal lines",
        "7: taken.append(connection)",
        "9: next(lines)",
    ]
