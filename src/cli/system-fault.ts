import { NONE, type Saying } from "../language/misfit.ts";
import type { Words } from "../language/words.ts";

/** What the system's own errors mean of a file that is read: what was expected, and what was found. */
export const READING: Readonly<Record<string, readonly [expected: Words, found: Saying]>> = {
  ENOENT: [{ zh: "已有的文件", en: "a file that is there" }, NONE],
  ENOTDIR: [
    { zh: "一个目录", en: "a folder" },
    { zh: "一个文件", en: "a file" },
  ],
  EISDIR: [
    { zh: "一个文件", en: "a file" },
    { zh: "一个目录", en: "a folder" },
  ],
  EACCES: [
    { zh: "有权限的文件", en: "permission" },
    { zh: "没有权限的文件", en: "none" },
  ],
  EPERM: [
    { zh: "有权限的文件", en: "permission" },
    { zh: "没有权限的文件", en: "none" },
  ],
  EROFS: [
    { zh: "可写的目录", en: "a folder to write to" },
    { zh: "只读的磁盘", en: "a disk that can only be read" },
  ],
  ENOSPC: [{ zh: "磁盘空间", en: "room on the disk" }, NONE],
  ELOOP: [
    { zh: "一个文件", en: "a file" },
    { zh: "指向自身的链接", en: "a link that leads to itself" },
  ],
  ENAMETOOLONG: [
    { zh: "磁盘容得下的名称", en: "a name that the disk can hold" },
    { zh: "更长的名称", en: "a longer one" },
  ],
};

const WRITING: Readonly<Record<string, Words>> = {
  ENOENT: { zh: "不存在也不能建立的目录", en: "one that isn't there and can't be made" },
  ENOTDIR: { zh: "一个文件", en: "a file" },
  EEXIST: { zh: "一个文件", en: "a file" },
  EISDIR: { zh: "一个目录", en: "a folder" },
  EACCES: { zh: "没有写入权限的地方", en: "one without permission to write" },
  EPERM: { zh: "没有写入权限的地方", en: "one without permission to write" },
  EROFS: { zh: "只读的磁盘", en: "a disk that can only be read" },
  ENOSPC: { zh: "没有空间的磁盘", en: "a disk without room" },
  ENAMETOOLONG: { zh: "磁盘容不下的长名称", en: "a longer name than the disk can hold" },
};

/** What a place was found to be that couldn't be written to. */
export function unwritableAs(error: unknown): Words {
  const { code, message = String(error), words } = error as NodeJS.ErrnoException & { readonly words?: Words };
  return words ?? WRITING[String(code)] ?? { zh: `不能写入的地方（${String(code ?? message)}）`, en: message };
}
