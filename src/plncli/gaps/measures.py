"""Measures of diversity and of inside against outside: numbers in, a number out.

Each returns None where nothing was counted: unknown is not zero.
"""

from collections.abc import Sequence


def blau(counts: Sequence[int]) -> float | None:
    """Return the chance that two draws fall into different categories, from 0 to below 1.

    ``counts`` has one number for each category offered, empty ones included.
    Blau's index 1 - Σp² (Blau 1977).
    """
    total = sum(counts)
    if not total:
        return None
    return 1 - sum((count / total) ** 2 for count in counts)


def iqv(counts: Sequence[int]) -> float | None:
    """Return the index of qualitative variation: 0 when all is in one category, 1 when even.

    Blau's index over the most that it can be with k categories, (k - 1) / k
    (Agresti and Agresti 1978).
    """
    index = blau(counts)
    if index is None or len(counts) < 2:
        return None
    return index * len(counts) / (len(counts) - 1)


def e_i(external: int, internal: int) -> float | None:
    """Return the E-I index: -1 when all ties are inside, +1 when all are outside.

    (E - I) / (E + I) (Krackhardt and Stern 1988).
    """
    total = external + internal
    return (external - internal) / total if total else None


def effective_size(size: int, ties: int) -> float | None:
    """Return how many of ``size`` people are not doubled by knowing each other.

    n - 2t / n with t ties among the n people: all n where nobody knows another,
    1 where everybody knows everybody (Burt 1992, in the form of Borgatti 1997 that the
    documentation of networkx gives).
    """
    return size - 2 * ties / size if size else None
