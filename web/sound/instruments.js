// Instruments as computed samples: struck bamboo, chimes, plucked strings. No files, no AudioWorklet.

/** Samples a second of every tone; the browser adapts them to its own rate. */
export const RATE = 24000;

// Partials as [times the pitch, share]; how long the lowest rings, in seconds; echoes as [seconds, share].
const BAMBOO = { partials: [[1, 1], [3.93, 0.26], [9.2, 0.06]], ring: 0.26, echoes: [[0.031, 0.07]] };
const CHIME = { partials: [[1, 1], [2.76, 0.3], [5.4, 0.08]], ring: 0.42, echoes: [[0.047, 0.1]] };

/** `voice name: (hertz, seconds) => samples`; only a blown tone asks how long it is held. */
export const VOICES = {
  bamboo: (hertz) => struck(hertz, BAMBOO),
  chime: (hertz) => struck(hertz, CHIME),
  pick: (hertz) => plucked(hertz, 0.95),
  pluck: (hertz) => plucked(hertz, Math.min(3.2, 420 / hertz + 1.1)),
};

/** Noise that is the same each time. */
export function noise(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** Partials that die away, the higher the sooner, and the room's echoes of them. */
export function struck(hertz, { partials, ring, echoes }) {
  const tail = echoes.at(-1)?.[0] ?? 0;
  const tone = new Float32Array(Math.ceil((ring * 2.2 + tail) * RATE));
  for (const [times, share] of partials) {
    const pitch = hertz * times;
    if (pitch < RATE * 0.42) decaying(tone, pitch, share, ring / Math.max(1, times) ** 0.7 / 3);
  }
  for (const [delay, share] of echoes) {
    const step = Math.round(delay * RATE);
    for (let i = tone.length - 1; i >= step; i -= 1) tone[i] += share * tone[i - step];
  }
  return even(tone, 0.003);
}

// A damped resonator: one multiplication a sample instead of a sine.
function decaying(tone, hertz, share, tau) {
  const turn = (2 * Math.PI * hertz) / RATE;
  const fade = Math.exp(-1 / (tau * RATE));
  const keep = 2 * fade * Math.cos(turn);
  let before = 0;
  let now = share * fade * Math.sin(turn);
  for (let i = 1; i < tone.length; i += 1) {
    tone[i] += now;
    [before, now] = [now, keep * now - fade * fade * before];
  }
}

/** A string (Karplus and Strong): a burst runs round a loop as long as the wave and loses its edges. */
function plucked(hertz, ring) {
  const wave = RATE / hertz - 0.5;
  const length = Math.floor(wave - 0.1);
  const rest = wave - length;
  const lose = 10 ** (-3 / (ring * hertz));
  const tune = (1 - rest) / (1 + rest);
  const loop = burst(length, Math.round(hertz));
  const tone = new Float32Array(Math.ceil(ring * RATE));
  let last = 0;
  let into = 0;
  let out = 0;
  for (let i = 0; i < tone.length; i += 1) {
    const at = i % length;
    const now = loop[at];
    const soft = lose * (now + last) / 2;
    out = tune * (soft - out) + into;
    [last, into] = [now, soft];
    loop[at] = out;
    tone[i] = now;
  }
  // The first blow is rounded, so that what rings on is heard beside it.
  return even(even(tone, 0.002).map((value) => Math.tanh(2 * value)), 0.002);
}

// A soft finger near the end of the string; without a mean, so that nothing of it stays.
function burst(length, seed) {
  const random = noise(seed);
  const raw = new Float32Array(length);
  let soft = 0;
  for (let i = 0; i < length; i += 1) {
    soft += 0.3 * (random() - soft);
    raw[i] = soft;
  }
  const near = Math.max(1, Math.round(length / 6));
  const loop = raw.map((value, i) => value - raw[(i + length - near) % length]);
  const mean = loop.reduce((sum, value) => sum + value, 0) / length;
  return loop.map((value) => value - mean);
}

/** The loudest sample is 1; begins and ends at 0. */
export function even(tone, attack) {
  const rise = Math.max(1, Math.round(attack * RATE));
  const fall = Math.min(tone.length, Math.round(0.08 * RATE));
  for (let i = 0; i < rise; i += 1) tone[i] *= i / rise;
  for (let i = 0; i < fall; i += 1) tone[tone.length - 1 - i] *= i / fall;
  let most = 1e-9;
  for (const value of tone) most = Math.max(most, Math.abs(value));
  return tone.map((value) => value / most);
}

/** Plays notes on a context, live or offline; each tone is computed once. */
export class Players {
  constructor(context, voices = VOICES) {
    this.context = context;
    this.voices = voices;
    this.tones = new Map();
  }

  tone({ voice, pitch, seconds = 0 }) {
    const key = `${voice} ${pitch} ${seconds.toFixed(2)}`;
    let tone = this.tones.get(key);
    if (tone === undefined) {
      const samples = this.voices[voice](440 * 2 ** ((pitch - 69) / 12), seconds);
      tone = this.context.createBuffer(1, samples.length, RATE);
      tone.copyToChannel(samples, 0);
      this.tones.set(key, tone);
    }
    return tone;
  }

  /** Sounds a note into `out` at a time of the context; gives back when it has died away. */
  play(out, at, note) {
    const source = this.context.createBufferSource();
    const level = this.context.createGain();
    source.buffer = this.tone(note);
    level.gain.value = note.loud;
    source.connect(level).connect(out);
    source.start(at);
    return at + source.buffer.duration;
  }
}
