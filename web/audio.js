// Sound: what the page asks for. There is none before the first tap, none while the page is hidden, and never an
// error. Effects are in sound/; music is in music/ and loaded when it is wanted. Each has a context of its own:
// effects answer quickly, music is computed in long strides, which costs a quarter.

import { sound } from './sound/cues.js';
import { Players, RATE } from './sound/instruments.js';
import { Line } from './sound/line.js';
import { STEPS } from './sound/mixer.js';

const QUICK = { latencyHint: 'interactive' };
const CALM = { latencyHint: 0.09, sampleRate: RATE };
// Seconds that music takes to fade.
const FADE = 1.2;

const levels = { speech: STEPS.normal, effects: STEPS.normal, music: STEPS.off };
let effects = null;
let players = null;
let tunes = null;
let music = null;
let loading = false;
let piece = null;
let touched = false;
let speaking = false;
let gone = false;

/** A tap or a key: from the first one on there may be sound. The line is woken before the answer is known. */
export function wake() {
  touched = true;
  safely(() => {
    if (levels.effects > 0 && !document.hidden) ready().awakeUntil(0);
    tune();
  });
}

/** Plays these cues together. */
export function play(cues) {
  if (!touched || document.hidden || levels.effects === 0) return;
  safely(() => {
    const line = ready();
    const ends = cues.map((cue) => sound(players, line.mixer.effects, line.now + 0.005, cue));
    line.awakeUntil(Math.max(0, ...ends));
  });
}

/** Follows the player's volumes and the music of the Frame. */
export function follow({ look: { muted, volumes }, music: name }) {
  for (const channel of Object.keys(levels)) levels[channel] = muted ? 0 : STEPS[volumes[channel]] ?? 0;
  piece = name;
  safely(() => {
    effects?.mixer.set(levels);
    tunes?.mixer.set(levels);
    tune();
    if (muted) hush();
  });
}

/** For narration: someone begins or ends to speak, and music makes way. */
export function speech(on) {
  speaking = on;
  safely(() => tunes?.mixer.speech(on));
}

/** For narration: how loud it may be, 0 to 1. */
export function speechLevel() {
  return levels.speech;
}

/** Silence, at once and for good: the player leaves. */
export function leave() {
  safely(hush);
  gone = true;
}

function ready() {
  if (effects === null) {
    effects = new Line(QUICK);
    effects.mixer.set(levels);
    players = new Players(effects.context);
  }
  return effects;
}

function wanted() {
  return touched && levels.music > 0 ? piece : null;
}

// Music follows what is wanted now; its code comes the first time that there is something to play.
function tune() {
  const name = wanted();
  if (music !== null) {
    if (name !== null) tunes.hold();
    else if (music.name !== null) tunes.awakeUntil(tunes.now + FADE);
    music.follow(name);
    if (document.hidden) music.pause();
  } else if (name !== null && !loading) {
    loading = true;
    import('./music/music.js').then(({ Music }) => safely(() => {
      tunes = new Line(CALM);
      tunes.mixer.set(levels);
      tunes.mixer.speech(speaking);
      music = new Music(tunes.context, tunes.mixer.music);
      tune();
    }), () => { loading = false; });
  }
}

// Nothing is heard from now on, and what rang is not heard later.
function hush() {
  effects?.mixer.hush();
  effects?.sleep();
  music?.pause();
  tunes?.sleep();
}

// A hidden page is silent; its music goes on where it was when the page is seen again.
document.addEventListener('visibilitychange', () => safely(() => {
  if (document.hidden) {
    hush();
  } else if (wanted() !== null) {
    tunes?.hold();
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
