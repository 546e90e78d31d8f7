# Functions of the library become no methods of a class, are pickled by their names, and tell their arguments.
import copy
import inspect
import pickle
import time
from dataclasses import dataclass


@dataclass
class Retry:
    sleep: object = time.sleep
    ask: object = input


class Poller:
    sleep = time.sleep
    ask = input

    def poll(self):
        self.sleep(0.001)
        try:
            self.ask("name? ")
        except EOFError:
            return "asked"


print(Poller().poll())
again = pickle.loads(pickle.dumps(Retry()))
print(again.sleep is time.sleep, again.ask is input, copy.deepcopy(again) == again)
print(again)
print(inspect.signature(time.sleep), inspect.signature(input))
print(inspect.getdoc(time.sleep).splitlines()[0])
print(inspect.getdoc(input).splitlines()[0])
for wrong in (lambda: input(1, 2), lambda: input(prompt=1), time.sleep):
    try:
        wrong()
    except TypeError as error:
        print(error)
