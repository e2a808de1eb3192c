"""How the benchmarks read what a profiler has seen."""

from pathlib import Path

from tests.bench.running.samples import Samples

_RAW = """\
run (/usr/lib/python3.11/asyncio/runners.py:118);pass_on (/x/site-packages/some/web.py:1);\
work (/home/me/ichiba/services/order/placing.py:7);execute (/x/site-packages/db/base.py:3) 6
run (/usr/lib/python3.11/asyncio/runners.py:118);pass_on (/x/site-packages/some/web.py:1);\
work (/home/me/ichiba/services/order/placing.py:9) 3
run (/usr/lib/python3.11/asyncio/runners.py:118) 1
main (/usr/lib/python3.11/threading.py:9);Condition.wait (/usr/lib/python3.11/threading.py:331) 90
"""


def test_what_is_dear_is_found_and_what_waits_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "order.raw"
    path.write_text(_RAW, encoding="utf-8")
    samples = Samples.read(path)
    assert samples.total == 10
    assert samples.dearest_lines(2) == [
        ("db/base.py:3 execute", 6),
        ("services/order/placing.py:9 work", 3),
    ]
    # `run` and `pass_on` spend nine tenths of their time in `work`, which stands for them.
    assert samples.dearest_functions(10) == [
        ("services/order/placing.py work", 9),
        ("db/base.py execute", 6),
    ]
