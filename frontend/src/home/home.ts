/** The one script of a project that was taken home: makes the page out of what the file carries along. */
import { readEmbedded } from '../frame/shapes.ts';
import { useSandboxSource } from '../sandbox/host.ts';
import { useStaticFiles } from '../shared/static-files.ts';
import { makeFindFile } from './carried-files.ts';
import './home-project.ts';
import { PROJECT_ID, type HomeKit, type HomeProject } from './project-file.ts';
import { makeSandboxSource } from './sandbox-source.ts';

// Before anything changes the page: the file's own text, of which the next one is made.
const FILE = `<!doctype html>\n${document.documentElement.outerHTML}`;

const project = readEmbedded<HomeProject>(PROJECT_ID);
const kit = readEmbedded<HomeKit>('cluboteca-kit');
const page = document.querySelector('home-project');

if (project && kit && page) {
  useStaticFiles(makeFindFile(kit.files));
  useSandboxSource(makeSandboxSource(kit.files['js/sandbox-frame.js'] ?? '', async (address) => (await fetch(address)).text()));
  void page.open(FILE, project, kit);
}
