// One quiet piece a world, of our own. All use the five notes D E G A B.
//
// A part is `[voice, loudness, bars]`. Bars are split by `|`, which is only for the eye; a cell is `step` seconds:
//   G4      a note        G4?     a note that some rounds leave out      A4,B4   two notes in one cell
//   .       nothing       -       the note before is held
// A round plays the phrases of one of the `forms`; `.` is two bars of rest. `loud` evens the pieces out.

const RIVER_LOW = ['pluck', 0.15, 'G2 . . . D3? . . . | D3 . . . A3? . . . | E3 . . . B3? . . . | G2 . . . D3 . . .'];
const RIVER_BAMBOO = ['bamboo', 0.44, '. . D4 . G4 . D4? . | . . A4? . D4 . A3 . | . . B3 . E4 . B3? . | . . D4 . G4? . B4? .'];
const HEDGE_WOOD = ['wood', 0.1, 'G5 . . D5? . . G5 . | . . D5 . G5? . . . | G5 . . D5? . . G5 . | . . D5 . . . D5? G5?'];
const HEDGE_BAMBOO = ['bamboo', 0.2, 'D4 . . A4 . . G4? . | G4 . . D4 . . A3? . | A3 . . E4 . . G4? . | D4 . . A3 . . D4? .'];
const CAVE_LOW = ['bell', 0.24, 'G3 . . . . . . . | D3 . . . . . A3? . | G3 . . . . . . . | D3 . . . . . B3? .'];
const CAVE_HUM = ['hum', 0.07, 'G3 - - - - - - - | D3 - - - - - - - | G3 - - - - - - - | D3 - - - - - - -'];
const MAP_HUM = ['hum', 0.03, CAVE_HUM[2]];
const MAP_LOW = ['pluck', 0.14, 'G3 . . . D4? . . . | D3 . . . A3 . . . | E3 . . . B3? . . . | G3 . . . D4 . . .'];

export const PIECES = {
  // Bến Sông: strings over bamboo, as a boat is rowed.
  ben_song: {
    step: 0.4,
    loud: 0.7,
    forms: ['ABCD.', 'ADCB.'],
    phrases: {
      A: [RIVER_LOW, RIVER_BAMBOO, ['pluck', 0.4, 'D5 . . B4 A4 . G4 . | A4 . B4 . D5 . . . | E5 . . D5 B4 . A4 . | B4 . . . . . G4? .']],
      B: [RIVER_LOW, RIVER_BAMBOO, ['pluck', 0.4, 'D5 . . E5 D5 . B4 . | A4 . G4 . A4 . . A4,B4? | B4 . . D5 B4 . A4 . | G4 . . . . . . .']],
      C: [RIVER_LOW, RIVER_BAMBOO, ['pluck', 0.4, 'G5 . . E5 D5 . E5 . | G5 . A5? . G5 . . . | E5 . . D5 B4 . D5 . | E5 . . . . . D5? .']],
      D: [RIVER_LOW, RIVER_BAMBOO, ['pluck', 0.4, 'B4 . . A4 G4 . A4 . | E4 . G4 . A4 . . G4,A4? | B4 . . A4 G4 . E4 . | G4 . . . . . . .']],
    },
  },
  // Luỹ Tre: a flute, bamboo that answers, wood.
  luy_tre: {
    step: 0.37,
    loud: 0.58,
    forms: ['ABCD.', 'CABD.'],
    phrases: {
      A: [HEDGE_WOOD, HEDGE_BAMBOO, ['flute', 0.2, 'A4 - - B4 D5 - - - | B4 - A4 - G4 - - . | A4 - - G4 E4 - - - | D4 - - - - . . .']],
      B: [HEDGE_WOOD, HEDGE_BAMBOO, ['flute', 0.2, 'A4 - - B4 D5 - - - | E5 - D5 - B4 - - . | A4 - - B4 A4 - G4 - | A4 - - - - . . .']],
      C: [HEDGE_WOOD, HEDGE_BAMBOO, ['flute', 0.2, 'D5 - - E5 G5 - - - | E5 - D5 - B4 - - . | D5 - - B4 A4 - - - | B4 - - - - . . .']],
      D: [HEDGE_WOOD, ['bamboo', 0.3, 'D5 . B4 A4 . . G4 . | A4 . . G4 E4 . . D4? | D5 . B4 A4 . . B4 . | A4 . G4 E4? D4 . . .'],
        ['bamboo', 0.18, 'D4 . . . A4? . . . | A3 . . . E4 . . . | D4 . . . G4? . . . | D4 . . . . . A3? .']],
    },
  },
  // Hang Sáng: bells with long tails over a warm hum.
  hang_sang: {
    step: 0.47,
    loud: 0.62,
    forms: ['ABC.', 'BAC.'],
    phrases: {
      A: [CAVE_HUM, CAVE_LOW, ['bell', 0.3, 'B4 . . D5 . . . . | A4 . . . G4 . . . | D5 . . B4 . . A4? . | G4 . . . . D5? . .']],
      B: [CAVE_HUM, CAVE_LOW, ['bell', 0.3, 'G4 . . A4 . . B4 . | D5 . . . A4 . . . | D5 . . B4 . . . . | A4 . . . . E5? . .']],
      C: [CAVE_HUM, CAVE_LOW, ['bell', 0.3, 'E5 . . D5 . . B4 . | A4 . . . D5? . . . | B4 . . A4 . . B4? . | G4 . . . . . . .']],
    },
  },
  // The map: the quietest, a little of each world.
  map: {
    step: 0.44,
    loud: 0.85,
    forms: ['ABC.', 'ACB.'],
    phrases: {
      A: [MAP_HUM, MAP_LOW, ['pluck', 0.32, 'D5 . . . B4 . . . | A4 . . . . . . . | G4 . . . A4 . . . | B4 . . . . . . .'], ['bell', 0.1, '. . . . . . . . | . . . . D5? . . . | . . . . . . . . | . . . . G5 . . .']],
      B: [MAP_HUM, MAP_LOW, ['pluck', 0.32, 'G4 . . . B4 . . . | D5 . . . . . . . | E5 . . . B4 . . . | G4 . . . . . . .'], ['flute', 0.07, '. . . . . . . . | . . . . A4 - - - | - - . . . . . . | . . . . D5? - - -']],
      C: [MAP_HUM, MAP_LOW, ['pluck', 0.32, 'B4 . . . A4 . . . | D4 . . . . . . . | E4 . . . G4 . . . | G4 . . . . . . .'], ['bell', 0.1, '. . . . . . . . | . . . . A4 . . . | . . . . . . . . | . . . . B4? . . .']],
    },
  },
};
