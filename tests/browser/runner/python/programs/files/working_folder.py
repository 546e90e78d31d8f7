# A program may remove or rename the folder that it is in.
import os
import tempfile
from pathlib import Path

start = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs("run/1")
    os.chdir("run/1")
    os.rename("../../run", "../../run2")
    Path("here").write_text("kept")
    print(Path.cwd().parts[-2:], Path(folder, "run2/1/here").read_text())
print(Path(folder).exists())
os.chdir(start)
os.mkdir("empty")
os.chdir("empty")
os.rmdir("../empty")
print(Path(start, "empty").exists())
