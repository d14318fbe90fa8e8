/** Every browser that this is built for has these itself. */
const { TextDecoder, TextEncoder } = globalThis;

export { TextDecoder, TextEncoder };
