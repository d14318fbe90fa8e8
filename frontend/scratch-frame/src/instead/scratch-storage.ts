/** Of Scratch's storage what holds assets. What would ask its servers isn't built. */
import Asset from '@storage/Asset.ts';
import { AssetType } from '@storage/AssetType.ts';
import { DataFormat } from '@storage/DataFormat.ts';
import { ScratchStorage } from '@storage/ScratchStorage.ts';

export { Asset, AssetType, DataFormat, ScratchStorage };
