// The device's storage, which may throw at any time: private windows, full disks, school policies.

const PREFIX = 'thapsao.';

/** Everything of ours that is stored, as flow's `Stored`. */
export function readStored() {
  const entries = {};
  try {
    for (let i = 0; i < localStorage.length; i += 1) {
      const key = localStorage.key(i);
      if (key?.startsWith(PREFIX)) entries[key] = localStorage.getItem(key) ?? '';
    }
    localStorage.setItem(`${PREFIX}probe`, '');
    localStorage.removeItem(`${PREFIX}probe`);
    delete entries[`${PREFIX}probe`];
    return { refused: false, entries };
  } catch {
    return { refused: true, entries };
  }
}

/** Stores a text. Throws when the device refuses: the core then says so. */
export function save(key, value) {
  localStorage.setItem(key, value);
}

/** Forgets a key. */
export function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored, then.
  }
}

/** Tells when another tab has changed something of ours; a clearing of everything names each key. */
export function onElsewhere(tell, keys) {
  addEventListener('storage', (event) => {
    if (event.key === null) for (const key of keys()) tell(key, null);
    else if (event.key.startsWith(PREFIX) && event.key !== `${PREFIX}probe`) tell(event.key, event.newValue);
  });
}
