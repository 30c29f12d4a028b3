import { createHash } from "node:crypto";
import type { Input } from "./list-inputs.js";

/** A few hundred inputs that are worked on and accounted for together. */
export interface Shard {
  /** Told by the names in it: the same names give the same shard, wherever it is cut. */
  readonly id: string;
  readonly inputs: readonly Input[];
}

export const smallestShard = 100;
export const largestShard = 500;

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Cuts the inputs into shards of 100 to 500. Where a shard ends is told by a name in it, so that a file that comes or
 * goes changes the shard around it and leaves the others as they are.
 */
export async function* cutShards(inputs: AsyncIterable<Input>): AsyncGenerator<Shard> {
  let shard: Input[] = [];
  const close = (): Shard => {
    const id = digest(shard.map(({ file }) => file).join("\0")).toString("hex", 0, 10);
    return { id, inputs: shard };
  };
  for await (const input of inputs) {
    shard.push(input);
    const ends = shard.length >= smallestShard && (digest(input.file)[0] as number) < 2;
    if (ends || shard.length === largestShard) {
      yield close();
      shard = [];
    }
  }
  if (shard.length > 0) yield close();
}
