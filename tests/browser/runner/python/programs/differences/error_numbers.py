# Errors of files have the names that they have everywhere, and other numbers.
# Differs: Numbers of errors
# In the browser:
#   FileNotFoundError [Errno 44] No such file or directory: 'nothing.yaml' True
#   FileExistsError [Errno 20] File exists: 'folder' True
import errno
import os
import tempfile

os.chdir(tempfile.mkdtemp())
try:
    open("nothing.yaml")
except OSError as error:
    print(type(error).__name__, error, error.errno == errno.ENOENT)
os.mkdir("folder")
try:
    os.mkdir("folder")
except OSError as error:
    print(type(error).__name__, error, error.errno == errno.EEXIST)
