// One screen for a whole class: its words are as large as the screen holds, up to one and a half times the size of the
// band (style.css: --most and --least, pixels of a screen that is 1280 wide). What is asked and answered stands beside
// what is shown, below it, or around it, whichever leaves them largest; where room is left, what is shown grows
// (--shown, a share of the words). Only `?class` loads this.

import { Chat } from './class/chat.js';

const STEP = 2;
/** What is new is cut only when words would be smaller than this share of their full size. */
const FIRM = 0.86;
const SHOWN = { least: 0.74, most: 0.92, step: 0.03 };
/** What holds words that may not break or hang over. */
const HOLDERS = [
  '.line, .card, .primary, .still, .on-device, .popup-text, .screen, .web-page, .element, .address-row',
  '.said, .message, .point, .thing, .thing p, .spot, .told, .basket',
].join();
const reader = document.getElementById('reader');
let place = '';
let sheet = '';
/** The sizes of each sheet of this decision: what is shown, all of it, the answers. */
let sizes = new Map();
const chat = new Chat();
let ways = ['beside', 'below', 'small', 'above', 'aside', 'wide'];

const token = (name) => Number(getComputedStyle(reader).getPropertyValue(name)) || 33;
const set = (name, value) => reader.style.setProperty(name, value);

/** By how much the page is larger than the screen. */
function over() {
  const { scrollHeight, scrollWidth } = document.documentElement;
  return Math.max(scrollHeight - innerHeight, 0) + Math.max(scrollWidth - innerWidth, 0);
}

function fits() {
  if (over() > 0) return false;
  return [...reader.querySelectorAll(HOLDERS)].every((it) => it.scrollWidth <= it.clientWidth + 1);
}

function stand(way) {
  reader.dataset.answers = way;
  ways = [way, ...ways.filter((it) => it !== way)];
}

/** Whether the screen holds all of it in this size, one way or the other. */
function holds(size) {
  set('--size', size);
  const way = ways.find((it) => {
    reader.dataset.answers = it;
    return fits();
  });
  if (way !== undefined) stand(way);
  return way !== undefined;
}

/** Where no way holds all of it: the one that leaves least below, words broken if they must. */
function crowd() {
  reader.dataset.words = 'broken';
  const [best] = ways
    .map((way) => {
      reader.dataset.answers = way;
      return { way, left: over() };
    })
    .sort((a, b) => a.left - b.left);
  stand(best.way);
}

/** The fewest messages from `from` to `to` that must go for the screen to hold the rest in this size; null if `to` are too few. */
function without(size, from, to) {
  const fitsWithout = (count) => {
    chat.cut(count);
    return holds(size);
  };
  if (to <= from || !fitsWithout(to)) return null;
  let [few, enough] = [from, to];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (fitsWithout(middle)) enough = middle;
    else few = middle;
  }
  fitsWithout(enough);
  return enough;
}

/** The largest size from `size` down to `least` in which the screen holds what there is; null if none. */
function shrunk(size, least) {
  for (let it = size; it >= least; it = it > least ? Math.max(it - STEP, least) : least - 1) if (holds(it)) return it;
  return null;
}

/** The size of words and how many messages went, so that the screen holds the rest; null where it cannot. */
function find(size, gone, least, most) {
  const firm = Math.min(size, Math.max(least, Math.round(most * FIRM)));
  chat.cut(gone);
  if (holds(size)) return { size, gone };
  const fewer = without(size, gone, chat.past);
  if (fewer !== null) return { size, gone: fewer };
  const rest = Math.max(gone, chat.past);
  chat.cut(rest);
  const smaller = shrunk(size, firm);
  if (smaller !== null) return { size: smaller, gone: rest };
  const fewest = without(firm, rest, chat.most);
  if (fewest !== null) return { size: firm, gone: fewest };
  const last = Math.max(gone, chat.most);
  chat.cut(last);
  const smallest = shrunk(firm, least);
  return smallest === null ? null : { size: smallest, gone: last };
}

/** On one sheet words only shrink: nothing jumps while votes come in. */
function fill() {
  const [least, most] = [token('--least'), token('--most')];
  const before = sizes.get(sheet) ?? { size: most, shown: SHOWN.most, gone: 0 };
  let { shown } = before;
  delete reader.dataset.words;
  set('--shown', SHOWN.least);
  const found = find(before.size, before.gone, least, most);
  if (found !== null) {
    set('--shown', shown);
    while (shown > SHOWN.least && !fits()) {
      shown = Math.max(shown - SHOWN.step, SHOWN.least);
      set('--shown', shown);
    }
  } else crowd();
  sizes.set(sheet, { size: least, gone: chat.most, ...found, shown });
}

function anew() {
  sizes = new Map();
  fill();
}

/** Called with each Frame that the reader has drawn. */
export function follow(frame) {
  const { view } = frame;
  const here = `${frame.screen} ${frame.look.band} ${frame.lang} ${view.place_id}`;
  sheet = `${view.device !== null} ${view.lines.length} ${view.targets.some(({ role }) => role === 'choice')}`;
  chat.arrive(reader, `${frame.lang} ${view.place_id.split('/')[0]}`, view.place_id);
  if (here === place) fill();
  else anew();
  place = here;
}

// A picture has its height only when it has come.
reader.addEventListener('load', fill, true);
addEventListener('resize', anew);
document.fonts?.ready.then(anew);
