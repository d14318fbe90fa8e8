"""Addresses of this part."""

from django.urls import URLPattern, URLResolver, path

from cluboteca.meetings.privacy.views import child, keeping, papers, printing

app_name = "privacy"
urlpatterns: list[URLPattern | URLResolver] = [
    path("consents/", papers.show_consents, name="consents"),
    path("consents/papers/", papers.enter_papers, name="papers"),
    path("consents/<int:learner_id>/", papers.show_learner, name="learner"),
    path("consents/<int:learner_id>/withdraw/<slug:purpose>/", papers.withdraw_one, name="withdraw"),
    path("privacy/", keeping.show_hub, name="hub"),
    path("privacy/form/", printing.show_form, name="form"),
    path("privacy/photos/", printing.show_photos, name="photos"),
    path("privacy/keeping/", keeping.show_keeping, name="keeping"),
    path("privacy/leaving/", keeping.show_leaving, name="leaving"),
    path("privacy/<int:learner_id>/export/", child.export, name="export"),
    path("privacy/<int:learner_id>/erase/", child.erase, name="erase"),
]
