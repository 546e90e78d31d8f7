/** What is run: the same program by both, and one that never ends. */

/** Begins the line that the program prints; its source must not contain it. */
export const MARK = "measured=";

export const PROGRAM = `import asyncio
import json
from dataclasses import asdict, dataclass
from typing import Any
@dataclass
class Step:
    loss: float
async def main() -> None:
    await asyncio.sleep(0)
    step: dict[str, Any] = asdict(Step(0.5))
    print("measured", json.dumps(step), sep="=")
asyncio.run(main())
`;

export const ENDLESS_MARK = "spins=";

export const ENDLESS = `print("spins", "on", sep="=")
while True:
    pass
`;
