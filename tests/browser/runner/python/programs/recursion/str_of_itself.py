# A __str__ that formats itself is a RecursionError that can be caught.
class Model:
    def __str__(self):
        return f"{self}"


try:
    str(Model())
except RecursionError as error:
    print(type(error).__name__)
