// Sound: the one AudioContext. It is made at the first tap, sleeps whenever nothing sounds and while the page is
// hidden, and never makes an error. Effects are in sound/, music is in music/ and loaded when it is wanted.

import { sound } from './sound/cues.js';
import { Players } from './sound/instruments.js';
import { Mixer, STEPS } from './sound/mixer.js';

// Milliseconds of silence before the context sleeps: long enough that quick taps find it awake.
const DOZE_MS = 1500;
const FADE = 1.2;

const levels = { speech: STEPS.normal, effects: STEPS.normal, music: STEPS.off };
let context = null;
let mixer = null;
let players = null;
let music = null;
let loading = false;
let piece = null;
let touched = false;
let speaking = false;
let gone = false;
let quietAt = 0;
let doze = 0;

/** A tap or a key: from the first one on there may be sound. */
export function wake() {
  touched = true;
  safely(() => {
    if (document.hidden || (levels.effects === 0 && wanted() === null)) return;
    start();
    tune();
    sleepLater();
  });
}

/** Plays these cues together. */
export function play(cues) {
  if (!touched || document.hidden || levels.effects === 0) return;
  safely(() => {
    start();
    for (const cue of cues) quietAt = Math.max(quietAt, sound(players, mixer.effects, context.currentTime + 0.005, cue));
    sleepLater();
  });
}

/** Follows the player's volumes and the music of the Frame; what is switched off is silent at once. */
export function follow({ look: { muted, volumes }, music: name }) {
  for (const channel of Object.keys(levels)) levels[channel] = muted ? 0 : STEPS[volumes[channel]] ?? 0;
  piece = name;
  safely(() => {
    mixer?.set(levels);
    tune();
  });
}

/** For narration: someone begins or ends to speak, and music makes way. */
export function speech(on) {
  speaking = on;
  safely(() => mixer?.speech(on));
}

/** For narration: how loud it may be, 0 to 1. */
export function speechLevel() {
  return levels.speech;
}

/** Silence, at once and for good: the player leaves. */
export function leave() {
  safely(() => {
    mixer?.hush();
    music?.follow(null);
    context?.suspend().catch(() => {});
  });
  gone = true;
}

function start() {
  if (context === null) {
    const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
    context = new Context();
    mixer = new Mixer(context);
    mixer.set(levels);
    mixer.speech(speaking);
    players = new Players(context);
  }
  if (context.state !== 'running' && !document.hidden) context.resume().catch(() => {});
}

function wanted() {
  return touched && levels.music > 0 ? piece : null;
}

// Music follows what is wanted now; its code comes the first time that there is something to play.
function tune() {
  const name = wanted();
  if (music !== null) {
    if (name === null && music.name !== null) quietAt = Math.max(quietAt, context.currentTime + FADE);
    if (name !== null) start();
    music.follow(name);
    if (document.hidden) music.pause();
    sleepLater();
  } else if (name !== null && !loading) {
    loading = true;
    import('./music/music.js').then(({ Music }) => safely(() => {
      start();
      music = new Music(context, mixer.music);
      tune();
    }), () => { loading = false; });
  }
}

// One timer at the end of what sounds; music has its own.
function sleepLater() {
  clearTimeout(doze);
  if (context === null || wanted() !== null) return;
  const left = Math.max(0, quietAt - context.currentTime);
  doze = setTimeout(() => {
    if (context.currentTime >= quietAt || context.state !== 'running') context.suspend().catch(() => {});
    else sleepLater();
  }, left * 1000 + DOZE_MS);
}

// A hidden page is silent; its music goes on where it was when the page is seen again.
document.addEventListener('visibilitychange', () => safely(() => {
  if (context === null) return;
  if (document.hidden) {
    clearTimeout(doze);
    music?.pause();
    mixer.hush();
    context.suspend().catch(() => {});
  } else if (wanted() !== null) {
    start();
    music?.go();
  }
}));

function safely(act) {
  try {
    if (!gone) act();
  } catch (error) {
    console.warn(error);
  }
}
