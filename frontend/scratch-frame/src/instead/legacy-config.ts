/** What modules of Scratch ask of its own configuration as they start. The editor's is made in desk.ts. */
import { AssetType } from './scratch-storage.ts';

export const legacyConfig = { storage: { scratchStorage: { AssetType } } };
