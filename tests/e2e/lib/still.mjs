// Waiting for a screen that stands still: nothing comes any more, all pictures and faces are there.

/** Waits until the present Frame is shown whole on this surface (`reader` or `stage`). */
export function still(page, surface) {
  return page.waitForFunction((on) => {
    const html = document.documentElement;
    if (on === 'stage' && html.dataset.stage === 'lost') throw new Error('the stage was lost');
    const { rev } = document.querySelector('#reader').dataset;
    const moves = document.getAnimations().some((it) => it.playState === 'running'
      && Number.isFinite(Number(it.effect?.getComputedTiming().endTime)));
    const pictures = [...document.images].every((image) => image.complete);
    return rev !== undefined && html.dataset.ready === rev && pictures && !moves && document.fonts.status === 'loaded'
      && (on !== 'stage' || html.dataset.stage === 'attached');
  }, surface, { timeout: surface === 'stage' ? 150_000 : 30_000 });
}
