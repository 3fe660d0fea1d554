/** A name that no other window has: 16 letters and digits. Unlike `randomUUID` it works on plain http, too. */
export const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (octet) => (octet % 36).toString(36)).join(
    '',
  );
