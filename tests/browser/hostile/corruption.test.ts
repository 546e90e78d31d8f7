/** Programs that break the interpreter they run in, or lie about how they ended. */

import { testPrograms } from "./attack.ts";

testPrograms("corruption");
