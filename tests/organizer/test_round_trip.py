"""What a sheet says is read back as nothing new."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plncli.cadence import parse_cadence
from plncli.formats import organizer as sheets
from plncli.gaps.boxes import BOX_NAMES
from plncli.organizer.filling import Filling, compare
from plncli.organizer.sheet import rows
from plncli.organizer.wording import spoken
from plncli.store.organizer import Kept
from tests.organizer.strategies import kept

unhurried = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NETWORKS = st.lists(kept(), max_size=6, unique_by=lambda each: each.id)


def written(network: list[Kept]) -> str:
    """Return the sheet of a network as CSV."""
    return sheets.write(
        [(BOX_NAMES[box], *row[1:]) for box, found in rows(network).items() for row in found]
    )


@unhurried
@given(NETWORKS)
def test_a_sheet_that_is_read_back_changes_nothing(network: list[Kept]) -> None:
    found = sheets.read(written(network).encode(), "sheet.csv")
    assert compare(found.rows, network) == Filling((), (), (), len(network))


@unhurried
@given(NETWORKS, st.sampled_from((";", "\t", "|", ",")), st.sampled_from(("utf-16", "utf-8-sig")))
def test_as_a_spreadsheet_saves_it(network: list[Kept], delimiter: str, encoding: str) -> None:
    import csv
    import io

    out = io.StringIO()
    cells = csv.reader(io.StringIO(written(network), newline=""))
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(cells)
    found = sheets.read(out.getvalue().encode(encoding), "sheet.csv")
    assert compare(found.rows, network) == Filling((), (), (), len(network))


@unhurried
@given(NETWORKS)
def test_no_cell_is_a_formula(network: list[Kept]) -> None:
    import csv
    import io

    for row in csv.reader(io.StringIO(written(network), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]


@given(st.integers(1, 3650))
def test_a_cadence_is_said_as_it_is_read(days: int) -> None:
    assert parse_cadence(spoken(days)) == days
