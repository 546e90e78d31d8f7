# What nests too deep can be neither copied nor pickled.
import copy
import pickle

deep = []
for _ in range(50_000):
    deep = [deep]
for task in (copy.deepcopy, pickle.dumps, pickle._dumps):
    try:
        task(deep)
    except RecursionError:
        print(task.__name__)
shallow = eval("[" * 90 + "]" * 90)
print(copy.deepcopy(shallow) == pickle.loads(pickle.dumps(shallow)) == shallow)
