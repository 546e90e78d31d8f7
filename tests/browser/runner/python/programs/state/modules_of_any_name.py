# A program's own modules may have any name that Python's library does not have.
import pathlib
import sys
import tempfile

NAMES = (
    "description error_report event_loop exception_fields harness last_flush "
    "library_function locks missing_parts no_javascript paths plain_asyncio printing "
    "process_state program_end program_exit program_run standard_library steps "
    "time_zones unseen waiting worker_thread"
).split()
for name in NAMES:
    try:
        __import__(name)
        print(name, "is there already")
    except ModuleNotFoundError as error:
        print(error)
with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    for name in NAMES:
        pathlib.Path(folder, f"{name}.py").write_text(f"value = {name!r}\n")
    print([__import__(name).value for name in NAMES])
print(sorted(set(NAMES) - set(sys.modules)))
