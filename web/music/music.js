// Plays a piece round after round, no two rounds quite the same. Loaded only when music is wanted.
import { Players, noise } from '../sound/instruments.js';
import { PIECES } from './pieces.js';
import { MUSIC_VOICES } from './voices.js';

// Seconds of music that are always scheduled ahead, so that a busy page does not make it stumble.
const AHEAD = 4;
const FADE = 0.8;
const STEPS = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** The names of all pieces. */
export const NAMES = Object.keys(PIECES);

/** A bar-by-bar reading of a piece that never ends; `seed` decides what each round varies. */
export class Reading {
  constructor(name, seed) {
    this.piece = PIECES[name];
    this.random = noise(seed);
    this.round = 0;
    this.left = [];
  }

  /** The next phrase: how long it is, and its notes by their start. */
  next() {
    if (this.left.length === 0) {
      const { forms } = this.piece;
      this.left = [...forms[this.round % forms.length]];
      this.round += 1;
    }
    const parts = this.piece.phrases[this.left.shift()];
    if (parts === undefined) return { seconds: 16 * this.piece.step, notes: [] };
    // One hand a little after the other, as people play.
    const read = parts.map(([voice, loud, bars], i) => this.part(voice, loud, bars, i * 0.02));
    return {
      seconds: Math.max(...read.map(({ cells }) => cells)) * this.piece.step,
      notes: read.flatMap(({ notes }) => notes).sort((a, b) => a.start - b.start),
    };
  }

  part(voice, loud, bars, late) {
    const { step, loud: whole } = this.piece;
    const cells = bars.split(/[\s|]+/);
    const notes = [];
    cells.forEach((cell, at) => {
      if (cell === '.' || cell === '-') return;
      let held = 1;
      while (cells[at + held] === '-') held += 1;
      if (cell.endsWith('?') && this.random() > 0.1) return;
      const names = cell.replace('?', '').split(',');
      names.forEach((name, i) => notes.push({
        start: (at + i / names.length) * step + late + 0.006 * (1 + this.random()),
        voice,
        pitch: pitch(name),
        seconds: (held / names.length) * step,
        loud: whole * loud * (1 + 0.14 * this.random()),
      }));
    });
    return { cells: cells.length, notes };
  }
}

function pitch(name) {
  return 12 * (Number(name[1]) + 1) + STEPS[name[0]];
}

/** A piece on its way out of a context, live or offline. */
class Playing {
  constructor(context, out, name, seed) {
    this.players = new Players(context, MUSIC_VOICES);
    this.reading = new Reading(name, seed);
    this.level = context.createGain();
    this.level.connect(out);
    this.next = context.currentTime + 0.15;
    this.due = [];
  }

  /** Schedules all notes that begin before `until`. What a page that stood still has missed is left out. */
  pump(until) {
    const now = this.level.context.currentTime;
    for (;;) {
      if (this.due.length === 0) {
        if (this.next > until) return;
        this.next = Math.max(this.next, now);
        const { seconds, notes } = this.reading.next();
        this.due = notes.map((note) => ({ ...note, at: this.next + note.start }));
        this.next += seconds;
      }
      while (this.due.length > 0) {
        if (this.due[0].at > until) return;
        const note = this.due.shift();
        if (note.at >= now) this.players.play(this.level, note.at, note);
      }
    }
  }
}

/** The music of the game: one piece at a time, one fading into the next. */
export class Music {
  constructor(context, out, seed = Math.floor(Math.random() * 2 ** 31)) {
    this.context = context;
    this.out = out;
    this.seed = seed;
    this.name = null;
    this.playing = null;
    this.timer = 0;
  }

  /** Plays this piece, or none. */
  follow(name) {
    if (name === this.name) return;
    this.name = name;
    this.fade();
    if (PIECES[name] === undefined) return;
    this.playing = new Playing(this.context, this.out, name, this.seed);
    this.go();
  }

  /** Schedules what comes next, and again when half of it is over: a timer every two seconds, no more. */
  go() {
    clearTimeout(this.timer);
    if (this.playing === null) return;
    this.playing.pump(this.context.currentTime + AHEAD);
    this.timer = setTimeout(() => this.go(), AHEAD * 500);
  }

  /** Schedules nothing more until `go`. */
  pause() {
    clearTimeout(this.timer);
  }

  /** Schedules this many seconds at once: for a context that is not live. */
  write(seconds) {
    this.pause();
    this.playing?.pump(seconds);
  }

  fade() {
    this.pause();
    const { context, playing } = this;
    if (playing === null) return;
    this.playing = null;
    playing.level.gain.setTargetAtTime(0, context.currentTime, FADE / 4);
    setTimeout(() => playing.level.disconnect(), FADE * 1500);
  }
}
