import type PgBoss from "pg-boss";

/** The package that the queue needs is not installed. */
class QueueMissingError extends Error {
  constructor() {
    super("pg-boss is not installed");
    this.name = "QueueMissingError";
  }
}

/** The server cannot be used; `reason` is the system's or the server's code. */
class QueueError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`the queue cannot be used: ${reason}`);
    this.name = "QueueError";
    this.reason = reason;
  }
}

/** A shard handed out to this worker. */
export interface ShardJob {
  readonly id: string;
  readonly shard: string;
  /** Seconds without a sign of life after which the shard goes to another worker. */
  readonly lease: number;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  /** Shards that were given up after all tries. */
  readonly dead: readonly string[];
}

/** Tables of the queue stand in a schema of their own. */
const schema = "kehoach";
/** A shard is tried as often again, after 5, 10, 20 … seconds. */
const retries = { retryLimit: 5, retryDelay: 5, retryBackoff: true };
const retentionDays = 365;
/** How often workers look for shards whose worker gave no sign of life. */
const maintenanceIntervalSeconds = 5;
const jobsAtOnce = 500;

function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  if (typeof first === "object" && first !== null && "code" in first) return String(first.code);
  return first instanceof Error ? first.name : "unknown";
}

async function loadEngine(): Promise<typeof PgBoss> {
  try {
    return (await import("pg-boss")).default;
  } catch (error) {
    if (error instanceof Error && "code" in error && /MODULE_NOT_FOUND/.test(String(error.code))) {
      throw new QueueMissingError();
    }
    throw error;
  }
}

/** The shards of one archive, in a PostgreSQL database that workers on any number of machines share. */
export class ShardQueue {
  readonly #boss: PgBoss;
  readonly #name: string;

  private constructor(boss: PgBoss, name: string) {
    this.#boss = boss;
    this.#name = name;
  }

  /** Connects, and makes the tables where they are not there yet. */
  static async open(address: string, archive: string): Promise<ShardQueue> {
    const Engine = await loadEngine();
    const boss = new Engine({
      connectionString: address,
      schema,
      maintenanceIntervalSeconds,
      schedule: false,
      max: 4,
    });
    // What fails is told where it is asked for; a lost connection is tried again.
    boss.on("error", () => {});
    const name = `archive_${archive}`;
    try {
      await boss.start();
      const dead = `${name}_dead`;
      await boss.createQueue(dead, { name: dead, retentionDays });
      // A shard that waits already is not put in again.
      const policy = "short";
      await boss.createQueue(name, { name, policy, deadLetter: dead, retentionDays, ...retries });
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => {});
      throw new QueueError(reasonOf(error));
    }
    return new ShardQueue(boss, name);
  }

  async #ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new QueueError(reasonOf(error));
    }
  }

  async add(shards: readonly string[], lease: number): Promise<void> {
    for (let start = 0; start < shards.length; start += jobsAtOnce) {
      const jobs = shards.slice(start, start + jobsAtOnce).map((shard) => ({
        singletonKey: shard,
        name: this.#name,
        data: { shard },
        expireInSeconds: lease,
        deadLetter: `${this.#name}_dead`,
        ...retries,
      }));
      await this.#ask(() => this.#boss.insert(jobs));
    }
  }

  /** The next shard for this worker; null when none is waiting. */
  async take(): Promise<ShardJob | null> {
    const [job] = await this.#ask(() => this.#boss.fetch<{ shard: string }>(this.#name));
    if (job === undefined) return null;
    return { id: job.id, shard: job.data.shard, lease: Number(job.expireInSeconds) };
  }

  /** A sign of life: the time in which the shard must be done begins anew. */
  async keepAlive(job: ShardJob): Promise<void> {
    // pg-boss 10 counts from the start of a job and has no call for this; 12 has, and needs Node 22.
    const text = `UPDATE ${schema}.job SET started_on = now() WHERE name = $1 AND id = $2 AND state = 'active'`;
    await this.#ask(() => this.#sql(text, [this.#name, job.id]));
  }

  async complete(job: ShardJob): Promise<void> {
    await this.#ask(() => this.#boss.complete(this.#name, job.id));
  }

  /** Gives a shard back: it is tried again later, on any machine, and given up after the last try. */
  async giveBack(job: ShardJob, reason: string): Promise<void> {
    await this.#ask(() => this.#boss.fail(this.#name, job.id, { reason }));
  }

  /** Lets go of a shard that nothing is wrong with: it waits again at once, and this was none of its tries. */
  async release(job: ShardJob): Promise<void> {
    // The call of pg-boss counts a try, after the last of which a shard is given up.
    const text = `UPDATE ${schema}.job SET state = 'retry', started_on = NULL, start_after = now() WHERE name = $1 AND id = $2 AND state = 'active'`;
    await this.#ask(() => this.#sql(text, [this.#name, job.id]));
  }

  async count(): Promise<QueueCounts> {
    const states = await this.#ask(() =>
      this.#sql(
        `SELECT state::text, count(*)::int FROM ${schema}.job WHERE name = $1 GROUP BY state`,
        [this.#name],
      ),
    );
    const of = (state: string): number =>
      Number(states.find((row) => row.state === state)?.count ?? 0);
    const dead = await this.#ask(() =>
      this.#sql(`SELECT data->>'shard' AS shard FROM ${schema}.job WHERE name = $1 ORDER BY 1`, [
        `${this.#name}_dead`,
      ]),
    );
    return {
      waiting: of("created") + of("retry"),
      active: of("active"),
      dead: dead.map((row) => String(row.shard)),
    };
  }

  async #sql(text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
    return (await this.#boss.getDb().executeSql(text, values)).rows;
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, wait: true }).catch(() => {});
  }
}
