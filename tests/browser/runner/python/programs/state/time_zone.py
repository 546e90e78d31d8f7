# The time zone is the reader's.
# Zones: UTC, Asia/Kolkata, Asia/Kathmandu, America/New_York, Australia/Lord_Howe, Africa/Casablanca
import time
from datetime import datetime

print(time.timezone, time.altzone, time.daylight, time.tzname)
for moment in (1_700_000_000, 1_720_000_000):
    local = time.localtime(moment)
    print(time.strftime("%H:%M %Z %z", local), local.tm_isdst, local.tm_gmtoff)
    print(datetime.fromtimestamp(moment).astimezone().isoformat())
