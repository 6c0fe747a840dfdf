import type { Finding } from '../../src/core/analysis/finding.ts';
import { useTexts } from '../texts/texts.ts';
import { Notice } from './notice.tsx';

const SHOWN = 4;

/** What is wrong with the data, problems first; there is at least one finding. */
export function FindingsNotice({ findings }: { readonly findings: readonly Finding[] }) {
  const texts = useTexts();
  const problems = findings.filter(isProblem);
  const sorted = [...problems, ...findings.filter((finding) => !isProblem(finding))];
  return (
    <Notice kind={problems.length > 0 ? 'warning' : 'plain'} title={texts.data.findings(findings.length)}>
      <Sentences findings={sorted.slice(0, SHOWN)} />
      {findings.length > SHOWN && (
        <details>
          <summary>{texts.data.moreFindings(findings.length - SHOWN)}</summary>
          <Sentences findings={sorted.slice(SHOWN)} />
        </details>
      )}
    </Notice>
  );
}

function Sentences({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul class="findings">
      {findings.map(({ sentence }) => (
        <li key={sentence}>{withPageQuotes(sentence)}</li>
      ))}
    </ul>
  );
}

/** Findings stand in cells, too, which have straight quotation marks. */
function withPageQuotes(sentence: string): string {
  return sentence.replace(/"([^"]*)"/g, '“$1”');
}

function isProblem({ severity }: Finding): boolean {
  return severity === 'problem';
}
