const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in lower case, which `formatUuid` makes again from its 16 bytes. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The 16 bytes of a UUID in hexadecimal. */
export const uuidToHex = (uuid: string): string =>
  uuid.slice(0, 8) + uuid.slice(9, 13) + uuid.slice(14, 18) + uuid.slice(19, 23) + uuid.slice(24);

/** The UUID whose 32 hexadecimal digits start at this place of the text. */
export const formatUuid = (hex: string, at = 0): string =>
  `${hex.slice(at, at + 8)}-${hex.slice(at + 8, at + 12)}-${hex.slice(at + 12, at + 16)}-${hex.slice(at + 16, at + 20)}-${hex.slice(at + 20, at + 32)}`;
