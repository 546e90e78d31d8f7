# A traceback shows a module that the program has written and imported.
import pathlib
import sys

folder = pathlib.Path("generated")
folder.mkdir()
(folder / "plugin.py").write_text("def run():\n    raise OSError('no plugin')\n")
sys.path.insert(0, str(folder))
import plugin

plugin.run()
