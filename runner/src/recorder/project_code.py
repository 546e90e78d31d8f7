"""Reads off a code object what the recorder tells of its calls."""

import builtins
from gc import get_referents
from typing import Any

from safe_text import (
    LONGEST_NAME,
    bases_of,
    is_type,
    name_of_type,
    printable,
    qualname_of,
)

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = builtins.__dict__.copy()  # type: ignore[assignment]

_HAS_LOCALS, _HAS_ARGS, _HAS_KEYWORDS, _IS_GENERATOR = 0x1, 0x4, 0x8, 0x20
_IS_COROUTINE, _IS_ASYNC_GENERATOR = 0x80, 0x200
_LONGEST_PATH = 200


class Code:
    """What is known of a code object of the project."""

    __slots__ = (
        *("arguments", "code", "file", "flags", "function", "is_generator", "is_init"),
        *("is_module", "left_out", "line", "module", "owner"),
    )

    def __init__(self, code: Any, file: str) -> None:
        self.code = code
        self.file = file
        self.flags: int = code.co_flags
        self.line: int = max(code.co_firstlineno, 1)
        *_, folder, stem = ("", *file.removesuffix(".py").split("/"))
        self.module = printable(folder if stem == "__init__" and folder else stem)
        # Names may be of a class of the program's, which answers when it is compared.
        names = code.co_name, code.co_qualname, *code.co_varnames
        odd = {*map(id, map(type, names))} != {id(str)}
        name, qualname = ("", "") if odd else names[:2]
        self.is_module = name == "<module>"
        # As the code has it: without the functions in which it was defined.
        owner = qualname.rpartition(".")[0]
        self.owner = "" if owner.endswith("<locals>") else owner
        self.function = printable(qualname.rpartition("<locals>.")[2], LONGEST_NAME)
        self.is_init = name == "__init__"
        self.is_generator = self.flags & (_IS_GENERATOR | _IS_ASYNC_GENERATOR) != 0
        # A person would tell of none of these: a class body, which has no variables of
        # its own, a lambda, a comprehension, what computes annotations.
        self.left_out = (
            odd
            or len(file) > _LONGEST_PATH
            or not file.endswith(".py")
            or (not self.is_module and not self.flags & _HAS_LOCALS)
            or (not self.is_module and name.startswith("<"))
            or name == "__annotate__"
        )
        count = code.co_argcount + code.co_kwonlyargcount
        count += (self.flags & _HAS_ARGS != 0) + (self.flags & _HAS_KEYWORDS != 0)
        self.arguments: list[str] = list(code.co_varnames[:count])

    def is_method_of(self, value: object) -> bool:
        """Say whether a class of this value, or this class, defines the function."""
        kinds = bases_of(type(value))
        if is_type(value):
            # A class that is being made has none yet.
            kinds += bases_of(value) or ()  # type: ignore[arg-type]
        for kind in kinds:
            name = qualname_of(kind)
            if type(name) is str and name == self.owner:
                return True
        return False

    def waits(self, value: object) -> bool:
        """Say whether it has yielded in order to wait, not to give a value."""
        if self.flags & _IS_COROUTINE:
            return True
        return self.flags & _IS_ASYNC_GENERATOR != 0 and not _is_wrapped(value)

    @staticmethod
    def given(value: object) -> object:
        """Return what the program has yielded."""
        # The collector tells what an object holds without asking it.
        return get_referents(value)[0] if _is_wrapped(value) else value


def _is_wrapped(value: object) -> bool:
    """Say whether an asynchronous generator gives this value: Python wraps it."""
    name = name_of_type(type(value))
    return type(name) is str and name == "async_generator_wrapped_value"
