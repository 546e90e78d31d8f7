"""Keeps our functions out of a program's sight, as if they were written in C.

A function of C has no frame: no traceback shows it, whoever asks what has called a
function does not find it, and what watches calls is not told of it. Ours stand in the
place of such functions (`time.sleep`), or deep in the library (`socket.socket`).

CPython shows a frame from the instruction RESUME on. Each function begins with it, and
it does nothing else that ours need, so without it they are never shown. Generators and
coroutines would be, so none of them is on the stack when a program's code runs. Only
what watches exceptions is still told of one that passes through.
"""

import gc
import inspect
import opcode
from pathlib import Path
from types import CodeType, FunctionType

RESUME, NOP = opcode.opmap["RESUME"], opcode.opmap["NOP"]
GENERATORS = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


def hide_functions(folder: str) -> None:
    """Hide what the modules of a folder have defined, and what that defines later.

    Raises:
        RuntimeError: If a function of theirs cannot be hidden.
    """
    for function in gc.get_objects():
        if type(function) is FunctionType:
            code = function.__code__
            if code.co_filename.startswith(f"{folder}/"):
                function.__code__ = _unseen(code)


def _unseen(code: CodeType) -> CodeType:
    inner = (
        _unseen(part) if isinstance(part, CodeType) else part for part in code.co_consts
    )
    instructions = bytearray(code.co_code)
    if not code.co_flags & GENERATORS:
        if "__class__" in code.co_freevars:
            raise RuntimeError(
                f"{code.co_filename}:{code.co_firstlineno}: super() needs a frame in "
                "sight. Name the class instead."
            )
        # Instructions are at even places, arguments at odd ones.
        at = 2 * instructions[::2].index(RESUME)
        instructions[at : at + 2] = NOP, 0
    # `faulthandler` shows all frames, these as those of modules that Python brings.
    file = f"<frozen {Path(code.co_filename).stem}>"
    return code.replace(
        co_code=bytes(instructions), co_consts=tuple(inner), co_filename=file
    )
