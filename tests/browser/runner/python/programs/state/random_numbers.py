# A seed gives the numbers that it gives everywhere, and without one no two runs agree.
import random
import uuid

print(random.Random(7).random(), random.random() != random.random())
random.seed("model")
print(random.randint(0, 10**9), random.choice("abcdef"), random.sample(range(100), 4))
print(len({uuid.uuid4() for _ in range(100)}))
