"""What is typed on the page “Opening”."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cluboteca.core.errors import KindError
from cluboteca.training.policies import check_reason


class EarlyOpeningForm(forms.Form):
    """Why the club opens though something is missing. A page in between asks nothing: the reason is the question."""

    reason = forms.CharField(
        label=_("Why the club opens early"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "input"}),
        help_text=_("A sentence of at least 20 letters. It is kept, with your name and the list of what is missing."),
        error_messages={
            "required": _("Write in a sentence of your own why the club opens early: at least 20 letters."),
        },
    )

    def clean_reason(self) -> str:
        reason: str = self.cleaned_data["reason"]
        try:
            check_reason(reason)
        except KindError as error:
            raise forms.ValidationError(str(error.message)) from error
        return reason
