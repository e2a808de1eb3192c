"""``python -m tests.containers``: builds, starts and cuts off containers; a table."""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NoReturn

from services.chassis.base.settings import SERVICES
from tests.containers.cutting import CUTS, Cutting, Survived
from tests.containers.engine import Engine, NoEngine
from tests.containers.scaled import (
    EVIDENCE,
    LOSSES,
    STORAGE,
    Losing,
    are_two,
    make_keys,
    make_stand_ins,
)
from tests.containers.trying import ORDER, STEPS, Tried, started, token
from tests.faults.clients.journal import Asked
from tests.faults.judging.oracle import count
from tests.faults.processes.databases import Urls
from tests.ports import free_ports

_PASSWORD: Final = "tried"
_NAMES: Final = ("rows", "cut at", "lost", "doubled", "wrong", "done in")
_LINE: Final = "{:<22} {:>6} {:>7} {:>5} {:>8} {:>6} {:>8}"
_HEADING: Final = _LINE.format("cut off by", *_NAMES)


def main() -> NoReturn:
    parser = argparse.ArgumentParser(prog="tests.containers", description=__doc__)
    parser.add_argument("--rows", type=int, default=4_000, help="of each imported file")
    parser.add_argument("--no-build", action="store_true", help="the images are there already")
    parser.add_argument("--scale", action="store_true", help="compose.scale.yaml alone")
    parser.add_argument("--stand-ins", action="store_true", help="its images are made here")
    parser.add_argument("cuts", nargs="*", help=f"only these: {', '.join([*CUTS, *LOSSES])}")
    arguments = parser.parse_args()
    try:
        engine = Engine.find()
    except NoEngine as error:
        sys.exit(f"containers: {error}")
    tried, survived = _try_all(engine, arguments)
    print(f"\n{engine.name}")
    for line in (*map(_tried_in_words, tried), _HEADING, *_survived_in_words(survived)):
        print(line)
    is_right = all(each.is_right for each in tried) and not any(s.findings for s in survived)
    sys.exit(0 if is_right else 1)


def _try_all(engine: Engine, arguments: argparse.Namespace) -> tuple[list[Tried], list[Survived]]:
    engine.environment = {"POSTGRES_PASSWORD": _PASSWORD}
    tried = []
    if not arguments.no_build:
        begun = time.monotonic()
        engine.compose("build")
        tried.append(_told(Tried("build", "the image", time.monotonic() - begun)))
    if arguments.scale:
        if arguments.stand_ins:
            make_stand_ins(engine)
        scaled, survived = _scale(engine, arguments.cuts or LOSSES, arguments.rows)
        return tried + scaled, survived
    with started(engine) as seconds:
        tried.append(_told(Tried("up, from nothing", "ready", seconds)))
        tried += [_told(step(engine)) for step in STEPS]
    return tried, _survive(engine, arguments.cuts or list(CUTS), arguments.rows)


def _survive(engine: Engine, cuts: Sequence[str], rows: int) -> list[Survived]:
    """With a Maildir in place of the mail server: there, nothing may be sent twice."""
    engine.files = ("compose.yaml", "tests/containers/evidence.yaml")
    urls = _open_evidence(engine)
    with tempfile.TemporaryDirectory() as folder, started(engine):
        cutting = Cutting(engine, Path(folder), urls, rows, [])
        return [_noted(cutting.survive(cut, CUTS[cut])) for cut in cuts]


def _scale(engine: Engine, cuts: Sequence[str], rows: int) -> tuple[list[Tried], list[Survived]]:
    """Likewise, with two containers of each service, of which one is lost."""
    engine.files = EVIDENCE
    urls, beside = _open_evidence(engine), [Asked(str(ORDER["note"]), 3_600)]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        engine.environment |= {**STORAGE, "ICHIBA_KEYS": str(make_keys(engine, folder))}
        with started(engine) as seconds:
            tried = [_told(Tried("up, from nothing", "ready", seconds))]
            tried += [_told(step(engine)) for step in (are_two, *STEPS)]
            losing = Losing(token(engine), beside, lambda each: tried.append(_told(each)))
            cutting = Cutting(engine, folder, urls, rows, beside)
            survived = [_noted(cutting.survive(cut, losing.cuts[cut])) for cut in cuts]
    return tried, survived


def _open_evidence(engine: Engine) -> Urls:
    """Have PostgreSQL published, and mail put into a Maildir; the databases' URLs."""
    (port,) = free_ports(1)
    engine.environment |= {"ICHIBA_SMTP_URL": "", "EVIDENCE_PORT": str(port)}
    server = f"postgresql://ichiba:{_PASSWORD}@127.0.0.1:{port}"
    return {service: f"{server}/{service}_service" for service in SERVICES}


def _noted(survived: Survived) -> Survived:
    print("\n".join(_survived_in_words([survived])), file=sys.stderr, flush=True)
    return survived


def _told(tried: Tried) -> Tried:
    print(_tried_in_words(tried), file=sys.stderr, flush=True)
    return tried


def _tried_in_words(tried: Tried) -> str:
    took = f" ({tried.seconds:.0f} s)" if tried.seconds else ""
    return f"{tried.what:<22} {'' if tried.is_right else 'WRONG: '}{tried.found}{took}"


def _survived_in_words(lines: Sequence[Survived]) -> Iterator[str]:
    for line in lines:
        counts = count(line.findings)
        numbers = (line.rows, line.cut_at, *(counts[kind] for kind in ("lost", "doubled", "wrong")))
        yield _LINE.format(line.cut, *numbers, f"{line.seconds:.0f} s")
        for finding in line.findings:
            yield f"    {finding.kind}: {finding.subject}: {finding.what}"


if __name__ == "__main__":
    main()
