import { QUANTITY_KINDS } from "../../project/quantity-kind.ts";
import { unknownName } from "../wrong-use.ts";
import { CHARTS, OCCASIONAL_CHARTS } from "../../chart/catalogue.ts";
import { LANGUAGES } from "../../language/language.ts";
import { JOINT_POLICIES } from "../../measure/request/request.ts";
import { DIMENSIONS } from "../../measure/dimensions/catalogue.ts";
import { EDITIONS } from "../source.ts";
import { REPORT_FORMATS } from "../../pipeline.ts";
import type { Command } from "../command.ts";
import { FORMATS } from "../printable.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** The commands there are, and how each is loaded. */
export type Commands = Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>>;

/** A script that lets a shell complete commands, options and their values. */
export const completionCommand = (commands: Commands): Command => ({
  name: "completion",
  help: {
    zh: `用法  key-projects completion bash|zsh|fish

写出让命令行能补全命令、选项和取值的脚本。

示例
  key-projects completion bash > ~/.local/share/bash-completion/completions/key-projects
  key-projects completion zsh >> ~/.zshrc
  key-projects completion fish > ~/.config/fish/completions/key-projects.fish
`,
    en: `Usage  key-projects completion bash|zsh|fish

Writes a script that lets the shell complete commands, options and their values.

Examples
  key-projects completion bash > ~/.local/share/bash-completion/completions/key-projects
  key-projects completion zsh >> ~/.zshrc
  key-projects completion fish > ~/.config/fish/completions/key-projects.fish
`,
  },
  options: { lang: { type: "string" } },
  run: async ({ positionals, output }) => {
    const asked = positionals.join(" ");
    const shell = SHELLS.find((name) => name === asked);
    if (!shell) throw unknownName("completion", SHELLS, asked);
    const completed = await Promise.all(
      Object.entries(commands).map(async ([name, { summary, load }]) => ({
        name,
        summary: output.language === "zh" ? summary.split(" · ")[0]! : summary.split(" · ").at(-1)!,
        options: Object.entries((await load()).options).map(([option, { type }]) => ({
          name: option,
          takesValue: type === "string",
        })),
      })),
    );
    output.write(shell === "fish" ? fishScript(completed) : bashScript(completed, shell === "zsh"));
    return 0;
  },
});

interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly { readonly name: string; readonly takesValue: boolean }[];
}

/** Values of options that take one of a list; of others the shell offers files. */
function valuesOf(command: string, option: string): readonly string[] {
  switch (option) {
    case "format":
      return command === "report" ? REPORT_FORMATS : command === "chart" ? ["svg", "png", "json"] : FORMATS;
    case "lang":
      return LANGUAGES;
    case "joint":
      return JOINT_POLICIES;
    case "editions":
      return EDITIONS;
    case "by":
      return DIMENSIONS;
    case "exclude":
    case "only":
      return QUANTITY_KINDS.flatMap(({ condition }) => condition?.names.zh ?? []);
    default:
      return [];
  }
}

const wordsOf = (command: string): readonly string[] =>
  command === "chart"
    ? [...CHARTS, ...OCCASIONAL_CHARTS].map(({ name }) => name)
    : command === "completion"
      ? SHELLS
      : [];

function bashScript(commands: readonly Completed[], zsh: boolean): string {
  const cases = commands.map(({ name, options }) => {
    const values = options.flatMap((option) => {
      const list = valuesOf(name, option.name);
      return list.length > 0 ? [`        --${option.name}) words="${list.join(" ")}" files= ;;`] : [];
    });
    return `    ${name})
      words="${[...wordsOf(name), ...options.map((option) => `--${option.name}`), "--help"].join(" ")}"
      case "$before" in
${values.join("\n")}
      esac ;;`;
  });
  return `${zsh ? "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" : ""}_key_projects() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words="" files=yes
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=( $(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$word") )
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  COMPREPLY=( $(compgen -W "$words" -- "$word") )
  if [ -n "$files" ]; then COMPREPLY+=( $(compgen -f -- "$word") ); fi
}
complete -o filenames -F _key_projects key-projects
`;
}

function fishScript(commands: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c key-projects -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...(wordsOf(name).length > 0
      ? [`complete -c key-projects -n "__fish_seen_subcommand_from ${name}" -a "${wordsOf(name).join(" ")}"`]
      : []),
    ...options.map((option) => {
      const values = valuesOf(name, option.name);
      const taken = values.length > 0 ? ` -x -a "${values.join(" ")}"` : option.takesValue ? " -r" : "";
      return `complete -c key-projects -n "__fish_seen_subcommand_from ${name}" -l ${option.name}${taken}`;
    }),
  ]);
  return `${lines.join("\n")}\n`;
}
