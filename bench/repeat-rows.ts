/** The seed plan with the rows of its tables repeated: each run of task rows stands `factor` times. */
export function repeatRows(text: string, factor: number): string {
  const lines = text.split("\n");
  const repeated: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    // The head stays once; everything under it is repeated as a block.
    const [head, ...rows] = run;
    if (head !== undefined) repeated.push(head);
    for (let copy = 0; copy < factor; copy += 1) repeated.push(...rows);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const inTable =
      line.includes("\t") || (line === "" && run.length > 0 && lines[index + 1]?.includes("\t"));
    if (inTable) run.push(line);
    else {
      flush();
      repeated.push(line);
    }
  }
  flush();
  return repeated.join("\n");
}
