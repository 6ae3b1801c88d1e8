import { randomUUID } from "node:crypto";
import type { Kernel, Listener } from "./kernel.ts";
import type { Output } from "./notebook.ts";
import type { Message } from "./wire.ts";

/** Runs one cell and returns what it put out, in order; an error is its last output. */
export async function runCell(kernel: Kernel, code: string): Promise<Output[]> {
  const outputs: Output[] = [];
  const marker = `application/x-notebooks-marker-${randomUUID()}`;
  let closed = false;
  const collect = (message: Message): void => {
    if (message.channel !== "iopub" || closed) return;
    const data = message.content.data as Record<string, unknown> | undefined;
    if (data && marker in data) closed = true;
    else collectOutput(outputs, message);
  };
  await request(kernel, code, collect);
  // Deno (since 2.8.2) may send outputs after it says that it is idle. A marker goes through the same queue, so that
  // whatever comes before it belongs to this cell.
  const mark = `await Deno.jupyter.broadcast("display_data", { data: { ${JSON.stringify(marker)}: 1 }, metadata: {}, transient: {} }); undefined`;
  await request(kernel, mark, collect, () => closed);
  return outputs;
}

async function request(
  kernel: Kernel,
  code: string,
  collect: (message: Message) => void,
  complete: () => boolean = () => true,
): Promise<void> {
  let replied = false;
  let idle = false;
  const listener: Listener = (message, id) => {
    collect(message);
    if (message.parentId === id) {
      replied ||= message.type === "execute_reply";
      idle ||= message.type === "status" && message.content.execution_state === "idle";
    }
    return replied && idle && complete();
  };
  const content = {
    code,
    silent: false,
    store_history: true,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: true,
  };
  await kernel.request("execute_request", content, listener);
}

function collectOutput(outputs: Output[], { type, content }: Message): void {
  const { data = {}, metadata = {} } = content as {
    data?: Record<string, unknown>;
    metadata?: Record<string, unknown>;
  };
  if (type === "stream") {
    const { name, text } = content as { name: string; text: string };
    const last = outputs.at(-1);
    const continued = last?.output_type === "stream" && last.name === name ? last : null;
    if (continued) outputs.pop();
    outputs.push({ output_type: "stream", name, text: `${continued?.text ?? ""}${text}` });
  } else if (type === "display_data") outputs.push({ output_type: "display_data", data, metadata });
  else if (type === "execute_result") {
    outputs.push({ output_type: "execute_result", execution_count: null, data, metadata });
  } else if (type === "error") {
    const { ename, evalue, traceback } = content as { ename: string; evalue: string; traceback: string[] };
    outputs.push({ output_type: "error", ename, evalue, traceback });
  }
}
