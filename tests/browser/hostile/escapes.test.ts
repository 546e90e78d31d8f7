/** Programs that try to get out: to the page, a server, a storage, another worker. */

import { testPrograms } from "./attack.ts";

testPrograms("escapes");
