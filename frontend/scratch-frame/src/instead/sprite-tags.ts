export { spriteTags as default } from './tags.ts';
