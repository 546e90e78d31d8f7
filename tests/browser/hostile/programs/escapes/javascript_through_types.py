"""Make an error of JavaScript's: its class is known to the class of all errors.

Ends: broken
Prints: begun
"""

print("begun", flush=True)
for kind in Exception.__subclasses__():
    if kind.__name__ == "JsException":
        # There is a second class of that name, which only documents the first.
        print(getattr(kind("pwned"), "js_error", None))
print("REACHED")
