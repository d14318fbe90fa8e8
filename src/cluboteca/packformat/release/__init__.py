"""Releases: one version of a pack as parts that are named by their content, so that an update is what is new in it.

    <pack>.manifest         the root: which pack and version, for whom, and the parts of its own texts and of each unit
      own                   pack.yaml, courses, texts of the pack; images that no unit asks for
      unit                  its texts; images and other large files that it and its activities ask for
        activity            all text files of one activity

Every part, the root too, is one zlib stream. A part is named by SHA-256, length and unpacked size in the part above it;
whoever trusts the root needs to trust nothing else. Who vouches for the root is the business of `repository`.

`build_release` makes a release of a pack folder, `list_missing` says what a reader still has to fetch, `read_release`
gives the pack folder back and believes nothing that it hasn't checked.
"""
