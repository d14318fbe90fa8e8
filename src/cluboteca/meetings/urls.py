"""Addresses of a meeting: the learners' pages and the librarian's."""

from django.urls import path

from cluboteca.meetings.views import learner, librarian, own, packs, printing, shelf

app_name = "meetings"
urlpatterns = [
    path("", learner.show_home, name="home"),
    path("join/", learner.show_join, name="join"),
    path("activities/<path:activity_id>/", learner.show_activity, name="activity"),
    path("shown/<int:project_id>/", learner.show_shown, name="shown"),
    path("shown/<int:project_id>/copy/", learner.copy_shown, name="copy-shown"),
    path("week/", librarian.show_week, name="week"),
    path("week/cards/", librarian.show_cards, name="cards"),
    path("week/print/", printing.show_unit, name="print-unit"),
    path("week/activities/<path:activity_id>/", librarian.show_model_answer, name="model-answer"),
    path("week/extras/", shelf.add_to_meeting, name="add-extra"),
    path("week/extras/remove/", shelf.remove_from_meeting, name="take-out-extra"),
    path("shelf/", shelf.show_shelf, name="shelf"),
    path("packs/", packs.show_packs, name="packs"),
    path("packs/progress/", packs.show_progress, name="packs-progress"),
    path("packs/ask/", packs.ask, name="ask-packs"),
    path("packs/stick/", packs.ask_stick, name="ask-stick"),
    path("packs/places/add/", packs.add_origin, name="add-origin"),
    path("packs/places/<int:origin_id>/remove/", packs.remove_origin, name="remove-origin"),
    path("packs/news/<int:release_id>/read/", packs.mark_read, name="read-news"),
    path("own/", own.show_own, name="own"),
    path("own/begin/", own.begin, name="own-begin"),
    path("own/source/", own.take_along, name="own-source"),
    path("own/<int:activity_id>/", own.edit, name="own-edit"),
    path("own/<int:activity_id>/preview/", own.show_preview, name="own-preview"),
    path("own/<int:activity_id>/state/", own.change_state, name="own-state"),
    path("own/<int:activity_id>/withdraw/", own.ask_withdraw, name="own-withdraw"),
    path("own/<int:activity_id>/delete/", own.ask_delete, name="own-delete"),
    path("own/<int:activity_id>/versions/", own.show_versions, name="own-versions"),
    path("meetings/start/", librarian.start, name="start"),
    path("board/", librarian.show_current_board, name="current-board"),
    path("meetings/<int:meeting_id>/board/", librarian.show_board, name="board"),
    path("meetings/<int:meeting_id>/part/", librarian.change_part, name="part"),
    path("meetings/<int:meeting_id>/attendance/", librarian.show_attendance, name="attendance"),
    path("meetings/<int:meeting_id>/end/", librarian.end, name="end"),
    path("projector/", librarian.show_projector, name="projector"),
]
