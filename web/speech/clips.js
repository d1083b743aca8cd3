// Clips: for each language and level an index that says which file is which line, and the files, which are
// fetched when their lines come. Played through Web Audio: a media element asks some servers for parts of files,
// and on tablets it needs a tap of its own for each clip.

import { Line } from '../sound/line.js';

const QUICK = { latencyHint: 'interactive' };
// What belongs to no level: the map, the lit lantern.
const ELSEWHERE = 'interface';

export class Clips {
  constructor(files) {
    this.files = files;
    this.indices = new Map();
    this.loaded = new Map();
    this.level = null;
    this.line = null;
    this.source = null;
    this.turn = 0;
  }

  /** Tablets let sound begin only in a tap. */
  wake() {
    if (this.line !== null && this.source !== null) this.line.hold();
  }

  /** In a tap: from now on clips may be heard, although each has to come first. */
  open() {
    this.line ??= new Line(QUICK);
    this.line.hold();
  }

  /** Asks for the clips of these words, all at once. */
  fetch(frame, words) {
    for (const word of words) this.find(frame, word);
  }

  /** The clip that says exactly this; null when there is none. */
  async find({ lang, view }, { id, text }) {
    const level = view.place_id.split('/')[0] || ELSEWHERE;
    // Those of the level before are not needed again.
    if (level !== this.level) this.loaded.clear();
    this.level = level;
    const index = await this.index(`voice/${lang}/${level}.json`);
    return this.load(index, index?.words[id]?.[text]);
  }

  /** Whether anything of this page has a clip. */
  has(lang, page) {
    return this.files[`voice/${lang}/${page}.json`] !== undefined;
  }

  /** The clip that says this on a page that is no level; null when there is none. */
  async of(lang, page, text) {
    const index = await this.index(`voice/${lang}/${page}.json`);
    const lines = Object.values(index?.words ?? {});
    return this.load(index, lines.find((texts) => texts[text] !== undefined)?.[text]);
  }

  load(index, file) {
    if (file === undefined) return null;
    const url = new URL(file, index.url).href;
    if (!this.loaded.has(url)) this.loaded.set(url, load(url));
    return this.loaded.get(url);
  }

  index(name) {
    const file = this.files[name]?.file;
    if (file === undefined) return null;
    if (!this.indices.has(name)) this.indices.set(name, readIndex(new URL(file, document.baseURI).href));
    return this.indices.get(name);
  }

  /** Plays a clip; whether it was heard to its end. */
  async play(bytes, volume) {
    const { turn } = this;
    try {
      this.open();
      const { line } = this;
      // Decoding takes the bytes away: a copy, so that the line can be said again.
      const buffer = await line.context.decodeAudioData(bytes.slice(0));
      if (turn !== this.turn) return false;
      line.mixer.set({ effects: volume, music: 0 });
      line.hold();
      const source = line.context.createBufferSource();
      source.buffer = buffer;
      source.connect(line.mixer.effects);
      this.source = source;
      const ended = new Promise((resolve) => { source.onended = resolve; });
      source.start();
      await ended;
      if (turn !== this.turn) return false;
      line.awakeUntil(line.now);
      return true;
    } catch (error) {
      console.warn(error);
      return false;
    }
  }

  stop() {
    this.turn += 1;
    if (this.source === null) return;
    this.source.stop();
    this.source = null;
    this.line.awakeUntil(this.line.now);
  }
}

async function readIndex(url) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return { url, words: await response.json() };
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function load(url) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    console.warn(error);
    return null;
  }
}
