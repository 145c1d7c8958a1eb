"""In what people are like oneself: subjects, grades, roles, country."""

from plncli.model import Profile

FACETS = ("subjects", "grades", "roles", "country")
"""The facets that a profile and a contact both have."""
SAME_ROLE = "colleague"
"""The role of people who do what one does oneself."""


def own(profile: Profile, facet: str) -> frozenset[str]:
    """Return what one is oneself in a facet, as words that `words` makes of other people's."""
    mine = words(getattr(profile, facet))
    return mine | {SAME_ROLE} if facet == "roles" else mine


def words(value: str | tuple[str, ...] | None) -> frozenset[str]:
    """Return the words of a facet as they compare: codes and free words alike, in lower case."""
    given = (value,) if isinstance(value, str) else value or ()
    return frozenset(" ".join(word.casefold().replace("_", " ").split()) for word in given)
