import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './en.ts';

/** The texts of the sidebar in one language; every language has them all. */
export type Texts = typeof en;

const TextsContext = createContext<Texts>(en);

export function useTexts(): Texts {
  return useContext(TextsContext);
}
