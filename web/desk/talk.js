// Reading aloud, in a voice of the device and in no other.

import { DeviceVoice } from '../speech/voice.js';

export class Talk {
  #voice = new DeviceVoice();
  #tell;
  #turn = 0;

  /** `tell` hears `said` and `no_voice`. */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Reads texts one after the other; what was being read stops. */
  async speak(lang, texts) {
    this.hush();
    this.#voice.unlock();
    const turn = this.#turn;
    const voice = await this.#voice.of(lang);
    if (turn !== this.#turn) return;
    if (voice === null) {
      this.#tell('no_voice');
      return;
    }
    for (const text of texts) {
      await this.#voice.say(text, voice, 1);
      if (turn !== this.#turn) return;
    }
    this.#tell('said');
  }

  hush() {
    this.#turn += 1;
    this.#voice.stop();
  }
}
