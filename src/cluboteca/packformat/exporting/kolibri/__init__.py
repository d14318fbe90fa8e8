"""A pack as the folder of a channel for Kolibri, the offline learning platform, as `ricecooker` reads it.

    ricecooker_json_tree.json   the channel: topics for courses and units, a node for each activity
    sushichef.py                brings the channel to Kolibri Studio, by ricecooker's JsonTreeChef
    content/                    each page as a zip with index.html and its pictures, which needs no server
    images/                     pictures of exercises, and thumbnails
    README.md                   what to do with it, and what couldn't be carried over

Source of the format: ricecooker 0.8, ricecooker/utils/jsontrees.py.
"""

from cluboteca.packformat.exporting.kolibri.channel import export_channel

__all__ = ["export_channel"]
