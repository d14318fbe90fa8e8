export { backdropTags as default } from './tags.ts';
