// Sounds: tiny scores played by Web Audio. None before the first tap, none when muted, never an error.
//
// A note is [start, MIDI pitch, voice, loudness]; pitches are of one pentatonic scale (D E G A B).

const SCORES = {
  tap: [[0, 81, 'bamboo', 0.5]],
  back: [[0, 76, 'bamboo', 0.5], [0.07, 71, 'bamboo', 0.4]],
  good: [[0, 74, 'pluck', 0.6], [0.1, 79, 'pluck', 0.6], [0.2, 83, 'bell', 0.5]],
  think: [[0, 69, 'pluck', 0.5], [0.16, 71, 'pluck', 0.5]],
  lantern: [[0, 74, 'bell', 0.5], [0.12, 81, 'bell', 0.5], [0.24, 86, 'bell', 0.4]],
  level: [[0, 67, 'pluck', 0.6], [0.12, 71, 'pluck', 0.6], [0.24, 74, 'pluck', 0.6], [0.38, 79, 'bell', 0.6], [0.56, 86, 'bell', 0.5]],
  help: [[0, 62, 'bell', 0.5], [0.22, 69, 'bell', 0.4]],
  pop: [[0, 88, 'bamboo', 0.6], [0.05, 93, 'bamboo', 0.5]],
  shine: [[0, 79, 'bell', 0.3], [0.08, 83, 'bell', 0.3], [0.16, 88, 'bell', 0.3], [0.24, 91, 'bell', 0.25]],
};

// Partials as [times the pitch, share], then how long it rings.
const VOICES = {
  bamboo: { wave: 'sine', partials: [[1, 1], [2.76, 0.35], [5.4, 0.12]], ring: 0.22 },
  bell: { wave: 'sine', partials: [[1, 1], [2.01, 0.4], [3.02, 0.25], [4.2, 0.1]], ring: 1.4 },
  pluck: { wave: 'triangle', partials: [[1, 1], [2, 0.3], [3, 0.12]], ring: 0.7 },
};

let context = null;
let out = null;
let muted = false;

/** The first tap or key: only now may there be sound. */
export function wake() {
  try {
    if (context === null) {
      const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
      if (Context === undefined) return;
      context = new Context();
      const limit = context.createDynamicsCompressor();
      out = context.createGain();
      out.gain.value = 0.25;
      out.connect(limit).connect(context.destination);
    }
    if (context.state === 'suspended') context.resume().catch(() => {});
  } catch {
    context = null;
  }
}

/** Follows the player's setting; what rings is silent at once. */
export function mute(on) {
  muted = on;
  if (out !== null) out.gain.value = on ? 0 : 0.25;
}

/** Plays these cues together. */
export function play(cues) {
  if (context === null || muted || document.hidden) return;
  try {
    for (const cue of cues) {
      for (const [start, pitch, voice, loud] of SCORES[cue] ?? []) {
        note(context.currentTime + 0.01 + start, 440 * 2 ** ((pitch - 69) / 12), VOICES[voice], loud);
      }
    }
  } catch {
    // A sound less.
  }
}

function note(at, pitch, { wave, partials, ring }, loud) {
  for (const [times, share] of partials) {
    const tone = context.createOscillator();
    const level = context.createGain();
    const end = at + ring / Math.sqrt(times);
    tone.type = wave;
    tone.frequency.value = pitch * times;
    level.gain.setValueAtTime(0, at);
    level.gain.linearRampToValueAtTime(loud * share, at + 0.006);
    level.gain.exponentialRampToValueAtTime(0.0008, end);
    tone.connect(level).connect(out);
    tone.start(at);
    tone.stop(end + 0.02);
  }
}
