// Nothing to do but stay: Back must not bring anything else out of the browser's page cache.
history.replaceState(null, '');
