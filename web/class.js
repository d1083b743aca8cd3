// One screen for a whole class: its words are as large as the screen holds, up to one and a half times the size of the
// band (class/class.css: --most and --least, pixels of a screen that is 1280 wide). What is asked and answered stands beside
// what is shown, below it, or around it, whichever leaves them largest; where room is left, answers grow (--asked, a share
// of the words) up to one and a half times a child's (--answers), and then what is shown (--shown). Only `?class` loads this.

import { Chat } from './class/chat.js';

const STEP = 2;
/** What is new is cut only when words would be smaller than this share of their full size. */
const FIRM = 0.86;
const SHOWN = { most: 0.93, step: 0.03 };
const ASKED = { least: 1, step: 0.04 };
/** What is shown in brief saves at most so much of the screen's height. */
const SAVED = 0.3;
/** What holds words that may not break or hang over. */
const HOLDERS = [
  '.line, .card, .primary, .still, .on-device, .popup-text, .screen, .web-page, .element, .address-row',
  '.said, .message, .point, .thing, .thing p, .spot, .told, .basket',
].join();
/** Pixels of what is only for who listens. */
const UNSEEN = 1;
const reader = document.getElementById('reader');
let place = '';
let sheet = '';
/** The sizes of each sheet of this decision: what is shown, all of it, the answers. */
let sizes = new Map();
const chat = new Chat();
let ways = ['beside', 'below', 'half', 'small', 'above', 'aside', 'top', 'wide'];
/** Whether this sheet is in brief already: what was read before and is not asked about leaves only its name. */
let brief = false;

const token = (name) => Number(getComputedStyle(reader).getPropertyValue(name)) || 33;
const set = (name, value) => reader.style.setProperty(name, value);

/** By how much the page is larger than the screen. */
function over() {
  const { scrollHeight, scrollWidth } = document.documentElement;
  return Math.max(scrollHeight - innerHeight, 0) + Math.max(scrollWidth - innerWidth, 0);
}

/** Whether no word hangs over what holds it. */
function whole() {
  return [...reader.querySelectorAll(HOLDERS)].every((it) => it.clientWidth <= UNSEEN || it.scrollWidth <= it.clientWidth + 1);
}

const fits = () => over() === 0 && whole();

function stand(way) {
  reader.dataset.answers = way;
  ways = [way, ...ways.filter((it) => it !== way)];
}

/** Takes the first way in which the screen holds what there is. */
function stood() {
  let left = Infinity;
  const found = ways.find((it) => {
    reader.dataset.answers = it;
    const beyond = over();
    left = Math.min(left, beyond);
    return beyond === 0 && whole();
  });
  if (found !== undefined) stand(found);
  return { found, left };
}

/** Whether the screen holds all of it in this size, one way or the other; if it must, in brief. */
function holds(size) {
  set('--size', size);
  reader.toggleAttribute('data-brief', brief);
  const { found, left } = stood();
  if (found !== undefined || brief || left > innerHeight * SAVED) return found !== undefined;
  reader.toggleAttribute('data-brief', true);
  return stood().found !== undefined;
}

/** Whether answers can be so large, one way or the other; if they must, beside what is shown in brief. */
function answered() {
  if (stood().found !== undefined) return true;
  if ('brief' in reader.dataset) return false;
  reader.toggleAttribute('data-brief', true);
  if (stood().found !== undefined) return true;
  reader.toggleAttribute('data-brief', false);
  return false;
}

/** Where no way holds all of it: the one that leaves least below, words broken if they must. */
function crowd() {
  reader.dataset.words = 'broken';
  const [best] = ways
    .map((it) => {
      reader.dataset.answers = it;
      return { it, left: over() };
    })
    .sort((a, b) => a.left - b.left);
  stand(best.it);
}

/** The fewest messages from `from` to `to` that must go for the screen to hold the rest in this size; null if `to` are too few. */
function without(size, from, to) {
  if (to <= from) return null;
  chat.cut(to);
  if (!holds(size)) return null;
  let [few, enough] = [from, to];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    chat.cut(middle);
    if (fits()) enough = middle;
    else few = middle;
  }
  chat.cut(enough);
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

/** The largest share from `from` down to `least` in which the screen holds what there is. */
function grown(name, from, least, step, held) {
  for (let it = from; it > least; it -= step) {
    set(name, it);
    if (held()) return it;
  }
  set(name, least);
  [reader.dataset.answers] = ways;
  return least;
}

/** On one sheet words only shrink: nothing jumps while votes come in. */
function fill() {
  const [least, most] = [token('--least'), token('--most')];
  const before = sizes.get(sheet) ?? { size: most, gone: 0, brief: false, asked: token('--answers'), shown: SHOWN.most };
  const device = token('--device');
  let { asked, shown } = before;
  brief = before.brief;
  delete reader.dataset.words;
  set('--asked', ASKED.least);
  set('--shown', device);
  const found = find(before.size, before.gone, least, most);
  if (found === null) crowd();
  else {
    asked = grown('--asked', asked, ASKED.least, ASKED.step, answered);
    shown = grown('--shown', shown, device, SHOWN.step, fits);
  }
  sizes.set(sheet, { size: least, gone: chat.most, ...found, brief: 'brief' in reader.dataset, asked, shown });
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

/** Brings the style of a class's screen; no child needs it. */
export function dress(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${href} did not come`)));
    document.head.append(link);
  });
}

let due = false;
/** Once for all that comes before the next frame. */
function soon() {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    fill();
  });
}

// A picture has its height only when it has come.
reader.addEventListener('load', soon, true);
addEventListener('resize', anew);
document.fonts?.ready.then(anew);
