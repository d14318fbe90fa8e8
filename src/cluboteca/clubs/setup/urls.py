"""Addresses of the first start, the settings, the clubs, their leaders, and the copies."""

from django.urls import path

from cluboteca.clubs.backups import views as backups
from cluboteca.clubs.setup.views import clubs, first_start, leaders, settings

app_name = "setup"
urlpatterns = [
    path("setup/", first_start.begin, name="begin"),
    path("setup/code/", first_start.enter_code, name="code"),
    path("setup/<slug:name>/", first_start.show_step, name="step"),
    path("settings/", settings.show_settings, name="settings"),
    path("settings/backups/", settings.change_backups, name="change-backups"),
    path("settings/<slug:part>/", settings.change_part, name="change"),
    path("clubs/", clubs.show_clubs, name="clubs"),
    path("clubs/add/", clubs.add_club, name="add-club"),
    path("clubs/<int:club_id>/choose/", clubs.choose_club, name="choose-club"),
    path("leaders/", leaders.show_leaders, name="leaders"),
    path("leaders/add/", leaders.add_leader, name="add-leader"),
    path("leaders/add-known/", leaders.add_known_leader, name="add-known-leader"),
    path("leaders/<int:membership_id>/change/", leaders.change_leading, name="change-leading"),
    path("leaders/<int:membership_id>/end/", leaders.end_leading, name="end-leading"),
    path("leaders/<int:membership_id>/password/", leaders.deal_password, name="deal-password"),
    path("handover/", leaders.show_handover, name="handover"),
    path("handover/write/", leaders.write_handover, name="write-handover"),
    path("adults/account/", leaders.change_account, name="account"),
    path("adults/password/", leaders.change_password, name="password"),
    path("backups/", backups.show_backups, name="backups"),
    path("backups/date/", backups.confirm, name="confirm-date"),
    path("backups/make/", backups.make_now, name="make-backup"),
]
