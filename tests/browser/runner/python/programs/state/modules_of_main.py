# __main__ has the names that python -m gives it.
import __main__

print(sorted(name for name in vars(__main__) if name != "__main__"))
print(__main__.__file__.endswith("before.py"), __package__, __builtins__.__name__)
