"""Addresses of fairs."""

from django.urls import path

from cluboteca.meetings.fair.views import day, papers, preparation

app_name = "fair"
urlpatterns = [
    path("fair/", preparation.show_fairs, name="fairs"),
    path("fair/new/", preparation.add, name="add"),
    path("fair/awards/", day.show_awards_to_children, name="awards"),
    path("fair/<int:fair_id>/", preparation.show_fair, name="fair"),
    path("fair/<int:fair_id>/edit/", preparation.edit, name="edit"),
    path("fair/<int:fair_id>/delete/", preparation.delete, name="delete"),
    path("fair/<int:fair_id>/works/", preparation.choose, name="choose"),
    path("fair/<int:fair_id>/criteria/", preparation.change_criteria, name="criteria"),
    path("fair/<int:fair_id>/open/", preparation.open_doors, name="open"),
    path("fair/<int:fair_id>/signs/", papers.print_signs, name="signs"),
    path("fair/<int:fair_id>/jury-sheets/", papers.print_jury_sheets, name="jury-sheets"),
    path("fair/<int:fair_id>/poster/", papers.print_poster, name="poster"),
    path("fair/<int:fair_id>/results/", papers.print_results, name="results"),
    path("fair/<int:fair_id>/certificates/", papers.print_certificates, name="certificates"),
    path("fair/<int:fair_id>/show/", day.show_all, name="show"),
    path("fair/<int:fair_id>/tables/<int:number>/", day.show_table, name="table"),
    path("fair/<int:fair_id>/sheets/", day.show_sheets, name="sheets"),
    path("fair/<int:fair_id>/sheets/<int:juror>/", day.copy_sheet, name="sheet"),
    path("fair/<int:fair_id>/decide/", day.decide, name="decide"),
    path("fair/<int:fair_id>/end/", day.end, name="end"),
]
