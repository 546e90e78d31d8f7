/** The recorder’s Python files, for `RunRequest.recorder`: they load with the first *Watch*. */

import callStack from "./call_stack.py";
import objects from "./objects.py";
import projectCode from "./project_code.py";
import recorder from "./recorder.py";
import safeText from "./safe_text.py";
import telling from "./telling.py";
import watchTool from "./watch_tool.py";

/** Name → text. */
export const RECORDER_FILES: Record<string, string> = {
  "call_stack.py": callStack,
  "objects.py": objects,
  "project_code.py": projectCode,
  "recorder.py": recorder,
  "safe_text.py": safeText,
  "telling.py": telling,
  "watch_tool.py": watchTool,
};
