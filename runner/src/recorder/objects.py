"""Numbers the objects of a program, and finds which of them hold others."""

import builtins
import types
import weakref
from itertools import islice
from typing import Any

from safe_text import (
    bases_of,
    dict_of,
    is_type,
    name_of_class,
    own_values,
    printable,
)

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = builtins.__dict__.copy()  # type: ignore[assignment]

# Of the attributes of one object, and of the items of one container.
_MOST_LOOKED_AT = 50
_MOST_HELD = 100
# Objects in all of one recording.
MOST_LANES = 1_000


class Known:
    """What is known of an object: its name, and its lane once it has one."""

    __slots__ = ("held", "kind", "lane", "name", "reference")

    def __init__(self, kind: int, name: str, reference: Any) -> None:
        self.kind = kind
        self.name = name
        self.reference = reference
        self.lane = -1
        self.held: list[tuple[str, int]] = []


class Objects:
    """Names objects `Trainer 1`, `Trainer 2`, in the order in which they are met.

    An object is known by its address and a weak reference, because a strong one would
    have it live on: its `__del__` would run later, and its memory stay in use. Where
    its class allows no weak reference (`__slots__`, a named tuple), its address and its
    class must do; it is taken for another one when its `__init__` begins anew.

    Attributes:
        lanes: Those who take part in the conversation, in order of appearance.
        modules: The names of the project's modules, whose classes are the project's.
    """

    def __init__(self) -> None:
        self.lanes: list[dict[str, str]] = []
        self.modules: set[str] = set()
        self._known: dict[int, Known] = {}
        self._numbers: dict[str, int] = {}
        self._module_lanes: dict[str, int] = {}

    def name(self, value: object) -> str:
        """Return the name of an object."""
        return self._know(value).name

    def lane(self, value: object, begins: bool = False) -> int:
        """Return the lane of an object, which it has from now on.

        Args:
            value: The object, or a class whose method is called.
            begins: Whether its `__init__` begins now.
        """
        known = self._know(value, begins)
        if known.lane < 0:
            known.lane = self._add_lane(known.name, "object")
        return known.lane

    def lane_of_module(self, file: str, name: str) -> int:
        """Return the lane of a module, which its functions share."""
        lane = self._module_lanes.get(file)
        if lane is None:
            lane = self._module_lanes[file] = self._add_lane(name, "module")
        return lane

    def new_holds(self, owner: object) -> list[tuple[int, str, int]]:
        """Return whom an object holds, if that has changed since it was last asked."""
        known = self._know(owner)
        held = [
            (name, lane)
            for name, value in _attributes(owner)
            for lane in self._lanes_in(value)
        ][:_MOST_HELD]
        if held == known.held:
            return []
        known.held = held
        return [(known.lane, *pair) for pair in held] or [(known.lane, "", -1)]

    def _lanes_in(self, value: Any) -> list[int]:
        kind = type(value)
        if kind is dict:
            items = tuple(islice(value.values(), _MOST_LOOKED_AT))
        elif kind is list or kind is tuple:
            items = tuple(islice(value, _MOST_LOOKED_AT))
        else:
            items = (value,)
        lanes = [self._lane_if_held(item) for item in items]
        return sorted({lane for lane in lanes if lane >= 0})

    def _lane_if_held(self, value: object) -> int:
        """Return an object's lane, which it gets if its class is the project's."""
        kind = type(value)
        if is_type(value) or not self._is_of_project(kind):
            return -1
        known = self._know(value)
        if known.lane < 0 and len(self.lanes) < MOST_LANES:
            known.lane = self._add_lane(known.name, "object")
        return known.lane

    def _is_of_project(self, kind: type) -> bool:
        module = dict_of(kind).get("__module__")
        return type(module) is str and module in self.modules

    def _know(self, value: object, begins: bool = False) -> Known:
        kind = type(value)
        known = self._known.get(id(value))
        if known is not None:
            if known.reference is not None:
                if known.reference() is value:
                    return known
            elif known.kind == id(kind) and not begins:
                return known
        try:
            reference = weakref.ref(value)
        except TypeError:
            reference = None
        name = name_of_class(value if is_type(value) else kind)  # type: ignore[arg-type]
        if not is_type(value):
            number = self._numbers[name] = self._numbers.get(name, 0) + 1
            name = f"{name} {number}"
        known = self._known[id(value)] = Known(id(kind), name, reference)
        return known

    def _add_lane(self, name: str, kind: str) -> int:
        self.lanes.append({"name": name, "kind": kind})
        return len(self.lanes) - 1


def _attributes(owner: object) -> list[tuple[str, object]]:
    """Return names and values of an object's attributes, read without its class."""
    found: list[Any] = [*islice(own_values(owner).items(), _MOST_LOOKED_AT)]
    for kind in bases_of(type(owner)):
        for name, field in tuple(islice(dict_of(kind).items(), _MOST_LOOKED_AT)):
            # What `__slots__` makes. A field that is not set has no value.
            if type(field) is types.MemberDescriptorType:
                try:
                    found.append((name, field.__get__(owner)))
                except AttributeError:
                    continue
    return [(printable(name), value) for name, value in found if type(name) is str]
