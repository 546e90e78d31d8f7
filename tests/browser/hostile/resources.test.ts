/** Programs that never end, flood the page or take all memory. */

import { testPrograms } from "./attack.ts";

testPrograms("resources");
