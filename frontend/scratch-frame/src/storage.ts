/** Where the editor's costumes and sounds come from: the page, by their names. Nothing is fetched here. */
import { ScratchStorage } from '@scratch/scratch-storage';
import { builtIn } from './built-in.ts';
import { bringFonts, needsFonts } from './instead/fonts.ts';
import { needFile } from './page.ts';

/** Addresses of pictures of the library, by md5ext. */
let addresses: Record<string, string> = {};

export function setLibraryAddresses(known: Record<string, string>): void {
  addresses = known;
}

export function makeStorage() {
  const scratchStorage = new ScratchStorage();
  scratchStorage.addHelper(
    {
      async load(assetType: any, assetId: string, dataFormat: string) {
        if (assetType === scratchStorage.AssetType.Project) return null;
        const name = `${assetId}.${dataFormat}`;
        const bytes = builtIn(name) ?? (await needFile(name));
        if (!bytes) return null;
        if (dataFormat === 'svg' && needsFonts(new TextDecoder().decode(bytes))) await bringFonts().catch(() => undefined);
        return new scratchStorage.Asset(assetType, assetId, dataFormat, bytes);
      },
    },
    50,
  );
  return {
    scratchStorage,
    getLibraryAssetUrl: (assetId: string, dataFormat: string): string => addresses[`${assetId}.${dataFormat}`] ?? '',
    saveProject: () => Promise.reject(new Error('The page saves.')),
  };
}
