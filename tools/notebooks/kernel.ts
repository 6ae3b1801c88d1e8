import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Dealer, Subscriber } from "zeromq";
import { denoBinary } from "./deno-binary.ts";
import { type Channel, type Message, Wire } from "./wire.ts";

/** Sees every message that comes in; true when it has seen all it waits for. */
export type Listener = (message: Message, requestId: string) => boolean;

/** No answer within the time allowed. */
class KernelTimeout extends Error {}

/** A Deno kernel of its own process, reached by ZeroMQ as a Jupyter front end would. */
export class Kernel {
  /** What the kernel says of its language, for the notebook's metadata. */
  language: unknown = null;
  readonly #wire = new Wire();
  readonly #shell = new Dealer({ linger: 0 });
  readonly #iopub = new Subscriber({ linger: 0 });
  readonly #listeners = new Set<(message: Message) => void>();
  #process: ChildProcess | undefined;
  #fail: (error: Error) => void = () => {};
  readonly #failed = new Promise<never>((_, reject) => {
    this.#fail = reject;
  });
  #connectionFolder = "";

  constructor() {
    // A kernel may end when nobody waits for it; whoever asks later gets the error.
    this.#failed.catch(() => {});
  }

  /** Starts a kernel whose working directory is `folder`, and waits until its outputs are heard. */
  static async start(folder: string): Promise<Kernel> {
    const kernel = new Kernel();
    try {
      await kernel.#connect(folder);
      return kernel;
    } catch (error) {
      await kernel.stop();
      throw error;
    }
  }

  async #connect(folder: string): Promise<void> {
    const [shell, iopub, stdin, control, heartbeat] = await freePorts(5);
    this.#connectionFolder = await mkdtemp(join(tmpdir(), "kernel-"));
    const file = join(this.#connectionFolder, "connection.json");
    const connection = {
      ip: "127.0.0.1",
      transport: "tcp",
      shell_port: shell,
      iopub_port: iopub,
      stdin_port: stdin,
      control_port: control,
      hb_port: heartbeat,
      key: this.#wire.key,
      signature_scheme: "hmac-sha256",
    };
    await writeFile(file, JSON.stringify(connection), { mode: 0o600 });
    this.#spawn(file, folder);
    this.#shell.connect(`tcp://127.0.0.1:${shell}`);
    this.#iopub.subscribe();
    this.#iopub.connect(`tcp://127.0.0.1:${iopub}`);
    void this.#listen("shell", this.#shell);
    void this.#listen("iopub", this.#iopub);
    await this.#waitUntilHeard();
  }

  #spawn(connectionFile: string, folder: string): void {
    const environment = { ...process.env, NO_COLOR: "1", TZ: "UTC", DENO_NO_UPDATE_CHECK: "1" };
    const child = spawn(denoBinary(), ["jupyter", "--kernel", "--conn", connectionFile], {
      cwd: folder,
      env: environment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaints = "";
    child.stderr.on("data", (chunk) => {
      complaints += chunk;
    });
    child.once("error", this.#fail);
    child.once("exit", (code, signal) => this.#fail(new Error(`the kernel ended (${code ?? signal})\n${complaints}`)));
    this.#process = child;
  }

  async #listen(channel: Channel, socket: Dealer | Subscriber): Promise<void> {
    try {
      for await (const frames of socket) {
        const message = this.#wire.unpack(channel, frames);
        if (message) for (const listener of this.#listeners) listener(message);
      }
    } catch (error) {
      if (!socket.closed) this.#fail(error as Error);
    }
  }

  // iopub broadcasts only to those who are connected: ask until an answer is seen there too, or the first cell's outputs are lost.
  async #waitUntilHeard(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const heard = new Set<Channel>();
      try {
        await this.request(
          "kernel_info_request",
          {},
          ({ channel, parentId, content }, id) => {
            if (parentId !== id) return false;
            heard.add(channel);
            if (channel === "shell") this.language = content.language_info;
            return heard.size === 2;
          },
          300,
        );
        return;
      } catch (error) {
        if (!(error instanceof KernelTimeout) || attempt === 100) throw error;
      }
    }
  }

  /** Sends a request and shows every message that comes to `listener` until it has seen all it waits for. */
  async request(type: string, content: object, listener: Listener, milliseconds = 60_000): Promise<void> {
    const { id, frames } = this.#wire.pack(type, content);
    let listen: (message: Message) => void = () => {};
    let timer: NodeJS.Timeout | undefined;
    const done = new Promise<void>((resolve, reject) => {
      listen = (message) => {
        if (listener(message, id)) resolve();
      };
      timer = setTimeout(() => reject(new KernelTimeout(`no answer within ${milliseconds / 1000} s`)), milliseconds);
    });
    this.#listeners.add(listen);
    try {
      await this.#shell.send(frames);
      await Promise.race([done, this.#failed]);
    } finally {
      clearTimeout(timer);
      this.#listeners.delete(listen);
    }
  }

  /** Ends the process and removes what it left. */
  async stop(): Promise<void> {
    this.#process?.kill("SIGKILL");
    this.#shell.close();
    this.#iopub.close();
    if (this.#connectionFolder !== "") await rm(this.#connectionFolder, { recursive: true, force: true });
  }
}

/** Ports that were free a moment ago, all different. */
async function freePorts(count: number): Promise<number[]> {
  const open = () =>
    new Promise<Server>((resolve, reject) => {
      const server = createServer();
      server.once("error", reject).listen(0, "127.0.0.1", () => resolve(server));
    });
  const servers = await Promise.all(Array.from({ length: count }, open));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
