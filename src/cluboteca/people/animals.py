"""What the drawings beside the names are called, in the order of AVATARS."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ANIMALS: dict[str, str | Promise] = {
    "fox": _("Fox"),
    "bear": _("Bear"),
    "owl": _("Owl"),
    "hedgehog": _("Hedgehog"),
    "rabbit": _("Rabbit"),
    "stork": _("Stork"),
    "lamb": _("Lamb"),
    "horse": _("Horse"),
    "cow": _("Cow"),
    "frog": _("Frog"),
    "bee": _("Bee"),
    "butterfly": _("Butterfly"),
    "squirrel": _("Squirrel"),
    "wolf": _("Wolf"),
    "deer": _("Deer"),
    "duck": _("Duck"),
    "goose": _("Goose"),
    "rooster": _("Rooster"),
    "turtle": _("Turtle"),
    "snail": _("Snail"),
    "dog": _("Dog"),
    "kitten": _("Kitten"),
    "mouse": _("Mouse"),
    "robin": _("Robin"),
}
