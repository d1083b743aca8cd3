// One way out: an AudioContext that is awake only while something sounds on it and the page is seen.
import { Mixer } from './mixer.js';

// Milliseconds of silence before it sleeps: long enough that quick taps find it awake.
const DOZE_MS = 1500;

export class Line {
  constructor(options) {
    const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
    this.context = new Context(options);
    this.mixer = new Mixer(this.context);
    this.quietAt = 0;
    this.timer = 0;
  }

  get now() {
    return this.context.currentTime;
  }

  /** Awake until `sleep` or `awakeUntil`. */
  hold() {
    clearTimeout(this.timer);
    if (!document.hidden && this.context.state !== 'running') this.context.resume().catch(() => {});
  }

  /** Awake until this time of the context is over, and a little longer: one timer. */
  awakeUntil(time) {
    this.hold();
    this.quietAt = Math.max(this.quietAt, time);
    this.timer = setTimeout(() => {
      const { state } = this.context;
      if (state === 'running' && this.now < this.quietAt) this.awakeUntil(this.quietAt);
      else this.sleep();
    }, Math.max(0, this.quietAt - this.now) * 1000 + DOZE_MS);
  }

  /** Silent at once. */
  sleep() {
    clearTimeout(this.timer);
    this.context.suspend().catch(() => {});
  }
}
