// The start of the game in a browser.
//
// START-UP CONTRACT (keep it)
//  1. index.html is a title that can be read and left at once. This script looks at the address, at the
//     storage (which may refuse) and at the system's wish for less motion.          mark ts-html
//  2. The core loads (core.js, core_bg.wasm) and puts the playable game in the page. mark ts-core, ts-playable
//     Only then are sound and speech loaded: a start never waits for them.
//  3. Where there is WebGL2 the stage streams behind the game. While the manifest says `stage_pending`
//     (a build that is still running) it is asked for again every five seconds.      mark ts-stage-code
//  4. The stage attaches between screens, never inside a decision.                   mark ts-stage
//  5. It is let go, once, when it panics, when its context is lost or when it does not answer within four
//     seconds of being seen: one calm sentence, and play goes on in the reader at the same decision.
//  6. The first decision shown is marked ts-decision.
//
// For tests and styles: <html data-stage="none|loading|attached|lost" data-ready="REV drawn" data-gpu=…>.
// Everything works on plain http and in private windows; nothing is asked of another origin. Quick exit
// replaces this page: nothing is ever pushed to the history, so Back finds nothing of the game.

import { Stage, probe } from './attach.js';
import { readLink } from './link.js';
import { onElsewhere, readStored, remove, save } from './storage.js';

const IDLE_MS = 180000;
const PENDING_MS = 5000;
const PAGES = ['lop.html', 'nha.html'];
const html = document.documentElement;
const canvas = document.getElementById('stage');
const link = readLink(location.search, location.hash);
const motion = matchMedia('(prefers-reduced-motion: reduce)');

let core = null;
let stage = null;
let manifest = null;
let frame = null;
let left = false;
let marked = false;
let sound = null;
let speech = null;
let touched = false;
let room = null;

performance.mark('ts-html');

/** Away from here, at once; what is on screen is hidden before the other page comes. */
function leave() {
  left = true;
  speech?.leave();
  sound?.leave();
  html.dataset.left = '';
  document.title = ' ';
  location.replace('exit.html');
}

/** The core itself has failed: one calm sentence and a way to begin again. */
function sorry(message) {
  console.error(message);
  const box = document.getElementById('sorry');
  if (!box.hidden) return;
  const english = html.lang === 'en';
  const words = document.createElement('p');
  words.textContent = english ? 'Something of ours has stopped. Your lantern is kept.' : 'Trò chơi vừa bị dừng. Đèn vẫn được giữ nhé.';
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'target primary';
  again.textContent = english ? 'Start again' : 'Mở lại';
  again.addEventListener('click', () => location.replace('./'));
  const exit = document.createElement('a');
  exit.className = 'target on-bar exit';
  exit.href = 'exit.html';
  exit.dataset.leave = '';
  exit.textContent = english ? 'Quick exit' : 'Thoát nhanh';
  box.replaceChildren(words, again, exit);
  box.hidden = false;
  html.dataset.stage = 'lost';
  document.getElementById('reader').hidden = true;
}

function input(value) {
  core?.input(JSON.stringify(value));
}

async function loadLevel(id) {
  let packed;
  try {
    const response = await fetch(manifest.files[`levels/${id}.level`].file);
    if (!response.ok) throw new Error(String(response.status));
    packed = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    console.warn(error);
  }
  core.level(id, packed);
}

// The page is ready for a picture when the Frame is drawn where the player sees it.
function ready() {
  if (frame === null) return;
  if (!stage?.attached || stage.drawn === frame.rev) html.dataset.ready = String(frame.rev);
}

function show(json) {
  frame = JSON.parse(json);
  room?.follow(frame);
  sound?.follow(frame);
  speech?.follow(frame);
  stage?.push(frame, json);
  ready();
  if (!marked && frame.screen === 'level' && frame.view.targets.some((target) => target.role === 'choice')) {
    marked = true;
    performance.mark('ts-decision');
  }
}

async function loadCards(id) {
  let text;
  try {
    const response = await fetch(manifest.files[`together/${id}.json`].file);
    if (!response.ok) throw new Error(String(response.status));
    text = await response.text();
  } catch (error) {
    console.warn(error);
  }
  core.cards(id, text);
}

/** Another page of this site. */
function open(page) {
  if (PAGES.includes(page)) location.assign(page);
}

const host = {
  save,
  remove,
  loadLevel,
  loadCards,
  open,
  quickExit: leave,
  show,
  cues: (json) => sound?.play(JSON.parse(json)),
  fatal: sorry,
};

async function readManifest() {
  const response = await fetch('manifest.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`manifest.json: ${response.status}`);
  return response.json();
}

/** The day, counted from 1970, by the clock on the wall. */
function today() {
  const now = new Date();
  return Math.floor((now.getTime() / 60_000 - now.getTimezoneOffset()) / 1440);
}

async function startCore() {
  const { files, levels } = manifest;
  const glue = await import(new URL(files['core.js'].file, document.baseURI).href);
  await glue.default({ module_or_path: new URL(files['core_bg.wasm'].file, document.baseURI) });
  performance.mark('ts-core');
  const boot = {
    levels,
    stored: readStored(),
    seed: link.seed ?? crypto.getRandomValues(new Uint32Array(1))[0],
    lang: link.lang,
    calm: link.calm || motion.matches,
    today: link.today ?? today(),
    jump: link.jump,
    register: manifest.register,
    assigned: link.assigned,
    silent: link.silent,
    class: link.class,
    site: new URL('.', location.href).href,
  };
  core = new glue.Core(JSON.stringify(boot), JSON.stringify(files), host);
  performance.mark('ts-playable');
}

/** Sound comes beside the game, never in its way. */
async function startSound() {
  try {
    sound = await import('./audio.js');
    sound.follow(frame);
    const { Speech } = await import('./speech.js');
    speech = new Speech(manifest.files, sound, () => input('no_voice'));
    speech.follow(frame);
    if (touched) speech.wake();
  } catch (error) {
    console.warn(error);
  }
}

async function startStage() {
  html.dataset.gpu = probe();
  if (html.dataset.gpu === 'none') return;
  for (let latest = manifest; ; latest = await readManifest().catch(() => latest)) {
    if (latest.files['stage.js'] !== undefined && !latest.stage_pending) {
      manifest = { ...manifest, files: { ...latest.files, ...manifest.files } };
      break;
    }
    if (!latest.stage_pending) return;
    await new Promise((resolve) => { setTimeout(resolve, PENDING_MS); });
  }
  const coming = document.getElementById('coming');
  stage = new Stage(canvas, core, (state) => {
    html.dataset.stage = state;
    coming.hidden = state !== 'loading';
    if (state === 'lost') canvas.hidden = true;
    ready();
  });
  if (frame !== null) stage.push(frame, JSON.stringify(frame));
  try {
    await stage.stream(manifest.files, (part) => coming.style.setProperty('--part', part.toFixed(3)));
  } catch (error) {
    stage.lose(String(error));
  }
}

function listen() {
  let last = performance.now();
  const alive = () => {
    last = performance.now();
    touched = true;
    sound?.wake();
    speech?.wake();
  };
  for (const kind of ['pointerdown', 'keydown', 'touchend']) addEventListener(kind, alive, { capture: true, passive: true });
  setInterval(() => {
    if (performance.now() - last < IDLE_MS) return;
    last = performance.now();
    input('idle');
  }, 5000);
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-leave]');
    if (link) {
      event.preventDefault();
      leave();
    }
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted && left) location.replace('exit.html');
  });
  onElsewhere(
    (key, value) => input({ stored_elsewhere: { key, value } }),
    () => Object.keys(readStored().entries),
  );
}

/** The plain title in English, until the core speaks. */
function english() {
  html.lang = 'en';
  for (const element of document.querySelectorAll('[data-en]')) element.textContent = element.dataset.en;
}

/** What sets the words of a class in the size of its screen. Without it they are those of a child: nothing to stop for. */
async function classRoom() {
  try {
    const it = await import('./class.js');
    await it.dress(manifest.files['class/class.css'].file);
    return it;
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function main() {
  listen();
  // Another assignment in the address of a game that is open is a game of its own.
  addEventListener('hashchange', () => location.reload());
  if (link.lang === 'en') english();
  manifest = await readManifest();
  if (link.class) room = await classRoom();
  await startCore();
  startSound();
  if (link.test) (await import('./hooks.js')).hook(() => core, () => stage);
  if (link.stage) await startStage();
}

main().catch((error) => {
  if (core === null) sorry(String(error));
  else console.warn(error);
});
