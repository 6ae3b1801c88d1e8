import { dispatch } from "./dispatch.ts";
import { processOutput } from "../output.ts";
import { userLanguage } from "../user-language.ts";

/** Does what the process was called for, and leaves its exit code with the process. */
export async function main(): Promise<void> {
  // A reader that has seen enough (| head) closes the pipe: that ends the work, it is no error.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });

  const args = process.argv.slice(2);
  const language = userLanguage(args, process.env);
  process.exitCode = await dispatch(args, processOutput(language.messages), language, process.env);
}
