"""What the authors write when they offer a project, and which kind word was pressed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cluboteca.meetings.gallery.contact import tells_contact
from cluboteca.meetings.gallery.policies import MOST_TITLE, MOST_WORDS, UnknownReaction
from cluboteca.meetings.models import ReactionKind


def check_no_contact(text: str) -> None:
    if tells_contact(text):
        raise forms.ValidationError(_("No telephone numbers, addresses or names of pages here: write about the work."))


class OfferForm(forms.Form):
    """A title is there already; a sentence may be added."""

    title = forms.CharField(
        label=_("Title"),
        max_length=MOST_TITLE,
        validators=[check_no_contact],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Give it a title."),
            "max_length": _("This title is too long. Make it 80 letters or fewer."),
        },
    )
    words = forms.CharField(
        label=_("One sentence about it"),
        help_text=_("What can one do in it? What are you proud of?"),
        max_length=MOST_WORDS,
        validators=[check_no_contact],
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": _("This is too long. Make it one sentence, 200 letters or fewer.")},
    )


def read_reaction(sent: str) -> ReactionKind:
    """Raises UnknownReaction."""
    try:
        return ReactionKind(sent)
    except ValueError:
        raise UnknownReaction from None
