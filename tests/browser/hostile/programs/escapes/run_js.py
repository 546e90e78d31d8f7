"""Run JavaScript from text with Pyodide's own function for it.

Ends: done
Prints: refused pyodide.code
Prints: refused pyodide._run_js
Prints: refused pyodide.code.eval_
"""

for statement, name in {
    "from pyodide.code import run_js; run_js('1')": "pyodide.code",
    "from pyodide._run_js import run_js; run_js('1')": "pyodide._run_js",
    "from pyodide.code import eval_; eval_('1')": "pyodide.code.eval_",
}.items():
    try:
        exec(statement)
        print("REACHED", name)
    except (ImportError, TypeError, AttributeError, NameError):
        print("refused", name)
