// The device's own voice. Only one that works on the device itself: others send the words to a server.

// How long the browser may take to say which voices there are.
const LIST_MS = 1000;
// A platform that never says that it has finished holds nothing up: at most this long for a line.
const LONGEST_MS = 4000;
const LETTER_MS = 250;
// Slower than grown-ups talk, for those who learn to read.
const RATE = 0.9;

export class DeviceVoice {
  constructor() {
    this.synth = globalThis.speechSynthesis ?? null;
    this.listed = null;
    /** Kept, because some browsers forget to tell the end of an utterance that nothing holds. */
    this.utterance = null;
    this.synth?.getVoices();
  }

  /** Tablets let a page speak only after it has begun to in a tap: a silent word, in a voice of their own. */
  unlock() {
    const voice = this.synth?.getVoices().find(({ localService }) => localService === true);
    if (voice === undefined) return;
    const silent = new SpeechSynthesisUtterance('');
    this.synth.speak(Object.assign(silent, { voice, lang: voice.lang, volume: 0 }));
  }

  /** The voice for a language; none when this device has none of its own. */
  async of(lang) {
    if (this.synth === null) return null;
    this.listed ??= this.list();
    await this.listed;
    const mine = this.synth.getVoices().filter((voice) => voice.localService === true && speaks(voice, lang));
    return mine.find((voice) => voice.default) ?? mine[0] ?? null;
  }

  /** Waits, once, until the browser has looked for voices. */
  list() {
    if (this.synth.getVoices().length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.synth.addEventListener?.('voiceschanged', resolve, { once: true });
      setTimeout(resolve, LIST_MS);
    });
  }

  /** Says it; whether it was said to its end. */
  say(text, voice, volume) {
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(spoken(text));
      const timer = setTimeout(() => resolve(true), LONGEST_MS + LETTER_MS * text.length);
      const done = (heard) => () => {
        clearTimeout(timer);
        resolve(heard);
      };
      Object.assign(utterance, { voice, lang: voice.lang, rate: RATE, volume, onend: done(true), onerror: done(false) });
      this.utterance = utterance;
      this.synth.speak(utterance);
    });
  }

  stop() {
    if (this.utterance === null) return;
    this.utterance = null;
    this.synth.cancel();
  }
}

function speaks({ lang }, wanted) {
  return lang.toLowerCase().replace('_', '-').split('-')[0] === wanted;
}

/** Numbers to call are said digit by digit: 111 is một một một. */
export function spoken(text) {
  return text.replace(/\d{3,}/g, (digits) => [...digits].join(' '));
}
