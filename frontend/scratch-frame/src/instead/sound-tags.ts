export { soundTags as default } from './tags.ts';
