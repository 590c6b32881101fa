export { everythingTag, foldTags, tagValues, type TagValues } from './tags.ts';
