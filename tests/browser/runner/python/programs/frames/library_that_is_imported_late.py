# Lines of the library are left out, also of modules that few programs import.
import netrc
import pathlib
import plistlib

try:
    plistlib.loads(b"nothing that plistlib knows")
except plistlib.InvalidFileException as error:
    print(repr(error))
file = pathlib.Path("accounts")
file.write_text("rubbish\n")
try:
    netrc.netrc(file)
except netrc.NetrcParseError as error:
    raise ValueError("no machine") from error
