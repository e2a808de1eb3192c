"""What the database itself keeps along with each order: the text to search, and what sums change.

Triggers see every change, also one that the version before makes while both run, and a change is
theirs only if it is committed. They write rows that nobody else has: no order waits for another.
On SQLite, where one version runs at a time, new orders are written down by whoever makes them
(``repository/orders/new_orders.py``): a trigger would nearly double what storing one costs.

The texts arrive in ``search_arrivals``; the job ``upkeep`` moves them on to ``search_texts``, which
is indexed, many at a time (docs/adr/0036-search.md). The changes arrive in ``order_sum_changes``;
the same job adds them up in ``order_sums`` (docs/adr/0037-sums.md).
"""

from typing import Final

INDEX_TABLES: Final = (
    "search_index",
    "search_index_data",
    "search_index_idx",
    "search_index_config",
    "search_grams",
)
"""The full-text index of SQLite, and how it is kept; on PostgreSQL an index is enough."""

# Of texts it keeps nothing but in which rows each three characters are.
_INDEX: Final = (
    "CREATE VIRTUAL TABLE search_index USING fts5(text, content='search_texts',"
    " content_rowid='number', detail=none, columnsize=0, tokenize='trigram case_sensitive 1')"
)
_GRAMS_OF_INDEX: Final = "CREATE VIRTUAL TABLE search_grams USING fts5vocab(search_index, instance)"
_TEXT_DELETED: Final = (
    "CREATE TRIGGER search_texts_deleted AFTER DELETE ON search_texts BEGIN"
    " INSERT INTO search_index (search_index, rowid, text)"
    " VALUES ('delete', OLD.number, OLD.text); END"
)
SQLITE_INDEX: Final = (_INDEX, _GRAMS_OF_INDEX, _TEXT_DELETED)
_NEW_TEXT: Final = (
    "INSERT INTO search_arrivals (order_id, created_at, text)"
    " VALUES (NEW.id, NEW.created_at, coalesce(NEW.search_text, '') || char(10, 10));"
)
_NO_TEXT: Final = (
    "DELETE FROM search_arrivals WHERE order_id = OLD.id;"
    " DELETE FROM search_texts WHERE order_id = OLD.id;"
)


def _sqlite_change(row: str, sign: str) -> str:
    # Of a fraction of a second SQLite makes a whole one; since the year 1, as division rounds to 0.
    at = f"substr(coalesce({row}.ordered_at, {row}.created_at), 1, 19)"
    quarter = f"(CAST(strftime('%s', {at}) AS INTEGER) + 62135596800) / 900 - 69039552"
    return (
        "INSERT INTO order_sum_changes (quarter, status, orders, amount, refunded)"  # noqa: S608 - names only
        f" VALUES ({quarter}, {row}.status, {sign}1,"
        f" {sign}{row}.total_amount, {sign}{row}.refunded_amount);"
    )


_NEW_SUM, _OLD_SUM = _sqlite_change("NEW", ""), _sqlite_change("OLD", "-")
_COUNTED: Final = ("status", "total_amount", "refunded_amount", "ordered_at", "created_at")
_SQLITE_CHANGED: Final = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in _COUNTED)
_ROW: Final = ", ".join(_COUNTED)
_DELETED: Final = f"AFTER DELETE ON orders BEGIN {_NO_TEXT} {_OLD_SUM} END"
_RENAMED: Final = (
    "AFTER UPDATE OF search_text ON orders WHEN OLD.search_text IS NOT NEW.search_text"
    f" BEGIN {_NO_TEXT} {_NEW_TEXT} END"
)
_MOVED: Final = (
    f"AFTER UPDATE OF {_ROW} ON orders WHEN {_SQLITE_CHANGED} BEGIN {_OLD_SUM} {_NEW_SUM} END"
)
SQLITE: Final = (
    f"CREATE TRIGGER orders_deleted {_DELETED}",
    f"CREATE TRIGGER orders_renamed {_RENAMED}",
    f"CREATE TRIGGER orders_moved {_MOVED}",
)

_GRAMS: Final = """
CREATE FUNCTION search_grams(text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_remove(
    string_to_array(regexp_replace($1, '(...)', E'\\\\1\\x01', 'g'), E'\\x01')
    || string_to_array(regexp_replace(substr($1, 2), '(...)', E'\\\\1\\x01', 'g'), E'\\x01')
    || string_to_array(regexp_replace(substr($1, 3), '(...)', E'\\\\1\\x01', 'g'), E'\\x01'),
  ''))
$$
"""
_KEEP_SEARCH: Final = """
CREATE FUNCTION keep_search_of_orders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM search_arrivals WHERE order_id = OLD.id;
    DELETE FROM search_texts WHERE order_id = OLD.id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO search_arrivals (order_id, created_at, text)
    VALUES (NEW.id, NEW.created_at, coalesce(NEW.search_text, '') || E'\\n\\n');
  END IF;
  RETURN NULL;
END $$
"""
_KEEP_SUMS: Final = """
CREATE FUNCTION keep_sums_of_orders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO order_sum_changes (quarter, status, orders, amount, refunded)
    VALUES (floor(extract(epoch FROM coalesce(OLD.ordered_at, OLD.created_at)) / 900)::bigint,
      OLD.status, -1, -OLD.total_amount, -OLD.refunded_amount);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO order_sum_changes (quarter, status, orders, amount, refunded)
    VALUES (floor(extract(epoch FROM coalesce(NEW.ordered_at, NEW.created_at)) / 900)::bigint,
      NEW.status, 1, NEW.total_amount, NEW.refunded_amount);
  END IF;
  RETURN NULL;
END $$
"""


def _postgresql_triggers(name: str, columns: str) -> tuple[str, str]:
    each = f"ON orders FOR EACH ROW EXECUTE FUNCTION keep_{name}()"
    old, new = (
        ", ".join(f"{row}.{column}" for column in columns.split(", ")) for row in ("OLD", "NEW")
    )
    changed = each.replace("EXECUTE", f"WHEN (ROW({old}) IS DISTINCT FROM ROW({new})) EXECUTE")
    return (
        f"CREATE TRIGGER {name} AFTER INSERT OR DELETE {each}",
        f"CREATE TRIGGER {name}_changed AFTER UPDATE OF {columns} {changed}",
    )


POSTGRESQL_FUNCTIONS: Final = (_GRAMS, _KEEP_SEARCH, _KEEP_SUMS)
POSTGRESQL: Final = (
    *_postgresql_triggers("search_of_orders", "search_text"),
    *_postgresql_triggers("sums_of_orders", _ROW),
)
