"""A badge that the club makes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cluboteca.meetings.badges.policies import DRAWINGS, MOST_TITLE, MOST_WORDS


class BadgeForm(forms.Form):
    title = forms.CharField(
        label=_("Title"),
        help_text=_("Short, as a child would say it: “Good friend”."),
        max_length=MOST_TITLE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Give the badge a title."),
            "max_length": _("This title is too long. Make it 60 letters or fewer."),
        },
    )
    words = forms.CharField(
        label=_("What you say to the child"),
        help_text=_("One sentence: what it has done well."),
        max_length=MOST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": _("Write one sentence to the child."),
            "max_length": _("This is too long. Make it one sentence, 200 letters or fewer."),
        },
    )
    drawing = forms.ChoiceField(
        label=_("Drawing"),
        choices=list(DRAWINGS.items()),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose a drawing."),
            "invalid_choice": _("This drawing isn't there. Choose one of those shown."),
        },
    )

    def clean_words(self) -> str:
        """On one line, as it is shown."""
        return " ".join(self.cleaned_data["words"].split())


def read_id(sent: str | None) -> int | None:
    """The id that stands in an address or a button, None when there is none or it is no number."""
    return int(sent) if sent and sent.isascii() and sent.isdigit() and len(sent) < 16 else None
