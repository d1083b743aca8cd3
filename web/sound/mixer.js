// Volumes: effects go straight out, music goes under speech.

/** The steps of a volume, as a factor: -9 dB is heard as about half. */
export const STEPS = { off: 0, quiet: 0.35, normal: 1 };

/** What is left of the music under speech: 12 dB less. */
export const UNDER_SPEECH = 10 ** (-12 / 20);

export class Mixer {
  constructor(context) {
    this.context = context;
    this.loud = 1;
    this.effects = this.gain(context.destination);
    this.duck = this.gain(context.destination);
    this.music = this.gain(this.duck);
  }

  gain(into) {
    const gain = this.context.createGain();
    gain.connect(into);
    return gain;
  }

  /** Follows the volumes, as factors, without a click. */
  set({ effects, music }) {
    this.loud = effects;
    this.turn(this.effects, effects, 0.015);
    this.turn(this.music, music, 0.06);
  }

  /** Music goes down quickly when someone speaks and comes back slowly. */
  speech(on) {
    this.turn(this.duck, on ? UNDER_SPEECH : 1, on ? 0.06 : 0.3);
  }

  /** Effects that still ring are never heard again. */
  hush() {
    this.effects.disconnect();
    this.effects = this.gain(this.context.destination);
    this.effects.gain.value = this.loud;
  }

  turn({ gain }, value, seconds) {
    const { currentTime } = this.context;
    gain.cancelScheduledValues(currentTime);
    gain.setTargetAtTime(value, currentTime, seconds);
  }
}
