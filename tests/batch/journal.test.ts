import { appendFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { entryWithout } from "../../src/batch/entry.js";
import { Journal } from "../../src/batch/journal.js";
import { makeFolder, removeFolder } from "./archive-support.js";

let folder: string;
const line = (file: string, stamp: string) =>
  ({
    kind: "done",
    entry: entryWithout(file, "failed", "empty"),
    bytes: 0,
    key: "k",
    stamp,
  }) as const;

const open = (): Promise<Journal> => Journal.open(join(folder, "own"), folder);

describe("the journal", () => {
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => removeFolder(folder));

  it("tells the next run the latest of each file, however many there are", async () => {
    const first = await open();
    for (let number = 0; number < 3000; number += 1) {
      await first.add(line(`thư mục/${number}.txt`, "1"));
    }
    await first.add(line("thư mục/7.txt", "2"));
    await first.close();
    const second = await open();
    expect(second.find("thư mục/7.txt")?.stamp).toBe("2");
    expect(second.find("thư mục/2999.txt")?.entry.file).toBe("thư mục/2999.txt");
    expect(second.find("thư mục/3000.txt")).toBeNull();
    await second.add(line("thư mục/7.txt", "3"));
    await second.close();
    const third = await open();
    expect(third.find("thư mục/7.txt")?.stamp).toBe("3");
    await third.close();
  });

  it("passes over a line that was cut short", async () => {
    const first = await open();
    await first.add(line("a.txt", "1"));
    await first.close();
    const [name] = readdirSync(join(folder, "own"));
    appendFileSync(join(folder, "own", name as string), '{"kind":"done","entry":{"file":"b.tx');
    const second = await open();
    expect(second.find("a.txt")?.stamp).toBe("1");
    expect(second.find("b.txt")).toBeNull();
    await second.close();
  });

  it("holds names with signs that end lines elsewhere", async () => {
    const odd = 'a\u2028b\rc\\"\t.txt';
    const first = await open();
    await first.add(line(odd, "1"));
    await first.add(line("z.txt", "1"));
    await first.close();
    const second = await open();
    expect(second.find(odd)?.entry.file).toBe(odd);
    expect(second.find("z.txt")?.entry.file).toBe("z.txt");
    await second.close();
  });

  it("says where it could not write, and can still be closed", async () => {
    const journal = await open();
    rmSync(join(folder, "own"), { recursive: true });
    await expect(journal.add(line("a.txt", "1"))).rejects.toMatchObject({
      name: "ArchiveError",
      code: "ENOENT",
    });
    await journal.close();
  });

  it("finds lines in as many journals as there are", async () => {
    for (let number = 0; number < 30; number += 1) {
      const journal = await open();
      await journal.add(line(`${number}.txt`, String(number)));
      await journal.close();
    }
    const journal = await open();
    for (const number of [29, 0, 15, 0, 29]) {
      expect(journal.find(`${number}.txt`)?.stamp).toBe(String(number));
    }
    await journal.close();
  });

  it("counts the workers that died over a file until it is done, and forgets another content's", async () => {
    const first = await open();
    const death = { kind: "death", file: "a.txt", reason: "crash", key: "k", stamp: "1" } as const;
    await first.add(death);
    await first.add({ ...death, file: "b.txt" });
    await first.add(line("b.txt", "1"));
    await first.close();
    const second = await open();
    expect(second.deathsOf("a.txt", "k", "1")).toBe(1);
    expect(second.deathsOf("a.txt", "k", "2")).toBe(0);
    expect(second.deathsOf("b.txt", "k", "1")).toBe(0);
    await second.close();
  });
});
