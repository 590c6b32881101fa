export { default } from '@lts/config/eslint';
