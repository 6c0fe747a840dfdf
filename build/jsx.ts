/** What JSX of the page is turned into; esbuild brings it into each file that has some. */
export { Fragment, h } from 'preact';
