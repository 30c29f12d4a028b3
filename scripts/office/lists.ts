import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";
import type { ListName } from "./layout.js";

type Level = NonNullable<INumberingOptions["config"][number]["levels"]>[number];

const level = (
  at: number,
  format: Level["format"],
  text: string,
  more: Partial<Level> = {},
): Level => ({ level: at, ...(format === undefined ? {} : { format }), text, ...more });

const hanging = { style: { paragraph: { indent: { left: 360, hanging: 360 } } } };
const centred: Partial<Level> = { alignment: AlignmentType.CENTER, suffix: "nothing" };

/** How each list draws its numbers. The levels of the headings are tied to the heading styles. */
const levels: Readonly<Record<ListName, readonly Level[]>> = {
  outline: [
    level(0, LevelFormat.UPPER_ROMAN, "%1.", { style: { style: "Heading1" } }),
    level(1, LevelFormat.DECIMAL, "%2.", { style: { style: "Heading2" } }),
  ],
  steps: [level(0, LevelFormat.DECIMAL, "%1.", hanging)],
  dash: [level(0, LevelFormat.BULLET, "-", hanging)],
  groups: [
    level(0, LevelFormat.UPPER_LETTER, "%1", centred),
    level(1, LevelFormat.UPPER_ROMAN, "%2", centred),
  ],
  fields: [level(0, LevelFormat.UPPER_ROMAN, "%1", centred)],
  tasks: [level(0, LevelFormat.DECIMAL, "%1", centred)],
  "tasks-dotted": [level(0, LevelFormat.DECIMAL, "%1.", centred)],
};

const letters = [level(0, LevelFormat.LOWER_LETTER, "%1)", hanging)];

/** Lists of the plan of `fixtures/office-layout`; the first three levels are tied to the heading styles. */
export const featureLists: INumberingOptions["config"] = [
  {
    reference: "plan",
    levels: [
      ...levels.outline,
      level(2, LevelFormat.DECIMAL, "%2.%3.", { style: { style: "Heading3" } }),
    ],
  },
  // One list each, as Word makes them when a clerk starts again at a): LibreOffice loses a level of the headings' list
  // that no heading style is tied to (odt, rtf), and an override (doc).
  { reference: "letters", levels: letters },
  { reference: "letters-again", levels: letters },
  { reference: "dash", levels: levels.dash },
  { reference: "groups-dotted", levels: [level(0, LevelFormat.UPPER_ROMAN, "%1.")] },
  { reference: "rows", levels: levels.tasks },
  {
    reference: "annex",
    levels: [
      level(0, LevelFormat.DECIMAL, "%1", centred),
      level(1, LevelFormat.DECIMAL, "%1.%2", centred),
    ],
  },
];

/** A second list of the same look. */
export const againName = (list: ListName): string => `${list}-again`;

export const numberingConfig: INumberingOptions["config"] = [
  ...Object.entries(levels).map(([reference, list]) => ({ reference, levels: list })),
  { reference: againName("steps"), levels: levels.steps },
];
