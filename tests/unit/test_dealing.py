"""The sequence of tests: each worker begins with its share of the long ones."""

import pytest

from tests.dealing import dealt


@pytest.mark.parametrize("workers", [1, 2, 3, 4, 7])
def test_each_worker_begins_with_long_ones_and_none_is_lost(workers: int) -> None:
    items = list(range(23))
    sequence = dealt(items, lambda item: item >= 16, workers)
    assert sorted(sequence) == items
    begins, left = 0, len(items)
    for worker in range(workers):  # as xdist deals them
        size = left // (workers - worker)
        share = sequence[begins : begins + size]
        long = [item for item in share if item >= 16]
        assert share[: len(long)] == long
        assert len(long) in {7 // workers, -(-7 // workers)}
        begins, left = begins + size, left - size


def test_the_others_stay_in_their_sequence() -> None:
    assert dealt("abCdeFgh", str.isupper, 2) == list("CabdFegh")


def test_where_most_are_long_none_is_lost() -> None:
    assert sorted(dealt("ABCDEFGhij", str.isupper, 6)) == list("ABCDEFGhij")


def test_more_workers_than_tests_get_what_there_is() -> None:
    assert sorted(dealt("aB", str.isupper, 4)) == ["B", "a"]
