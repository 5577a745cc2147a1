import { describe, expect, it } from 'vitest';
import { de } from '../../../src/locale/de.ts';
import { en, type Messages } from '../../../src/locale/en.ts';
import { reportFile } from '../../../src/ui/report/report-file.ts';
import { comparedWith } from '../../answers/compared-with.ts';
import { audited, inventory, wholeText } from './written-report.ts';

const HEADINGS = 'Computer,Role,Service Pack,Encryption,Section sign in password';
const OCTOBER = [HEADINGS, 'RAS,server,SP6a,required,', 'WS1,client,SP4,required,yes'].join('\n');
const NOVEMBER = inventory(HEADINGS, 'WS1,client,SP6a,required,yes', 'RAS,server,SP6a,required,');
const MORE = inventory(HEADINGS, 'WS2,client,SP4,required,yes');

async function reportOf(sources: ReturnType<typeof inventory>, messages: Messages = en) {
  const compared = await comparedWith('october.csv', OCTOBER);
  const { contents, ask } = await audited(sources, messages, undefined, compared);
  return wholeText(reportFile(contents, ask));
}

describe('the changes in the report', () => {
  it('name only the line in a file that is the only one', async () => {
    const report = await reportOf(NOVEMBER);
    expect(report).toContain('Compared with october.csv');
    expect(report).toContain('<td>line 3</td><td>line 2</td></tr>');
    expect(await reportOf(NOVEMBER, de)).toContain('<td>Zeile 3</td><td>Zeile 2</td></tr>');
  });

  it('name the file if there are several', async () => {
    const report = await reportOf([...NOVEMBER, ...MORE]);
    expect(report).toContain('<td>line 3</td><td>fleet.csv, line 2</td></tr>');
  });
});
