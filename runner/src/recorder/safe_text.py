"""Tells of objects without running a line that the program has written.

A class of the program's may answer for itself in `__repr__`, `__eq__`, `__hash__`,
`__class__` or a property, and then loop, print or lie. So types are asked by `type`,
their fields by descriptors of C, and texts are made of exact built-in types only.
"""

import builtins
import types
from collections.abc import Callable
from enum import EnumType
from itertools import islice
from typing import Any

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = builtins.__dict__.copy()  # type: ignore[assignment]

_fields = type.__dict__
name_of_type: Callable[[type], str] = _fields["__name__"].__get__
qualname_of: Callable[[type], str] = _fields["__qualname__"].__get__
bases_of: Callable[[type], tuple[type, ...]] = _fields["__mro__"].__get__
dict_of: Callable[[type], Any] = _fields["__dict__"].__get__
_flags_of: Callable[[type], int] = _fields["__flags__"].__get__
_args_of: Callable[[BaseException], tuple[object, ...]] = BaseException.__dict__[
    "args"
].__get__
# Bits that CPython sets for the subclasses of these types.
_IS_TYPE, _IS_ERROR = 1 << 31, 1 << 30
_OS_ERRORS = {
    id(kind)
    for kind in builtins.__dict__.values()
    if type(kind) is type and issubclass(kind, OSError)
}

LONGEST_NAME = 80
LONGEST_TEXT = 160
_LONGEST_STRING = 40
_LONGEST_MESSAGE = 120
_MOST_ITEMS = 4
_DEEPEST = 2
# More digits take long to write.
_MOST_BITS = 128
# By `id`, because a dictionary would ask a class for its hash, and a tuple whether it
# is equal: a metaclass of the program's could answer.
_BRACKETS = {
    id(list): "[]",
    id(tuple): "()",
    id(set): "{}",
    id(frozenset): "{}",
    id(dict): "{}",
}
_FUNCTIONS = {id(types.FunctionType), id(types.BuiltinFunctionType)}
_CODE_OF = {
    id(types.GeneratorType): "gi_code",
    id(types.CoroutineType): "cr_code",
    id(types.AsyncGeneratorType): "ag_code",
}
_FIELDS = {id(types.GetSetDescriptorType), id(types.MemberDescriptorType)}
_PLAIN = {id(kind) for kind in (bool, type(None), type(Ellipsis), complex)}


def is_type(value: object) -> bool:
    """Say whether a value is a class, whatever its metaclass is."""
    return _flags_of(type(value)) & _IS_TYPE != 0


def printable(text: object, most: int = LONGEST_NAME) -> str:
    """Return a text cut to `most`, without what would not be seen or would turn it."""
    if type(text) is not str:
        return "?"
    if len(text) > most:
        text = f"{text[:most]}…"
    return text if text.isprintable() else repr(text)[1:-1][: most + 1]


def cut(text: str) -> str:
    """Return a text of at most `LONGEST_TEXT` characters."""
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def name_of_class(kind: type) -> str:
    """Return the name of a class, as far as it can be shown."""
    return printable(name_of_type(kind))


def own_values(value: object) -> dict[Any, object]:
    """Return the `__dict__` of an object, past a property of that name."""
    for kind in bases_of(type(value)):
        field = dict_of(kind).get("__dict__")
        # The first class that has the name decides, as for any attribute.
        if field is not None:
            if id(type(field)) not in _FIELDS:
                break
            values = field.__get__(value)
            return values if type(values) is dict else {}
    return {}


class Texts:
    """Makes short texts of values.

    Args:
        name: Names an object that has no text of its own, as in `Trainer 1`.
    """

    def __init__(self, name: Callable[[object], str]) -> None:
        self._name = name

    def of(self, value: object, depth: int = 0) -> str:
        """Return a text of at most `LONGEST_TEXT` characters."""
        return cut(self._of(value, depth))

    def _of(self, value: Any, depth: int) -> str:
        kind = type(value)
        if kind is str or kind is bytes:
            if len(value) <= _LONGEST_STRING:
                return repr(value)
            return f"{value[:_LONGEST_STRING]!r}…"
        if kind is int:
            bits = value.bit_length()
            return repr(value) if bits <= _MOST_BITS else f"a number of {bits} bits"
        if kind is float:
            text = repr(value)
            return text if len(text) <= 8 else f"{value:.6g}"
        if id(kind) in _PLAIN:
            return repr(value)
        # Objects can hold one another in circles.
        if depth > _DEEPEST:
            return "…"
        if id(kind) in _BRACKETS:
            return self._container(value, depth)
        if is_type(value):
            return name_of_class(value)
        if id(kind) in _FUNCTIONS:
            return _of_function(value)
        if kind is types.MethodType:
            function = value.__func__
            name = _of_function(function) if id(type(function)) in _FUNCTIONS else "?"
            return f"{self._of(value.__self__, depth + 1)}.{name}"
        if id(kind) in _CODE_OF:
            name = printable(getattr(value, _CODE_OF[id(kind)]).co_name)
            return "generator" if name == "<genexpr>" else name
        if kind is range:
            ends = self._of(value.start, depth), self._of(value.stop, depth)
            return f"range({', '.join(ends)})"
        if kind is types.ModuleType:
            return printable(own_values(value).get("__name__")).rpartition(".")[2]
        if type(kind) is EnumType:
            name = printable(own_values(value).get("_name_"))
            return f"{name_of_class(kind)}.{name}"
        if _flags_of(kind) & _IS_ERROR:
            return self.of_error(value, depth + 1)
        return self._name(value)

    def _container(self, value: Any, depth: int) -> str:
        start, end = tuple(_BRACKETS[id(type(value))])
        if not value and start == "{" and type(value) is not dict:
            return "set()"
        if depth >= _DEEPEST:
            return f"{start}…{end}" if len(value) else start + end
        if type(value) is dict:
            shown = [
                f"{self._of(key, _DEEPEST)}: {self._of(item, depth + 1)}"
                for key, item in tuple(islice(value.items(), _MOST_ITEMS))
            ]
        else:
            items = tuple(islice(value, _MOST_ITEMS))
            shown = [self._of(item, depth + 1) for item in items]
        if len(value) > _MOST_ITEMS:
            shown.append("…")
        elif type(value) is tuple and len(value) == 1:
            end = ",)"
        return start + ", ".join(shown) + end

    def of_error(self, error: BaseException, depth: int = 0) -> str:
        """Return what the last line of a traceback would say."""
        kind = type(error)
        name, args = name_of_class(kind), _args_of(error)
        if not args:
            return name
        first = args[0]
        if len(args) == 1 and type(first) is str:
            quoted = kind is KeyError
            message = repr(first[:_LONGEST_MESSAGE]) if quoted else first
        elif id(kind) in _OS_ERRORS and len(args) == 2 and type(args[1]) is str:
            message = f"[Errno {self._of(first, depth)}] {args[1]}"
        else:
            message = ", ".join([self._of(item, depth) for item in args[:_MOST_ITEMS]])
        return f"{name}: {printable(message, _LONGEST_MESSAGE)}" if message else name


def _of_function(function: Any) -> str:
    """Return a function's name; of one that stands for another both names."""
    name = printable(function.__name__)
    if type(function) is types.FunctionType and "__wrapped__" in own_values(function):
        own = printable(function.__code__.co_name)
        if own != name:
            name = f"{own} of {name}"
    return name.replace("<lambda>", "lambda")
