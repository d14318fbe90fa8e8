"""Static files under names that carry their content's hash, and compressed, both made when the program is built."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class ClubStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Names a file that wasn't collected (a development tree) as it stands, instead of failing the page."""

    manifest_strict = False
    support_js_module_import_aggregation = True  # modules import each other under the hashed names, too
