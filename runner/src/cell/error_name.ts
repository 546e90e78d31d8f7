/**
 * Errors by whose names a failure may be told, beside those that the page's own code defines.
 * They are Python's, so no program's words.
 */
export const ERROR_NAMES: readonly string[] =
  `ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError
  BufferError ConnectionError DeprecationWarning EOFError Exception ExceptionGroup FileExistsError
  FileNotFoundError FloatingPointError FutureWarning ImportError IndentationError IndexError
  IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
  NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError
  RecursionError ReferenceError RuntimeError RuntimeWarning StopAsyncIteration StopIteration
  SyntaxError SystemError TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError
  UnicodeEncodeError UnicodeError UserWarning ValueError Warning ZeroDivisionError`.split(/\s+/);

/**
 * Returns the name of the error that an output ends with, if it is one of Python's own or one
 * of the page's.
 *
 * @param defined Classes of the page's own code. Of a module they come with its name before them.
 */
export function errorName(output: string, defined: readonly string[] = []): string | null {
  const last = output.trimEnd().split("\n").at(-1) ?? "";
  const [, module, name = ""] = /^([\w.]+\.)?(\w+)(?::|$)/.exec(last) ?? [];
  const isPythons = !module && ERROR_NAMES.includes(name);
  return isPythons || defined.includes(name) ? name : null;
}

/** Returns the names of the classes with a base, as any error has one, that some code defines. */
export const definedErrors = (code: string): string[] =>
  Array.from(code.matchAll(/^[ \t]*class (\w+)\(/gm), ([, name = ""]) => name);
