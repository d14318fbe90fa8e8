/** Of Scratch's storage what holds assets. What would ask its servers isn't built. */
import Asset from '../../node_modules/@scratch/scratch-storage/src/Asset.ts';
import { AssetType } from '../../node_modules/@scratch/scratch-storage/src/AssetType.ts';
import { DataFormat } from '../../node_modules/@scratch/scratch-storage/src/DataFormat.ts';
import { ScratchStorage } from '../../node_modules/@scratch/scratch-storage/src/ScratchStorage.ts';

export { Asset, AssetType, DataFormat, ScratchStorage };
