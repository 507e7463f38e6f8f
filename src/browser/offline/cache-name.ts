/** The one cache of this browser, made when a person asks and for what they chose. */
export const cacheName = 'selection';
