// What the learner does as WASM: digests of paths and microseconds, as JSON. `node measure.mjs learner_wasm.wasm`
import { readFileSync } from "node:fs";
import process from "node:process";

const ROUNDS = 5;

const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), {});
const { path, updates, choices } = instance.exports;

// The best of some rounds: whatever else the machine does only makes a round longer.
function microseconds(work, count) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    work(count);
    best = Math.min(best, (performance.now() - begun) * 1000 / count);
  }
  return best;
}

const seeds = [1, 2, 3, 2025, 4294967295];
console.log(JSON.stringify({
  paths: seeds.map((seed) => [seed, path(seed, 200) >>> 0]),
  update: microseconds(updates, 20000),
  choice: microseconds((count) => choices(count, 17), 2000),
  widest: microseconds((count) => choices(count, 1), 1000),
}));
