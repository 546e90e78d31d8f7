# Dates go through the changes of summer time.
# Zones: Europe/Berlin, Europe/Dublin, America/St_Johns, Pacific/Auckland, Asia/Tokyo, America/Sao_Paulo
import time
from datetime import datetime

for day in ((2024, 3, 31), (2024, 10, 27), (2024, 4, 7), (2024, 9, 29), (2024, 1, 1)):
    local = datetime(*day, 12).astimezone()
    print(local.isoformat(), local.tzname(), local.dst())
print(time.mktime((2024, 7, 1, 0, 0, 0, 0, 0, -1)), time.ctime(1_700_000_000))
print(datetime.fromtimestamp(0).isoformat())
