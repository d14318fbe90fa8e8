import { afterEach, expect, test, vi } from 'vitest';
import type { Work } from '../shared/contract.ts';
import { makeFindFile } from './carried-files.ts';
import { findDraft, keepDraft } from './draft.ts';
import { addVersion, newest, type HomeProject, type HomeVersion } from './project-file.ts';
import { makeSandboxSource } from './sandbox-source.ts';

const version = (key: string, saved_at: string): HomeVersion => ({ key, saved_at, saved_by: [], work: { format: 1 } as Work });
const project: HomeProject = {
  kind: 'cluboteca-project', format: 1, activity: 'first-steps/a', title: 'A', authors: [], versions: [version('k1', '2026-11-20T10:00:00Z')],
};

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('what was changed since the file was opened is found again, whatever the clock says', () => {
  expect(keepDraft(project, version('k2', '2010-01-01T00:00:00Z'))).toBe(true);
  expect(findDraft(project)?.key).toBe('k2');
});

test('a file that holds the draft is as new as that', () => {
  const saved = addVersion(project, { ...version('k2', '2026-11-21T10:00:00Z'), work: { format: 2 } as unknown as Work });
  keepDraft(project, newest(saved));
  expect(findDraft(saved)).toBeNull();
  expect(findDraft(project)?.key).toBe('k2');
});

test('a draft is left alone when the file has gone on in the club', () => {
  keepDraft(project, version('k2', '2026-11-21T10:00:00Z'));
  expect(findDraft({ ...project, versions: [...project.versions, version('k3', '2026-11-20T10:00:00Z')] })).toBeNull();
});

test.each(['{', 'null', '[]', '{"version":null,"follows":["k1"]}'])('%j in place of a draft is none', (kept) => {
  localStorage.setItem('cluboteca:first-steps/a:k1', kept);
  expect(findDraft(project)).toBeNull();
});

test('a browser that keeps nothing for files says so', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(keepDraft(project, version('k2', '2026-11-21T10:00:00Z'))).toBe(false);
});

test('carried files are data addresses, also those that are none', () => {
  const find = makeFindFile({ 'library/a.svg': '<svg id="#"/>', 'sounds/pop.wav': 'data:audio/wav;base64,AA==' });
  expect(find('library/a.svg')).toBe(`data:image/svg+xml;charset=utf-8,${encodeURIComponent('<svg id="#"/>')}`);
  expect(find('sounds/pop.wav')).toBe('data:audio/wav;base64,AA==');
  expect(find('../../secret.txt')).toBe('data:text/plain;charset=utf-8,');
});

test('the frame at home forbids requests as the one in the club does', () => {
  const frame = document.createElement('iframe');
  makeSandboxSource('start()', () => Promise.resolve('')).fill(frame, false);
  expect(frame.srcdoc).toContain("default-src 'none'");
  expect(frame.srcdoc).toContain('<script>start()</script>');
  expect(frame.srcdoc).not.toContain('unsafe-eval');
});
