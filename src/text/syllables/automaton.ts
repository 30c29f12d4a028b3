import { classes, widthOfAlphabet } from "./characters.js";
import {
  backOnsets,
  backRimes,
  bareRimes,
  foreignSyllables,
  freeOnsets,
  frontOnsets,
  frontRimes,
  onsetsBeforeY,
  rimesOfGBeforeI,
  rimesOfGi,
  rimesOfQu,
} from "./rimes.js";
import { spellTones } from "./tones.js";

/** Every spelling of a syllable as a way through numbered states. State 0 is the dead end, 1 the beginning. */
export interface Automaton {
  /** The next state, by `state * widthOfAlphabet + class of the character`. */
  readonly next: Uint16Array;
  /** 1 for a state in which a syllable is complete. */
  readonly complete: Uint8Array;
}

export const beginning = 1;

interface Node {
  readonly children: Map<number, Node>;
  complete: boolean;
  /** Shared ends get one number. */
  state: number;
}

const createNode = (): Node => ({ children: new Map(), complete: false, state: 0 });

function walk(from: Node, spelling: string): Node {
  let node = from;
  for (let at = 0; at < spelling.length; at += 1) {
    const letter = classes[spelling.charCodeAt(at)] as number;
    let child = node.children.get(letter);
    if (child === undefined) {
      child = createNode();
      node.children.set(letter, child);
    }
    node = child;
  }
  return node;
}

/** All rimes with all tones as one tree. */
function growRimes(rimes: readonly string[]): Node {
  const root = createNode();
  for (const rime of rimes) {
    for (const spelled of spellTones(rime)) walk(root, spelled).complete = true;
  }
  return root;
}

/** Lets a tree of rimes follow a node, their inner nodes shared. Where both have a way on, the two are merged. */
function graft(node: Node, rimes: Node): void {
  if (rimes.complete) node.complete = true;
  for (const [letter, child] of rimes.children) {
    const own = node.children.get(letter);
    if (own === undefined) node.children.set(letter, child);
    else if (own !== child) {
      const merged: Node = { children: new Map(own.children), complete: own.complete, state: 0 };
      graft(merged, child);
      node.children.set(letter, merged);
    }
  }
}

function growSyllables(): Node {
  const back = growRimes(backRimes);
  const front = growRimes(frontRimes);
  const y = growRimes(["y"]);
  const root = createNode();
  for (const onset of [...freeOnsets, ...backOnsets]) graft(walk(root, onset), back);
  for (const onset of [...freeOnsets, ...frontOnsets]) graft(walk(root, onset), front);
  for (const onset of onsetsBeforeY) graft(walk(root, onset), y);
  graft(walk(root, "qu"), growRimes(rimesOfQu));
  graft(walk(root, "gi"), growRimes(rimesOfGi));
  graft(walk(root, "g"), growRimes(rimesOfGBeforeI));
  graft(root, back);
  graft(root, front);
  graft(root, growRimes(bareRimes));
  for (const syllable of foreignSyllables) {
    // Not `walk`: the nodes on the way are shared with other onsets.
    graft(root, spell(syllable));
  }
  return root;
}

function spell(syllable: string): Node {
  const root = createNode();
  walk(root, syllable).complete = true;
  return root;
}

function buildAutomaton(): Automaton {
  const nodes: Node[] = [];
  const known = new Map<string, number>();
  /** Numbers a node behind its children; nodes with the same ways on are one state. */
  const number = (node: Node): number => {
    if (node.state > 0) return node.state;
    const ways = [...node.children].map(([letter, child]) => [letter, number(child)] as const);
    ways.sort(([one], [other]) => one - other);
    const key = `${node.complete}${ways.join(";")}`;
    let state = known.get(key);
    if (state === undefined) {
      nodes.push(node);
      state = nodes.length + beginning;
      known.set(key, state);
    }
    node.state = state;
    return state;
  };
  const root = growSyllables();
  for (const child of root.children.values()) number(child);
  const count = nodes.length + beginning + 1;
  const next = new Uint16Array(count * widthOfAlphabet);
  const complete = new Uint8Array(count);
  const write = (node: Node, state: number): void => {
    if (node.complete) complete[state] = 1;
    for (const [letter, child] of node.children)
      next[state * widthOfAlphabet + letter] = child.state;
  };
  write(root, beginning);
  for (const [index, node] of nodes.entries()) write(node, index + beginning + 1);
  return { next, complete };
}

let built: Automaton | null = null;

/** The automaton, built when it is first asked for. */
export function syllableAutomaton(): Automaton {
  built ??= buildAutomaton();
  return built;
}
