"""Where a person is still named: in every table, every file, every log, however it is written."""

import base64
import email
import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from email.policy import default
from pathlib import Path

import psycopg

from tests.faults.processes.databases import Urls

_SYSTEM = ("pg_catalog", "information_schema")


def forms_of(term: str) -> set[bytes]:
    """``term`` as bytes in all encodings, escaped for JSON, quoted printable, and hashed."""
    found = {term.encode(), term.lower().encode(), term.encode("utf-16-le")}
    found.add(term.encode("cp932", "ignore"))
    found.add(json.dumps(term).strip('"').encode())
    found.add("".join(f"={byte:02X}" for byte in term.encode()).encode())
    for text in (term, term.lower()):
        for digest in (hashlib.sha256, hashlib.md5, hashlib.sha1):
            found.add(digest(text.encode()).hexdigest().encode())
    return {form for form in found if len(form) > 3}


def find_remains(data_dir: Path, urls: Urls, terms: Sequence[str]) -> list[str]:
    """Each place where one of ``terms`` stands, with the term."""
    wanted = {term: forms_of(term) for term in terms}
    places = list(_in_files(data_dir, wanted))
    for service, url in urls.items():
        rows = _sqlite_rows(url) if url.startswith("sqlite") else _postgres_rows(url)
        places += [
            f"{service} {table}: {term}"
            for table, text in rows
            for term, forms in wanted.items()
            if any(form in text for form in forms)
        ]
    return sorted(set(places))


def _in_files(data_dir: Path, wanted: Mapping[str, set[bytes]]) -> Iterator[str]:
    for path in sorted(data_dir.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            if path.is_relative_to(data_dir / "mail"):
                content += _decoded(content)
            for term, forms in wanted.items():
                if any(form in content for form in forms):
                    yield f"{path.relative_to(data_dir)}: {term}"


def _decoded(content: bytes) -> bytes:
    """Headers and parts of a mail as its reader sees them."""
    mail = email.message_from_bytes(content, policy=default)
    parts = [part.get_payload(decode=True) or b"" for part in mail.walk()]
    return "\n".join(str(value) for value in mail.values()).encode() + b"".join(
        part for part in parts if isinstance(part, bytes)
    )


def _sqlite_rows(url: str) -> Iterator[tuple[str, bytes]]:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in tables.fetchall():
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                yield table, _bytes_of(row)


def _postgres_rows(url: str) -> Iterator[tuple[str, bytes]]:
    with psycopg.connect(url) as connection:
        tables = connection.execute(
            "SELECT table_schema, table_name FROM information_schema.tables"
            " WHERE table_type = 'BASE TABLE'"
        ).fetchall()
        for schema, table in tables:
            if schema not in _SYSTEM:
                for row in connection.execute(f'SELECT * FROM "{schema}"."{table}"'):
                    yield f"{schema}.{table}", _bytes_of(row)


def _bytes_of(row: Sequence[object]) -> bytes:
    """The values, and what is pickled and base64 in the engine's."""
    found = b""
    for value in row:
        text = value if isinstance(value, bytes) else str(value).encode()
        found += text + b"\n"
        if isinstance(value, str) and len(value) > 20:
            with suppress(ValueError):
                found += base64.b64decode(value, validate=True) + b"\n"
    return found
