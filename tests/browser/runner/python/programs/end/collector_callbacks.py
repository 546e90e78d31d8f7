# Who listens to the garbage collector hears of one collection at the end.
import gc

gc.callbacks.append(lambda phase, info: print(phase, sorted(info)))
print("end")
