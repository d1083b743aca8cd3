// The effects: each a few notes [start in seconds, MIDI pitch, voice, loudness] of one scale, D E G A B, which
// is also that of the music, so that an effect never jars with it.

const SCORES = {
  tap: [[0, 81, 'bamboo', 0.3]],
  back: [[0, 76, 'bamboo', 0.28], [0.07, 71, 'bamboo', 0.24]],
  good: [[0, 74, 'pick', 0.24], [0.1, 79, 'pick', 0.24], [0.2, 83, 'bamboo', 0.24]],
  think: [[0, 69, 'bamboo', 0.26], [0.16, 67, 'bamboo', 0.24]],
  lantern: [[0, 74, 'chime', 0.16], [0.1, 79, 'chime', 0.15], [0.2, 86, 'chime', 0.12]],
  level: [[0, 67, 'pick', 0.2], [0.11, 71, 'pick', 0.2], [0.22, 74, 'pick', 0.2], [0.33, 79, 'pick', 0.2], [0.44, 86, 'chime', 0.14]],
  help: [[0, 67, 'chime', 0.16], [0.24, 74, 'chime', 0.14]],
  pop: [[0, 88, 'bamboo', 0.24], [0.05, 93, 'bamboo', 0.2]],
  shine: [[0, 79, 'chime', 0.1], [0.07, 83, 'chime', 0.1], [0.14, 88, 'chime', 0.1], [0.21, 91, 'chime', 0.09]],
};

/** The names of all cues. */
export const CUES = Object.keys(SCORES);

/** Sounds a cue into `out`; gives back when it has died away. A cue that is not known is silent. */
export function sound(players, out, at, cue) {
  return (SCORES[cue] ?? []).reduce((end, [start, pitch, voice, loud]) => (
    Math.max(end, players.play(out, at + start, { voice, pitch, loud }))), at);
}
