# Time zones of the whole world are known.
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

moment = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("UTC"))
for zone in ("Asia/Kolkata", "America/New_York", "Europe/Berlin", "Pacific/Apia"):
    local = moment.astimezone(ZoneInfo(zone))
    print(local.isoformat(), local.tzname())
print(len(available_timezones()) > 500, "Asia/Calcutta" in available_timezones())
try:
    ZoneInfo("Mars/Olympus")
except ZoneInfoNotFoundError as error:
    print(error)
