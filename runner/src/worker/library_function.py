"""Functions of ours in the place of the library's, where those are written in C."""

import contextlib
import inspect
from collections.abc import Callable
from typing import Any


class LibraryFunction:
    """Looks like the function that it replaces.

    A class that it is put into makes no method of it, and it is pickled by its name.

    Args:
        original: The function whose place it takes.
        function: What is called instead.
    """

    def __init__(
        self, original: Callable[..., Any], function: Callable[..., Any]
    ) -> None:
        self._function = function
        self.__module__ = original.__module__
        self.__name__ = self.__qualname__ = original.__name__
        self.__doc__ = original.__doc__
        # Some of C's have none that could be read.
        with contextlib.suppress(ValueError):
            self.__signature__ = inspect.signature(original)

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        """Call the function that is ours."""
        return self._function(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<built-in function {self.__name__}>"

    def __reduce__(self) -> str:
        return self.__name__


# As the class of functions in C. It is shown by `help`, and in errors.
LibraryFunction.__name__ = LibraryFunction.__qualname__ = "builtin_function_or_method"
LibraryFunction.__module__ = "builtins"
