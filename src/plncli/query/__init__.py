"""The query language: one way to say which entries or records are meant.

It is the same for `pln find`, `pln list --where`, `pln skim --filter` and
`pln mute`: words, "phrases", prefixes such as `from:Ana`, `-` for not, `OR`
and brackets. ``plncli.store.where`` makes SQL of it.
"""

from plncli.query.parser import parse
from plncli.query.tree import Query

__all__ = ["Query", "parse"]
