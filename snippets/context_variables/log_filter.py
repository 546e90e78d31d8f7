"""A handler adds the request's id to each record, also a library's."""

import asyncio
import logging
import sys

from snippets.context_variables.after import request_id


class AddRequestId(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get()
        return True  # Keep the record.


def set_up_logging() -> None:
    handler = logging.StreamHandler(sys.stdout)
    handler.addFilter(AddRequestId())
    line = "[%(request_id)s] %(name)s: %(message)s"
    logging.basicConfig(handlers=[handler], format=line, force=True)


async def handle(new_id: str, user: str) -> None:
    request_id.set(new_id)
    await asyncio.sleep(0)  # The other request runs.
    # A library's logger knows nothing of requests.
    logging.getLogger("feature_store").warning("slow answer for %s", user)


async def main() -> None:
    set_up_logging()
    await asyncio.gather(handle("req-1", "Ann"), handle("req-2", "Bob"))


if __name__ == "__main__":
    asyncio.run(main())
