// The start of a page for adults: the module, what it speaks of, and what it needs a browser for.
//
// Nothing is stored and nothing is sent. What is read of this device: the lanterns' records, by the family's page
// alone, to say which stories were played here. Everything works on plain http and in private windows.

import { Files } from './files.js';
import { Talk } from './talk.js';

const html = document.documentElement;
const PENDING_MS = 5000;
const DAY_MS = 86_400_000;
const LANTERN = 'thapsao.lantern.';
const asked = new URLSearchParams(location.search);

let page = null;

function sorry(error) {
  console.error(error);
  document.getElementById('sorry').hidden = false;
}

/** The plain page in English, until the module speaks. */
function english() {
  html.lang = 'en';
  for (const element of document.querySelectorAll('[data-en]')) element.textContent = element.dataset.en;
}

/** The lanterns' records; none where the device refuses, or where nobody needs them. */
function stored() {
  if (html.dataset.page !== 'family') return [];
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(LANTERN) && !key.endsWith('.unreadable'));
    return keys.map((key) => localStorage.getItem(key) ?? '');
  } catch {
    return [];
  }
}

/** Today in the time of the place, in days since 1970-01-01. */
function today() {
  if (asked.has('today')) return Number(asked.get('today')) >>> 0;
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS);
}

/** Where the page stands, as the module's `Seat`. */
function seat(files) {
  const pictures = Object.entries(files).filter(([name]) => name.startsWith('svg/'));
  const lang = asked.get('lang');
  return {
    lang: lang === 'vi' || lang === 'en' ? lang : null,
    base: new URL('./', location.href.split(/[?#]/)[0]).href,
    today: today(),
    fragment: location.hash,
    pictures: Object.fromEntries(pictures.map(([name, { file }]) => [name, file])),
    stored: stored(),
  };
}

function input(value) {
  page?.input(JSON.stringify(value));
}

const keep = (event) => {
  event.preventDefault();
  event.returnValue = '';
};

/** Saves a text as a file, through a link that is pressed and gone. */
function save(name, kind, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Plain http has no clipboard of the newer kind: what is selected is copied the old way. */
async function copy(text) {
  try {
    if (navigator.clipboard === undefined) throw new Error('no clipboard');
    await navigator.clipboard.writeText(text);
    input({ copied: true });
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true, className: 'sr' });
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    let done = false;
    try {
      done = document.execCommand('copy');
    } catch {
      done = false;
    }
    area.remove();
    before?.focus?.();
    input({ copied: done });
  }
}

function fragment(text) {
  history.replaceState(null, '', text === '' ? location.pathname + location.search : `#${text}`);
}

/** The files of the site; while this page is still being built, it is asked for again. */
async function site() {
  for (;;) {
    const answer = await fetch('manifest.json');
    if (!answer.ok) throw new Error(`manifest.json: ${answer.status}`);
    const { files, stage_pending: pending } = await answer.json();
    if (files['desk.js'] !== undefined) return files;
    if (!pending) throw new Error('this site has no pages for adults');
    await new Promise((resolve) => { setTimeout(resolve, PENDING_MS); });
  }
}

async function start() {
  if (asked.get('lang') === 'en') english();
  const files = await site();
  const at = (name) => new URL(files[name].file, document.baseURI).href;
  const [module, data] = await Promise.all([import(at('desk.js')), fetch(at('desk.pack')).then((it) => it.arrayBuffer())]);
  await module.default({ module_or_path: at('desk_bg.wasm') });
  const talk = new Talk(files, input);
  const host = {
    save,
    copy,
    fragment,
    print: () => print(),
    speak: (lang, texts) => talk.speak(lang, JSON.parse(texts)),
    hush: () => talk.hush(),
    unsaved: (whether) => (whether ? addEventListener : removeEventListener)('beforeunload', keep),
  };
  page = new module.Adults(html.dataset.page, new Uint8Array(data), JSON.stringify(seat(files)), host);
  new Files(input, { worker: at('desk/worker.js'), code: at('desk.js'), wasm: at('desk_bg.wasm') }, module.read_codes).listen();
  // Who opens the cards of a level sees its card at once.
  if (location.hash.length > 1) input({ fragment: location.hash });
  addEventListener('hashchange', () => input({ fragment: location.hash }));
  addEventListener('afterprint', () => document.getElementById('paper').replaceChildren());
  addEventListener('pagehide', () => talk.hush());
  if (asked.has('test')) {
    window.__desk = { drawn: module.drawn, result: (code, nonce, played) => page.result(code, nonce, JSON.stringify(played)) };
  }
  html.dataset.ready = '';
}

start().catch(sorry);
