// Spoken lines: what a Frame says is read aloud, one line after the other, and music makes way.
//
// Whose voice: a clip (recorded, or rendered by the build); else a voice that this device has itself
// (`localService`) in the language of the Frame; else none, and the pictures tell it. A voice that would send
// the words to a server is never used. Nothing is said before the first tap, on a hidden page, on the help card,
// or while speech is off. The end of a line never changes the game.

import { Clips } from './speech/clips.js';
import { DeviceVoice } from './speech/voice.js';

// Between two lines.
const PAUSE_MS = 320;
// After the first tap: it may bring another screen.
const SETTLE_MS = 250;

export class Speech {
  /** `files` of the manifest; `sound` is audio.js; `unheard` is called when what was asked for cannot be said. */
  constructor(files, sound, unheard) {
    this.sound = sound;
    this.unheard = unheard;
    this.clips = new Clips(files);
    this.voice = new DeviceVoice();
    this.ring = new Ring();
    this.frame = null;
    /** What is still to be said, and grows with everything that ends it. */
    this.waiting = [];
    this.turn = 0;
    this.touched = false;
    this.gone = false;
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.stop(); });
    addEventListener('pagehide', () => this.stop());
  }

  /** A tap or a key: from the first one on there may be speech. */
  wake() {
    this.clips.wake();
    if (this.touched) return;
    this.touched = true;
    this.voice.unlock();
    if (this.waiting.length > 0) this.begin(this.waiting, { after: SETTLE_MS });
  }

  /** Follows the Frames. */
  follow(frame) {
    const before = this.frame;
    if (this.gone || before?.rev === frame.rev) return;
    this.frame = frame;
    if (frame.speak === 'never') {
      this.stop();
      return;
    }
    const words = said(frame);
    const known = before?.screen === frame.screen && before.lang === frame.lang ? said(before) : [];
    const fresh = words.filter((it) => !known.some(({ id, text }) => id === it.id && text === it.text));
    if (frame.speak === 'asked') this.begin(words, { asked: true });
    // The same words on a new Frame: who is speaking goes on.
    else if (fresh.length === 0) return;
    else if (frame.speak === 'as_it_comes') this.begin(fresh, { after: happening(frame) });
    else this.stop();
  }

  /** Silence, at once and for good: the player leaves. */
  leave() {
    this.stop();
    this.gone = true;
  }

  stop() {
    this.turn += 1;
    this.waiting = [];
    this.voice.stop();
    this.clips.stop();
    this.ring.hide();
    this.sound.speech(false);
  }

  async begin(words, { after = 0, asked = false } = {}) {
    this.stop();
    if (document.hidden) return;
    this.waiting = words;
    if (!this.touched) return;
    const { turn, frame } = this;
    const over = () => turn !== this.turn;
    this.clips.fetch(frame, words);
    if (after > 0) await sleep(after);
    let heard = false;
    while (!over() && this.waiting.length > 0) {
      const word = this.waiting.shift();
      const spoken = await this.say(frame, word, over);
      heard ||= spoken;
      if (spoken && !over() && this.waiting.length > 0) await sleep(PAUSE_MS);
    }
    if (over()) return;
    this.stop();
    if (asked && !heard) this.unheard();
  }

  /** Says one thing; whether it was heard. */
  async say(frame, word, over) {
    const loud = this.sound.speechLevel();
    const clip = await this.clips.find(frame, word);
    if (clip !== null && !over() && await this.aloud(word, over, () => this.clips.play(clip, loud))) return true;
    const voice = await this.voice.of(frame.lang);
    return voice !== null && !over() && this.aloud(word, over, () => this.voice.say(word.text, voice, loud));
  }

  /** While something is said, music makes way and its answer has a ring. */
  async aloud({ target }, over, act) {
    this.sound.speech(true);
    this.ring.show(target);
    const heard = await act();
    if (!over()) this.ring.hide();
    return heard;
  }
}

/** What a Frame has to say: its lines, then its answers, in order. */
export function said({ view }) {
  const lines = view.lines.map(({ id, text }) => ({ id, text, target: null }));
  const answers = view.targets
    .filter(({ role, state }) => role === 'choice' && !state.done && !state.disabled)
    .map(({ id, line, label }) => ({ id: line, text: label, target: id }));
  return [...lines, ...answers];
}

/** How long the stage plays what happens before the words come; the reader tells all at once. */
function happening({ look, view }) {
  if (look.calm || document.documentElement.dataset.stage !== 'attached') return 0;
  const first = view.beats.findIndex((beat) => 'line' in beat);
  return view.beats.slice(0, first < 0 ? undefined : first).reduce((sum, beat) => sum + (beat.happening ?? 0), 0);
}

/** A ring around the answer that is being read, over the page and over the stage alike. */
class Ring {
  constructor() {
    this.box = document.createElement('div');
    this.box.id = 'spoken';
    this.box.setAttribute('aria-hidden', 'true');
    this.box.hidden = true;
    document.body.append(this.box);
  }

  show(target) {
    const element = target === null ? null : document.querySelector(`#reader [data-target="${CSS.escape(target)}"]`);
    this.box.hidden = element === null;
    if (element === null) return;
    const { x, y, width, height } = element.getBoundingClientRect();
    for (const [side, value] of Object.entries({ left: x, top: y, width, height })) this.box.style.setProperty(side, `${value}px`);
  }

  hide() {
    this.box.hidden = true;
  }
}

function sleep(ms) {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}
