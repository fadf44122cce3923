/**
 * The copy of a draft in this browser, for the time the connection is away.
 * @param {string} person
 * @param {Storage} [storage]
 */
export function createStore(person, storage = localStorage) {
  const key = subject => `draft:${person}:${subject}`;
  return {
    /** @returns {{ origin: string, base: number, title: string, html: string, fields: object, stamp: number } | null} */
    get(subject) {
      try {
        return JSON.parse(storage.getItem(key(subject)) ?? "null");
      } catch {
        return null;
      }
    },
    /** A full or forbidden storage is no reason to stop writing: the server has its own copy. @returns {boolean} */
    put(subject, draft) {
      try {
        storage.setItem(key(subject), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    remove: subject => storage.removeItem(key(subject)),
  };
}
