import { createHmac, randomUUID } from "node:crypto";

/** The channels that the runner listens to: replies come on `shell`, outputs and states on `iopub`. */
export type Channel = "shell" | "iopub";

/** A message of Jupyter's kernel protocol, as far as the runner reads it. */
export interface Message {
  readonly channel: Channel;
  readonly type: string;
  /** Id of the request that it answers. */
  readonly parentId: string | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

const DELIMITER = "<IDS|MSG>";

/** Signs, packs and unpacks messages of one connection (Jupyter's wire protocol, version 5.3). */
export class Wire {
  readonly key = randomUUID();
  readonly #session = randomUUID();

  /** A request as ZeroMQ frames, with the id that its answers name. */
  pack(type: string, content: object): { id: string; frames: (string | Buffer)[] } {
    const id = randomUUID();
    const date = new Date().toISOString();
    const header = { msg_id: id, msg_type: type, username: "notebooks", session: this.#session, date, version: "5.3" };
    const parts = [header, {}, {}, content].map((part) => Buffer.from(JSON.stringify(part)));
    return { id, frames: [DELIMITER, this.#sign(parts), ...parts] };
  }

  /** A message from its frames, null where they are none. Throws where the signature is wrong. */
  unpack(channel: Channel, frames: readonly Buffer[]): Message | null {
    const start = frames.findIndex((frame) => frame.toString() === DELIMITER);
    if (start < 0) return null;
    const [signature, ...parts] = frames.slice(start + 1);
    const signed = parts.slice(0, 4);
    if (this.#sign(signed) !== signature?.toString())
      throw new Error(`kernel: a message on ${channel} is signed wrongly`);
    const [header, parent, , content] = signed.map((part) => JSON.parse(part.toString()) as Record<string, unknown>);
    return {
      channel,
      type: String(header?.msg_type),
      parentId: parent?.msg_id === undefined ? undefined : String(parent.msg_id),
      content: content ?? {},
    };
  }

  #sign(parts: readonly Buffer[]): string {
    const hmac = createHmac("sha256", this.key);
    for (const part of parts) hmac.update(part);
    return hmac.digest("hex");
  }
}
