// Reading aloud: a clip where there is one, else a voice of the device and no other.

import { Clips } from '../speech/clips.js';
import { DeviceVoice } from '../speech/voice.js';

// The index of what the family's page says.
const PAGE = 'family';
// Between two texts.
const PAUSE_MS = 350;

export class Talk {
  #voice = new DeviceVoice();
  #clips;
  #tell;
  #turn = 0;

  /** `files` of the manifest; `tell` hears `said` and `no_voice`. */
  constructor(files, tell) {
    this.#clips = new Clips(files);
    this.#tell = tell;
  }

  /** Reads texts one after the other; what was being read stops. */
  async speak(lang, texts) {
    this.hush();
    this.#voice.unlock();
    if (this.#clips.has(lang, PAGE)) this.#clips.open();
    const turn = this.#turn;
    for (const text of texts) {
      const heard = await this.#say(lang, text, () => turn !== this.#turn);
      if (turn !== this.#turn) return;
      if (!heard) {
        this.#tell('no_voice');
        return;
      }
      await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
      if (turn !== this.#turn) return;
    }
    this.#tell('said');
  }

  /** Says a text; false where nothing can. */
  async #say(lang, text, over) {
    const clip = await this.#clips.of(lang, PAGE, text);
    if (over() || (clip !== null && await this.#clips.play(clip, 1))) return true;
    const voice = await this.#voice.of(lang);
    if (voice === null || over()) return false;
    await this.#voice.say(text, voice, 1);
    return true;
  }

  hush() {
    this.#turn += 1;
    this.#voice.stop();
    this.#clips.stop();
  }
}
