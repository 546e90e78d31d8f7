# Functions of the library become no methods of a class, and are pickled by their names.
import copy
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
