// For the browser tests and the benchmark, only with `?test`.

/** Puts `__thapsao` on the window. */
export function hook(core, stage) {
  window.__thapsao = {
    frame: () => JSON.parse(core().frame()),
    report: () => stage()?.report ?? null,
    loseContext: () => stage()?.loseContext(),
    panicStage: () => stage()?.panic(),
    measureStage: (on) => stage()?.measure(on),
    stageStats: () => stage()?.stats() ?? null,
  };
}
