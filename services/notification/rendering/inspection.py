"""What a template may say: values, filters, if, for and set; the rest is refused when it is put."""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes
from jinja2.filters import FILTERS
from jinja2.meta import find_undeclared_variables
from jinja2.tests import TESTS
from jinja2.visitor import NodeTransformer

from services.chassis.base.sentences import Sentence
from services.notification.domain import texts
from services.notification.domain.templates import TemplateForbidden, TemplateSyntaxFault
from services.notification.rendering.environment import MessageEnvironment
from services.notification.rendering.filters import ALLOWED_FILTERS, ALLOWED_TESTS, COUNTED

_MOST_NODES = 3_000
_DEEPEST = 60
_DEEPEST_LOOPS = 3
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr,
    nodes.Getitem, nodes.Slice, nodes.For, nodes.If, nodes.CondExpr, nodes.Filter, nodes.Test,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos, nodes.Add,
    nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Concat, nodes.Assign,
    nodes.With, nodes.List, nodes.Tuple, nodes.Keyword,
)  # fmt: skip
_LONGEST_NAME = 100
_RESERVED = frozenset({"self", "caller", "varargs", "kwargs"})
_FORGIVING_FILTERS = frozenset({"default", "d"})
_FORGIVING_TESTS = frozenset({"defined", "undefined"})


def parse(environment: MessageEnvironment, part: str, source: str) -> nodes.Template:
    """The syntax tree of one part, checked.

    Raises:
        TemplateSyntaxFault: it does not parse.
        TemplateForbidden: it uses what messages do not need and an attacker might.
    """
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        raise TemplateSyntaxFault(
            part, error.lineno, error.message or texts.INVALID_JINJA()
        ) from error
    except (RecursionError, ValueError, OverflowError) as error:
        raise TemplateForbidden(part, 1, texts.NESTED_OR_HUGE()) from error
    for node, depth, loops in _walk(tree, part):
        _check(node, part)
        if depth > _DEEPEST or loops > _DEEPEST_LOOPS:
            raise TemplateForbidden(part, _line(node), texts.NESTED_TOO_DEEPLY())
    return tree


def used_names(tree: nodes.Template) -> set[str]:
    """All the variables that it uses, whether or not a context may leave them out."""
    return find_undeclared_variables(tree)


def needed_names(tree: nodes.Template) -> set[str]:
    """The variables that a context must have; one with a default may be left out."""
    forgiven = {
        node.node.name
        for node in tree.find_all((nodes.Filter, nodes.Test))
        if isinstance(node, nodes.Filter | nodes.Test)
        and isinstance(node.node, nodes.Name)
        and node.name in (_FORGIVING_FILTERS | _FORGIVING_TESTS)
    }
    return find_undeclared_variables(tree) - forgiven


class Bounded(NodeTransformer):
    """Makes every loop count its passes, and ``~`` a join, which is bounded."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the visitor's naming
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, COUNTED, [], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - the visitor's naming
        self.generic_visit(node)
        parts = nodes.List(node.nodes, lineno=node.lineno)
        return nodes.Filter(parts, "join", [], [], None, None, lineno=node.lineno)


def _walk(tree: nodes.Node, part: str) -> Iterator[tuple[nodes.Node, int, int]]:
    """Every node with its depth and the number of loops around it, without recursion."""
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    seen = 0
    while waiting:
        node, depth, loops = waiting.pop()
        loops += isinstance(node, nodes.For)
        seen += 1
        if seen > _MOST_NODES:
            raise TemplateForbidden(part, _line(node), texts.TEMPLATE_TOO_LONG())
        yield node, depth, loops
        waiting.extend((child, depth + 1, loops) for child in node.iter_child_nodes())


def _line(node: nodes.Node) -> int:
    """Where ``node`` stands; some that Jinja makes itself stand nowhere."""
    return node.lineno or 1


def _check(node: nodes.Node, part: str) -> None:
    reason = _withheld(node)
    if reason is not None:
        raise TemplateForbidden(part, _line(node), reason)
    for kind, word, allowed, known in (
        (nodes.Filter, texts.FILTER, ALLOWED_FILTERS, FILTERS),
        (nodes.Test, texts.TEST, ALLOWED_TESTS, TESTS),
    ):
        if isinstance(node, kind) and node.name not in allowed:
            name = node.name[:_LONGEST_NAME]
            if node.name in known:
                reason = texts.USES_NAME(word=word(), name=name)
                raise TemplateForbidden(part, _line(node), reason)
            reason = texts.NO_SUCH_NAME(word=word(), name=name)
            raise TemplateSyntaxFault(part, _line(node), reason)


def _withheld(node: nodes.Node) -> Sentence | None:
    """Why ``node`` is refused; None where it may be."""
    if not isinstance(node, _ALLOWED):
        return texts.USES_SYNTAX(syntax=type(node).__name__.lower())
    name = _name(node)
    if name.startswith("_") or (isinstance(node, nodes.Name) and name in _RESERVED):
        return texts.ACCESSES_NAME(name=name[:_LONGEST_NAME])
    if isinstance(node, nodes.For) and node.recursive:
        return texts.LOOPS_RECURSIVELY()
    if isinstance(node, nodes.List | nodes.Tuple) and not _is_plain(node):
        return texts.BUILDS_LIST()
    return None


def _name(node: nodes.Node) -> str:
    """What ``node`` reaches for by a name that is written in the template."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return node.attr
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return str(node.arg.value)
    return ""


def _is_plain(node: nodes.List | nodes.Tuple) -> bool:
    """Lists of lists could double with each line; lists of constants and targets cannot."""
    return all(
        isinstance(item, nodes.Const) or (isinstance(item, nodes.Name) and item.ctx == "store")
        for item in node.items
    )
