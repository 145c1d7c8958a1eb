"""`python -m benchmarks [GROUP…]`: measure, print each group as it is done, and say what failed."""

import argparse
import sys

from benchmarks import (
    analysis,
    commands,
    edition,
    growth,
    kill,
    latency,
    machine,
    network,
    parsers,
    pull,
    search,
    today,
    trouble,
)
from benchmarks.measure import Group, page

GROUPS = (
    "commands",
    "pull",
    "trouble",
    "latency",
    "kill",
    "growth",
    "parsers",
    "edition",
    "search",
    "today",
    "analysis",
)


def main() -> int:
    """Run the groups that were asked for; 1 when a limit is not kept."""
    given = _arguments()
    print(machine.described(), end="\n\n", flush=True)
    failed = 0
    for name in given.groups or GROUPS:
        group = _measured(name, given)
        print(page(group), flush=True)
        failed += sum(not measure.holds for measure in group.measures)
    print(f"{failed} failed" if failed else "every limit is kept")
    return 1 if failed else 0


def _measured(name: str, given: argparse.Namespace) -> Group:
    if name == "commands":
        size = network.Size(given.entries, given.sources, given.contacts)
        return commands.measured(size)
    if name == "pull":
        return pull.measured(given.feeds, given.feed_entries, given.rounds)
    if name == "trouble":
        return trouble.measured(given.troubled_feeds, given.rounds)
    if name == "latency":
        return latency.measured(given.feeds, given.feed_entries, given.rounds)
    if name == "kill":
        return kill.measured(given.kills, given.seed)
    if name == "edition":
        return edition.measured(network.Size(given.entries, 300, given.contacts))
    if name == "search":
        return search.measured(given.large)
    if name == "today":
        return today.measured()
    if name == "analysis":
        return analysis.measured()
    if name == "parsers":
        return parsers.measured(given.feed_entries)
    return growth.measured(given.small, given.large)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []], metavar="|".join(GROUPS))
    parser.add_argument("--entries", type=int, default=100_000, help="of the store for commands")
    parser.add_argument("--sources", type=int, default=500, help="of that store")
    parser.add_argument("--contacts", type=int, default=100, help="of that store")
    parser.add_argument("--feeds", type=int, default=200, help="that are pulled; at most 254")
    parser.add_argument("--feed-entries", type=int, default=50, help="of each of them")
    parser.add_argument("--troubled-feeds", type=int, default=1_000, help="of which some hang")
    parser.add_argument("--kills", type=int, default=200, help="of pulls, at random moments")
    parser.add_argument("--seed", type=int, default=1, help="of these moments")
    parser.add_argument("--rounds", type=int, default=3, help="of which the median counts")
    parser.add_argument("--small", type=int, default=10_000, help="entries before growth")
    parser.add_argument("--large", type=int, default=1_000_000, help="entries after growth")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
