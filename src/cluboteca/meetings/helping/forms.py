"""Choosing whom to name, and the unit of a rehearsal."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cluboteca.people.models import Person


class NominationForm(forms.Form):
    """One of the club's children who isn't named yet."""

    learner = forms.ChoiceField(
        label=_("Who likes to help the others?"),
        error_messages={
            "required": _("Choose a child from the list."),
            "invalid_choice": _("This child isn't on the list any more. Choose another one."),
        },
    )

    def __init__(self, data: object, *, learners: list[Person]) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.learners = {str(learner.pk): learner for learner in learners}
        chosen = self.fields["learner"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [("", _("choose…")), *((pk, learner.nickname) for pk, learner in self.learners.items())]

    def get_learner(self) -> Person:
        return self.learners[self.cleaned_data["learner"]]
