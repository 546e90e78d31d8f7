# A long chain of classes works.
class Base:
    value = 1


cls = Base
for n in range(500):
    cls = type(f"C{n}", (cls,), {})
print(cls().value, len(cls.__mro__), isinstance(cls(), Base))
Base.value = 2
print(cls.value)


class Meta(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, cls)


try:
    isinstance(1, Meta("A", (), {}))
except RecursionError as error:
    print(type(error).__name__)
nested = int
for _ in range(300_000):
    nested = (nested,)
try:
    isinstance("", nested)
except RecursionError as error:
    print(type(error).__name__)
