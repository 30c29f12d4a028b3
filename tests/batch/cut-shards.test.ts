import { describe, expect, it } from "vitest";
import { cutShards, largestShard, type Shard, smallestShard } from "../../src/batch/cut-shards.js";
import type { Input } from "../../src/batch/list-inputs.js";

async function* inputsOf(files: readonly string[]): AsyncGenerator<Input> {
  for (const file of files) yield { file, path: `/${file}`, skip: null, unlisted: null };
}

async function cut(files: readonly string[]): Promise<Shard[]> {
  const shards: Shard[] = [];
  for await (const shard of cutShards(inputsOf(files))) shards.push(shard);
  return shards;
}

const files = Array.from({ length: 5000 }, (_, index) => `2024/${index}.docx`);

describe("shards", () => {
  it("hold every input once, in order, a few hundred each", async () => {
    const shards = await cut(files);
    expect(shards.flatMap(({ inputs }) => inputs.map(({ file }) => file))).toEqual(files);
    for (const { inputs } of shards.slice(0, -1)) {
      expect(inputs.length).toBeGreaterThanOrEqual(smallestShard);
      expect(inputs.length).toBeLessThanOrEqual(largestShard);
    }
    expect(await cut([])).toEqual([]);
  });

  it("stay what they are when a file comes or goes somewhere else", async () => {
    const before = new Set((await cut(files)).map(({ id }) => id));
    const more = [...files.slice(0, 2500), "2024/new.docx", ...files.slice(2500)];
    const after = (await cut(more)).map(({ id }) => id);
    const changed = after.filter((id) => !before.has(id));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(3);
  });
});
