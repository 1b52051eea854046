/**
 * Words ↔ numbers, from 0 in the order they came. A `Map` of strings would need a new string for every word of every text,
 * and eight times as long: here a word is looked up where it stands in its text.
 */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #hashes: number[] = [];
  /** Open addressing: number of the word + 1, or 0; a power of two long and never more than half full. */
  #table = new Int32Array(1024);

  /** The number of the word that stands in a text from `start` to `end`; a new word gets a new one. */
  number(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const table = this.#table;
    const mask = table.length - 1;
    let at = hash & mask;
    for (let entry = table[at]; entry; entry = table[at]) {
      if (this.#hashes[entry - 1] === hash && isAt(this.words[entry - 1] as string, text, start, end)) {
        return entry - 1;
      }
      at = (at + 1) & mask;
    }
    table[at] = this.words.push(text.slice(start, end));
    this.#hashes.push(hash);
    if (this.words.length * 2 > table.length) this.#grow();
    return this.words.length - 1;
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    this.#hashes.forEach((hash, i) => {
      let at = hash & mask;
      while (table[at]) at = (at + 1) & mask;
      table[at] = i + 1;
    });
    this.#table = table;
  }
}

/** FNV-1a, with its upper bits mixed into those that the table uses; 30 bits, so that engines keep it as a small number. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}
