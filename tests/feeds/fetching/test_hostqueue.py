"""Whose turn it is."""

from plncli.feeds.fetching.hostqueue import HostQueues


def queues(*items: tuple[str, int], connections: int = 1, gap: float = 1.0) -> HostQueues[int]:
    return HostQueues(items, connections=connections, gap=gap)


def test_hosts_are_interleaved_and_the_longest_goes_first() -> None:
    waiting = queues(("a", 1), ("b", 2), ("b", 3), ("c", 4), gap=0)
    taken = []
    while job := waiting.take(0.0):
        taken.append(job)
        waiting.release(job[0], 0.0)
    assert taken == [("b", 2), ("a", 1), ("c", 4), ("b", 3)]


def test_a_host_rests_after_its_request_is_done() -> None:
    waiting = queues(("a", 1), ("a", 2))
    assert waiting.seconds_to_next(10.0) == 0.0
    assert waiting.take(10.0) == ("a", 1)
    assert waiting.take(100.0) is None
    assert waiting.seconds_to_next(100.0) is None
    waiting.release("a", 20.0)
    assert waiting.seconds_to_next(20.25) == 0.75
    assert waiting.take(20.9) is None
    assert waiting.take(21.0) == ("a", 2)
    waiting.release("a", 22.0)
    assert waiting.take(99.0) is None


def test_two_connections_start_with_the_pause_between_them() -> None:
    waiting = queues(("a", 1), ("a", 2), ("a", 3), connections=2)
    assert waiting.take(0.0) == ("a", 1)
    assert waiting.take(0.5) is None
    assert waiting.take(1.0) == ("a", 2)
    assert waiting.take(5.0) is None
    waiting.release("a", 5.0)
    waiting.release("a", 5.1)
    assert waiting.take(6.0) == ("a", 3)
    assert waiting.seconds_to_next(6.0) is None


def test_what_waits_for_a_host_can_be_dropped() -> None:
    waiting = queues(("a", 1), ("a", 2), ("b", 3), ("a", 4))
    assert waiting.take(0.0) == ("a", 1)
    assert waiting.drop("a") == [2, 4]
    assert waiting.drop("a") == []
    assert waiting.drop("nowhere") == []
    waiting.release("a", 0.0)
    assert waiting.take(9.0) == ("b", 3)
    assert waiting.take(99.0) is None
    assert waiting.seconds_to_next(99.0) is None


def test_a_host_that_has_its_turn_loses_it_when_it_is_dropped() -> None:
    waiting = queues(("a", 1), ("b", 2))
    assert waiting.drop("a") == [1]
    assert waiting.take(0.0) == ("b", 2)
    assert waiting.take(0.0) is None
