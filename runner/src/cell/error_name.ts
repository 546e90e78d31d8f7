/** Errors by whose names a failure may be told: they are Python's, so no program's words. */
export const ERROR_NAMES: readonly string[] =
  `ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError
  BufferError ConnectionError DeprecationWarning EOFError Exception ExceptionGroup FileExistsError
  FileNotFoundError FloatingPointError FutureWarning ImportError IndentationError IndexError
  IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
  NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError
  RecursionError ReferenceError RuntimeError RuntimeWarning StopAsyncIteration StopIteration
  SyntaxError SystemError TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError
  UnicodeEncodeError UnicodeError UserWarning ValueError Warning ZeroDivisionError`.split(/\s+/);

/** Returns the name of the error that an output ends with, if that is one of Python's own. */
export function errorName(output: string): string | null {
  const last = output.trimEnd().split("\n").at(-1) ?? "";
  const [, name = ""] = /^(\w+)(?::|$)/.exec(last) ?? [];
  return ERROR_NAMES.includes(name) ? name : null;
}
