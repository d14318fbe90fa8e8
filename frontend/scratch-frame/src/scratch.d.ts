/** Modules of Scratch have no types of their own; aliases are those of build.ts. */
declare module '@gui/*';
declare module '@paint/*';
declare module '@storage/*';
declare module '@vm/*';
declare module 'original:*';
declare module 'base64-loader!*';
declare module '@scratch/paper';
declare module 'react-dom/client';
declare module 'react-modal';
declare module 'scratch-blocks';
declare module '*.css';

declare module '@scratch/scratch-storage' {
  export const ScratchStorage: any;
}

declare module 'scratch:schemas' {
  interface Check {
    (value: unknown): boolean;
    errors?: unknown;
  }
  export const sb2: Check, sb3: Check, sprite2: Check, sprite3: Check;
}

declare module '!arraybuffer-loader!*' {
  const bytes: ArrayBuffer;
  export default bytes;
}

declare module '!raw-loader!*' {
  const text: string;
  export default text;
}
