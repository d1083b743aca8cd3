// Instruments of the music alone: a bell with a long tail, a bamboo flute, a wooden block, a low hum.
import { RATE, VOICES, even, noise, struck } from '../sound/instruments.js';

const BELL = { partials: [[0.5, 0.12], [1, 1], [2.003, 0.3], [3.01, 0.12], [4.2, 0.04]], ring: 2.6, echoes: [[0.071, 0.12], [0.29, 0.16], [0.53, 0.1], [0.83, 0.05]] };
const WOOD = { partials: [[1, 1], [1.52, 0.5], [2.63, 0.2]], ring: 0.09, echoes: [[0.047, 0.12], [0.113, 0.06]] };

export const MUSIC_VOICES = {
  ...VOICES,
  bell: (hertz) => struck(hertz, BELL),
  flute,
  hum,
  wood: (hertz) => struck(hertz, WOOD),
};

// How much of each overtone, from the first on.
const FLUTE = [1, 0.24, 0.13, 0.04, 0.02];
const HUM = [1, 0.22, 0.08];

/** A breath that slides up into its pitch, swells and eases, and trembles once it is held. */
function flute(hertz, seconds) {
  const random = noise(Math.round(hertz));
  let breath = 0;
  let phase = 0;
  return blown(seconds, 0.09, 0.16, (t) => {
    const tremble = Math.min(1, Math.max(0, (t - 0.3) / 0.5)) * 0.006 * Math.sin(2 * Math.PI * 5.1 * t);
    const swell = 0.6 + 0.4 * Math.sin(Math.PI * Math.min(1, (t + 0.15) / (seconds + 0.3))) + 14 * tremble;
    phase += (2 * Math.PI * hertz * (1 + tremble - 0.014 * Math.exp(-t / 0.05))) / RATE;
    breath += 0.25 * (random() - breath);
    return swell * overtones(FLUTE, phase) + breath * (0.05 + 0.22 * Math.exp(-t / 0.06));
  });
}

/** Two low voices that beat slowly against each other. */
function hum(hertz, seconds) {
  const turn = (2 * Math.PI * hertz) / RATE;
  return blown(seconds, 1.1, 1.6, (t, i) => overtones(HUM, turn * i) + 0.6 * overtones(HUM, turn * 1.003 * i));
}

function overtones(shares, phase) {
  let sum = 0;
  for (let i = 0; i < shares.length; i += 1) sum += shares[i] * Math.sin(phase * (i + 1));
  return sum;
}

function blown(seconds, rise, fall, wave) {
  const held = Math.max(seconds, rise);
  const tone = new Float32Array(Math.ceil((held + fall) * RATE));
  for (let i = 0; i < tone.length; i += 1) {
    const t = i / RATE;
    const level = Math.min(1, t / rise, Math.max(0, (held + fall - t) / fall));
    tone[i] = level * level * (3 - 2 * level) * wave(t, i);
  }
  return even(tone, 0.004);
}
