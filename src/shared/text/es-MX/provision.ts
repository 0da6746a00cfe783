export const provision = {}
