/** Programs that mean the recorder, and what it tells: each is watched. */

import { testPrograms } from "./attack.ts";

testPrograms("watched");
