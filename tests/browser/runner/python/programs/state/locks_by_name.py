# A lock is of the class that _thread names, by which it is pickled, too.
import _thread
import pickle
import threading

lock = threading.Lock()
print(isinstance(lock, _thread.LockType), isinstance(lock, _thread.lock))
print(pickle.loads(pickle.dumps(threading.Lock)) is threading.Lock)
print(threading.Lock is _thread.lock, isinstance(threading.RLock(), _thread.LockType))
