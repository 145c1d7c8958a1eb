"""`pln hours audit`."""

from typing import Annotated

import typer

from plncli.cli.hours.choosing import shoebox_of
from plncli.cli.hours.shoebox import place, trouble
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note
from plncli.errors import PartialError


def command(
    ctx: typer.Context,
    clean: Annotated[
        bool, typer.Option("--clean", help="Delete files that no activity has any more.")
    ] = False,
) -> None:
    """Look whether all proofs are there as they were.

    Each file is hashed again. `pln undo` of a proof leaves its file until --clean.
    """
    from plncli.counted import counted
    from plncli.store.activities import activities

    invocation = invocation_of(ctx)
    folder = shoebox_of(invocation)
    with invocation.reading() as connection:
        proofs = [(each, proof) for each in activities(connection) for proof in each.proofs]
    wrong = [(each, proof, said) for each, proof in proofs if (said := trouble(folder, proof))]
    for each, proof, said in wrong:
        print(f"{each.id}  {each.title}: {proof.name} is {said}")
    held = {place(folder, proof) for _, proof in proofs}
    loose = [path for path in folder.glob("*") if path not in held] if folder.is_dir() else []
    if loose and clean:
        for path in loose:
            path.unlink()
        note(invocation, f"deleted {counted(len(loose), 'file')} that no activity had")
    elif loose:
        note(invocation, f"{counted(len(loose), 'file')} without an activity; --clean deletes them")
    if wrong:
        raise PartialError(
            f"{len(wrong)} of {counted(len(proofs), 'proof')} are not as they were",
            "`pln hours evidence ACTIVITY FILE` keeps a file again",
        )
    said = f"{counted(len(proofs), 'proof')}, all as they were" if proofs else "no proofs yet"
    note(invocation, said)
