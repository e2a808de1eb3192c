"""The sequence of tests: each worker begins with its share of the long ones."""

import pytest

from tests.dealing import dealt


def _of_capitals(letter: str) -> float:
    return float(letter.isupper())


@pytest.mark.parametrize("workers", [1, 2, 3, 4, 7])
def test_each_worker_begins_with_long_ones_and_none_is_lost(workers: int) -> None:
    items = list(range(23))
    sequence = dealt(items, lambda item: float(item >= 16), workers)
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
    assert dealt("abCdeFgh", _of_capitals, 2) == list("CabdFegh")


def test_where_most_are_long_none_is_lost() -> None:
    assert sorted(dealt("ABCDEFGhij", _of_capitals, 6)) == list("ABCDEFGhij")


def test_more_workers_than_tests_get_what_there_is() -> None:
    assert sorted(dealt("aB", _of_capitals, 4)) == ["B", "a"]


def test_the_longest_are_first_and_with_different_workers() -> None:
    assert dealt([1, 0, 9, 0, 5, 0], float, 2) == [9, 1, 0, 5, 0, 0]
